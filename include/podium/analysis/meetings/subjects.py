"""Whom the words before a verb mean: persons, offices and countries of its clause, or whom a pronoun means."""

from __future__ import annotations

from podium.analysis.meetings.pronouns import meant, says_he, speaking
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import named, side_party, sides
from podium.analysis.offices import offices_in
from podium.analysis.parties import unique
from podium.model.findings import Party
from podium.patterns import pattern

# "plans for the President to go", "invited President X to": who goes is named within the words.
_SUBJECT_INSIDE = pattern(r"(?i)\bfor\b|\binvit(?:ed|es|ing)\b|\bhop(?:e|es|ed|ing)\s+(?:that\b|\w+\s.*\bwill\b)")
_OWN_PRONOUN = pattern(r"\b(?:I|[Ww]e)\s*$")


def subject(sentence: Sentence, end: int, verb: int = 0) -> tuple[Party, ...]:
    """Return who stands before the verb: in its own clause, else in the whole sentence, else whom a pronoun means.

    `verb` is where the verb itself begins: in "plans for the President to go" its subject stands inside the cue.
    """
    text = sentence.text
    if verb and _SUBJECT_INSIDE.search(text[end:verb]):
        return named(sentence, end, verb) or _office(sentence, end, verb) or sides(sentence, end, verb, strict=False)
    own = _OWN_PRONOUN.search(text, 0, end)
    if own and (speakers := speaking(sentence, own[0])):
        return speakers
    return _of_clause(sentence, end) or meant(sentence, text[:end], end) or _own_officials(sentence, text[:end])


_BREAK = pattern(
    r"(?i)[;:]|[,\s](?:that|said|says|announced|confirmed|told|added|where|while|as|when|if|because|whether|whom|which"
    r"|(?:hours|days|weeks|shortly|just|a\s+(?:day|week))\s+(?:before|after))\s+"
)


def _of_clause(sentence: Sentence, end: int) -> tuple[Party, ...]:
    """Return who stands in the verb's own clause, by name or by pronoun, else who is named before that clause."""
    breaks = [match.end() for match in _BREAK.finditer(sentence.text, 0, end)]
    clause = breaks[-1] if breaks else 0
    return (
        _people(sentence, clause, end)
        or meant(sentence, sentence.text[clause:end], end)
        or sides(sentence, clause, end, strict=False)
        or ((_people(sentence, 0, end) or sides(sentence, 0, end, strict=False)) if clause else ())
    )


def _people(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return the persons by name and by office, and who stands beside them."""
    people = _without_topics(sentence, _without_asides(sentence, start, end), start, end)
    known = {party.key for party in people}
    people = (*(holder for holder in _office(sentence, start, end) if holder.key not in known), *people)
    return unique((*people, *_beside(sentence, start, end))) if people else ()


_WHO = pattern(r",\s+(?:who|whose|which|whom)\s[^;]*,(?=[^,]*$)")


def _without_asides(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return who is named but for those of a clause set between commas: "X, who met Y on Monday, will …"."""
    aside = _WHO.search(sentence.text, start, end)
    if aside is None:
        return named(sentence, start, end)
    return unique((*named(sentence, start, aside.start()), *named(sentence, aside.end(), end)))


_TOPIC = pattern(r"(?:After|Following|Before|Ahead|During|On|While|In|As|At|From|With)\b")


def _without_topics(sentence: Sentence, people: tuple[Party, ...], start: int, end: int) -> tuple[Party, ...]:
    """Leave out persons of a phrase in front of the clause: "After his call with Lavrov, the Secretary will …"."""
    comma = sentence.text.rfind(", ", start, end)
    if comma <= 0 or not _TOPIC.match(sentence.text[start:].lstrip()):
        return people
    later = named(sentence, comma, end) or _office(sentence, comma, end)
    return later or (() if says_he(sentence.text[comma:end]) else people)


def _office(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return who holds the office that is named last, if it is known."""
    found = offices_in(sentence.text[start:end])
    holder = sentence.scene.directory.office(found[-1][1]) if found else None
    return (holder,) if holder else ()


_AND_I = pattern(r"\band I(?:\s+(?:are|both|also|very|much|so))*\s*$")
_AND_OFFICIALS = pattern(
    r"(?i)\band\s+(?:(?:the|his|her|their)\s+)?(?:(?:foreign|prime|defen[cs]e|finance|trade)\s+)?"
    r"(?:ministers?|leaders?|presidents?|counterparts?|secretar(?:y|ies))\s+(?:of|from)\s"
)


def _beside(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return who stands beside a person: "Minister X and the foreign ministers of Y and Z", "Secretary X and I"."""
    officials = _AND_OFFICIALS.search(sentence.text, start, end)
    return (
        *(sides(sentence, officials.start(), end, strict=False) if officials else ()),
        *(speaking(sentence, "I") if _AND_I.search(sentence.text[start:end]) else ()),
    )


_NAMELESS = pattern(
    r"(?i)\b(?:officials|the first lady|the second gentleman"
    r"|(?:a|an|our) (?:[\w-]+ ){0,3}(?:delegation|team|official))\b"
)


def _own_officials(sentence: Sentence, words: str) -> tuple[Party, ...]:
    """Return the publisher's own side where an office's text sends people without a name: "Senior officials will …"."""
    home, document = sentence.scene.home, sentence.scene.document
    return (side_party(home),) if home and document.official and _NAMELESS.search(words) else ()
