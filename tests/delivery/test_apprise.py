import json

import pytest

from podium.delivery.apprise import AppriseTransport
from podium.errors import DeliveryFailed
from podium.model.alerts import Channel, ChannelKind


def channel(target):
    return Channel(ChannelKind.APPRISE, target)


def test_apprise_delivers_subject_and_text(http_server, message):
    server = http_server(lambda _: (200, {}, ""))
    target = server.url.replace("http://", "json://") + "/in"
    AppriseTransport(allow_private=True).send(message, channel(target))
    body = json.loads(server.requests[0].body)
    assert (body["title"], body["message"].strip()) == (message.subject, message.text.strip())


def test_a_failure_may_be_over_soon_as_apprise_does_not_say_more(http_server, message):
    server = http_server(lambda _: (404, {}, ""))
    target = server.url.replace("http://", "json://user:very-secret@")
    with pytest.raises(DeliveryFailed) as caught:
        AppriseTransport(allow_private=True).send(message, channel(target))
    assert not caught.value.permanent
    assert "very-secret" not in str(caught.value)


def test_a_service_that_apprise_does_not_know_is_refused_for_good(message):
    with pytest.raises(DeliveryFailed) as caught:
        AppriseTransport(allow_private=True).send(message, channel("nosuch://very-secret"))
    assert caught.value.permanent
    assert "very-secret" not in str(caught.value)


@pytest.mark.parametrize("target", ["json://127.0.0.1:9/very-secret", "xml://10.0.0.1/", "json://localhost/"])
def test_the_operators_own_network_is_not_reached(message, target):
    with pytest.raises(DeliveryFailed) as caught:
        AppriseTransport().send(message, channel(target))
    assert caught.value.permanent
    assert "not reached" in str(caught.value)
    assert "very-secret" not in str(caught.value)
