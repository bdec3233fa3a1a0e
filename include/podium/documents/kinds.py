"""Which form of publication a document is: from its title and what its paragraphs are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.documents.labels import split_title
from podium.lexicons.turns import turn_words
from podium.model.documents import DocumentKind, Paragraph, ParagraphRole

_SCHEDULE = re.compile(
    r"(?i)\b(?:public|daily|weekly) (?:appointments )?schedule\b|\b(?:schedule|diary|agenda) of the\b"
)
_JOURNEY = re.compile(r"(?i)\b(?:travels?|trip|visits?)\b(?! (?:ban|advisor|restriction))")
_INTENT = re.compile(
    r"(?i)\bto (?:travel|visit|deliver|host|co-host|attend|participate|lead|head|convene|chair|co-chair|meet|tour"
    r"|release|hold|speak|launch|join|address|welcome|receive|open|sign)\b"
)
_ABOUT = re.compile(r"(?i)(?:fact ?sheet|background|remarks)\b")  # a text about a visit, no note of one
_JOINT = re.compile(
    r"(?i)\bjoint (?:statement|declaration|communiqu[eé]|press release|readout)\b|\bcommuniqu[eé]\b"
    r"|\b(?:ministers|leaders|G-?7|G-?20|quad|quint|coalition|group)['’]? (?:[\w-]+ )?(?:statement|declaration)\b"
    r"|\bstatement (?:of|by) the (?:g-?7|foreign ministers|leaders|heads)"
)
_READOUT = re.compile(r"(?i)\b(?:calls?|meetings?|discussion|conversation|talks?) with\b|\bmet with\b")
_NAMED_READOUT = re.compile(r"(?i)\bread-?out\b")
_MET = re.compile(
    r"(?i)\b(?:spoke|met|discussed|participated|joined|(?:co-?)?hosted|convened|held|took part|welcomed|called|thanked"
    r"|conducted|concluded|expressed|had (?:an?|the) \w+|consulted)\b"
)
_LATEST_POST = 8  # words before the post: `U.S. Special Envoy for …`, `Visit by Israeli Foreign Minister …`
_OPENING = 400  # characters of the first paragraph in which a read-out says what happened


def document_kind(title: str, paragraphs: Sequence[Paragraph], *, is_official: bool) -> DocumentKind:
    """Return the form of a publication; a newsroom's prose is an article."""
    if _SCHEDULE.search(title):
        return DocumentKind.SCHEDULE
    roles = {paragraph.role for paragraph in paragraphs}
    if ParagraphRole.SPEECH in roles or (is_official and ParagraphRole.QUESTION in roles):
        return DocumentKind.TRANSCRIPT  # a newsroom that asks itself questions writes an article
    return _official_kind(title, paragraphs) if is_official else DocumentKind.ARTICLE


def _official_kind(title: str, paragraphs: Sequence[Paragraph]) -> DocumentKind:
    if _JOINT.search(title):
        return DocumentKind.JOINT_STATEMENT
    if _NAMED_READOUT.search(title):
        return DocumentKind.READOUT
    if not _ABOUT.match(title) and _names_official(title) and (_JOURNEY.search(title) or _INTENT.search(title)):
        return DocumentKind.TRAVEL
    is_readout = _READOUT.search(title) or any(paragraph.role is ParagraphRole.ATTRIBUTION for paragraph in paragraphs)
    return DocumentKind.READOUT if is_readout and _took_place(paragraphs) else DocumentKind.STATEMENT


def _names_official(title: str) -> bool:
    """Tell whether a title is about an official: the word of a post stands among its first."""
    words = re.findall(r"[\w.]+", title)
    starts = (" ".join(words[start : start + 5]) for start in range(min(len(words), _LATEST_POST)))
    return any(split_title(start)[0] or start.split()[0].casefold() in turn_words().offices for start in starts)


def _took_place(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether the text opens with a meeting that is over; a postponed call is announced under a like title."""
    first = next((paragraph.text for paragraph in paragraphs if paragraph.role is ParagraphRole.PROSE), "")
    return _MET.search(first[:_OPENING]) is not None
