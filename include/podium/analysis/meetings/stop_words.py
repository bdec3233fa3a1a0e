"""What a sentence behind an itinerary’s lead is about."""

from __future__ import annotations

from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.timing import is_over
from podium.analysis.parties import is_country
from podium.model.findings import Party, PartyKind, Place
from podium.patterns import pattern

CUE = pattern(
    r"(?i)\b(?:will|meet|meets|meeting|consult|engage|host|join|speak|discuss|participat|attend|lead"
    r"|hold|visit|travel|chair|hear|thank|co-chair|encourage|urge|is to|includ|continue|deliver)"
)


_LEADING = pattern(
    r"(?i)\b(?:lead|co-chair|chair|participat\w* in|attend|join|host|co-host|represent\w*|hold"
    r"|take part in|convene)\b"
)


INCLUSIVE = pattern(
    r"(?i)^(?:\s*(?:while (?:there|in|on)|there|during (?:his|her|the|this)|he|she|the |on (?:this"
    r"|the) (?:trip|visit)|in each|at each|throughout|across|at (?:both|all)|in (?:both|all)))"
)


COMPANY = pattern(
    r"(?i)\b(?:be|is|are) (?:accompanied|joined) by\b"
    r"|\bwill (?:also )?(?:accompany|join) (?:him|her|the \w+|\w+ Secretary)\b"
)


def is_of_third(party: Party, draft: Draft, sentence: Sentence) -> bool:
    """Tell whether somebody stands for neither the traveller's country nor the host's."""
    home = {member.stands_for for member in draft.own} | {sentence.scene.home}
    return (
        party.kind is PartyKind.PERSON and is_country(party.stands_for) and party.stands_for not in home | {draft.host}
    )


def is_beside_event(party: Party, draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a host is met by himself on a journey that is made for an event of many: "a bilateral meeting"."""
    is_for_many = draft.event is not None or any(_FOR_MANY.search(it.text) for it in draft.sentences)
    is_hosts = party.kind is PartyKind.PERSON and party.stands_for == draft.host
    return is_for_many and is_hosts and _BILATERAL.search(sentence.text) is not None


_FOR_MANY = pattern(
    r"\b(?:attend|participate in|join|for)\s[^.;]{0,60}\b(?:Ministers[’']?|Leaders[’']?|Ministerial|G-?7|G-?20)\b"
)
_BILATERAL = pattern(r"(?i)\bbilateral(?:ly)?\b|\bseparate(?:ly)?\b")


def is_led(sentence: Sentence, start: int) -> bool:
    """Tell whether the traveller leads, attends or hosts the event at `start`."""
    return bool(_LEADING.search(sentence.text[max(0, start - 90) : start]))


def city_of(sentence: Sentence, draft: Draft) -> Place | None:
    """Return the city of the stop's country that the sentence names."""
    if draft.place is None or draft.place.city:
        return draft.place
    return next((m.place for m in sentence.places if m.place.city and m.place.country == draft.host), None)


def opens_elsewhere(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a place: "In Honolulu, Hawaii, on February 12, he will host …"."""
    return any(m.span.start <= _FRONT and m.preposition in ("in", "at") for m in sentence.places)


_FRONT = 25  # characters: "While in the capital of "


def is_past(sentence: Sentence) -> bool:
    """Tell whether a sentence of a report looks back; a travel note is issued again while the journey goes on."""
    is_over_now = is_over(sentence.text, sentence.dates, sentence.scene.document.day, 0)
    return (is_over_now or bool(_LOOKS_BACK.search(sentence.text))) and not sentence.scene.is_travel


_LOOKS_BACK = pattern(
    r"(?i)\b(?:visit|trip|tour|talks|meeting) (?:follows|followed|comes after|came after)\b"
    r"|\b(?:Secretary|President|he|she) (?:also )?(?:participated|attended|hosted|chaired|met|held)\b"
)
