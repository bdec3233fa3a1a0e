"""The words of a text without their dress: what stays equal when only case, marks, spaces or markup change."""

from __future__ import annotations

import re
import unicodedata

# A word is letters and digits; a decimal point, a percent sign and a currency belong to their number.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%\u00a2-\u00a5\u20a0-\u20bf$]")
_JOINED = re.compile(r"['’ʼ‘\u00ad](?:(?<=\u00ad)|(?<=\w.)(?=\w))")  # the rare character first: that is found fast
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?:\D|$))")  # the comma first: that is found fast, too


def folded_words(text: str) -> list[str]:
    """Return the words in small letters without marks; `4.5`, `45` and `$45` stay different, `1,000` is `1000`."""
    folded = _JOINED.sub("", unicodedata.normalize("NFKC", text).casefold())
    return _WORD.findall(_THOUSANDS.sub("", folded))
