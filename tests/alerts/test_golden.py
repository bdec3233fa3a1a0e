"""Whole messages, as their readers get them; the expected texts in golden/ were written and read by people."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from podium.alerts.digest import render_digest
from podium.alerts.operator import render_issue
from podium.alerts.reminders import due_reminders
from podium.alerts.render import render_message
from podium.model.alerts import Coverage, News, Rhythm, SourceState, Wanted
from podium.model.findings import MeetingKind, MeetingStatus, Party, PartyKind, Place, Topic
from podium.model.issues import Issue, IssueKind
from podium.model.ledger import Novelty
from podium.model.when import ClockTime, Precision, When

GOLDEN = Path(__file__).parent / "golden"
NATO = Party("NATO", PartyKind.ORGANISATION, "org:nato")
RUSSIA = Party("Russia", PartyKind.COUNTRY, "country:RU")
UKRAINE = Party("Ukraine", PartyKind.COUNTRY, "country:UA")


def new_meeting(make):
    council = make.meeting(
        title="NATO–Russia Council",
        kind=MeetingKind.COUNCIL,
        when=make.day("2022-01-12", clock=ClockTime(time(10))),
        place=Place("Brussels", "Belgium"),
        participants=(NATO, RUSSIA),
    )
    return [make.news("announced", council, quote="The NATO–Russia Council will meet on January 12 at 10:00.")]


def postponed(make):
    meeting = make.meeting(
        version=2, status=MeetingStatus.POSTPONED, open_points=("who leads the US delegation", "the new date")
    )
    quote = "The talks that were planned for January 10 have been postponed."
    return [
        make.news(
            "postponed", meeting, before=(("status", "scheduled"),), after=(("status", "postponed"),), quote=quote
        )
    ]


def rescheduled_and_moved(make):
    meeting = make.meeting(version=3, when=make.day("2022-01-21"), place=Place("Vienna", "Austria"))
    return [
        make.news("rescheduled", meeting, before=(("when", "2022-01-10"),), after=(("when", "2022-01-21"),)),
        make.news("moved", meeting, before=(("place", "Geneva, Switzerland"),), after=(("place", "Vienna, Austria"),)),
    ]


def cancelled_by_two_sources(make):
    meeting = make.meeting(version=4, status=MeetingStatus.CANCELLED)
    meeting = replace(meeting, claims=(*meeting.claims, make.claim(meeting, "No talks.", "d-2", "kremlin", "Russia")))
    proof = make.proof(
        document_id="d-2",
        url="http://kremlin.ru/events/1",
        source_name="Kremlin",
        organisation="Russia",
        title="Comment",
    )
    return [
        make.news(
            "cancelled", meeting, before=(("status", "scheduled"),), quote="The talks of January 10 are cancelled."
        ),
        make.news("cancelled", meeting, proof=proof, id="h-second", document_id="d-2", quote="There will be no talks."),
    ]


def participants(make):
    meeting = make.meeting(version=2, participants=(*make.meeting().participants, UKRAINE), place=None)
    before = (("participants", "United States; Russia"),)
    return [make.news("participants-changed", meeting, before=before)]


def vague_date(make):
    month = When(date(2023, 1, 1), date(2023, 1, 31), Precision.MONTH, "next January")
    meeting = make.meeting(when=month, status=MeetingStatus.TENTATIVE, place=None, conditions=("if Russia withdraws",))
    return [make.news("announced", meeting)]


def position(make):
    return [make.news("new-position", make.statement(topics=(Topic.SANCTIONS,)))]


def six_positions(make):
    topics = [Topic.DETERRENCE, Topic.DIPLOMACY, Topic.ALLIANCE, Topic.DIPLOMACY, Topic.ALLIANCE, Topic.DIPLOMACY]
    return [
        make.news("new-position", make.statement(id=f"s-{number}", topics=(topic,)), quote=f"Sentence {number}.")
        for number, topic in enumerate(topics)
    ]


def hardened(make):
    statement = make.statement(
        novelty=Novelty.HARDENED, reason="a threat where there was a wish", topics=(Topic.SANCTIONS,)
    )
    before = (("words", "may have consequences"),)
    return [
        make.news("position-hardened", statement, before=before, after=(("words", "will have massive consequences"),))
    ]


def edited(make):
    before = (("words", "watched in horror"),)
    return [make.news("document-edited", before=before, after=(("words", "been transfixed"),))]


def burst(make):
    return [
        *new_meeting(make),
        *(make.news("announced", make.meeting(id=f"m-{number}", title=f"Talks {number}")) for number in range(2, 5)),
        *six_positions(make)[:2],
    ]


def seen_once_without_proof(make):
    lapsed = make.meeting(version=5, status=MeetingStatus.LAPSED)
    return [replace(make.news("lapsed", lapsed, quote="", document_id=None), proof=None)]


CASES = [
    new_meeting,
    postponed,
    rescheduled_and_moved,
    cancelled_by_two_sources,
    participants,
    vague_date,
    position,
    six_positions,
    hardened,
    edited,
    burst,
    seen_once_without_proof,
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_messages_read_as_written(make, links, case):
    check(case.__name__, render_message(case(make), make.subscription(), links=links, now=make.now))


@pytest.mark.parametrize("case", [postponed, six_positions, burst], ids=lambda case: case.__name__)
def test_slack_shows_them_as_written(make, links, case):
    message = render_message(case(make), make.subscription(), links=links, now=make.now)
    found = "\n\n".join(f"[{block['type']}]\n{_words(block)}".rstrip() for block in message.blocks) + "\n"
    expected = GOLDEN / f"{case.__name__}.slack.txt"
    assert found == expected.read_text(encoding="utf-8")


def _words(block):
    return "\n".join(part["text"] for part in [block.get("text", {"text": ""}), *block.get("elements", [])])


def test_a_reminder_reads_as_written(make, links):
    meeting = make.meeting(
        when=make.day("2022-01-10", clock=ClockTime(time(9))), first_seen=make.now - timedelta(days=9)
    )
    subscription = make.subscription(remind_before=(timedelta(days=1),), zone="Europe/Zurich")
    now = datetime(2022, 1, 9, 8, tzinfo=UTC)
    change = due_reminders([meeting], [subscription], now=now).changes[0]
    news = [News(change, meeting, None, make.proof())]
    check("reminder", render_message(news, subscription, links=links, now=now))


def test_a_digest_reads_as_written(make, links):
    yesterday = make.now - timedelta(days=1)
    news = [
        *position(make),
        make.news(
            "new-position", make.statement(id="s-k", speaker="Dmytro Kuleba", organisation="Ukraine"), at=yesterday
        ),
        *postponed(make),
        *new_meeting(make)[:0],
        *edited(make),
    ]
    coverage = [
        Coverage("U.S. Department of State", SourceState.WELL, make.now - timedelta(hours=2)),
        Coverage("President of Ukraine", SourceState.BLOCKED, None, datetime(2021, 12, 28, 9, 30, tzinfo=UTC)),
    ]
    subscription = make.subscription(rhythm=Rhythm.DAILY, wanted=Wanted(), language="uk")
    message = render_digest(news, subscription, links=links, now=make.now, coverage=coverage)
    check("digest", message)


def test_the_operators_mail_reads_as_written(make):
    issue = Issue(
        "k", IssueKind.BLOCKED, "president.gov.ua/news", "Expected a feed, found a challenge page (HTTP 403).", make.now
    )
    check("operator", render_issue([issue], base_url="https://podium.example/podium", now=make.now))


def check(name, message):
    expected = GOLDEN / f"{name}.txt"
    found = f"Subject: {message.subject}\n\n{message.text}"
    assert found == expected.read_text(encoding="utf-8")
