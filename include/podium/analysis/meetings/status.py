"""Where a meeting stands by the words of its sentence."""

from __future__ import annotations

import functools
import re

from podium.analysis.meetings.frames import Frame, FrameKind, Mood
from podium.analysis.meetings.scene import Sentence
from podium.lexicons.meetings import any_of, meeting_words
from podium.model.findings import MeetingStatus
from podium.patterns import pattern

_NOT_OFF = pattern(
    r"(?i)\b(?:not|never|no|without|deny|denied|denies|rather than|whether"
    r"|if)\b[^.;,]{0,30}\b(?:cancel|postpon|reschedul|call(?:ed|ing)? off|put off|delay)"
    r"|\b(?:hint\w*|threat\w*|consider\w*|mull\w*|contemplat\w*|may|might|could|risks?)\b[^.;,]{0,20}\b"
    r"(?:cancel|postpon|reschedul|call(?:ing)? off|put(?:ting)? off|delay)"
    r"|\b(?:long|much|already|often)[- ](?:delayed|postponed)|\b(?:an?|the|its|their) rescheduled\b"
    r"|\bCancel\s+(?:was|Culture)"
    r"|\b(?:cancell?ing|calling off|postponing)\b[^.;,]{0,60}\bwould\b"  # "Cancelling the talks would be a mistake"
    r"|\b(?:cancel|call off|postpone) (?:his|her|their|its) (?:debts?|contracts?|orders?)",
)
_DENIED = pattern(
    r"(?i)\b(?:no (?:current |immediate )?plans? (?:to|for)|not (?:planning|going|scheduled|expected"
    r"|expecting|due|set|anticipat\w+) to|nothing to (?:announce|preview)"
    r"|(?:do|does|did)(?:n[’']t| not) (?:have|anticipate|expect|plan|want|intend)\b"
    r"|no (?:such )?meetings? (?:is|are|was|has|have)|never (?:meet|hold)|cannot (?:meet|hold)"
    r"|neither\b[^;]{2,60}\bnor\b|(?:speculation|rumou?rs?) (?:that|of|about)"
    r"|at any (?:time|level|place)\b|in any format|any ?time,? any ?(?:where|place)"
    r"|under (?:the )?(?:right|certain|appropriate) (?:circumstances|conditions)"
    r"|had (?:been (?:due|scheduled|expected|set|slated|supposed)|planned|hoped|intended|wanted) to"
    r"|(?:said|says|claimed) (?:that )?(?:he|she|they) had planned an?"
    r"|ruled out|refus\w+ to (?:meet|hold|talk|negotiate)"
    r"|(?:not|n[’']t) (?:yet )?clear (?:if|when|whether)|unclear (?:if|when|whether))",
)
_RECURRING = pattern(
    r"(?i)\b(?:multiple times|on a regular basis|regularly|every (?:year|month|week|day)|each year"
    r"|annually|periodically|times (?:a|per) year)\b",
)
# "President X waves as he arrives in Oslo, May 3, 2024.": what a picture shows.
_CAPTION = pattern(
    r"(?<!will )(?<!to )(?<!would )(?<!shall )(?<!may )(?<!also )(?<!not )(?<!could )"
    r"\b(?:gestures?|waves?|poses?|listens?|looks? on|walks?|shakes? hands|smiles?|stands?|sits|reacts?|speaks?|talks?"
    r"|arrives?|attends?|greets|meets?|pictured|seen)\s[^.;]{5,160}?,\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},\s+\d{4}(?:,\s+in\s[^.;]{3,60})?\s*\.?\s*(?:\(|$|[A-Z])",
)
_IF = pattern(
    r"(?i)(?<!only )\b(?:if (?:they|he|she|it|we|you|there|the [\w ]{1,30}|\w+) (?:were|was|did|should"
    r"|had|would|could|decide|agree|do|does)\b|whether (?:or not )?(?:he|she|they|it|we|the|there"
    r"|president|secretary|\w+) |(?<=asked )if )",
)


