from datetime import time, timedelta
from importlib.resources import files

import pytest

from podium.alerts.subscriptions import parse_subscriptions
from podium.errors import ConfigError
from podium.model.alerts import Channel, ChannelKind, Rhythm
from podium.model.changes import ChangeKind

HEAD = "subscriptions:\n  - id: a\n    name: A\n    channels: [{email: a@example.org}]\n"


def parse_one(lines):
    return parse_subscriptions(HEAD + "".join(f"    {line}\n" for line in lines.splitlines()), "s.yml")[0]


def refusal(lines):
    with pytest.raises(ConfigError) as caught:
        parse_one(lines)
    return str(caught.value)


def test_the_least_that_is_needed_gives_instant_mail_in_utc_about_everything():
    subscription = parse_one("")
    assert subscription.channels == (Channel(ChannelKind.EMAIL, "a@example.org"),)
    assert (subscription.rhythm, subscription.zone, subscription.wanted.kinds) == (Rhythm.INSTANT, "UTC", ())


def test_an_empty_file_has_no_subscriptions():
    assert parse_subscriptions("", "s.yml") == ()


def test_every_channel_is_read():
    text = HEAD.replace(
        "{email: a@example.org}",
        "{slack: '#talks'}, {slack: C0123456789}, {slack: default}, {slack: 'https://hooks.slack.com/services/T/B/x'}, "
        "{webhook: 'https://example.org/in'}, {apprise: 'ntfy://topic'}",
    )
    kinds = [channel.kind for channel in parse_subscriptions(text, "s.yml")[0].channels]
    assert kinds == ["slack", "slack", "slack", "slack", "webhook", "apprise"]


def test_families_of_kinds_stand_for_their_members():
    kinds = parse_one("wanted: {kinds: [positions, cancelled]}").wanted.kinds
    assert kinds[-1] is ChangeKind.CANCELLED
    assert set(kinds[:-1]) == {
        ChangeKind.NEW_POSITION,
        ChangeKind.WORDING_CHANGED,
        ChangeKind.POSITION_HARDENED,
        ChangeKind.POSITION_SOFTENED,
        ChangeKind.POSITION_REVERSED,
    }


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("ru", "Russia"),
        ("Russia", "Russia"),
        ("usa", "United States"),
        ("UK", "United Kingdom"),
        ("Türkiye", "Turkey"),
        ("U.S.", "United States"),
    ],
)
def test_countries_are_read_by_code_and_name(given, name):
    assert parse_one(f"wanted: {{countries: [{given}]}}").wanted.countries == (name,)


@pytest.mark.parametrize(
    ("given", "expected"),
    [('"22:00"', time(22)), ("22:00", time(22)), ("08:30", time(8, 30)), ("7:05", time(7, 5)), ("0:00", time(0))],
)
def test_times_are_read_with_and_without_quotes_though_yaml_reads_some_as_numbers(given, expected):
    assert parse_one(f"digest_at: {given}").digest_at == expected


def test_quiet_hours_reminders_zone_and_language_are_read():
    subscription = parse_one(
        'quiet: {from: 22:00, until: "07:00"}\nremind_before: [1 day, 2 hours]\nzone: Europe/Kyiv\nlanguage: en-US\n'
        "rhythm: weekly\ndigest_weekday: Friday"
    )
    assert subscription.quiet == (time(22), time(7))
    assert subscription.remind_before == (timedelta(days=1), timedelta(hours=2))
    assert (subscription.zone, subscription.language, subscription.digest_weekday) == ("Europe/Kyiv", "en_US", 4)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("wantd: {}", "s.yml:5: unknown key `subscriptions.0.wantd`; did you mean `wanted`?"),
        ("wanted: {kinds: [meetigns]}", "s.yml:5: `subscriptions.0.wanted.kinds`"),
        ("wanted: {kinds: [meetigns]}", "did you mean `meetings`?"),
        ("wanted:\n  kinds: [reminder]", "s.yml:6: "),
        ("wanted: {countries: [Rusia]}", "did you mean `Russia`?"),
        ("wanted: {countries: [EU]}", "organisations stand under `organisations`"),
        ("wanted: {topics: [sanction]}", "'sanctions'"),
        ("wanted: {statuses: [gone]}", "'scheduled'"),
        ("wanted: {minimum_weight: 2}", "less than or equal to 1"),
        ("zone: Europe/Kyev", "did you mean `Europe/Kyiv`?"),
        ("language: klingon", "expected a language such as"),
        ("digest_at: 25:00", "expected a local time such as 08:00"),
        ("digest_weekday: mondey", "did you mean `monday`?"),
        ("rhythm: hourly", "'instant', 'daily' or 'weekly'"),
        ("remind_before: [1 dy]", "expected a time before the meeting"),
        ("remind_before: [9 weeks]", "at most 8 weeks"),
        ("quiet: {from: '22:00'}", "the key `subscriptions.0.quiet.until` is missing"),
    ],
)
def test_a_mistake_is_answered_with_its_line_and_what_is_expected(lines, told):
    assert told in refusal(lines)


@pytest.mark.parametrize(
    ("channel", "told"),
    [
        ("{email: nobody}", "expected one e-mail address"),
        ("{email: 'a@b.c, d@e.f'}", "expected one e-mail address"),
        ('{email: "a@b.c\\nBcc: x@y.z"}', "expected one e-mail address"),
        ("{slack: talks}", "expected `#channel`"),
        ("{webhook: 'file:///etc/passwd'}", "expected an http or https address"),
        ("{webhook: 'https://'}", "expected an http or https address"),
        ("{apprise: ntfy}", "expected an Apprise address"),
        ("{emial: a@b.c}", "did you mean `email`?"),
        ("{email: a@b.c, slack: default}", "expected exactly one of email, slack, webhook, apprise"),
        ("", "expected one entry at least"),
    ],
)
def test_a_wrong_channel_is_refused(channel, told):
    with pytest.raises(ConfigError) as caught:
        parse_subscriptions(HEAD.replace("{email: a@example.org}", channel), "s.yml")
    assert told in str(caught.value)


def test_two_subscriptions_never_share_an_id():
    with pytest.raises(ConfigError, match="found more than once: a"):
        parse_subscriptions(HEAD + HEAD.partition("\n")[2], "s.yml")


def test_the_example_is_valid():
    text = (files("podium.alerts") / "example-subscriptions.yml").read_text(encoding="utf-8")
    assert [one.id for one in parse_subscriptions(text, "example")] == [
        "desk-russia",
        "editor-positions",
        "researcher-weekly",
    ]
