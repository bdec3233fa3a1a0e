"""A message as a mail: headers that mail programs sort, thread and unsubscribe by."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, getaddresses, parseaddr

from podium.delivery.headers import MAIL_POLICY
from podium.errors import DeliveryFailed
from podium.model.alerts import Channel, Message

_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_ADDRESS = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")
_NO_ID = re.compile(r"[^A-Za-z0-9.-]+")


def mail_of(message: Message, channel: Channel, sender: str) -> EmailMessage:
    """Return the mail; raises DeliveryFailed where sender or receiver is no address."""
    mail = EmailMessage(policy=MAIL_POLICY)
    host = _host(sender)
    for name, value in _headers(message, host):
        mail[name] = _BREAKS.sub(" ", value)
    _address(mail, "From", sender, channel)
    _address(mail, "To", channel.target, channel)
    mail.set_content(message.text)
    if message.html:
        mail.add_alternative(message.html, subtype="html")
    for attachment in message.attachments:
        _attach(mail, attachment.content_type, attachment.content, attachment.name)
    return mail


def _headers(message: Message, host: str) -> list[tuple[str, str]]:
    roots = " ".join(f"<{_id(thread)}@{host}>" for thread in message.subjects or (message.thread,))
    headers = [
        ("Subject", message.subject),
        ("Date", format_datetime(message.at or datetime.now(UTC))),
        ("Message-ID", f"<{_id(message.key)}@{host}>"),
        ("References", roots),
        ("List-Id", f"{_list_name(message)} <{_id(message.subscription_id or 'alerts')}.podium.{host}>".strip()),
        ("Auto-Submitted", "auto-generated"),
    ]
    if message.is_follow_up:
        headers.append(("In-Reply-To", f"<{_id(message.subjects[0] if message.subjects else message.thread)}@{host}>"))
    if message.unsubscribe_url:
        headers.append(("List-Unsubscribe", f"<{message.unsubscribe_url}>"))
        if message.unsubscribe_url.startswith("https:"):  # RFC 8058 knows one-click by https alone
            headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    return headers


def _address(mail: EmailMessage, name: str, value: str, channel: Channel) -> None:
    found = getaddresses([value])
    if _BREAKS.search(value) or len(found) != 1 or not _ADDRESS.fullmatch(found[0][1]):
        failure = f"{channel.label}: expected an address in {name}, found none; correct the subscription or the sender"
        raise DeliveryFailed(failure, permanent=True)
    mail[name] = value


def _attach(mail: EmailMessage, content_type: str, content: bytes, name: str) -> None:
    kind, *parameters = (part.strip() for part in content_type.split(";"))
    main, _, sub = kind.partition("/")
    named = dict(parameter.split("=", 1) for parameter in parameters)
    mail.add_attachment(content, maintype=main, subtype=sub, filename=name, params=named)


def _list_name(message: Message) -> str:
    """Return the subscription's name where a mail program can read it without decoding."""
    name = re.sub(r'[\\"<>]', "", message.subscription_name)
    return f'"{name}"' if name and name.isascii() else ""


def _id(text: str) -> str:
    return _NO_ID.sub("-", text)


def _host(sender: str) -> str:
    return _NO_ID.sub("-", parseaddr(sender)[1].rpartition("@")[2]) or "podium.invalid"
