import socket
import ssl
import threading
from contextlib import contextmanager
from dataclasses import replace
from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword

from podium.delivery.email import MOST_MAILS, EmailTransport, MailServer, Tls, parse_mail_server
from podium.errors import ConfigError, DeliveryFailed
from podium.model.alerts import Channel, ChannelKind

DESK = Channel(ChannelKind.EMAIL, "desk@example.org")
SENDER = "Podium <podium@podium.example>"
PASSWORD = "a:secret/pass word@"


class Postbox:
    """A mail server's behaviour: keeps what it takes, answers a step as told."""

    def __init__(self, **answers):
        self.answers = answers
        self.taken = []

    async def handle_MAIL(self, _server, _session, envelope: Envelope, address, _options):  # noqa: N802 (aiosmtpd's name)
        if "mail" in self.answers:
            return self.answers["mail"]
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, _server, _session, envelope: Envelope, address, _options):  # noqa: N802 (aiosmtpd's name)
        if "rcpt" in self.answers:
            return self.answers["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope: Envelope):  # noqa: N802 (aiosmtpd's name)
        if "data" in self.answers:
            return self.answers["data"]
        mail = message_from_bytes(envelope.content, policy=policy.default)
        self.taken.append(SimpleNamespace(sender=envelope.mail_from, receivers=list(envelope.rcpt_tos), mail=mail))
        return "250 taken as 42"


@pytest.fixture(scope="module")
def certificates():
    authority = trustme.CA()
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    return SimpleNamespace(server=server, client=client)


class AnyPort(Controller):
    """A controller whose port is chosen by the system."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def running(postbox, *, port=0, **options):
    controller = AnyPort(postbox, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def send(message, port, *, tls=Tls.NONE, certificates=None, channel=DESK, **login):
    server = MailServer("127.0.0.1", port, tls, timeout=5, **login)
    context = certificates.client if certificates else None
    return EmailTransport(server, SENDER, tls_context=context).send(message, channel)


def refusal(message, port, **options):
    with pytest.raises(DeliveryFailed) as caught:
        send(message, port, **options)
    return caught.value


def login_required(certificates, known):
    def authenticate(_server, _session, _envelope, _mechanism, data):
        is_known = isinstance(data, LoginPassword) and (data.login, data.password) == known
        return AuthResult(success=is_known, handled=is_known)

    return {
        "authenticator": authenticate,
        "auth_required": True,
        "require_starttls": True,
        "tls_context": certificates.server,
    }


class CountingPostbox(Postbox):
    """Counts how often it is greeted."""

    greetings = 0

    async def handle_EHLO(self, _server, session, _envelope, hostname, responses):  # noqa: N802 (aiosmtpd's name)
        self.greetings += 1
        session.host_name = hostname
        return responses


def test_a_connection_that_works_serves_the_next_mail_too(message):
    postbox = CountingPostbox()
    with running(postbox) as port:
        transport = EmailTransport(MailServer("127.0.0.1", port, Tls.NONE, timeout=5), SENDER)
        for _ in range(3):
            transport.send(message, DESK)
    assert (len(postbox.taken), postbox.greetings) == (3, 1)


def test_a_connection_is_given_up_after_its_share_of_mails(message):
    postbox = CountingPostbox()
    with running(postbox) as port:
        transport = EmailTransport(MailServer("127.0.0.1", port, Tls.NONE, timeout=5), SENDER)
        for _ in range(MOST_MAILS + 1):
            transport.send(message, DESK)
    assert postbox.greetings == 2


def test_a_server_that_was_started_anew_gets_each_mail_once(message):
    first, second = CountingPostbox(), CountingPostbox()
    with running(first) as port:
        transport = EmailTransport(MailServer("127.0.0.1", port, Tls.NONE, timeout=5), SENDER)
        transport.send(message, DESK)
    with running(second, port=port):
        transport.send(message, DESK)
    assert (len(first.taken), len(second.taken)) == (1, 1)


def test_a_refusal_does_not_spoil_the_next_mail(message):
    postbox = Postbox(rcpt="451 try later")
    with running(postbox) as port:
        transport = EmailTransport(MailServer("127.0.0.1", port, Tls.NONE, timeout=5), SENDER)
        with pytest.raises(DeliveryFailed):
            transport.send(message, DESK)
        postbox.answers.clear()
        transport.send(message, DESK)
    assert len(postbox.taken) == 1


def test_a_mail_arrives_as_it_was_written(message):
    postbox = Postbox()
    with running(postbox) as port:
        accepted = send(message, port)
    (taken,) = postbox.taken
    assert (taken.sender, taken.receivers) == ("podium@podium.example", ["desk@example.org"])
    assert taken.mail["Subject"] == message.subject
    assert accepted.reference == "<k1@podium.example>" == taken.mail["Message-ID"]


def test_a_repeat_has_the_same_message_id(message):
    postbox = Postbox()
    with running(postbox) as port:
        send(message, port)
        send(replace(message, text="told again"), port)
    assert len({taken.mail["Message-ID"] for taken in postbox.taken}) == 1


def test_mail_is_handed_over_by_starttls_and_login(message, certificates):
    postbox = Postbox()
    login = {"user": "podium", "password": PASSWORD}
    with running(postbox, **login_required(certificates, (b"podium", PASSWORD.encode()))) as port:
        send(message, port, tls=Tls.STARTTLS, certificates=certificates, **login)
    assert len(postbox.taken) == 1


def test_mail_is_handed_over_by_tls_from_the_first_byte(message, certificates):
    postbox = Postbox()
    with running(postbox, ssl_context=certificates.server) as port:
        with pytest.raises(DeliveryFailed):
            send(message, port, tls=Tls.SSL)  # the authority is not known here
        send(message, port, tls=Tls.SSL, certificates=certificates)
    assert len(postbox.taken) == 1


def test_a_server_without_tls_is_not_trusted_with_mail_that_asks_for_it(message, certificates):
    postbox = Postbox()
    with running(postbox) as port:
        failure = refusal(message, port, tls=Tls.STARTTLS, certificates=certificates)
    assert not failure.permanent
    assert postbox.taken == []


def test_a_wrong_certificate_is_refused_and_may_be_mended(message, certificates):
    with running(Postbox(), tls_context=certificates.server) as port:
        failure = refusal(message, port, tls=Tls.STARTTLS)
    assert not failure.permanent
    assert "CERTIFICATE_VERIFY_FAILED" in str(failure)


def test_a_wrong_password_may_be_mended_and_is_not_told(message, certificates):
    login = {"user": "podium", "password": "wrong-pass"}
    with running(Postbox(), **login_required(certificates, (b"podium", b"right"))) as port:
        failure = refusal(message, port, tls=Tls.STARTTLS, certificates=certificates, **login)
    assert not failure.permanent
    assert "535" in str(failure)
    assert "wrong-pass" not in str(failure)
    assert failure.__cause__ is None


def test_a_login_that_is_missing_may_be_mended(message, certificates):
    with running(Postbox(), **login_required(certificates, (b"podium", b"right"))) as port:
        failure = refusal(message, port, tls=Tls.STARTTLS, certificates=certificates)
    assert not failure.permanent
    assert "530" in str(failure)


@pytest.mark.parametrize(
    ("step", "answer", "permanent"),
    [
        ("rcpt", "550 no such user here", True),
        ("rcpt", "450 greylisted, come back in 5 minutes", False),
        ("rcpt", "452 mailbox full", False),
        ("mail", "553 sender not allowed", True),
        ("mail", "451 try again later", False),
        ("data", "554 message refused as spam", True),
        ("data", "451 local error", False),
        ("data", "552 message too large", True),
    ],
)
def test_refusals_for_good_and_for_now_are_told_apart(message, step, answer, permanent):
    postbox = Postbox(**{step: answer})
    with running(postbox) as port:
        failure = refusal(message, port)
    assert failure.permanent is permanent
    assert answer[:3] in str(failure)
    assert "desk@example.org" in str(failure)
    assert postbox.taken == []


def test_a_secret_that_a_server_echoes_is_not_told(message, certificates):
    postbox = Postbox(rcpt=f"550 not for you, podium-user with {PASSWORD}")
    login = {"user": "podium-user", "password": PASSWORD}
    with running(postbox, **login_required(certificates, (b"podium-user", PASSWORD.encode()))) as port:
        failure = refusal(message, port, tls=Tls.STARTTLS, certificates=certificates, **login)
    assert PASSWORD not in str(failure)
    assert "podium-user" not in str(failure)


def test_a_server_that_is_not_there_may_come_back(message):
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    failure = refusal(message, port)
    assert not failure.permanent
    assert "ConnectionRefusedError" in str(failure)


def test_a_server_that_never_answers_is_given_up_for_now(message):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = MailServer("127.0.0.1", silent.getsockname()[1], Tls.NONE, timeout=0.2)
        with pytest.raises(DeliveryFailed) as caught:
            EmailTransport(server, SENDER).send(message, DESK)
    assert not caught.value.permanent


def test_a_server_that_hangs_up_in_the_middle_is_asked_again_later(message):
    with socket.create_server(("127.0.0.1", 0)) as rude:
        thread = threading.Thread(target=_greet_and_leave, args=(rude,))
        thread.start()
        failure = refusal(message, rude.getsockname()[1])
        thread.join()
    assert not failure.permanent


def _greet_and_leave(rude):
    connection, _ = rude.accept()
    connection.sendall(b"220 hello\r\n")
    connection.recv(100)
    connection.close()


def test_an_address_that_the_server_cannot_write_is_refused_for_good(message):
    with running(Postbox(), enable_SMTPUTF8=False) as port:
        failure = refusal(message, port, channel=Channel(ChannelKind.EMAIL, "відділ@example.org"))
    assert failure.permanent


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 587, Tls.STARTTLS)),
        ("smtps://mail.example.org", MailServer("mail.example.org", 465, Tls.SSL)),
        ("smtp://127.0.0.1:1025?tls=none", MailServer("127.0.0.1", 1025, Tls.NONE)),
        (
            "smtp://me%40example.org:p%3Aw%2Fd@mail.example.org:2525?tls=starttls",
            MailServer("mail.example.org", 2525, Tls.STARTTLS, "me@example.org", "p:w/d"),
        ),
    ],
)
def test_the_servers_address_is_read(url, expected):
    assert parse_mail_server(url) == expected


@pytest.mark.parametrize(
    "url", ["mail.example.org", "http://u:geheim@h", "smtp://u:geheim@h:x", "smtp://u:geheim@h?tls=on"]
)
def test_a_wrong_address_is_refused_without_its_secret(url):
    with pytest.raises(ConfigError) as caught:
        parse_mail_server(url)
    assert "geheim" not in str(caught.value)


def test_the_password_is_not_in_the_servers_text():
    assert "geheim" not in repr(MailServer("h", 25, password="geheim"))
