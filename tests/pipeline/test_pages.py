"""Where the text stands on a page, the page is fetched, kept and made a document; what prevents it is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from tests.pipeline.site import Site, open_site
from tests.pipeline.world import FEED, SOURCE, START, fetched, text_of

from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.model.issues import IssueKind
from podium.model.sources import BodyFrom
from podium.pipeline.pages import LARGEST, MAX_ATTEMPTS, PAUSE, fetch_pages
from podium.pipeline.poll import Poller, record_result, sync
from podium.pipeline.reports import PollReport
from podium.sources.catalogue import Catalogue
from podium.store.database import Store
from podium.store.documents import load_version, load_waiting
from podium.store.issues import load_open_issues
from podium.store.snapshots import load_snapshot
from podium.store.tables import EntryRow, IssueRow, SnapshotRow

PAGED = replace(FEED, body=BodyFrom.PAGE)
SUMMARY = "The ministers met."
POLICY = FetchPolicy(contact="desk@podium.example", allow_private=True, per_host_spacing=0.0)


class Newsroom:
    """A feed of summaries whose articles stand on a site; `now` moves only when it is told to."""

    def __init__(self, store: Store, site: Site, client: Client) -> None:
        self.store, self.site, self.client, self.now = store, site, client, START
        self.poller = Poller(Catalogue((replace(SOURCE, feeds=(PAGED,)),)))
        sync(store, self.poller)

    def announce(self, path: str, title: str = "Talks begin") -> None:
        """Let the feed show one entry, and poll it."""
        item = (
            f"<item><title>{title}</title><link>{self.site.base}{path}</link><guid>{path}</guid>"
            f"<pubDate>{START:%d %b %Y %H:%M:%S} +0000</pubDate><description>{SUMMARY}</description></item>"
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>{item}</channel></rss>'.encode()
        record_result(self.store, self.poller, PAGED, fetched(body, self.now), PollReport())

    def fetch_pages(self) -> int:
        return fetch_pages(self.store, self.poller, self.client, lambda: self.now)

    def wait(self, pause: timedelta) -> None:
        self.now += pause

    def entry(self) -> EntryRow:
        with self.store.reading() as session:
            return session.scalars(select(EntryRow)).one()

    def text(self) -> str | None:
        """Give the text of the newest version of the entry's document; None where there is none yet."""
        document_id = self.entry().document_id
        with self.store.reading() as session:
            return load_version(session, document_id).text if document_id else None

    def issues(self) -> list[str]:
        with self.store.reading() as session:
            return [row.message for row in load_open_issues(session) if row.kind == IssueKind.PAGE_MISSING]


@pytest.fixture
def newsroom(store: Store) -> Iterator[Newsroom]:
    with open_site() as site, Client(POLICY) as client:
        yield Newsroom(store, site, client)


def page(words: str) -> str:
    paragraphs = "".join(f"<p>{words} Paragraph {number}.</p>" for number in range(5))
    return f"<html><head><title>T</title></head><body><nav>Home</nav><article>{paragraphs}</article></body></html>"


def test_the_page_becomes_the_document_and_is_kept(newsroom: Newsroom) -> None:
    body = page(text_of("a"))
    newsroom.site.publish("/a", body)
    newsroom.announce("/a")
    assert newsroom.text() is None
    assert newsroom.fetch_pages() == 1
    text = newsroom.text()
    assert text is not None
    assert text_of("a") in text
    assert "Home" not in text
    with newsroom.store.reading() as session:
        kept = [load_snapshot(session, key) for key in session.scalars(select(SnapshotRow.sha256))]
    assert body.encode() in kept
    assert newsroom.fetch_pages() == 0
    assert newsroom.site.paths == ["/a"]


def test_pages_of_a_first_poll_are_silent_and_later_ones_are_not(newsroom: Newsroom) -> None:
    for path in ("/a", "/b"):
        newsroom.site.publish(path, page(text_of(path)))
        newsroom.announce(path, title=f"Talks {path}")
        newsroom.wait(timedelta(minutes=15))
    assert newsroom.fetch_pages() == 2
    with newsroom.store.reading() as session:
        assert {row.title: row.silent for row in load_waiting(session, 9)} == {"Talks /a": True, "Talks /b": False}


def test_a_page_that_robots_txt_forbids_is_not_asked_for(newsroom: Newsroom) -> None:
    newsroom.site.publish("/robots.txt", "User-agent: *\nDisallow: /a\n")
    newsroom.site.publish("/a", page(text_of("a")))
    newsroom.announce("/a")
    assert newsroom.fetch_pages() == 0
    assert newsroom.site.paths == []
    assert ["robots.txt" in message for message in newsroom.issues()] == [True]


