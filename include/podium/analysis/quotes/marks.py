"""Find the quoted stretches of a text: where quotation marks open and close, however they are written.

A quote that runs over paragraphs opens again in each and closes in the last: each paragraph gives one stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from podium.model.text import Span

# The first alternative of each line that matches at a place is a stretch; each stays within its paragraph.
_PAIRED = re.compile(
    r"“(?P<curly>[^“”\n]{0,4000}(?:“[^“”\n]{0,400}”[^“”\n]{0,4000}){0,3})(?:”|(?=\n|$))"
    r"|„(?P<low>[^„“”\n]{1,4000})[“”]"
    r"|«(?P<angle>[^«»\n]{1,4000})»"
    r"|``(?P<tex>[^`\n]{1,4000}?)''"
    r"|(?<![\w'])''(?=[^\s'])(?P<doubled>(?:[^'\n]|'(?!')){1,4000})(?:''|(?=\n|$))"
    r"|(?<![\w\"])\"(?=\S)(?P<straight>[^\"\n]{1,4000})(?:\"|(?=\n|$))"
    r"|(?<![\w’])‘(?P<single>(?:[^‘’“”\n]|’(?=\w)){2,600})’(?!\w)"
    r"|(?<![\w'])'(?=\w)(?P<typed>(?:[^'\"“”\n]|'(?=\w)){2,600}[,.?!])'(?!\w)"
)


def quoted_stretches(text: str) -> Iterator[Span]:
    """Yield the quoted stretches with their marks, in order, without overlap."""
    for found in _PAIRED.finditer(text):
        if found[found.lastgroup or 0].strip():
            yield Span(found.start(), found.end())
