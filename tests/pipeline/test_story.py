"""The acceptance story: January 2022, told by an article and by the sample world, through the whole pipeline."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from sqlalchemy import select

from podium.alerts.links import Links
from podium.analysis.analyse import analyse
from podium.delivery.folder import FolderTransport
from podium.documents.build import document_from_paragraphs
from podium.model.alerts import Channel, ChannelKind, Subscription
from podium.model.changes import ChangeKind
from podium.model.documents import Document
from podium.model.fetching import Fetched, Validators
from podium.model.findings import Findings
from podium.pipeline.analyse import analyse_waiting
from podium.pipeline.detect import UNKNOWN_SOURCE
from podium.pipeline.notify import Sender, send_due
from podium.pipeline.poll import Poller, record_result, sync
from podium.pipeline.reports import PollReport
from podium.pipeline.settle import Desk
from podium.sample.world import END, START, feed_bytes, sample_catalogue
from podium.store.database import Store
from podium.store.lists import MeetingFilter, list_changes, list_meetings, list_statements
from podium.store.schema import migrate
from podium.store.tables import DocumentVersionRow, MeetingEvidenceRow, StatementRow

STEP = timedelta(hours=3)
READER = Subscription("desk", "Desk", (Channel(ChannelKind.EMAIL, "desk@example.org"),))


@pytest.fixture(scope="module")
def article(shared_folder: Path) -> Document:
    words = (shared_folder / "seed" / "article.txt").read_text(encoding="utf-8")
    return document_from_paragraphs(
        document_id="seed",
        url="https://news.example/2021/12/29",
        title="",
        published=datetime(2021, 12, 29, 12, tzinfo=UTC),
        paragraphs=[part for part in words.split("\n\n") if part.strip()],
        source=UNKNOWN_SOURCE,
    )


@pytest.fixture(scope="module")
def found(article: Document) -> Findings:
    return analyse(article)


def test_the_article_tells_of_exactly_three_meetings(found: Findings) -> None:
    days = sorted(meeting.when.first for meeting in found.meetings)
    assert days == [date(2022, 1, 10), date(2022, 1, 12), date(2022, 1, 13)]


def test_the_articles_meetings_have_their_parties(found: Findings) -> None:
    parties = {
        meeting.when.first.day: {party.stands_for or party.name for party in meeting.participants}
        for meeting in found.meetings
    }
    assert parties[10] == {"United States", "Russia"}
    assert parties[12] == {"NATO", "Russia"}
    assert "Organization for Security and Co-operation in Europe" in parties[13]


def test_who_leads_the_delegation_is_an_open_point(found: Findings) -> None:
    talks = next(meeting for meeting in found.meetings if meeting.when.first == date(2022, 1, 10))
    assert any("who will lead the American delegation" in point for point in talks.open_points)


def test_the_article_keeps_prices_positions_word_by_word(article: Document, found: Findings) -> None:
    prices = [statement for statement in found.statements if statement.speaker == "Ned Price"]
    assert len(prices) >= 5
    assert {statement.organisation for statement in prices} == {"United States"}
    for statement in found.statements:
        assert statement.evidence.span.of(article.text) == statement.evidence.text


class Newsstand:
    """Plays the sample world into a store: polls, analyses and sends at each step of its clock."""

    def __init__(self, store: Store, mails: Path) -> None:
        self.store, self.mails, self.now = store, mails, START
        self.poller = Poller(sample_catalogue("http://127.0.0.1:1"))
        self.sender = Sender("test", {READER.id: READER}, self._transports(), Links("http://127.0.0.1", "secret"))
        sync(store, self.poller)

    def play(self) -> None:
        self.now = START
        while self.now <= END + timedelta(days=1):
            for feed in self.poller.catalogue.feeds:
                body = feed_bytes(feed.source_id, self.now)
                served = Fetched(feed.url, feed.url, 200, body, "application/rss+xml", Validators(), self.now, 0.0)
                record_result(self.store, self.poller, feed, served, PollReport())
            analyse_waiting(self.store, Desk((READER,), timedelta(minutes=2)), self.clock)
            send_due(self.store, self.sender, self.clock)
            self.now += STEP

    def clock(self) -> datetime:
        return self.now

    def subjects(self) -> list[str]:
        mails = (message_from_bytes(path.read_bytes(), policy=policy.default) for path in self.mails.glob("*.eml"))
        return [str(mail["subject"]) for mail in mails]

    def _transports(self) -> dict[ChannelKind, FolderTransport]:
        return {ChannelKind.EMAIL: FolderTransport(self.mails)}


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsstand]:
    folder = tmp_path_factory.mktemp("story")
    store = Store(f"sqlite:///{folder / 'podium.db'}")
    migrate(store)
    stand = Newsstand(store, folder / "mails")
    stand.play()
    yield stand
    store.close()


def meetings(stand: Newsstand) -> list[dict]:
    with stand.store.reading() as session:
        return list_meetings(session, MeetingFilter())


def changes(stand: Newsstand, subject: str) -> list[str]:
    with stand.store.reading() as session:
        return [str(row["kind"]) for row in reversed(list_changes(session, subject=subject))]


def on(stand: Newsstand, day: date) -> list[dict]:
    return [row for row in meetings(stand) if row["first_day"] == day]


@pytest.mark.parametrize(
    ("day", "party"), [(10, "Russia"), (12, "NATO"), (13, "Organization for Security and Co-operation in Europe")]
)
def test_each_of_the_three_meetings_is_one_record_of_several_sources(stand: Newsstand, day: int, party: str) -> None:
    found = [row for row in on(stand, date(2022, 1, day)) if party in " ".join(row["participants"])]
    assert len(found) == 1, [row["title"] for row in found]
    assert len(found[0]["sources"]) >= 2
    assert changes(stand, found[0]["id"]).count(str(ChangeKind.ANNOUNCED)) == 1


def test_the_past_summit_is_not_among_the_coming(stand: Newsstand) -> None:
    assert not [
        row
        for row in meetings(stand)
        if row["first_day"] and row["first_day"].year == 2021 and row["first_day"].month == 6
    ]


def test_the_head_of_the_delegation_is_named_later(stand: Newsstand) -> None:
    (talks,) = [row for row in on(stand, date(2022, 1, 10)) if "Russia" in " ".join(row["participants"])]
    assert any("Sherman" in name for name in talks["participants"])
    assert str(ChangeKind.PARTICIPANTS_CHANGED) in changes(stand, talks["id"])


def test_the_call_with_moldova_is_postponed(stand: Newsstand) -> None:
    calls = [row for row in meetings(stand) if "Popescu" in " ".join(row["participants"])]
    assert len(calls) == 1
    kinds = changes(stand, calls[0]["id"])
    assert str(ChangeKind.POSTPONED) in kinds or str(ChangeKind.RESCHEDULED) in kinds


def test_the_trip_is_cancelled_not_announced_anew(stand: Newsstand) -> None:
    legs = [
        row for row in meetings(stand) if row["place"] and ("Belgrade" in row["place"] or "Sarajevo" in row["place"])
    ]
    assert {row["status"] for row in legs} == {"cancelled"}
    assert len(legs) == 2


def test_the_same_position_again_raises_nothing(stand: Newsstand) -> None:
    with stand.store.reading() as session:
        said = list_statements(session, organisation="United States")
    assert {"said-again", "new"} <= {row["novelty"] for row in said}


def test_every_quote_is_a_slice_of_the_stored_version(stand: Newsstand) -> None:
    with stand.store.reading() as session:
        texts = {(row.document_id, row.version): row.text for row in session.scalars(select(DocumentVersionRow))}
        quotes = [*session.scalars(select(StatementRow)), *session.scalars(select(MeetingEvidenceRow))]
    assert quotes
    for row in quotes:
        assert texts[row.document_id, row.version][row.start_offset : row.end_offset] == row.quote


@pytest.mark.parametrize("name", ["Strategic Stability Dialogue", "NATO-Russia Council", "OSCE"])
def test_each_of_the_three_meetings_is_announced_once(stand: Newsstand, name: str) -> None:
    assert len([subject for subject in stand.subjects() if subject.startswith("NEW") and name in subject]) <= 1


def test_what_is_called_off_is_told_by_name(stand: Newsstand) -> None:
    subjects = stand.subjects()
    assert [subject for subject in subjects if subject.startswith("POSTPONED") and "Popescu" in subject]
    assert [subject for subject in subjects if subject.startswith("CANCELLED") and "Chollet" in subject]


def test_the_second_telling_is_silent(stand: Newsstand) -> None:
    before = sorted(stand.subjects())
    with stand.store.reading() as session:
        known = len(list_changes(session))
    stand.play()
    with stand.store.reading() as session:
        assert len(list_changes(session)) == known
    assert sorted(stand.subjects()) == before
