"""One message of news: subject, text, HTML, Slack blocks, payload and calendar, all from the same items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from podium.alerts.calendar import attachment_of
from podium.alerts.cleaning import shortened
from podium.alerts.facts import Letter, Section
from podium.alerts.headlines import subject_of
from podium.alerts.items import Reader, build_item, by_subject
from podium.alerts.links import Links
from podium.alerts.mail import html_of, text_of
from podium.alerts.payload import payload_of
from podium.alerts.slack import blocks_of
from podium.model.alerts import Message, News, Subscription
from podium.model.changes import ChangeKind, SubjectKind

_LONGEST_SUBJECT = 180
_FIRST_NEWS = {ChangeKind.ANNOUNCED, ChangeKind.NEW_POSITION}


def render_message(
    news: Sequence[News], subscription: Subscription, *, links: Links, now: datetime, key: str = "", reply_to: str = ""
) -> Message:
    """Return the message that tells the news, one part for each subject.

    `key` names the message in repeats (made of the changes where it is not given); `reply_to` is the channel's own
    reference of the first message on the subject, where there was one.
    """
    reader = Reader(subscription, links, now)
    subjects = by_subject(news)
    items = tuple(build_item(of_subject, reader) for of_subject in subjects)
    letter = letter_to(reader, news, subject_of(subjects, items), [Section("", items)])
    return message_of(letter, news, reader, key=key, reply_to=reply_to)


def letter_to(
    reader: Reader, news: Sequence[News], subject: str, sections: Sequence[Section], coverage: Sequence[str] = ()
) -> Letter:
    """Return the letter; a reason that all items share is told once, at its foot."""
    why = {item.why for section in sections for item in section.items}
    has_meetings = any(item.change.subject_kind is SubjectKind.MEETING for item in news)
    return Letter(
        subject=shortened(subject, _LONGEST_SUBJECT),
        sections=tuple(sections),
        subscription_name=reader.subscription.name,
        unsubscribe_url=reader.links.unsubscribe(reader.subscription.id),
        why=why.pop() if len(why) == 1 else "",
        coverage=tuple(coverage),
        calendar_url=reader.links.calendar(reader.subscription.id) if has_meetings else "",
    )


def message_of(letter: Letter, news: Sequence[News], reader: Reader, *, key: str = "", reply_to: str = "") -> Message:
    """Return a letter in all forms."""
    subscription = reader.subscription
    key = key or message_key(subscription.id, [item.change.id for item in news])
    threads = tuple(dict.fromkeys(_thread(subscription.id, item.change.subject_id) for item in news))
    return Message(
        key=key,
        thread=threads[0],
        subject=letter.subject,
        text=text_of(letter),
        html=html_of(letter),
        blocks=blocks_of(letter),
        payload=payload_of(news, subscription, key=key, subject=letter.subject, now=reader.now),
        attachments=attachment_of(news, reader.links),
        unsubscribe_url=letter.unsubscribe_url,
        is_follow_up=not any(item.change.kind in _FIRST_NEWS for item in news),
        subscription_id=subscription.id,
        subscription_name=subscription.name,
        subjects=threads,
        reply_to=reply_to,
        at=reader.now,
    )


def message_key(subscription_id: str, change_ids: Sequence[str]) -> str:
    """Return the name of the message that tells these changes to this subscription: the same for the same."""
    return _digest(subscription_id, *sorted(change_ids))


def _thread(subscription_id: str, subject_id: str) -> str:
    return _digest("thread", subscription_id, subject_id)


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:32]