_TRAP_REACH = 40
# A comma between the names of a list parts no clause.
_CLAUSE = pattern(
    r"[;:”“]\s|\s[–—-]\s|\b(?:and|but|while|adding) that\b"
    r"|,\s(?=(?:but|while|where|which|who|as|after|before|although|though|he|she|it|they|we|the|a|an|said|says"
    r"|according|adding)\b|and (?:he|she|it|they|we|I|will)\b)"
)


def status_near(text: str, at: int) -> MeetingStatus:
    """Return the status that the words of the clause around a place give."""
    starts = [match.end() for match in _CLAUSE.finditer(text, 0, at)]
    end = _CLAUSE.search(text, at)
    return status_of(text[starts[-1] if starts else 0 : end.start() if end else len(text)])


def mood_status(frame: Frame, sentence: Sentence) -> MeetingStatus:
    """Return the status that the verb and the words around it give."""
    title = sentence.scene.document.title
    status = status_near(sentence.text, frame.verb)
    if _ORIGINALLY.search(sentence.text) and is_called_off(title):
        return status_of(title)
    if status is MeetingStatus.SCHEDULED and frame.mood is Mood.TENTATIVE:
        return MeetingStatus.TENTATIVE
    if status is MeetingStatus.TENTATIVE and frame.mood is Mood.PLANNED and frame.kind is FrameKind.TRAVEL:
        return MeetingStatus.SCHEDULED
    return status


_ORIGINALLY = pattern(r"(?i)\b(?:originally|initially|previously) (?:scheduled|planned|set|due|expected)\b")


def status_of(text: str) -> MeetingStatus:
    """Return the status that the words give, "scheduled" where they say nothing else."""
    if is_called_off(text):
        return MeetingStatus.CANCELLED if _patterns()["cancelled"].search(text) else MeetingStatus.POSTPONED
    return MeetingStatus.TENTATIVE if _patterns()["tentative"].search(text) else MeetingStatus.SCHEDULED


def cue_of_change(text: str) -> re.Match[str] | None:
    """Return the words that cancel or postpone."""
    words = _patterns()
    return words["cancelled"].search(text) or words["postponed"].search(text)


def is_called_off(text: str) -> bool:
    """Tell whether the sentence cancels or postpones something."""
    return cue_of_change(text) is not None and not _NOT_OFF.search(text)


def told_until(text: str) -> int:
    """Return up to where the sentence tells what is to be: 0 where it denies, supposes, or tells of a habit.

    What stands before an "if" or "whether", or in a clause before the denial or one party's absence, is told all the
    same: "Ministers will meet on Friday to decide whether to extend the sanctions".
    """
    if _RECURRING.search(text) or _CAPTION.search(text):
        return 0
    supposed = _IF.search(text)
    denied = (found for found in (_DENIED.search(text), _patterns()["absent"].search(text)) if found)
    clauses = (_clause_before(text, found.start()) for found in denied)
    return min([*clauses, supposed.start() if supposed else len(text)])


def _clause_before(text: str, at: int) -> int:
    """Return where the clause begins that stands against the one before it; 0 for the first."""
    return max((stop.start() for stop in _CONTRAST.finditer(text, 0, at)), default=0)


_CONTRAST = pattern(r"(?i)[,;]?\s(?:but|although|though|while|whereas|however)\s|;\s|\s[–—]\s")


def is_no_meeting(text: str) -> bool:
    """Tell whether the words deny a meeting that others speak of: "There are no plans for a meeting of …"."""
    return _NO_MEETING.search(text) is not None


_NO_MEETING = pattern(
    r"(?i)\bno (?:\w+ )?(?:plans? (?:for|to)\b[^.;]{0,20}\b(?:meet|talk|summit)"
    r"|meetings? (?:is|are|was|were|has|have|between|planned))"
    r"|\bnot (?:currently )?(?:slated|scheduled|planning|due|set|going) to (?:meet|hold|talk|see)"
    r"|\bruled out (?:\w+ ){0,3}(?:meeting|talks|summit)",
)


def trap_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return words of meeting in another sense that touch a stretch of the text."""
    found = _patterns()["traps"].finditer(text, max(0, start - _TRAP_REACH))
    return next((match for match in found if match.start() < end and match.end() > start), None)


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = meeting_words()
    names = ("cancelled", "postponed", "tentative", "absent", "traps")
    return {name: any_of(getattr(words, name)) for name in names}