def test_a_page_that_fails_is_tried_again_after_a_pause(newsroom: Newsroom) -> None:
    newsroom.site.publish("/a", "", status=503)
    newsroom.announce("/a")
    assert newsroom.fetch_pages() == 0
    assert ["503" in message and "try 1 of" in message for message in newsroom.issues()] == [True]
    newsroom.site.publish("/a", page(text_of("a")))
    newsroom.wait(PAUSE - timedelta(minutes=1))
    assert newsroom.fetch_pages() == 0
    assert newsroom.site.paths == ["/a"]
    newsroom.wait(timedelta(minutes=1))
    assert newsroom.fetch_pages() == 1
    assert text_of("a") in (newsroom.text() or "")
    assert newsroom.issues() == []


def test_at_last_the_summary_has_to_do_and_the_operator_can_see_it(newsroom: Newsroom) -> None:
    newsroom.announce("/gone")
    for attempt in range(1, MAX_ATTEMPTS + 1):
        assert newsroom.text() is None
        newsroom.fetch_pages()
        newsroom.wait(PAUSE * attempt)
    assert newsroom.text() == SUMMARY
    assert ["404" in message and "summary has to do" in message for message in newsroom.issues()] == [True]
    newsroom.wait(timedelta(days=9))
    newsroom.fetch_pages()
    assert len(newsroom.site.paths) == MAX_ATTEMPTS


def test_a_page_beyond_the_limit_is_not_read_and_says_so(newsroom: Newsroom) -> None:
    newsroom.site.publish("/a", page(text_of("a")).ljust(LARGEST + 1))
    newsroom.announce("/a")
    assert newsroom.fetch_pages() == 1
    assert newsroom.text() == SUMMARY
    assert [f"{LARGEST + 1:,} bytes" in message for message in newsroom.issues()] == [True]
    newsroom.wait(timedelta(days=9))
    newsroom.fetch_pages()
    assert newsroom.site.paths == ["/a"]


def test_a_page_at_the_limit_is_read(newsroom: Newsroom) -> None:
    newsroom.site.publish("/a", page(text_of("a")).ljust(LARGEST))
    newsroom.announce("/a")
    newsroom.fetch_pages()
    assert text_of("a") in (newsroom.text() or "")
    assert newsroom.issues() == []


def test_a_page_too_large_for_the_client_is_not_tried_again(newsroom: Newsroom) -> None:
    with Client(replace(POLICY, max_bytes=1000)) as newsroom.client:
        newsroom.site.publish("/a", page(text_of("a")))
        newsroom.announce("/a")
        newsroom.fetch_pages()
    assert newsroom.text() == SUMMARY
    assert len(newsroom.issues()) == 1


def test_a_page_without_an_article_is_kept_and_tried_again(newsroom: Newsroom) -> None:
    newsroom.site.publish("/a", "<html><body></body></html>")
    newsroom.announce("/a")
    assert newsroom.fetch_pages() == 0
    assert ["no article" in message for message in newsroom.issues()] == [True]
    newsroom.site.publish("/a", page(text_of("a")))
    newsroom.wait(PAUSE)
    assert newsroom.fetch_pages() == 1


def test_an_edited_entry_has_its_page_read_again(newsroom: Newsroom) -> None:
    newsroom.site.publish("/a", page(text_of("a")))
    newsroom.announce("/a")
    newsroom.fetch_pages()
    newsroom.wait(timedelta(minutes=15))
    newsroom.site.publish("/a", page(text_of("a").replace("two sides", "three sides", 1)))
    newsroom.announce("/a", title="Talks begin in Geneva")
    assert newsroom.fetch_pages() == 1
    with newsroom.store.reading() as session:
        version = load_version(session, newsroom.entry().document_id or "")
    assert (version.version, version.edit_kind) == (2, "substantive")
    assert ["two", "three"] in version.diff


def test_the_issue_of_a_page_that_came_after_all_is_closed(newsroom: Newsroom) -> None:
    newsroom.announce("/a")
    newsroom.fetch_pages()
    newsroom.site.publish("/a", page(text_of("a")))
    newsroom.wait(PAUSE)
    newsroom.fetch_pages()
    with newsroom.store.reading() as session:
        assert [row.closed_at for row in session.scalars(select(IssueRow))] == [newsroom.now]
