"""Lines that are no speech and no prose: by-lines, attributions, stage directions, headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podium.documents.names import read_byline
from podium.documents.posts import NamedPerson
from podium.lexicons.people import people
from podium.lexicons.turns import turn_words
from podium.model.documents import ParagraphRole

_ATTRIBUTION = re.compile(
    r"(?i)^\W*(?:the )?(?:following|below|statement|readout|text|foregoing)\b.{0,80}\battribut(?:able|ed) to\b"
)
_ATTRIBUTED = re.compile(r"(?i)\battribut(?:able|ed) to\b\s*(?P<who>.{3,120}?)\s*[:.]*\s*$")
_TEXT_MARK = re.compile(r"(?i)^\W*(?:begin|end) (?:of )?(?:text|transcript|statement|remarks|communiqu[eé])\W*$")
_DIRECTION = re.compile(r"^[(\[][^()\[\]]*[)\]]\.?$|^[\W_]+$")
_CLOCK = re.compile(
    r"(?i)^\(?(?:end )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|[ap]m|hours)?\.?"
    r"(?: ?\(?[A-Z]{2,5}\)?| local(?: time)?)?\)?\.?$"
)
_CONTACT = re.compile(
    r"(?i)^(?:for (?:any )?(?:further|more|additional|press|media)[^.]{0,60}"
    r"(?:information|inquir|enquir|quer|contact|details|questions|please|visit|see)"
    r"|(?:press|media) contacts?\b|contact:)"
)
# A picture's caption: who made the picture stands at its end, or in brackets.
_CAPTION = re.compile(
    r"(?:Getty Images|(?:AFP|AP|AA|EPA|File|Reuters|Courtesy) [Pp]hotos?|REUTERS/[^.]{3,40}|EPA-EFE[^.]{0,30}"
    r"|Photo(?:graph)?: [^.]{3,40}|Photo by [^.]{3,60}|\[File:[^\]]{3,80})[^.\w]*$"
)
# Another article's headline: `SEE ALSO: Minister resigns`, `Read more: …`
_POINTER = re.compile(r"(?i)^(?:see also|also read|read (?:more|also|next)|watch|related(?: \w+)?|more on this) ?:")
_PLACE = re.compile(r"^[^\W\d_][^.:;!?]{1,60}?(?:,? D\.C\.|, [^.:;!?]{2,40})?$")
_HEAD_LINES = 8
_LAST_LINES = 4  # below a letter: the name, the house, place and day
_LONGEST_SIGNATURE = 5  # words
_LONGEST_BYLINE = 400
_LONGEST_LINE = 600  # characters: longer paragraphs are text, whatever they begin with
_LONGEST_PART = 120  # characters between two commas of a by-line
_LONGEST_HEADING = 120
_FEW_WORDS = 8  # `French Foreign Minister Jean-Yves Le Drian`


def line_role(text: str) -> ParagraphRole | None:
    """Return the role of a line that shows by its own words that it is no speech, or None."""
    if len(text) > _LONGEST_LINE:
        return None
    if _ATTRIBUTION.search(text):
        return ParagraphRole.ATTRIBUTION
    is_starred = text.startswith("**") and text.endswith("**")
    if is_starred or any(
        pattern.search(text) for pattern in (_TEXT_MARK, _DIRECTION, _CLOCK, _CONTACT, _CAPTION, _POINTER)
    ):
        return ParagraphRole.NOTICE
    if _is_shouted_heading(text):
        return ParagraphRole.HEADING
    return None


def attributed_words(text: str) -> str:
    """Return the words that name the official of an attribution line."""
    match = _ATTRIBUTED.search(text)
    return match["who"] if match else ""


def head_roles(texts: list[str], author: str) -> dict[int, ParagraphRole]:
    """Return the roles of the lines above the text itself: by-lines, place and hour."""
    roles: dict[int, ParagraphRole] = {}
    for number, text in enumerate(texts[:_HEAD_LINES]):
        role = _head_role(text, author, is_first=number == 0, has_byline=ParagraphRole.BYLINE in roles.values())
        if role is None:
            break
        roles[number] = role
    return roles


def _head_role(text: str, author: str, *, is_first: bool, has_byline: bool) -> ParagraphRole | None:
    if len(text) > _LONGEST_BYLINE:
        return None
    if is_byline(text, author):
        return ParagraphRole.BYLINE
    role = line_role(text)
    if role in {ParagraphRole.NOTICE, ParagraphRole.ATTRIBUTION}:
        return role
    if has_byline and not is_first and _PLACE.match(text):
        return ParagraphRole.NOTICE
    return None


def is_byline(text: str, author: str) -> bool:
    """Tell whether a line signs: it is the entry's author, an office that publishes, or names with their posts."""
    folded = text.casefold().strip(" .:")
    if author and folded and folded in author.casefold():
        return True
    if any(folded.startswith(office) for office in turn_words().signing_offices) and not text.endswith((".", ":")):
        return True
    is_sentence = ":" in text or text.isupper() or text.endswith((".", "?", "!", "—", "–"))
    if is_sentence or any(len(part) > _LONGEST_PART for part in text.split(", ")):
        return False
    is_short = "," in text or len(text.split()) <= _FEW_WORDS
    return is_short and any(person.office for person in read_byline(text))


def closing_signature(texts: Sequence[str]) -> NamedPerson | None:
    """Return the known person whose name alone stands below a letter or an order: `JANE Q. DOE`."""
    short = (text for text in texts[-_LAST_LINES:] if len(text.split()) <= _LONGEST_SIGNATURE)
    known = next((person for text in short if (person := people().by_name(text))), None)
    return NamedPerson(known.name) if known else None


def _is_shouted_heading(text: str) -> bool:
    is_line = len(text) < _LONGEST_HEADING and ":" not in text and not text.endswith((".", "?"))
    return is_line and text.isupper() and len(text.split()) > 1
