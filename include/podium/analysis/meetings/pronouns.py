"""Whom a pronoun means: "he" and "they" those told of before, "I" the one who speaks, "we" the side of that one."""

from __future__ import annotations

from podium.analysis.meetings.saying import is_voice
from podium.analysis.meetings.scene import Sentence
from podium.analysis.meetings.taking_part import named, side_party
from podium.analysis.meetings.told_before import last_subject, several_before
from podium.model.findings import Party, PartyKind
from podium.patterns import pattern

_THEY = pattern(r"\b(?:[Tt]hey|[Tt]he (?:two|three|four|five|six|pair|parties|sides|ministers|leaders|secretaries))\b")
_WE = pattern(r"\b[Ww]e\b|\b[Uu]s\b|\b[Oo]ur\b")
# "A delegation will travel to …, President X said": the side for which the speaker stands.
_DELEGATION = pattern(
    r"(?i)\b(?:a|an|the|our|its|his|her)\s+(?:[\w-]+\s+){0,3}(?:delegation|team|negotiators|envoys?|representatives)\b"
)
_REACH = 6  # words before a verb among which its pronoun stands


def meant(sentence: Sentence, words: str, end: int) -> tuple[Party, ...]:
    """Return whom "they", "he", "I" or "we" means in the words before a verb that begins at `end`."""
    if _THEY.search(words):
        return several_before(sentence)
    last = " ".join(words.split()[-_REACH:])
    if says_he(last):
        return _he(sentence, last, end)
    if found := speaking(sentence, last):
        return found
    return _quoted_side(sentence) if _WE.search(last) or _DELEGATION.search(last) else ()


_HE_OR_SHE = pattern(r"\b(?:[Hh]e|[Ss]he)\b|\b(?:[Hh]is|[Hh]er)\s*$")


def says_he(words: str) -> bool:
    """Tell whether the words say "he" or "she", or end in "his" or "her"."""
    return _HE_OR_SHE.search(words) is not None


_RELATIVE = pattern(r"\bwhom\s+(?:he|she)\s*$")  # "Mr. X, with whom he will meet": he is another
_HE = pattern(r"(?i)\bhe\b|\bhis\s*$")


def _he(sentence: Sentence, words: str, end: int) -> tuple[Party, ...]:
    is_another = _RELATIVE.search(sentence.text, 0, end) is not None
    here = () if is_another else named(sentence, 0, end, speakers=True)
    return here[-1:] or last_subject(sentence) or (_head(sentence) if _HE.search(words) else ())


_HEAD_OF = {"White House": "President"}


def _head(sentence: Sentence) -> tuple[Party, ...]:
    """Return the head of the office for whom a spokesperson speaks, unless that one speaks."""
    scene, speaker = sentence.scene, sentence.paragraph.speaker
    words = _HEAD_OF.get(scene.document.office) if sentence.is_spoken else None
    head = scene.directory.office(words) if words else None
    return (head,) if head and not (speaker and speaker.name == head.name) else ()


_HIS_EVENT = pattern(r"(?i)(?:^|[.,;“]\s*)(?:his|her)\s+(?:[\w-]+\s+){0,4}$")


def owner_of(sentence: Sentence, end: int) -> tuple[Party, ...]:
    """Return whose meeting it is by the words before its noun: "His first meeting will be on Friday with X"."""
    if not _HIS_EVENT.search(sentence.text[:end]):
        return ()
    return named(sentence, 0, end, speakers=True)[-1:] or last_subject(sentence)


_I = pattern(r"\bI(?:’m|'m|’ll|'ll)?\b")


def speaking(sentence: Sentence, words: str) -> tuple[Party, ...]:
    """Return the speaker of a turn where the words say "I", the speaker's or publisher's side where they say "we"."""
    says_i = _I.search(words) is not None
    if says_i and (one := _who_speaks(sentence)):
        return (one,)
    is_own = sentence.is_spoken or sentence.scene.document.official
    if not (is_own and (says_i or _WE.search(words))):
        return ()
    speaker = sentence.paragraph.speaker
    side = (speaker.organisation if speaker else None) or sentence.scene.home
    return (side_party(side),) if side else ()


# A title that says whose words it gives: "Statement by President X on …".
_SIGNED = pattern(r"(?i)(?:joint\s+)?(?:statement|remarks|message|letter)\s+(?:from|by|of)\s")


def _who_speaks(sentence: Sentence) -> Party | None:
    """Return the speaker of the turn, else the one who signed the text."""
    directory, speaker = sentence.scene.directory, sentence.paragraph.speaker
    if speaker and speaker.name:
        key = speaker.name.casefold().replace(" ", "-")
        return directory.surname(speaker.name.split()[-1]) or Party(
            speaker.name, PartyKind.PERSON, key, speaker.organisation
        )
    is_signed = not speaker and _SIGNED.match(sentence.scene.document.title)
    return directory.principal if is_signed else None


def _quoted_side(sentence: Sentence) -> tuple[Party, ...]:
    """Return for whom the one stands who is quoted in the sentence."""
    speaker = next((p for p in sentence.persons if is_voice(sentence.text, p.span.start, p.span.end)), None)
    side = sentence.scene.directory.person(speaker).stands_for if speaker else None
    return (side_party(side),) if side else ()
