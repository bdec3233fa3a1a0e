"""Whose acts an official account of a summit tells: the group's that was assembled there, not the publisher's."""

from __future__ import annotations

import re

from podium.lexicons.attribution import attribution_words
from podium.model.documents import Document, DocumentKind

# `In Oslo, President Lee and G7 leaders also reaffirmed …`; what they will do is as yet the publisher's word.
_DID = re.compile(
    r"(?:[A-Z][^,.;]{0,80}, )?"
    r"(?:(?:President|Prime Minister|Chancellor|Secretary)(?: [A-Z][\w.’'-]+){1,3} and (?:other |fellow )?)?"
    r"(?:[Tt]he )?(?P<who>(?:[A-Z][\w-]* ){0,2}(?:[Ll]eaders|[Mm]inisters|[Aa]llies))"
    r"(?: (?:also|all|again|have|jointly|together))* (?:[a-z]+ed|stood|made|took)\b"
)
_SUMMIT = re.compile(r"\b(?P<body>G-?7|G-?20|NATO|EU|Quad)\b.*\b(?:Summit|Ministerial|Meeting)\b")


def assembled_group(document: Document, evidence: str) -> tuple[str, str] | None:
    """Return (name, organisation) of the group whose act a sentence of a statement tells, or None."""
    did = _DID.match(evidence) if document.kind is DocumentKind.STATEMENT else None
    if did is None:
        return None
    name, organisation = _named(did["who"], document.title)
    return (name, organisation) if name and organisation != document.organisation else None


def _named(who: str, title: str) -> tuple[str, str]:
    """Return (name, organisation) of `G7 leaders`, and of `Leaders` at the summit that the title names."""
    groups = attribution_words().groups
    summit = _SUMMIT.search(title)
    if who in groups:
        return who, groups[who]
    if summit is None or " " in who:
        return "", ""
    body = summit["body"].replace("-", "")
    return f"{body} {who.lower()}", body
