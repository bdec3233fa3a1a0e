"""E-mail by SMTP, with temporary and permanent refusals told apart."""

from __future__ import annotations

import smtplib
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import parseaddr
from enum import StrEnum
from queue import Empty, SimpleQueue
from urllib.parse import parse_qs, unquote, urlsplit

from podium.delivery.envelope import mail_of
from podium.errors import ConfigError, DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message

_OK = 250
_PERMANENT = 500
_LOGIN_WANTED = {530, 534, 535, 538}


class Tls(StrEnum):
    """How the connection to the mail server is protected."""

    NONE = "none"
    STARTTLS = "starttls"
    SSL = "ssl"


_PORTS = {Tls.NONE: 25, Tls.STARTTLS: 587, Tls.SSL: 465}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mails are handed over; `timeout` is in seconds, for each step of the talk with the server."""

    host: str
    port: int
    tls: Tls = Tls.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 20.0


def parse_mail_server(url: str) -> MailServer:
    """Return the server of `smtp://user:password@host:port?tls=starttls`; raises ConfigError without the URL's text."""
    try:
        parts = urlsplit(url)
        tls = Tls(parse_qs(parts.query).get("tls", [Tls.SSL if parts.scheme == "smtps" else Tls.STARTTLS])[0])
        port = parts.port or _PORTS[tls]
    except ValueError as error:
        message = "the mail server's URL: expected tls=none, starttls or ssl and a port number"
        raise ConfigError(message) from error
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        message = "the mail server's URL: expected smtp://user:password@host:port?tls=starttls"
        raise ConfigError(message)
    return MailServer(parts.hostname, port, tls, unquote(parts.username or ""), unquote(parts.password or ""))


MOST_MAILS = 50  # by one connection: servers that count hang up on those that never go
MOST_IDLE = 30.0  # seconds


@dataclass(slots=True)
class _Line:
    """An open connection to the server, and how it was used."""

    smtp: smtplib.SMTP
    used_at: float = 0.0
    mails: int = 0

    @property
    def is_good(self) -> bool:
        """Tell whether the server still listens."""
        if self.mails >= MOST_MAILS or time.monotonic() - self.used_at > MOST_IDLE:
            return False
        try:
            return self.smtp.noop()[0] == _OK
        except (smtplib.SMTPException, OSError):
            return False


class EmailTransport:
    """Send mails through one server; a connection that worked is kept for the next mail, one for each thread at work.

    Only a connection that has just answered is used again: nothing is sent twice to find out whether it lives.
    """

    def __init__(self, server: MailServer, sender: str, *, tls_context: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._sender = sender
        self._tls_context = tls_context or ssl.create_default_context()
        self._idle: SimpleQueue[_Line] = SimpleQueue()

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Send the mail; raises DeliveryFailed, permanent where the server will not take it later either."""
        mail = mail_of(message, channel, self._sender)
        try:
            self._deliver(mail, parseaddr(channel.target)[1])
        except (smtplib.SMTPException, OSError) as error:
            raise self._failure(error, channel) from None  # the cause may quote the password
        return Accepted(str(mail["Message-ID"]))

    def _deliver(self, mail: EmailMessage, receiver: str) -> None:
        line = self._open_line()
        try:
            line.smtp.send_message(mail, from_addr=parseaddr(self._sender)[1], to_addrs=[receiver])
        except BaseException:
            _hang_up(line.smtp)
            raise
        line.used_at, line.mails = time.monotonic(), line.mails + 1
        self._idle.put(line)

    def _open_line(self) -> _Line:
        while True:
            try:
                line = self._idle.get_nowait()
            except Empty:
                return _Line(self._greeted())
            if line.is_good:
                return line
            _hang_up(line.smtp)

    def _greeted(self) -> smtplib.SMTP:
        smtp = self._connect()
        try:
            if self._server.tls is Tls.STARTTLS:
                smtp.starttls(context=self._tls_context)
            if self._server.user:
                smtp.login(self._server.user, self._server.password)
        except BaseException:
            _hang_up(smtp)
            raise
        return smtp

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        if server.tls is Tls.SSL:
            return smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout, context=self._tls_context)
        return smtplib.SMTP(server.host, server.port, timeout=server.timeout)

    def _failure(self, error: Exception, channel: Channel) -> DeliveryFailed:
        text = f"{channel.label} by {self._server.host}:{self._server.port}: {self._without_secrets(_words_of(error))}"
        return DeliveryFailed(text, permanent=_is_permanent(error))

    def _without_secrets(self, text: str) -> str:
        for secret in (self._server.password, self._server.user):
            text = text.replace(secret, "…") if secret else text
        return text


def _hang_up(smtp: smtplib.SMTP) -> None:
    """End the talk; the mail is delivered or refused by now, so a lost good-bye changes nothing."""
    with suppress(smtplib.SMTPException, OSError):
        smtp.quit()


def _is_permanent(error: Exception) -> bool:
    """Tell whether the refusal stays: 5xx about this very mail. A login or a certificate is the operator's to mend."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            return all(_stays(code) for code, _ in error.recipients.values())
        case smtplib.SMTPSenderRefused() | smtplib.SMTPDataError():
            return _stays(error.smtp_code)
        case smtplib.SMTPNotSupportedError():
            return "SMTPUTF8" in str(error)  # an address that this server cannot write
        case _:
            return False


def _stays(code: int) -> bool:
    return code >= _PERMANENT and code not in _LOGIN_WANTED


def _words_of(error: Exception) -> str:
    match error:
        case smtplib.SMTPRecipientsRefused():
            answers = [f"{code} {_decoded(words)}" for code, words in error.recipients.values()]
            return f"the receiver was refused: {'; '.join(answers)}"
        case smtplib.SMTPResponseException():
            return f"expected the server's consent, found {error.smtp_code} {_decoded(error.smtp_error)}"
        case _:
            return f"{type(error).__name__}: {error}"


def _decoded(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join(text.split())[:300]
