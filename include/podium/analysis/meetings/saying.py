"""Words by which a sentence tells who speaks: such a one is no party for it."""

from __future__ import annotations

from podium.patterns import pattern

ADMINISTRATION = pattern(r"(?:[’']s)?\s+(?:administration|government|Administration)\b")


SPEAKS = (
    r"(?:said|says|added|told|noted|stressed|stated|confirmed|announced|wrote|tweeted|explained"
    r"|declared|reiterated|emphasized)\b"
)


# A name with one of these behind it is no party: an administration, or who speaks.
NO_PARTY = pattern(rf"(?:[’']s)?\s+(?:administration|government|Administration)\b|,?\s+(?:also\s+|has\s+)?{SPEAKS}")


SAYS_AFTER = pattern(
    rf"(?:[’']s)?\s+(?:(?:\w+\s+){{0,3}}(?:officials?|ministry|Ministry|spokes\w+|diplomats?"
    rf"|government)\s+)?(?:also\s+|has\s+)?{SPEAKS}"
)


BOTH_SIDES = pattern(
    r"(?i)\b(?:the (?:two )?(?:parties|sides|countries|governments|delegations)|both (?:parties|sides"
    r"|countries|governments))\b"
)
