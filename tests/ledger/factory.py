"""Findings, documents and arrivals in few words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from podium.model.documents import Document, DocumentKind
from podium.model.findings import (
    EncounterFinding,
    Findings,
    MeetingFinding,
    MeetingKind,
    MeetingStatus,
    Party,
    PartyKind,
    Place,
    StatementFinding,
    Topic,
)
from podium.model.ledger import Arrival, LedgerState
from podium.model.text import Evidence, Span
from podium.model.when import UNKNOWN_WHEN, ClockTime, Precision, When

PEOPLE = {
    "Antony J. Blinken": "United States",
    "Wendy R. Sherman": "United States",
    "Ned Price": "United States",
    "Sergey Lavrov": "Russia",
    "Sergey Ryabkov": "Russia",
    "Dmytro Kuleba": "Ukraine",
    "Volodymyr Zelenskyy": "Ukraine",
    "Sameh Shoukry": "Egypt",
    "Annalena Baerbock": "Germany",
    "Mathias Cormann": "OECD",
    "Rodolfo Solano": None,
}
ORGANISATIONS = ("NATO", "OSCE", "European Union")


def party(name):
    if name in PEOPLE:
        return Party(name, PartyKind.PERSON, name.lower().replace(" ", "-"), stands_for=PEOPLE[name])
    if name in ORGANISATIONS:
        return Party(name, PartyKind.ORGANISATION, f"org:{name.lower()}", stands_for=name)
    if name[0].islower():
        return Party(name, PartyKind.GROUP, f"group:{name}")
    return Party(name, PartyKind.COUNTRY, f"country:{name}", stands_for=name)


def place(label):
    if label is None:
        return None
    if label == "virtual":
        return Place(is_virtual=True)
    city, _, country = label.rpartition(", ")
    return Place(city or None, country)


def when(words):
    """Read "2022-01-10", "2022-01-10 09:30", "2022-01-10/2022-01-12", "2022-03 month" or "soon"."""
    if words is None or not words[0].isdigit():
        return When(words=words or "")
    if words.endswith(" month"):
        first = date.fromisoformat(f"{words[:7]}-01")
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return When(first, last, Precision.MONTH, words)
    if ":" in words:
        return replace(when(words[:10]), clock=ClockTime(time.fromisoformat(words[11:])))
    first, _, last = words.partition("/")
    days = date.fromisoformat(first), date.fromisoformat(last or first)
    return When(*days, Precision.RANGE if last else Precision.DAY, words)


def evidence(text):
    return Evidence(text, Span(0, len(text)), 0)


def meeting(
    who,
    days=None,
    at=None,
    *,
    kind="meeting",
    status="scheduled",
    title=None,
    says=None,
    new=None,
    **more,
):
    names = [name.strip() for name in who.split(";")]
    said = says or f"{' and '.join(names)} will meet {days or 'soon'} in {at or 'a place'}."
    return MeetingFinding(
        title=title or f"{'–'.join(name.split()[-1] for name in names)} {kind}",
        kind=MeetingKind(kind),
        when=when(days),
        place=place(at),
        participants=tuple(party(name) for name in names),
        status=MeetingStatus(status),
        evidence=tuple(evidence(sentence) for sentence in ([said] if isinstance(said, str) else said)),
        rule="test",
        new_when=when(new) if new else None,
        **more,
    )


def encounter(who, days=None, at=None, *, says="They met.", event=None):
    return EncounterFinding(
        participants=tuple(party(name.strip()) for name in who.split(";")),
        evidence=evidence(says),
        rule="test",
        when=when(days) if days else UNKNOWN_WHEN,
        place=place(at),
        event=event,
    )


def statement(text, speaker="Ned Price", organisation="United States", topic="diplomacy", **more):
    topics = tuple(Topic(one) for one in topic.split())
    return StatementFinding(evidence(text), speaker, organisation, topics, "test", **more)


def arrival(
    document_id,
    *findings,
    on="2022-01-05",
    version=1,
    source="us-state",
    organisation="United States",
    official=True,
    silent=False,
    hour=12,
):
    said_at = datetime.fromisoformat(on).replace(hour=hour, tzinfo=UTC)
    document = Document(
        id=document_id,
        url=f"https://example.org/{document_id}",
        title=document_id,
        published=said_at,
        day=said_at.date(),
        kind=DocumentKind.ARTICLE,
        language="en",
        paragraphs=(),
        source_id=source,
        organisation=organisation,
        official=official,
    )
    found = Findings(
        meetings=tuple(one for one in findings if isinstance(one, MeetingFinding)),
        encounters=tuple(one for one in findings if isinstance(one, EncounterFinding)),
        statements=tuple(one for one in findings if isinstance(one, StatementFinding)),
    )
    return Arrival(document, version, said_at + timedelta(minutes=5 * version), found, silent=silent)


def after(state, update):
    """Return the state as the store would hold it after the update."""
    gone = {key for key, _ in update.gone}
    meetings = {one.id: one for one in (*state.meetings, *update.meetings) if one.id not in gone}
    statements = {one.id: one for one in (*state.statements, *update.statements) if one.id not in update.retracted}
    positions = {one.id: one for one in (*state.positions, *update.positions) if one.id not in update.retracted}
    return LedgerState(
        tuple(meetings.values()), tuple(statements.values()), tuple(positions.values()), state.corrections
    )
