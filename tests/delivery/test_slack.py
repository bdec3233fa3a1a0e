"""Slack as a stand-in on loopback has it, which refuses what Slack's documentation refuses."""

import json
import time
from dataclasses import replace

import pytest

from podium.delivery.slack import SlackTransport
from podium.errors import DeliveryFailed
from podium.model.alerts import Channel, ChannelKind

TALKS = Channel(ChannelKind.SLACK, "#talks")
HOOK = Channel(ChannelKind.SLACK, "default")
TOKEN = "xoxb-a-secret-token"


def slack(request):
    """Answer as Slack does to a valid message, or with its error for what breaks a documented limit."""
    body = json.loads(request.body)
    if request.headers.get("Authorization") not in (None, f"Bearer {TOKEN}"):
        return 200, {}, {"ok": False, "error": "invalid_auth"}
    if error := _broken_limit(body):
        return (200, {}, {"ok": False, "error": error}) if "channel" in body else (400, {}, error)
    if "channel" not in body:
        return 200, {}, "ok"
    return 200, {}, {"ok": True, "channel": "C0123", "ts": "1640811600.000100"}


def _broken_limit(body):
    blocks = body.get("blocks", [])
    if not body.get("text") and not blocks:
        return "no_text"
    if len(body.get("text", "")) > 40_000:
        return "msg_too_long"
    if len(blocks) > 50 or any(len(block["text"]["text"]) > 3_000 for block in blocks if block["type"] == "section"):
        return "invalid_blocks"
    return None


def bot(server, **options):
    return SlackTransport(allow_private=True, token=TOKEN, api=f"{server.url}/api/", **options)


def refusal(transport, message, channel=TALKS):
    with pytest.raises(DeliveryFailed) as caught:
        transport.send(message, channel)
    assert TOKEN not in str(caught.value)
    return caught.value


def test_a_bot_posts_blocks_with_a_fallback_text(http_server, message):
    server = http_server(slack)
    accepted = bot(server).send(replace(message, subject="<!channel> A & B"), TALKS)
    body = json.loads(server.requests[0].body)
    assert accepted.reference == "C0123:1640811600.000100"
    assert server.requests[0].path == "/api/chat.postMessage"
    assert (body["channel"], body["text"]) == ("#talks", "&lt;!channel&gt; A &amp; B")
    assert body["blocks"] == list(message.blocks)
    assert "thread_ts" not in body


def test_a_follow_up_goes_under_the_first_message_and_into_the_channel(http_server, message):
    server = http_server(slack)
    bot(server).send(replace(message, reply_to="C0123:1640811600.000100"), TALKS)
    body = json.loads(server.requests[0].body)
    assert (body["thread_ts"], body["reply_broadcast"]) == ("1640811600.000100", True)


def test_the_configured_webhook_and_one_of_the_subscriptions_own_take_messages(http_server, message):
    server = http_server(slack)
    transport = SlackTransport(allow_private=True, webhook_url=f"{server.url}/services/configured")
    transport.send(message, HOOK)
    transport.send(message, TALKS)
    transport.send(message, Channel(ChannelKind.SLACK, f"{server.url}/services/own"))
    assert [request.path for request in server.requests] == ["/services/configured"] * 2 + ["/services/own"]
    assert json.loads(server.requests[0].body)["text"] == message.subject


def test_a_bot_leaves_webhooks_to_webhooks(http_server, message):
    server = http_server(slack)
    transport = bot(server, webhook_url=f"{server.url}/services/x")
    transport.send(message, HOOK)
    assert server.requests[0].path == "/services/x"
    assert server.requests[0].headers.get("Authorization") is None


def test_without_bot_and_webhook_it_is_said_what_to_set(message):
    failure = refusal(SlackTransport(allow_private=True), message)
    assert not failure.permanent
    assert "expected a bot token or an incoming webhook" in str(failure)


def test_too_many_messages_wait_as_long_as_slack_says(http_server, message):
    limited = http_server(lambda _: (429, {"Retry-After": "30"}, {"ok": False, "error": "ratelimited"}))
    for transport in (bot(limited), SlackTransport(allow_private=True, webhook_url=f"{limited.url}/services/x")):
        failure = refusal(transport, message)
        assert (failure.permanent, failure.retry_after) == (False, 30.0)


@pytest.mark.parametrize(
    ("error", "permanent"),
    [
        ("invalid_auth", True),
        ("account_inactive", True),
        ("channel_not_found", True),
        ("is_archived", True),
        ("not_in_channel", True),
        ("invalid_blocks", True),
        ("msg_too_long", True),
        ("internal_error", False),
        ("service_unavailable", False),
        ("ratelimited", False),
    ],
)
def test_slacks_own_errors_are_told_apart(http_server, message, error, permanent):
    server = http_server(lambda _: (200, {}, {"ok": False, "error": error}))
    failure = refusal(bot(server), message)
    assert failure.permanent is permanent
    assert error in str(failure)


@pytest.mark.parametrize(
    ("status", "permanent"), [(400, True), (403, True), (404, True), (410, True), (500, False), (503, False)]
)
def test_http_refusals_are_told_apart(http_server, message, status, permanent):
    server = http_server(lambda _: (status, {}, "no_service"))
    failure = refusal(SlackTransport(allow_private=True, webhook_url=f"{server.url}/services/T/B/very-secret"), message)
    assert failure.permanent is permanent
    assert str(status) in str(failure)
    assert "very-secret" not in str(failure)
    assert refusal(bot(server), message).permanent is permanent


def test_a_wrong_token_is_permanent(http_server, message):
    server = http_server(slack)
    transport = SlackTransport(token="xoxb-wrong", api=f"{server.url}/api/")
    with pytest.raises(DeliveryFailed, match="invalid_auth") as caught:
        transport.send(message, TALKS)
    assert caught.value.permanent


def test_a_slow_answer_and_none_at_all_may_be_over_soon(http_server, message):
    server = http_server(lambda _: (time.sleep(0.6), (200, {}, "ok"))[1])
    own = Channel(ChannelKind.SLACK, "http://127.0.0.1:1/services/secret")
    for transport, channel in ((bot(server, timeout=0.2), TALKS), (SlackTransport(allow_private=True), own)):
        failure = refusal(transport, message, channel)
        assert not failure.permanent
        assert "/services/secret" not in str(failure)


def test_an_answer_that_is_no_json_may_be_over_soon(http_server, message):
    server = http_server(lambda _: (200, {}, "<html>maintenance</html>"))
    assert not refusal(bot(server), message).permanent


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/x", "https://"])
def test_only_web_addresses_are_posted_to(message, target):
    assert refusal(SlackTransport(allow_private=True), message, Channel(ChannelKind.SLACK, target)).permanent
