from datetime import timedelta

import pytest

from podium.sample.timeline import items_at, load_timeline, source_ids
from podium.sample.world import END, START


@pytest.mark.parametrize("source", source_ids())
def test_a_timeline_stands_in_order_and_inside_the_world(source):
    publications = load_timeline(source).publications
    moments = [publication.at for publication in publications]
    assert moments == sorted(moments)
    assert moments[0] < START
    assert moments[-1] < END


@pytest.mark.parametrize("source", source_ids())
def test_keys_guids_and_links_are_used_once(source):
    publications = load_timeline(source).publications
    for field in ("key", "guid", "link"):
        values = [getattr(publication, field) for publication in publications]
        assert len(values) == len(set(values))


@pytest.mark.parametrize("source", source_ids())
def test_every_replacement_finds_its_words_once(source):
    for publication in load_timeline(source).publications:
        text = publication.title + publication.body
        for event in publication.events:
            assert event.at > publication.at
            assert all(text.count(old) == 1 for old in event.replace)


def test_nothing_is_shown_before_it_is_published():
    timeline = load_timeline("us-state")
    first = timeline.publications[0]
    assert items_at(timeline, first.at - timedelta(seconds=1)) == []
    assert [item.guid for item in items_at(timeline, first.at)] == [first.guid]


def test_the_story_is_of_the_size_that_the_readme_names():
    sizes = {source: len(load_timeline(source).publications) for source in source_ids()}
    assert sizes == {"kyiv-courier": 8, "nato": 6, "us-state": 26}
