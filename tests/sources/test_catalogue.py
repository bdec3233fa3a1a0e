from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from podium.errors import ConfigError, NotFound
from podium.model.sources import FeedKind, SourceStatus
from podium.sources.catalogue import load_catalogue, source_of
from podium.sources.draft import DraftFeed, draft_source, source_id_of
from podium.sources.schema import SourceFile

GOOD = """\
name: Ministry
organisation: Ukraine
office: Ministry of Foreign Affairs
zone: Europe/Kyiv
official: true
status: active
reason: Seen to work on 3 May 2026.
feeds:
  - name: news
    url: https://ministry.example/feed
    interval: 10m
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ua-ministry.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_the_shipped_catalogue_is_whole():
    catalogue = load_catalogue()
    assert len(catalogue.sources) >= 35
    assert len({feed.id for feed in catalogue.feeds}) == len(catalogue.feeds)
    assert len({feed.url for feed in catalogue.feeds}) == len(catalogue.feeds)
    assert {source.status for source in catalogue.sources} == set(SourceStatus)
    assert all(urlsplit(feed.url).hostname for feed in catalogue.feeds)


def test_every_status_but_active_has_its_reason_and_the_dead_are_kept():
    for source in load_catalogue().sources:
        assert len(source.reason) > 20, source.id
    assert load_catalogue().source("ua-president").status is SourceStatus.BLOCKED
    assert load_catalogue().source("reuters").status is SourceStatus.DEAD


def test_the_state_department():
    source = load_catalogue().source("us-state")
    assert (source.organisation, source.office) == ("United States", "Department of State")
    feed = load_catalogue().feed("us-state/press-releases")
    assert feed in source.feeds
    assert feed.url == "https://www.state.gov/rss-feed/press-releases/feed/"
    assert feed.interval_max <= timedelta(minutes=15)
    assert feed.zone == "America/New_York"


def test_sources_are_found_by_host():
    catalogue = load_catalogue()
    for url, source in {
        "https://www.state.gov/a-page/": "us-state",
        "https://2017-2021.state.gov/a-page/": "us-state-archive",
        "http://en.kremlin.ru/events/president/transcripts/1": "kremlin",
        "https://news.un.org/en/story/1": "un-news",
        "https://media.news.un.org/en/story/1": "un-news",
        "https://bidenwhitehouse.archives.gov/a-page/": "us-white-house",
        "https://osce.usmission.gov/a-page/": "us-state",
    }.items():
        assert catalogue.by_host(url).id == source
    assert catalogue.by_host("https://nobody.invalid/") is None
    assert catalogue.by_host("gov") is None


def test_what_is_not_there_is_named():
    for ask in (load_catalogue().source, load_catalogue().feed):
        with pytest.raises(NotFound, match="atlantis"):
            ask("atlantis")
    with pytest.raises(ConfigError, match="folder"):
        load_catalogue(Path("/nowhere"))


def test_a_folder_of_one_s_own(folder):
    [source] = load_catalogue(folder).sources
    assert source.id == "ua-ministry"
    assert source.feeds[0].id == "ua-ministry/news"
    assert source.feeds[0].interval == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("official: true", "oficial: true", r"ua-ministry.yaml:5: unknown key `oficial`; did you mean `official`"),
        ("Europe/Kyiv", "Europe/Kyyiv", "zone of the IANA database"),
        ("interval: 10m", "interval: ten minutes", "a duration such as 15m"),
        ("interval: 10m", "interval: 9h", "interval_min <= interval <= interval_max"),
        ("interval: 10m", "kind: listing", "a listing needs `selectors`"),
        ("https://ministry", "ministry", "begins with http"),
        ("official: true", "official: true\nhosts: [www.ministry.example]", "a host in small letters without"),
        ("official: true", "official: true\nhosts: ['https://ministry.example/']", "such as example.gov"),
        ("status: active", "status: fine", "'active', 'unverified', 'blocked' or 'dead'"),
        ("name: news", "name: News!", "pattern"),
    ],
)
def test_a_mistake_is_told_with_its_place(folder, wrong, right, told):
    assert wrong in GOOD
    (folder / "ua-ministry.yaml").write_text(GOOD.replace(wrong, right), encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        load_catalogue(folder)


def test_two_feeds_of_one_name_are_refused(folder):
    (folder / "ua-ministry.yaml").write_text(GOOD + GOOD[GOOD.index("  - name") :], encoding="utf-8")
    with pytest.raises(ConfigError, match="names that differ"):
        load_catalogue(folder)


@pytest.mark.parametrize(
    ("url", "source_id"),
    [
        ("https://mfa.gov.ua/en/news", "ua-mfa"),
        ("https://www.osce.org/feeds/news", "osce"),
        ("https://news.ministry.gov.fr/rss", "fr-ministry"),
        ("nonsense", "new-source"),
    ],
)
def test_a_new_source_gets_a_name(url, source_id):
    assert source_id_of(url) == source_id


def test_a_draft_is_a_source_file_that_loads(tmp_path):
    feeds = (
        DraftFeed("news", "https://mfa.example/feed"),
        DraftFeed("more", "https://mfa.example/j", FeedKind.JSON_FEED),
    )
    text = draft_source("Ministry: of “Things”", feeds, today=date(2026, 5, 3))
    (tmp_path / "mfa.yaml").write_text(text, encoding="utf-8")
    [source] = load_catalogue(tmp_path).sources
    assert source.status is SourceStatus.UNVERIFIED
    assert "3 May 2026" in source.reason
    assert [feed.kind for feed in source.feeds] == [FeedKind.FEED, FeedKind.JSON_FEED]


def test_archives_are_planned():
    [archive] = load_catalogue().source("us-state-archive").archive_plans
    assert "{page}" in archive.url


def test_a_source_without_feeds_or_archives():
    names = dict.fromkeys(("name", "organisation", "office", "reason"), "X")
    content = SourceFile.model_validate({**names, "zone": "UTC", "official": True, "status": "dead"})
    assert (source_of("x", content).feeds, source_of("x", content).archives) == ((), ())
