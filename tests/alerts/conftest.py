"""The small world of the alert tests: meetings, statements and documents as the ledger would give them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from podium.alerts.links import Links
from podium.model.alerts import Channel, ChannelKind, News, Proof, Subscription
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import (
    MeetingFinding,
    MeetingKind,
    MeetingStatus,
    Party,
    PartyKind,
    Place,
    StatementFinding,
    Topic,
)
from podium.model.ledger import Claim, Meeting, Novelty, Statement
from podium.model.text import Evidence, Span
from podium.model.when import UNKNOWN_WHEN, Precision, When

NOW = datetime(2021, 12, 29, 21, 0, tzinfo=UTC)
TALKS = "The talks between the United States and Russia will take place on January 10."
PRICE = "“We are also united in our readiness to lead diplomatic negotiations with Russia,” Ned Price said."
US = Party("United States", PartyKind.COUNTRY, "country:US")
RUSSIA = Party("Russia", PartyKind.COUNTRY, "country:RU")
LAVROV = Party("Sergey Lavrov", PartyKind.PERSON, "sergey-lavrov", "Russia", "Foreign Minister")

_KINDS = {
    SubjectKind.STATEMENT: {
        ChangeKind.NEW_POSITION,
        ChangeKind.WORDING_CHANGED,
        ChangeKind.POSITION_HARDENED,
        ChangeKind.POSITION_SOFTENED,
        ChangeKind.POSITION_REVERSED,
    },
    SubjectKind.DOCUMENT: {ChangeKind.DOCUMENT_EDITED, ChangeKind.DOCUMENT_WITHDRAWN},
}


def day(iso, words="", clock=None):
    return When(date.fromisoformat(iso), date.fromisoformat(iso), Precision.DAY, words, clock)


def claim_of(meeting, quote=TALKS, document="d-1", source="state", organisation="United States"):
    evidence = (Evidence(quote, Span(0, len(quote)), 0),)
    finding = MeetingFinding(
        meeting.title, meeting.kind, meeting.when, meeting.place, meeting.participants, meeting.status, evidence, "test"
    )
    return Claim(f"c-{document}", document, 1, source, organisation, True, meeting.last_seen, finding)


def make_meeting(**changes):
    meeting = Meeting(
        id="m-1",
        version=1,
        title="US–Russia talks",
        kind=MeetingKind.TALKS,
        when=day("2022-01-10", "January 10"),
        place=Place("Geneva", "Switzerland"),
        participants=(US, RUSSIA),
        status=MeetingStatus.SCHEDULED,
        first_seen=NOW,
        last_seen=NOW,
        claims=(),
    )
    meeting = replace(meeting, **changes)
    return meeting if meeting.claims else replace(meeting, claims=(claim_of(meeting),))


def make_statement(**changes):
    finding = StatementFinding(
        evidence=Evidence(PRICE, Span(0, len(PRICE)), 4),
        speaker="Ned Price",
        organisation="United States",
        topics=(Topic.DIPLOMACY, Topic.ALLIANCE),
        rule="test",
        is_quoted=True,
    )
    known = {name: value for name, value in changes.items() if name in StatementFinding.__slots__}
    others = {name: value for name, value in changes.items() if name not in known}
    statement = Statement("s-1", "d-1", 1, "state", NOW, replace(finding, **known), Novelty.NEW)
    return replace(statement, **others)


def make_proof(**changes):
    proof = Proof(
        document_id="d-1",
        title="Department Press Briefing – December 28, 2021",
        url="https://www.state.gov/briefings/department-press-briefing-december-28-2021/",
        source_name="U.S. Department of State",
        organisation="United States",
        official=True,
        published=datetime(2021, 12, 28, 22, 5, tzinfo=UTC),
        source_id="state",
    )
    return replace(proof, **changes)


def make_news(kind, subject=None, *, proof=None, **changes):
    """Return news of a kind about a meeting, a statement or (neither) a document."""
    kind = ChangeKind(kind)
    subject_kind = next((name for name, kinds in _KINDS.items() if kind in kinds), SubjectKind.MEETING)
    defaults = {SubjectKind.MEETING: make_meeting, SubjectKind.STATEMENT: make_statement}
    if subject is None and subject_kind in defaults:
        subject = defaults[subject_kind]()
    subject_id = subject.id if subject else "d-1"
    version = getattr(subject, "version", 1)
    quote = {SubjectKind.MEETING: TALKS, SubjectKind.STATEMENT: PRICE, SubjectKind.DOCUMENT: ""}[subject_kind]
    change = Change(f"h-{subject_id}-{version}-{kind}", kind, subject_kind, subject_id, version, NOW, "d-1", quote)
    return News(
        change=replace(change, **changes),
        meeting=subject if subject_kind is SubjectKind.MEETING else None,
        statement=subject if subject_kind is SubjectKind.STATEMENT else None,
        proof=proof or make_proof(),
    )


def make_subscription(**changes):
    channels = (Channel(ChannelKind.EMAIL, "desk@example.org"),)
    return replace(Subscription("desk", "Talks with Russia", channels, zone="Europe/Kyiv"), **changes)


@pytest.fixture
def make():
    """Give the makers of records, and the moment at which all tests take place."""
    return SimpleNamespace(
        meeting=make_meeting,
        claim=claim_of,
        statement=make_statement,
        proof=make_proof,
        news=make_news,
        subscription=make_subscription,
        day=day,
        nowhen=UNKNOWN_WHEN,
        lavrov=LAVROV,
        now=NOW,
    )


@pytest.fixture
def links():
    return Links("https://podium.example/podium", "a secret of the tests")
