"""Words by which a sentence tells who speaks: such a one is no party for it."""

from __future__ import annotations

from podium.patterns import pattern

ADMINISTRATION = pattern(
    r"(?:[’']s?)?\s+(?:administration|government|Administration)\b"
    r"|[’']s?\s+(?:[\w-]+\s+){0,2}(?:envoys?|aides?|advis[eo]rs?|spokes\w+|deputy|team|allies|office|party|son|wife)\b"
)


SPEAKS = (
    r"(?:said|says|added|adding|told|tells|noted|stressed|stated|confirmed|announced|wrote|tweeted|explained"
    r"|declared|reiterated|emphasi[sz]ed|posted|replied|commented)\b"
)


_ALSO = r"(?:also\s+|has\s+|had\s+|later\s+|earlier\s+)?"
# "…, said his spokesman": behind a comma the one who speaks comes after the verb.
_SPEAKS_AFTER = pattern(
    rf"(?:,\s+(?:a|an|the|its|his|her|who\s+is|who\s+was|spokes\w+)\s[^,;“”\"]{{2,90}},)?\s+{_ALSO}{SPEAKS}"
    rf"|,\s+{_ALSO}{SPEAKS}(?!\s+(?:his|her|its|their|the|an?|[A-Z]))"
    r"|,\s+(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}spokes\w+\b"
)
_NAMED_AS_SOURCE = pattern(
    r"(?i)\b(?:according\s+to|citing|quot(?:ed|es|ing)|(?:directed|instructed|tasked)\s+by"
    rf"|{SPEAKS})\s+(?:by\s+(?:(?:the|his|her)\s+)?(?:\w+\s+)?(?:(?:press\s+)?secretary|spokes\w+)?"
    r"(?:\s+of\s+[\w’']+)?,?\s*)?$"
)
_GOES_ON = pattern(r"\s+(?:will|would|is|was|are|were|had|has|have|plans?|may|might|could|to|and|intends?)\b|[’']")


def is_voice(text: str, start: int, end: int) -> bool:
    """Tell whether the person at a place of the text only tells of the meeting: "…, the spokesman, said"."""
    if _SPEAKS_AFTER.match(text, end):
        return True
    return bool(_NAMED_AS_SOURCE.search(text[max(0, start - 60) : start])) and not _GOES_ON.match(text, end)


SAYS_AFTER = pattern(
    rf"(?:[’']s)?\s+(?:(?:\w+\s+){{0,3}}(?:officials?|ministry|Ministry|spokes\w+|diplomats?"
    rf"|government)\s+)?(?:also\s+|has\s+)?{SPEAKS}"
)


BOTH_SIDES = pattern(
    r"(?i)\b(?:the (?:(?:two|three|four|five|six) )?(?:parties|sides|countries|governments|delegations)"
    r"|both (?:parties|sides|countries|governments))\b"
)
