"""Regular expressions for reading many texts: PCRE2 with its just-in-time compiler, some six times as fast as `re`.

The syntax is that of `re`, and so are the answers. The compiler's stack is small: where a text needs more of it than
there is, the standard library reads that text. A pattern is compiled when it is used first, and it is not tried on a
text of which `podium.gates` knows that it cannot match there.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from sys import maxsize
from typing import Any, cast

import pcre2
from pcre2 import _cy

from podium.alternatives import by_first_letter
from podium.gates import GATES

_CONTEXT = _cy.create_match_context()
_FEW = 500  # tries of a pattern before it is worth while to read off what it asks for


@functools.cache
def pattern(source: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """Return the pattern; where `source` is no regular expression, its first search raises pcre2.PatternError."""
    return cast("re.Pattern[str]", _Pattern(source, ignore_case=ignore_case))


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """Return both places, moved into the text."""
    size = len(text)
    return (0, size) if start == 0 and end >= size else (max(0, min(start, size)), max(0, min(end, size)))


class _Pattern:
    """A pattern with the methods of `re.Pattern` that Podium needs."""

    def __init__(self, source: str, *, ignore_case: bool) -> None:
        self.pattern = source
        self._ignore_case = ignore_case
        self._tries = 0

    def search(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        code = self._code
        if start > end or self._is_kept_out(text):
            return None
        low, high = _within(text, start, end)
        try:
            found, place, options = _cy.match(code, text, high, low, _CONTEXT)
        except pcre2.LibraryError:
            return self._plain.search(text, start, end)
        return found and pcre2.Match(found, self, text, low, high, place, options)

    @functools.cached_property
    def match(self) -> Callable[..., Any]:
        return self._plain.match  # at one place the standard library is the quicker one

    @functools.cached_property
    def fullmatch(self) -> Callable[..., Any]:
        return self._plain.fullmatch

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[Any]:
        code = self._code
        if start > end or self._is_kept_out(text):
            return iter(())
        low, high = _within(text, start, end)
        try:
            found = list(_cy.match_generator(code, text, high, low, _CONTEXT))
        except pcre2.LibraryError:
            return self._plain.finditer(text, start, end)
        return iter([pcre2.Match(match, self, text, low, high, place, options) for match, place, options in found])

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
        if self.search(text) is None:  # as in most texts: a search takes less time
            return text
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
        conditions = self._conditions
        return conditions != 0 and GATES.keeps_out(text, conditions)

    @functools.cached_property
    def _conditions(self) -> int:
        return GATES.add(self.pattern)

    @functools.cached_property
    def groups(self) -> int:
        """Return how many groups there are: matches ask for it."""
        return self._quick.groups

    @functools.cached_property
    def groupindex(self) -> Mapping[str, int]:
        """Return the numbers of the named groups: matches ask for them."""
        return self._quick.groupindex

    @functools.cached_property
    def _quick(self) -> re.Pattern[str]:
        return cast("re.Pattern[str]", pcre2.Pattern(self._code, self.pattern, 0, jit=True, callout=None))

    @functools.cached_property
    def _code(self) -> Any:
        code = _cy.compile(by_first_letter(self.pattern), pcre2.IGNORECASE if self._ignore_case else 0, 0)
        _cy.jit_compile(code)
        return code

    @functools.cached_property
    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE if self._ignore_case else 0)
