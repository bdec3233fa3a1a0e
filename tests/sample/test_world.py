from datetime import UTC, datetime, timedelta
from itertools import pairwise

import feedparser
import pytest

from podium.errors import ConfigError
from podium.sample.world import END, START, etag, feed_bytes, feed_ids, feed_path, sample_catalogue, sources_folder
from podium.sources.catalogue import load_catalogue

WINDOW = 10


def _at(day: int, hour: int, minute: int = 0, *, month: int = 1, year: int = 2022) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def _guids(source: str, at: datetime) -> list[str]:
    return [entry.id for entry in feedparser.parse(feed_bytes(source, at)).entries]


@pytest.mark.parametrize("source", feed_ids())
def test_a_feed_is_well_formed_at_any_time(source):
    at = START
    while at <= END:
        parsed = feedparser.parse(feed_bytes(source, at))
        assert not parsed.bozo, parsed.bozo_exception
        assert 1 <= len(parsed.entries) <= WINDOW
        at += timedelta(hours=7)


def test_the_same_time_gives_the_same_bytes_and_another_validator_means_other_bytes():
    times = [START + timedelta(hours=hours) for hours in range(0, 200, 5)]
    for before, after in pairwise(times):
        is_same = feed_bytes("us-state", before) == feed_bytes("us-state", after)
        assert (etag("us-state", before) == etag("us-state", after)) is is_same
    assert feed_bytes("nato", START) == feed_bytes("nato", START)


def test_entries_stand_newest_first():
    parsed = feedparser.parse(feed_bytes("us-state", END))
    published = [entry.published_parsed for entry in parsed.entries]
    assert published == sorted(published, reverse=True)


def test_a_cosmetic_edit_shows_in_place():
    before, after = (
        feed_bytes("us-state", _at(29, 16, month=12, year=2021)),
        feed_bytes("us-state", _at(29, 18, month=12, year=2021)),
    )
    assert b"Russian build-up, and" in before
    assert b"Russian Build-Up and" in after
    assert b"17:05:00 +0000</lastBuildDate>" in after


def test_an_edit_that_matters_shortens_the_trip():
    assert "from January 11 to 14" in feed_bytes("us-state", _at(7, 14)).decode()
    assert "from January 11 to 13" in feed_bytes("us-state", _at(7, 15)).decode()


def test_a_repost_takes_the_old_guid_away():
    old, new = "https://state.example/?page_id=300215", "https://state.example/?page_id=300260"
    assert old in _guids("us-state", _at(6, 16))
    assert old not in _guids("us-state", _at(6, 17))
    assert _guids("us-state", _at(6, 17))[0] == new


def test_an_entry_is_withdrawn_while_newer_ones_than_the_oldest_stay():
    withdrawn = "https://state.example/?page_id=300280"
    assert _guids("us-state", _at(9, 14))[0] == withdrawn
    assert withdrawn not in _guids("us-state", _at(9, 16))


def test_an_unknown_source_is_answered_with_those_there_are():
    with pytest.raises(ConfigError, match="kyiv-courier, nato, us-state"):
        feed_bytes("elsewhere", START)


def test_each_source_of_the_world_has_a_file_in_the_catalogue_of_the_sample():
    catalogue = load_catalogue(sources_folder())
    assert tuple(source.id for source in catalogue.sources) == feed_ids()
    assert all(feed.allow_private and feed.url.endswith(feed_path(feed.source_id)) for feed in catalogue.feeds)


def test_the_catalogue_follows_the_server():
    urls = [feed.url for feed in sample_catalogue("http://127.0.0.1:4321/").feeds]
    assert urls == [f"http://127.0.0.1:4321/feeds/{source}.rss" for source in feed_ids()]
