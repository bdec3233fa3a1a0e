"""Regular expressions for reading many texts: PCRE2 with its just-in-time compiler, some six times as fast as `re`.

The syntax is that of `re`, and so are the answers. The compiler's stack is small: where a text needs more of it than
there is, the standard library reads that text. A pattern is compiled when it is used first, and it is not tried on a
text of which `podium.gates` knows that it cannot match there.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from sys import maxsize
from typing import Any, cast

import pcre2

from podium.gates import GATES

_FEW = 500  # tries of a pattern before it is worth while to read off what it asks for


@functools.cache
def pattern(source: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """Return the pattern; where `source` is no regular expression, its first search raises pcre2.PatternError."""
    return cast("re.Pattern[str]", _Pattern(source, ignore_case=ignore_case))


class _Pattern:
    """A pattern with the methods of `re.Pattern` that Podium needs."""

    def __init__(self, source: str, *, ignore_case: bool) -> None:
        self.pattern = source
        self._ignore_case = ignore_case
        self._tries = 0

    def search(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        quick = self._quick
        if start > end or self._is_kept_out(text):
            return None
        try:
            return quick.search(text, start, end)
        except pcre2.LibraryError:
            return self._plain.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        return self._plain.match(text, start, end)  # at one place the standard library is the quicker one

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        return self._plain.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[Any]:
        quick = self._quick
        if start > end or self._is_kept_out(text):
            return iter(())
        try:
            return iter(list(quick.finditer(text, start, end)))
        except pcre2.LibraryError:
            return self._plain.finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = maxsize) -> list[Any]:
        if start > end:
            return []
        quick = self._quick
        try:
            return quick.findall(text, start, end)
        except pcre2.LibraryError:
            return self._plain.findall(text, start, end)

    def sub(self, new: str | Callable[[Any], str], text: str, count: int = 0) -> str:
        quick = self._quick
        try:
            return quick.sub(new, text, count)
        except pcre2.LibraryError:
            return self._plain.sub(new, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        quick = self._quick
        try:
            return quick.split(text, maxsplit)
        except pcre2.LibraryError:
            return self._plain.split(text, maxsplit)

    def _is_kept_out(self, text: str) -> bool:
        if self._tries < _FEW:
            self._tries += 1
            return False
        return GATES.keeps_out(text, self._conditions)

    @functools.cached_property
    def _conditions(self) -> int:
        return GATES.add(self.pattern)

    @functools.cached_property
    def _quick(self) -> re.Pattern[str]:
        return cast("re.Pattern[str]", pcre2.compile(self.pattern, pcre2.IGNORECASE if self._ignore_case else 0))

    @functools.cached_property
    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE if self._ignore_case else 0)
