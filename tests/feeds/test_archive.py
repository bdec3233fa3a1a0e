import pytest

from podium.errors import UnreadableFeed, UsageError
from podium.feeds.archive import first_cursor, page_url, read_page
from podium.model.sources import Archive, Selectors

PAGED = Archive("ministry", "https://ministry.example/news/page/{page}/", Selectors("li", "a", "a", "time"))
MONTHLY = Archive(
    "ministry", "https://old.example/{year}/{month}/", Selectors("li", "a", "a"), first="2020-11", last="2021-01"
)
PAGE = b"<html><li><a href=/1>One</a><time>3 January 2021</time></li><li><a href=/2>Two</a></li></html>"
EMPTY = b"<html><body>Nothing here.</body></html>"


def test_pages_follow_until_one_is_empty():
    assert page_url(PAGED, first_cursor(PAGED)) == "https://ministry.example/news/page/1/"
    page = read_page(PAGED, "1", PAGE)
    assert [entry.url for entry in page.entries] == ["https://ministry.example/1", "https://ministry.example/2"]
    assert page.next_cursor == "2"
    assert read_page(PAGED, "2", EMPTY).next_cursor is None


def test_months_follow_over_the_year_and_through_empty_ones():
    cursor, urls = first_cursor(MONTHLY), []
    while cursor:
        urls.append(page_url(MONTHLY, cursor))
        cursor = read_page(MONTHLY, cursor, EMPTY).next_cursor
    assert urls == [f"https://old.example/{month}/" for month in ("2020/11", "2020/12", "2021/01")]


def test_a_walk_goes_on_from_any_cursor():
    assert read_page(PAGED, "41", PAGE).next_cursor == "42"


@pytest.mark.parametrize(("archive", "cursor"), [(PAGED, "x"), (PAGED, ""), (MONTHLY, "7"), (MONTHLY, "2020-13")])
def test_a_cursor_of_another_archive_is_refused(archive, cursor):
    with pytest.raises(UsageError, match="cursor"):
        page_url(archive, cursor)


def test_a_challenge_is_no_empty_page():
    with pytest.raises(UnreadableFeed, match="challenge"):
        read_page(PAGED, "3", b"<html><title>Just a moment...</title></html>")
