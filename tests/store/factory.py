"""Rows for tests of the store, each with as little said as possible."""

from datetime import UTC, date, datetime

from podium.model.alerts import Channel, ChannelKind, Owed
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.sources import Feed, Source, SourceStatus

NOW = datetime(2022, 2, 22, 12, tzinfo=UTC)
DAY = date(2022, 2, 22)
MAIL = Channel(ChannelKind.EMAIL, "desk@example.org")


def source(source_id: str = "us-state", **facts: object) -> Source:
    values = {
        "name": "State Department",
        "organisation": "United States",
        "office": "Department of State",
        "country": "US",
        "language": "en",
        "zone": "America/New_York",
        "official": True,
        "status": SourceStatus.ACTIVE,
        "reason": "",
        "feeds": (Feed(f"{source_id}/news", source_id, f"https://{source_id}.example/feed"),),
    }
    return Source(source_id, **{**values, **facts})


def change(change_id: str = "c-1", **facts: object) -> Change:
    values = {
        "kind": ChangeKind.ANNOUNCED,
        "subject_kind": SubjectKind.MEETING,
        "subject_id": "m-1",
        "subject_version": 1,
        "at": NOW,
        "document_id": None,
        "quote": "They will meet.",
    }
    return Change(change_id, **{**values, **facts})


def owed(change_id: str = "c-1", subscription_id: str = "desk", group: str = "meeting:m-1", **facts: object) -> Owed:
    values = {"channel": MAIL, "not_before": NOW}
    return Owed(change_id=change_id, subscription_id=subscription_id, group=group, **{**values, **facts})
