"""An outbox filled by hand, and channels that do as they are told, for tests of sending."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import select
from tests.store import factory

from podium.alerts.links import Links
from podium.alerts.match import match_news
from podium.errors import DeliveryFailed
from podium.model.alerts import Accepted, Channel, ChannelKind, Message, News, Subscription
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingKind, MeetingStatus
from podium.model.ledger import Meeting
from podium.model.when import Precision, When
from podium.pipeline.notify import Sender, send_due
from podium.pipeline.reports import NotifyReport
from podium.store.changes import save_changes
from podium.store.database import Store
from podium.store.deliveries import save_owed
from podium.store.meetings import save_meetings
from podium.store.tables import DeliveryRow, IssueRow

NOW = factory.NOW
LINKS = Links("http://podium.example", "secret")


def channel(kind: str = "email", target: str = "desk@example.org") -> Channel:
    return Channel(ChannelKind(kind), target)


def reader(name: str = "desk", *channels: Channel, **facts: object) -> Subscription:
    return Subscription(name, name.title(), channels or (channel(),), **facts)


def meeting(meeting_id: str = "m-1", day: date = date(2022, 3, 10), **facts: object) -> Meeting:
    values = {
        "version": 1,
        "title": f"Talks {meeting_id}",
        "kind": MeetingKind.TALKS,
        "when": When(day, day, Precision.DAY),
        "place": None,
        "participants": (),
        "status": MeetingStatus.SCHEDULED,
        "first_seen": NOW,
        "last_seen": NOW,
        "claims": (),
    }
    return Meeting(meeting_id, **{**values, **facts})


def happen(store: Store, readers: tuple[Subscription, ...], *meetings: Meeting, kind: str, now: datetime) -> int:
    """Bring a change of each meeting into the ledger with what it owes; return how many deliveries that is."""
    changes = [
        factory.change(
            f"c-{one.id}-{kind}", subject_id=one.id, subject_version=one.version, kind=ChangeKind(kind), at=now
        )
        for one in meetings
    ]
    news = [News(change, one) for change, one in zip(changes, meetings, strict=True)]
    owed = match_news(news, readers, now=now, group_wait=timedelta())
    with store.writing() as session:
        save_meetings(session, meetings, now)
        save_changes(session, changes)
        session.flush()
        return save_owed(session, owed, now)


@dataclass
class Postman:
    """A channel that keeps what it takes; `answer` may raise what another channel would."""

    answer: Callable[[Message], str] = lambda message: f"ref-{message.key}"
    taken: list[Message] = field(default_factory=list)

    def send(self, message: Message, _channel: Channel) -> Accepted:
        reference = self.answer(message)
        self.taken.append(message)
        return Accepted(reference)


def refusing(*, permanent: bool, retry_after: float | None = None) -> Callable[[Message], str]:
    def answer(_message: Message) -> str:
        reason = "not now" if not permanent else "no such user"
        raise DeliveryFailed(reason, permanent=permanent, retry_after=retry_after)

    return answer


def send(store: Store, readers: tuple[Subscription, ...], postman: Postman | None, now: datetime) -> NotifyReport:
    kinds = {one.kind for subscription in readers for one in subscription.channels}
    transports = dict.fromkeys(kinds, postman) if postman else {}
    sender = Sender("test", {one.id: one for one in readers}, transports, LINKS)
    return send_due(store, sender, lambda: now, wall=lambda: now)


def deliveries(store: Store) -> list[DeliveryRow]:
    with store.reading() as session:
        return list(session.scalars(select(DeliveryRow).order_by(DeliveryRow.id)))


def issues(store: Store) -> list[IssueRow]:
    with store.reading() as session:
        return list(session.scalars(select(IssueRow).where(IssueRow.closed_at.is_(None)).order_by(IssueRow.key)))
