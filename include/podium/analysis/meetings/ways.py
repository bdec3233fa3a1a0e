"""Ways that are no journey to a meeting: home, of goods, within the country."""

from __future__ import annotations

from collections.abc import Sequence

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.frames import Frame, Mood
from podium.analysis.meetings.scene import Sentence
from podium.model.findings import Party, PartyKind, Place
from podium.model.when import Precision
from podium.patterns import pattern

_ABROAD = pattern(
    r"(?i)\b(?:foreign|international|multilateral|United Nations|U\.?N\.?|counterparts?|negotiations"
    r"|summit|conference|CERAWeek|General Assembly|ambassadors)\b"
)


_DOMESTIC = pattern(r"\b(?:House|Senate|Congress|Congressional|Caucus|Governors?|Mayors?)\b")


_GOODS = pattern(
    r"(?i)\b(?:doses|vaccines?|shipments?|supplies|cargo|flights?|aircraft|exhibition|project|troops"
    r"|forces|planes|ships|vessels|submarines|bombers|equipment|aid|assistance|tanks|missiles|students|refugees|tourists|athletes)\b[^,;]*$"
    r"|\bit\s*$"  # "when President X has approved the text, it will be coming to …"
)


def is_way_home(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether somebody only returns, or merely looks forward to a place."""
    before = sentence.text[: frame.start]
    if (
        _GOODS.search(before)
        or _NEW_POST.search(sentence.text, frame.end)
        or (frame.words.startswith("left") and _ENDED.search(before))
    ):
        return True
    if sentence.scene.is_travel:
        return "return" in frame.words
    if not pattern(r"(?i)\breturn|\bback\b|\blook(?:s|ing)? forward|\bbe in\b").search(frame.words):
        return False
    is_for_talks = _BACK.search(frame.words) and _FOR_TALKS.search(sentence.text, frame.end)
    is_dated = any(date.precision in (Precision.DAY, Precision.RANGE) for date in sentence.dates)
    is_from_home = sentence.scene.document.official and all(
        m.place.country != sentence.scene.home for m in sentence.places
    )
    return not is_for_talks and not (("be in" in frame.words or is_from_home) and is_dated)


# "to return to Vienna for a new round of talks", "is heading back to Vienna to resume talks".
_BACK = pattern(r"return|\bback\b")
_FOR_TALKS = pattern(
    r"(?i)\b(?:for\s+(?:\S+\s+){0,5}(?:talks|negotiations|meetings?|consultations|discussions|summit|ministerial)"
    r"|to\s+(?:resume|continue|hold|attend|meet|consult|take part|participate))\b"
)


# "will be departing for New Delhi to serve as Chargé d'Affaires"
_NEW_POST = pattern(
    r"(?i)\bto\s+(?:serve as|take up (?:his|her|the|a) (?:\S+\s+){0,2}(?:post|position|duties)|assume)\b"
)


_ENDED = pattern(r"(?i)\b(?:ended|concluded|wrapped up|completed)\b")  # "ended his visit and left Hanoi for home"


def is_own(sentence: Sentence, travellers: Sequence[Party]) -> bool:
    """Tell whether the travellers stand for the publisher."""
    return all(party.stands_for in (None, sentence.scene.home) for party in travellers)


def is_abroad(sentence: Sentence, place: Place, home: set[str | None]) -> bool:
    """Tell whether a stop lies abroad, or is a foreign gathering at home."""
    if place.country not in home:
        return True
    if _DOMESTIC.search(sentence.text):
        return False
    return bool(_ABROAD.search(sentence.text)) and len(home) == 1 and place.city is not None


# "We’ll go to Brazil": whose turn it is to ask, unless a day is named.
_NEXT_TURN = pattern(r"(?i)^(?:will|’ll|'ll) (?:\w+ ){0,2}go (?:\w+ )?to$")


def _is_dated(draft: Draft) -> bool:
    return draft.when.is_known or draft.when.words in _VAGUELY


_VAGUELY = frozenset({"soon", "shortly", "in the coming days", "in the coming weeks"})
# "is flying to Paris to meet President X": no day is named, but who is under way arrives.
_TO_MEET = pattern(r"(?i)\b(?:to (?:meet|hold talks|attend)|for (?:\w+ ){0,3}(?:talks|meetings?|negotiations))\b")


_I_VISIT = pattern(r"(?i)[’']m\s+(?:visiting|travell?ing to|heading to)")  # "I’m visiting France and Italy after this"


def _is_next(text: str, frame: Frame) -> bool:
    """Tell whether speakers say where they go next: "I’m visiting France and Italy after my time here"."""
    return bool(_I_VISIT.fullmatch(frame.words) and _NEXT.search(text))


def _is_told(sentence: Sentence, frame: Frame, drafts: Sequence[Draft]) -> bool:
    """Tell whether an office says where an official is travelling: "Ambassador X is visiting Peru"."""
    is_person = all(draft.own and draft.own[0].kind is PartyKind.PERSON for draft in drafts)
    is_own = all(draft.own[:1] and draft.own[0].stands_for in (None, sentence.scene.home) for draft in drafts)
    return (
        is_person and is_own and _IS_TRAVELLING.fullmatch(frame.words) is not None and not _ONCE.search(sentence.text)
    )


_IS_TRAVELLING = pattern(r"(?i)(?:is|[’']s) (?:\w+ )?(?:travell?ing|visiting|heading|headed|flying)(?: \w+)*")
_ONCE = pattern(r"(?i)\b(?:when(?:ever)?|if|once|while|as|after|was|were)\b")
_NEXT = pattern(r"(?i)\b(?:after|next|then|from here|later)\b")


_THEN = pattern(r"(?i)\b(?:then|next|from there|afterwards),?\s+(?:he\s+|she\s+)?$")  # "X then travels to A, B and C"
# "we are prepared to return to Vienna": a readiness without a day is no journey.
_NEXT_ROUND = pattern(r"(?i)\bfor (?:an?|the) (?:\w+ )?(?:round|session|meeting)\b")
_IS_READY = pattern(r"(?i)\b(?:ready|prepared|willing|readiness)\b")


def is_firm(frame: Frame, drafts: Sequence[Draft], sentence: Sentence) -> bool:
    """Tell whether a journey told in the present is dated, so that it is one to come."""
    is_open = not any(map(_is_dated, drafts)) and not _NEXT_ROUND.search(sentence.text, frame.end)
    if is_open and _IS_READY.search(frame.words):
        return False
    is_turn = _NEXT_TURN.search(frame.words) is not None and sentence.is_spoken
    if (frame.mood in (Mood.PRESENT, Mood.REPORTED) and "delegation" not in frame.words) or is_turn:
        is_present = frame.mood is Mood.PRESENT
        is_on_the_way = is_present and _TO_MEET.search(sentence.text, frame.end) is not None
        is_own_way = (
            is_present and sentence.is_spoken and (_is_next(sentence.text, frame) or _is_told(sentence, frame, drafts))
        )
        is_further = is_present and _THEN.search(sentence.text[: frame.start]) is not None
        return sentence.scene.is_travel or is_on_the_way or is_own_way or is_further or any(map(_is_dated, drafts))
    return True
