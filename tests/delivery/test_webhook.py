import json
import socket
from base64 import b64decode, b64encode
from datetime import UTC, datetime
from hashlib import sha256
from hmac import new as hmac

import pytest

from podium.delivery.transport import seconds_of
from podium.delivery.webhook import WebhookTransport
from podium.errors import DeliveryFailed
from podium.model.alerts import Channel, ChannelKind

SECRET = "a shared secret"


def hook(url):
    return Channel(ChannelKind.WEBHOOK, url)


def transport(**options):
    return WebhookTransport(SECRET, **{"allow_private": True, "clock": lambda: 1_641_384_000.9} | options)


def refusal(message, url, sender=None):
    with pytest.raises(DeliveryFailed) as caught:
        (sender or transport()).send(message, hook(url))
    return caught.value


def test_the_payload_is_posted_as_json_that_the_receiver_can_verify(http_server, message):
    server = http_server(lambda _: (204, {}, ""))
    accepted = transport().send(message, hook(f"{server.url}/in?x=1"))
    (request,) = server.requests
    assert (accepted.reference, request.path) == ("204", "/in?x=1")
    assert request.headers["Content-Type"] == "application/json; charset=utf-8"
    assert json.loads(request.body) == message.payload
    assert (request.headers["webhook-id"], request.headers["webhook-timestamp"]) == ("k1", "1641384000")
    version, _, signature = request.headers["webhook-signature"].partition(",")
    expected = hmac(SECRET.encode(), b"k1.1641384000." + request.body, sha256).digest()
    assert (version, b64decode(signature)) == ("v1", expected)


def test_a_key_of_the_specifications_form_is_decoded(http_server, message):
    server = http_server(lambda _: (200, {}, ""))
    key = bytes(range(24))
    secret = "whsec_" + b64encode(key).decode()
    WebhookTransport(secret, allow_private=True, clock=lambda: 0).send(message, hook(server.url))
    (request,) = server.requests
    expected = b64encode(hmac(key, b"k1.0." + request.body, sha256).digest()).decode()
    assert request.headers["webhook-signature"] == f"v1,{expected}"


@pytest.mark.parametrize(
    ("status", "permanent"),
    [
        (301, True),
        (302, True),
        (400, True),
        (401, True),
        (404, True),
        (410, True),
        (408, False),
        (500, False),
        (503, False),
    ],
)
def test_refusals_for_good_and_for_now_are_told_apart(http_server, message, status, permanent):
    server = http_server(lambda _: (status, {"Location": "http://127.0.0.1:1/"}, ""))
    failure = refusal(message, f"{server.url}/hooks/very-secret")
    assert failure.permanent is permanent
    assert str(status) in str(failure)
    assert "very-secret" not in str(failure)
    assert len(server.requests) == 1


@pytest.mark.parametrize(("header", "seconds"), [("120", 120.0), ("soon", None)])
def test_an_overloaded_receiver_says_how_long_to_wait(http_server, message, header, seconds):
    server = http_server(lambda _: (429, {"Retry-After": header}, ""))
    failure = refusal(message, server.url)
    assert (failure.permanent, failure.retry_after) == (False, seconds)


def test_a_date_is_a_time_to_wait_too():
    now = datetime(2022, 1, 5, 12, tzinfo=UTC)
    assert seconds_of("Wed, 05 Jan 2022 12:02:00 GMT", now) == 120.0
    assert seconds_of("Wed, 05 Jan 2022 11:00:00 GMT", now) == 0.0
    assert seconds_of(None) is None


def test_a_receiver_that_is_away_may_come_back(message):
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    failure = refusal(message, f"http://127.0.0.1:{port}/very-secret")
    assert not failure.permanent
    assert "very-secret" not in str(failure)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/", "https://", "example.org", "http://[::1"])
def test_only_web_addresses_are_posted_to(message, url):
    assert refusal(message, url).permanent


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]"],
)
def test_the_operators_own_network_is_not_reached(message, host):
    failure = refusal(message, f"http://{host}:9/very-secret", transport(allow_private=False))
    assert failure.permanent
    assert "not reached" in str(failure)
    assert "very-secret" not in str(failure)


def test_loopback_is_not_even_connected_to(http_server, message):
    server = http_server(lambda _: (204, {}, ""))
    refusal(message, server.url, transport(allow_private=False))
    assert server.requests == []


def test_a_clouds_metadata_is_never_reached(message):
    failure = refusal(message, "http://169.254.169.254/latest/meta-data/", transport(allow_private=True))
    assert failure.permanent


def test_the_environments_proxy_is_no_way_around(http_server, message, monkeypatch):
    proxy = http_server(lambda _: (204, {}, ""))
    monkeypatch.setenv("http_proxy", proxy.url)
    refusal(message, "http://10.0.0.1/", transport(allow_private=False))
    assert proxy.requests == []
