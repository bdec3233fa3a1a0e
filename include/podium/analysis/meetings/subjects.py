"""Whom the words before a verb mean: names, offices, pronouns, "we" and "the two sides"."""

from __future__ import annotations

from bisect import bisect_left

from podium.analysis.meetings.saying import is_voice
from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.meetings.taking_part import document_sides, named, side_party, sides
from podium.analysis.offices import office_after, offices_in
from podium.analysis.parties import surname_of, unique
from podium.analysis.persons import find_persons
from podium.lexicons.people import fold_name
from podium.model.findings import Party, PartyKind
from podium.patterns import pattern

_BREAK = pattern(
    r"(?i)[;:]|[,\s](?:that|said|says|announced|confirmed|told|added|where|while|as|when|if|because|whether|whom|which"
    r"|(?:hours|days|weeks|shortly|just|a\s+(?:day|week))\s+(?:before|after))\s+"
)


# "A delegation will travel to …, President X said": the side for which the speaker stands.
_DELEGATION = pattern(
    r"(?i)\b(?:a|an|the|our|its|his|her)\s+(?:[\w-]+\s+){0,3}(?:delegation|team|negotiators|envoys?|representatives)\b"
)


_NAMELESS = pattern(
    r"(?i)\b(?:officials|the first lady|the second gentleman"
    r"|(?:a|an|our) (?:[\w-]+ ){0,3}(?:delegation|team|official))\b"
)
_GROUP_WE = pattern(r"\b[Ww]e\b|\b[Uu]s\b|\b[Oo]ur\b")


_SPEAKER_I = pattern(r"\bI(?:’m|'m|’ll|'ll)?\b")


_OWN_PRONOUN = pattern(r"\b(?:I|[Ww]e)\s*$")


_OPENING = 20  # characters: an office within them is what the sentence is about
_ACTING = 15  # characters within which a country opens the sentence
_PRONOUN_REACH = 6


_PRONOUN = pattern(r"\b(?:[Hh]e|[Ss]he)\b|\b(?:[Hh]is|[Hh]er)\s*$")


_RELATIVE = pattern(r"\bwhom\s+(?:he|she)\s*$")
_AND_I = pattern(
    r"\band I(?:\s+(?:are|both|also|very|much|so))*\s*$"
)  # "Secretary Austin and I look forward to hosting …"
_THEY = pattern(r"\b(?:[Tt]hey|[Tt]he (?:two|three|four|five|six|pair|parties|sides|ministers|leaders|secretaries))\b")


# "plans for the President to go", "invited President X to": who goes is named within the words.
_SUBJECT_INSIDE = pattern(r"(?i)\bfor\b|\binvit(?:ed|es|ing)\b")


def subject(sentence: Sentence, end: int, verb: int = 0) -> tuple[Party, ...]:
    """Return who stands before the verb: in its own clause, else in the whole sentence, else whom a pronoun means.

    `verb` is where the verb itself begins: in "plans for the President to go" its subject stands inside the cue.
    """
    text = sentence.text
    if verb and _SUBJECT_INSIDE.search(text[end:verb]):
        office = _office(sentence, end, verb)
        return named(sentence, end, verb) or ((office,) if office else sides(sentence, end, verb, strict=False))
    own = _OWN_PRONOUN.search(text, 0, end)
    if own and (speakers := speaking(sentence, own[0])):
        return speakers
    breaks = [match.end() for match in _BREAK.finditer(text, 0, end)]
    clause = breaks[-1] if breaks else 0
    for start in (clause, *([0] if clause else [])):
        people = _without_topics(sentence, _without_asides(sentence, start, end), start, end)
        office = _office(sentence, start, end)
        if office and office.key not in {party.key for party in people}:
            people = (office, *people)
        if people:
            return unique(
                (
                    *people,
                    *_joined(sentence, start, end),
                    *(speaking(sentence, "I") if _AND_I.search(text[start:end]) else ()),
                )
            )
        if start == clause and (meant := _meant(sentence, text[clause:end], end)):
            return meant
        acting = sides(sentence, start, end, strict=False)
        if acting:
            return acting
    return _meant(sentence, text[:end], end) or _own_officials(sentence, text[:end])


