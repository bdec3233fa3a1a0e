from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from podium.alerts.digest import coverage_line, render_digest
from podium.model.alerts import Coverage, Rhythm, SourceState


def digest(news, make, links, **options):
    return render_digest(news, make.subscription(rhythm=Rhythm.DAILY), links=links, now=make.now, **options)


def positions(text, *wanted):
    return [text.index(words) for words in wanted]


def test_there_is_no_empty_digest(make, links):
    coverage = [Coverage("State", SourceState.WELL, make.now)]
    assert digest([], make, links, coverage=coverage) is None


def test_the_newest_day_comes_first_then_meetings_by_day_then_positions_by_holder(make, links):
    yesterday = make.now - timedelta(days=1)
    news = [
        make.news("new-position", make.statement(id="s-2", speaker="Zed")),
        make.news("new-position", make.statement(id="s-3", speaker="Abe")),
        make.news("announced", make.meeting(id="m-later", title="Later", when=make.day("2022-02-01"))),
        make.news("announced", make.meeting(id="m-sooner", title="Sooner")),
        make.news("announced", make.meeting(id="m-undated", title="Undated", when=make.nowhen)),
        make.news("announced", make.meeting(id="m-old", title="Yesterday"), at=yesterday),
    ]
    found = positions(
        digest(news, make, links).text,
        "29 December",
        "Sooner",
        "Later",
        "Undated",
        "(Abe)",
        "(Zed)",
        "28 December",
        "Yesterday",
    )
    assert found == sorted(found)


def test_a_meeting_that_changed_twice_stands_once_with_its_last_word(make, links):
    first = make.news("announced", at=make.now - timedelta(days=1))
    second = make.news("cancelled", make.meeting(version=2))
    text = digest([first, replace(second, meeting=second.meeting)], make, links).text
    assert text.count("US–Russia talks, ") == 1
    assert "CANCELLED: US–Russia talks" in text


def test_the_subject_counts(make, links):
    news = [make.news("announced"), make.news("new-position"), make.news("new-position", make.statement(id="s-2"))]
    assert digest(news, make, links).subject == "Daily digest, 29 December 2021: 1 meeting, 2 positions"
    weekly = render_digest(news, make.subscription(rhythm=Rhythm.WEEKLY), links=links, now=make.now)
    assert weekly.subject.startswith("Weekly digest, ")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            Coverage("State", SourceState.WELL, datetime(2021, 12, 29, 19, tzinfo=UTC)),
            "State: last release 2 hours ago",
        ),
        (
            Coverage(
                "President",
                SourceState.BLOCKED,
                datetime(2021, 12, 20, tzinfo=UTC),
                datetime(2021, 12, 28, 11, tzinfo=UTC),
            ),
            "President: blocked since Tuesday 13:00, last release 10 days ago",
        ),
        (
            Coverage("MFA", SourceState.FAILING, None, datetime(2021, 12, 1, 11, tzinfo=UTC)),
            "MFA: not readable since 1 Dec 2021, 13:00, no release seen yet",
        ),
        (Coverage("OSCE", SourceState.SILENT), "OSCE: silent, no release seen yet"),
    ],
)
def test_coverage_says_how_a_source_did(make, row, told):
    assert coverage_line(row, make.subscription(), make.now) == told


def test_coverage_stands_in_every_form(make, links):
    coverage = [Coverage("State <b>", SourceState.WELL, make.now - timedelta(minutes=5))]
    message = digest([make.news("announced")], make, links, coverage=coverage)
    assert "State <b>: last release 5 minutes ago" in message.text
    assert "State &lt;b&gt;: last release 5 minutes ago" in message.html
    assert "State &lt;b&gt;: last release 5 minutes ago" in str(message.blocks)
