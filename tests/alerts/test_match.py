from datetime import time, timedelta

from podium.alerts.match import BURST, is_digest, match_news
from podium.model.alerts import Channel, ChannelKind, Rhythm, Wanted
from podium.model.changes import ChangeKind

WAIT = timedelta(minutes=2)


def match(news, *subscriptions, make, **options):
    return match_news(news, subscriptions, now=make.now, group_wait=WAIT, **options)


def meetings(make, count):
    return [make.news("announced", make.meeting(id=f"m-{number}")) for number in range(count)]


def test_each_change_is_owed_once_to_each_channel_of_each_subscription(make):
    channels = (Channel(ChannelKind.EMAIL, "a@b.c"), Channel(ChannelKind.SLACK, "#talks"))
    two = [make.subscription(channels=channels), make.subscription(id="other")]
    owed = match([make.news("announced"), make.news("announced")], *two, make=make)
    assert [(item.subscription_id, item.channel.kind) for item in owed] == [
        ("desk", "email"),
        ("desk", "slack"),
        ("other", "email"),
    ]


def test_two_addresses_of_one_channel_kind_are_both_owed(make):
    channels = (Channel(ChannelKind.EMAIL, "a@b.c"), Channel(ChannelKind.EMAIL, "d@e.f"))
    owed = match([make.news("announced")], make.subscription(channels=channels), make=make)
    assert {item.channel.target for item in owed} == {"a@b.c", "d@e.f"}


def test_what_is_silent_muted_or_not_wanted_is_owed_to_nobody(make):
    subscription = make.subscription(wanted=Wanted(kinds=(ChangeKind.ANNOUNCED,)))
    news = make.news("announced")
    assert match([make.news("announced", silent=True)], subscription, make=make) == ()
    assert match([make.news("cancelled")], subscription, make=make) == ()
    assert match([make.news("reminder")], make.subscription(), make=make) == ()
    assert match([news], subscription, make=make, muted=frozenset({("desk", "m-1")})) == ()
    assert match([news], subscription, make=make, muted=frozenset({("desk", "")})) == ()
    assert len(match([news], subscription, make=make, muted=frozenset({("other", ""), ("desk", "m-2")}))) == 1


def test_changes_of_one_meeting_wait_for_each_other_and_share_a_message(make):
    news = [make.news("announced"), make.news("confirmed"), make.news("announced", make.meeting(id="m-2"))]
    owed = match(news, make.subscription(), make=make)
    assert [item.group for item in owed] == ["meeting:m-1", "meeting:m-1", "meeting:m-2"]
    assert {item.not_before for item in owed} == {make.now + WAIT}


def test_positions_of_one_speaker_in_one_document_share_a_message(make):
    news = [make.news("new-position", make.statement(id=f"s-{number}")) for number in range(6)]
    news.append(make.news("new-position", make.statement(id="s-9", speaker="Jen Psaki")))
    owed = match(news, make.subscription(), make=make)
    assert [item.group for item in owed] == ["positions:d-1:Ned Price"] * 6 + ["positions:d-1:Jen Psaki"]


def test_a_burst_is_one_message(make):
    below = match(meetings(make, BURST - 1), make.subscription(), make=make)
    burst = match(meetings(make, BURST), make.subscription(), make=make)
    assert len({item.group for item in below}) == BURST - 1
    assert len({item.group for item in burst}) == 1
    assert len(burst) == BURST


def test_documents_that_come_one_by_one_make_a_burst_too(make):
    first, second, third = ([item] for item in meetings(make, 3))
    alone = match(first, make.subscription(), make=make, waiting={"desk": BURST - 2, "other": 99})
    joined = match(second, make.subscription(), make=make, waiting={"desk": BURST - 1})
    later = match(third, make.subscription(), make=make, waiting={"desk": BURST})
    assert alone[0].group == "meeting:m-0"
    assert joined[0].group == later[0].group == "burst:2021-12-29T21:00Z"


def test_what_was_called_off_is_not_buried_in_a_burst(make):
    off = make.news("cancelled", make.meeting(id="m-off"))
    owed = match([*meetings(make, BURST), off], make.subscription(), make=make)
    groups = {item.change_id: item.group for item in owed}
    assert groups.pop(off.change.id) == "meeting:m-off"
    assert len(set(groups.values())) == 1


def test_quiet_hours_gather_everything_for_the_morning(make):
    night = make.subscription(quiet=(time(22), time(7)))
    owed = match(meetings(make, 2), night, make=make)  # 23:00 in Kyiv
    assert {item.not_before.isoformat() for item in owed} == {"2021-12-30T05:00:00+00:00"}
    assert len({item.group for item in owed}) == 1


def test_a_wait_that_runs_into_quiet_hours_is_held_too(make):
    late = make.subscription(quiet=(time(23, 1), time(7)))
    assert match([make.news("announced")], late, make=make)[0].not_before.hour == 5


def test_digests_wait_for_their_hour_in_one_group(make):
    daily = make.subscription(rhythm=Rhythm.DAILY, digest_at=time(8))
    owed = match([*meetings(make, 2), make.news("cancelled")], daily, make=make)
    assert {item.not_before.isoformat() for item in owed} == {"2021-12-30T06:00:00+00:00"}
    assert {is_digest(item.group) for item in owed} == {True}
    assert len({item.group for item in owed}) == 1


def test_matching_again_gives_the_same(make):
    news = [*meetings(make, 7), make.news("new-position")]
    assert match(news, make.subscription(), make=make) == match(news, make.subscription(), make=make)