def _joined(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return the countries whose officials stand beside a person: "Minister X and the foreign ministers of Y and Z"."""
    beside = _AND_OFFICIALS.search(sentence.text, start, end)
    return sides(sentence, beside.start(), end, strict=False) if beside else ()


_AND_OFFICIALS = pattern(
    r"(?i)\band\s+(?:(?:the|his|her|their)\s+)?(?:(?:foreign|prime|defen[cs]e|finance|trade)\s+)?"
    r"(?:ministers?|leaders?|presidents?|counterparts?|secretar(?:y|ies))\s+(?:of|from)\s"
)


def _own_officials(sentence: Sentence, words: str) -> tuple[Party, ...]:
    """Return the publisher's own side where an office's text sends people without a name: "Senior officials will …"."""
    home, document = sentence.scene.home, sentence.scene.document
    return (side_party(home),) if home and document.official and _NAMELESS.search(words) else ()


def _without_asides(sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """Return who is named but for those of a clause set between commas: "X, who met Y on Monday, will …"."""
    aside = _WHO.search(sentence.text, start, end)
    if aside is None:
        return named(sentence, start, end)
    return unique((*named(sentence, start, aside.start()), *named(sentence, aside.end(), end)))


_WHO = pattern(r",\s+(?:who|whose|which|whom)\s[^;]*,(?=[^,]*$)")


def _without_topics(sentence: Sentence, people: tuple[Party, ...], start: int, end: int) -> tuple[Party, ...]:
    """Leave out persons of a phrase in front of the clause: "After his call with Lavrov, the Secretary will …"."""
    comma = sentence.text.rfind(", ", start, end)
    if comma > 0 and pattern(r"(?:After|Following|Before|Ahead|During|On|While|In|As|At|From|With)\b").match(
        sentence.text[start:].lstrip()
    ):
        later = named(sentence, comma, end) or ((office,) if (office := _office(sentence, comma, end)) else ())
        return later or (() if _PRONOUN.search(sentence.text[comma:end]) else people)
    return people


def _office(sentence: Sentence, start: int, end: int) -> Party | None:
    found = offices_in(sentence.text[start:end])
    return sentence.scene.directory.office(found[-1][1]) if found else None


def _meant(sentence: Sentence, words: str, end: int) -> tuple[Party, ...]:
    """Return whom "he", "I" or "we" means."""
    words = words if _THEY.search(words) else " ".join(words.split()[-_PRONOUN_REACH:])
    if _PRONOUN.search(words) or _THEY.search(words):
        if _THEY.search(words):
            return several_before(sentence)
        relative = _RELATIVE.search(sentence.text, 0, end)  # "Mr. X, with whom he will meet": he is another
        here = named(sentence, 0, end, speakers=True) if relative is None else ()
        return here[-1:] or last_subject(sentence) or (_head(sentence) if _HE.search(words) else ())
    if found := speaking(sentence, words):
        return found
    if _GROUP_WE.search(words) or _DELEGATION.search(words):
        side = _quoted_side(sentence)
        return (side_party(side),) if side else ()
    return ()


def speaking(sentence: Sentence, words: str) -> tuple[Party, ...]:
    """Return the speaker of a turn where the words say "I", the speaker's or publisher's side where they say "we"."""
    scene, speaker = sentence.scene, sentence.paragraph.speaker
    if _SPEAKER_I.search(words) and speaker and speaker.name:
        return (
            scene.directory.surname(speaker.name.split()[-1])
            or Party(speaker.name, PartyKind.PERSON, speaker.name.casefold().replace(" ", "-"), speaker.organisation),
        )
    if _SPEAKER_I.search(words) and not speaker and scene.directory.principal and _SIGNED.match(scene.document.title):
        return (scene.directory.principal,)
    is_own = sentence.is_spoken or scene.document.official
    if is_own and (_GROUP_WE.search(words) or _SPEAKER_I.search(words)):
        side = (speaker.organisation if speaker else None) or scene.home
        return (side_party(side),) if side else ()
    return ()


_SIGNED = pattern(
    r"(?i)(?:joint\s+)?(?:statement|remarks|message|letter)\s+(?:from|by|of)\s"
)  # "Statement by President X on …"


def _quoted_side(sentence: Sentence) -> str | None:
    """Return for whom the one stands who is quoted in the sentence."""
    speaker = next((p for p in sentence.persons if is_voice(sentence.text, p.span.start, p.span.end)), None)
    return sentence.scene.directory.person(speaker).stands_for if speaker else None


def several_before(sentence: Sentence) -> tuple[Party, ...]:
    """Return whom "they" means: the persons of the sentence before, else its sides, else those of the title."""
    for other in reversed(_earlier(sentence)):
        people = named(other, 0, len(other.text))
        if len({party.stands_for for party in people}) > 1:
            return people
        acting = sides(other, 0, len(other.text), strict=False)
        if len(acting) > 1:
            return acting
    people = _of_title(sentence)
    return people if len(people) > 1 else document_sides(sentence)


def _of_title(sentence: Sentence) -> tuple[Party, ...]:
    """Return the persons whom the title names, by surname alone, too: "Erdogan-Putin meeting"."""
    directory, title = sentence.scene.directory, sentence.scene.document.title
    if len(people := unique(directory.person(person) for person in find_persons(title))) > 1:
        return people
    words = (word[0] for word in _CAPITALISED.finditer(title))
    return unique((*people, *(party for word in words if (party := directory.surname(word)))))


_CAPITALISED = pattern(r"[A-ZÀ-Ž]\w+")


def _earlier(sentence: Sentence) -> list[Sentence]:
    near = sentence.scene.near(sentence.paragraph.number)
    here = bisect_left(near, (sentence.paragraph.number, sentence.at), key=lambda s: (s.paragraph.number, s.at))
    return near[max(0, here - 4) : here]


def last_subject(sentence: Sentence) -> tuple[Party, ...]:
    """Return the persons who began the nearest sentence before, else the document's principal; nobody who speaks."""
    scene, speaker = sentence.scene, sentence.paragraph.speaker
    principal = scene.directory.principal
    if scene.is_travel and principal:
        return (principal,)
    for other in reversed(_earlier(sentence)):
        first = _first_of(other)
        if first and not (speaker and speaker.name == first.name):
            return (first,)
    return (principal,) if principal and not _is_author(principal, scene) else ()


def _head(sentence: Sentence) -> tuple[Party, ...]:
    """Return the head of the office for whom a spokesperson speaks, unless that one speaks."""
    scene, speaker = sentence.scene, sentence.paragraph.speaker
    words = _HEAD_OF.get(scene.document.office) if sentence.is_spoken else None
    head = scene.directory.office(words) if words else None
    return (head,) if head and not (speaker and speaker.name == head.name) else ()


def _is_author(person: Party, scene: Scene) -> bool:
    """Tell whether the one whom the title names gave the briefing: "Press Briefing by Press Secretary X"."""
    if person.name in scene.speakers:
        return True
    by = _BY.search(scene.document.title)
    return by is not None and f" {surname_of(person.name)} " in f" {fold_name(scene.document.title[by.end() :])} "


_BY = pattern(r"\b(?:Briefing|Gaggle|Call)s? [Bb]y\s")
_HEAD_OF = {"White House": "President"}
_HE = pattern(r"(?i)\bhe\b|\bhis\s*$")
# "He will also see Prime Minister X": who stands first is whom "he" meets.
_PRONOUN_FIRST = pattern(r"(?i)\W*(?:[\w’'-]+,?\s+){0,4}?(?:he|she|they)(?:[’']\w+)?\s")


def owner_of(sentence: Sentence, end: int) -> tuple[Party, ...]:
    """Return whose meeting it is by the words before its noun: "His first meeting will be on Friday with X"."""
    if not _HIS_EVENT.search(sentence.text[:end]):
        return ()
    return named(sentence, 0, end, speakers=True)[-1:] or last_subject(sentence)


_HIS_EVENT = pattern(r"(?i)(?:^|[.,;“]\s*)(?:his|her)\s+(?:[\w-]+\s+){0,4}$")


def _first_of(sentence: Sentence) -> Party | None:
    """Return the person who stands first in a sentence, by name or by office."""
    directory = sentence.scene.directory
    if _PRONOUN_FIRST.match(sentence.text):
        return None
    office = next(iter(offices_in(sentence.text)), None)
    holder = directory.office(office[1]) if office and office.start() < _OPENING else None
    named_here = named(sentence, 0, len(sentence.text), speakers=True)
    return holder or _country_acting(sentence) or next(iter(named_here), None)


def _country_acting(sentence: Sentence) -> Party | None:
    """Return the country for which an office without a name opens the sentence: "The Georgian prime minister"."""
    hit = next((hit for hit in sentence.entities if hit.span.start < _ACTING), None)
    is_office = hit is not None and office_after(sentence.text, hit.span.end) not in ("", "counterpart")
    return next(iter(sides(sentence, 0, _ACTING, strict=False)), None) if is_office else None
