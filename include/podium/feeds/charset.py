"""Bytes to text as browsers do it: what the bytes themselves say weighs more than what headers claim."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE)
_PROLOG = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:+-]+)["']""")
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:+-]+)""", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252"})
_STATEFUL = ("iso2022", "hz")  # pure ASCII bytes, so that they look like UTF-8
_NULS_OF_UTF16 = 3  # a quarter of the first dozen bytes
_SAMPLE = 12


def decode(body: bytes, content_type: str = "") -> str:
    """Return the text without characters that XML forbids; never fails.

    A byte-order mark wins, then valid UTF-8, then what the XML prolog, the Content-Type and a meta element declare;
    bytes that do not fit are read as windows-1252.
    """
    return legal(_decode(body, content_type)).removeprefix("\ufeff")


def legal(text: str) -> str:
    """Return the text without characters that XML and databases forbid: NUL, control characters, half surrogates."""
    return _ILLEGAL.sub("", text)


def _decode(body: bytes, content_type: str) -> str:
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if wide := _utf16_without_mark(body):
        return body.decode(wide, "replace")
    declared = [name for name in _declared(body, content_type) if name not in _LATIN]
    ordered = sorted(["utf-8", *declared], key=lambda name: not name.startswith(_STATEFUL))
    for encoding in ordered:
        try:
            return body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("utf-8" if "utf-8" in declared else "windows-1252", "podium-mend")


def _utf16_without_mark(body: bytes) -> str | None:
    sample = body[:_SAMPLE]
    if sample[1::2].count(0) >= _NULS_OF_UTF16 and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) >= _NULS_OF_UTF16 and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _declared(body: bytes, content_type: str) -> list[str]:
    head = body[:2048]
    found = [_PROLOG.search(head), _META.search(head)]
    names = [match[1].decode("ascii") for match in found if match]
    header = _HEADER.search(content_type)
    names[1:1] = [header[1]] if header else []
    return [codec for name in names if (codec := _known(name))]


def _known(name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return codec if codec not in ("utf-7", "unicode_escape", "raw_unicode_escape", "idna", "punycode") else None


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that do not fit as windows-1252; five of them mean nothing there and become nothing."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    return broken.decode("windows-1252", "ignore"), error.end


codecs.register_error("podium-mend", _mend)
