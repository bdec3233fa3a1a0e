"""Regular expressions for reading many texts: PCRE2 with its just-in-time compiler, some six times as fast as `re`.

The syntax is that of `re`, and so are the answers. The compiler's stack is small: where a text needs more of it than
there is, the standard library reads that text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from sys import maxsize
from typing import Any, TypeVar, cast

import pcre2

Answer = TypeVar("Answer")


@functools.cache
def pattern(source: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """Return the compiled pattern; raises pcre2.PatternError where `source` is no regular expression."""
    return cast("re.Pattern[str]", _Pattern(source, ignore_case=ignore_case))


class _Pattern:
    """A pattern with the methods of `re.Pattern` that Podium needs."""

    def __init__(self, source: str, *, ignore_case: bool) -> None:
        self.pattern = source
        self._ignore_case = ignore_case
        self._quick = pcre2.compile(source, pcre2.IGNORECASE if ignore_case else 0)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        return self._try(lambda it: it.search(text, start, end)) if start <= end else None

    def match(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        return self._plain.match(text, start, end)  # at one place the standard library is the quicker one

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> Any:
        return self._plain.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[Any]:
        return iter(self._try(lambda it: list(it.finditer(text, start, end))) if start <= end else ())

    def findall(self, text: str, start: int = 0, end: int = maxsize) -> list[Any]:
        return self._try(lambda it: it.findall(text, start, end)) if start <= end else []

    def sub(self, new: str | Callable[[Any], str], text: str, count: int = 0) -> str:
        return self._try(lambda it: it.sub(new, text, count))

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        return self._try(lambda it: it.split(text, maxsplit))

    @functools.cached_property
    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE if self._ignore_case else 0)

    def _try(self, work: Callable[[re.Pattern[str]], Answer]) -> Answer:
        try:
            return work(self._quick)
        except pcre2.LibraryError:
            return work(self._plain)
