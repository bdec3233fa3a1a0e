"""News → items: one for each subject, with what changed first and the sentence that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from podium.alerts.cleaning import one_line
from podium.alerts.dates import stamp
from podium.alerts.facts import Citation, Item
from podium.alerts.fragments import link_to_quote
from podium.alerts.links import Links
from podium.alerts.subjects.document import document_headline, document_lines
from podium.alerts.subjects.meeting import meeting_headline, meeting_lines
from podium.alerts.subjects.statement import holder, statement_headline, statement_lines
from podium.alerts.wanted import reasons
from podium.alerts.words import LABELS, RANK, TOPICS
from podium.model.alerts import News, Subscription
from podium.model.changes import ChangeKind, SubjectKind


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom, with which links and when a message is written."""

    subscription: Subscription
    links: Links
    now: datetime


def by_subject(news: Sequence[News]) -> list[list[News]]:
    """Return the news of each subject together, in the order in which the subjects first come.

    New positions of one holder in one document are told together.
    """
    subjects: dict[tuple[str, ...], list[News]] = {}
    for item in news:
        subjects.setdefault(_subject(item), []).append(item)
    return list(subjects.values())


def _subject(news: News) -> tuple[str, ...]:
    change = news.change
    if change.kind is ChangeKind.NEW_POSITION and news.statement:
        return (change.subject_kind, news.statement.document_id, holder(news.statement))
    return (change.subject_kind, change.subject_id)


def leading(news: Sequence[News]) -> News:
    """Return the news that gives its name to a message: what was called off comes before what is new."""
    return min(news, key=lambda item: RANK[item.change.kind])


def build_item(news: Sequence[News], reader: Reader) -> Item:
    """Return the item of one subject's news."""
    first = leading(news)
    lines, headline = _DESCRIPTIONS[first.change.subject_kind]
    return Item(
        label=LABELS[first.change.kind],
        headline=headline(news, first, reader.subscription, reader.now),
        lines=lines(news, first, reader.subscription),
        citations=_citations(news, reader),
        page_url=_page(first, reader.links),
        explain_url="" if first.change.kind is ChangeKind.NEW_POSITION else reader.links.explain(first.change.id),
        mute_url=_mute(first, reader),
        why=_why(first, reader),
    )


def _citations(news: Sequence[News], reader: Reader) -> tuple[Citation, ...]:
    cited = {(item.change.document_id, item.change.quote): item for item in news if item.proof or item.change.quote}
    documents = [""] + [item.change.document_id or "" for item in cited.values()]
    return tuple(
        _citation(item, reader, names_source=item.change.document_id != document)
        for item, document in zip(cited.values(), documents, strict=False)
    )


def _citation(news: News, reader: Reader, *, names_source: bool) -> Citation:
    is_one_of_several = news.change.kind is ChangeKind.NEW_POSITION
    topics = news.statement.finding.topics[:1] if news.statement and is_one_of_several else ()
    return Citation(
        quote=news.change.quote,
        source=_source(news, reader) if names_source else "",
        url=link_to_quote(news.proof.url, news.change.quote) if news.proof else "",
        title=_title(news) if names_source else "",
        about=", ".join(TOPICS[topic] for topic in topics),
        explain_url=reader.links.explain(news.change.id) if is_one_of_several else "",
    )


def _title(news: News) -> str:
    """Return the document's title; of news about the document itself it stands in the headline."""
    if news.proof is None or news.change.subject_kind is SubjectKind.DOCUMENT:
        return ""
    return one_line(news.proof.title)


def _source(news: News, reader: Reader) -> str:
    if news.proof is None:
        return ""
    subscription, published = reader.subscription, news.proof.published
    name = one_line(news.proof.source_name) + (" (official)" if news.proof.official else "")
    if published is None:
        return name
    whose = (
        "UTC" if subscription.zone == "UTC" else "your time"
    )  # a release of the evening is dated a day earlier there
    return f"{name}, {stamp(published, subscription.zone, subscription.language)} {whose}"


def _page(news: News, links: Links) -> str:
    page = {
        SubjectKind.MEETING: links.meeting,
        SubjectKind.STATEMENT: links.statement,
        SubjectKind.DOCUMENT: links.document,
    }[news.change.subject_kind]
    return page(news.change.subject_id)


def _mute(news: News, reader: Reader) -> str:
    """Return the link that mutes a meeting; a position or an edit comes once and needs none."""
    if news.change.subject_kind is not SubjectKind.MEETING:
        return ""
    return reader.links.mute(reader.subscription.id, news.change.subject_id)


def _why(news: News, reader: Reader) -> str:
    if news.change.kind is ChangeKind.REMINDER:
        return "you asked to be reminded"
    agreed = reasons(reader.subscription.wanted, news)
    return "; ".join(agreed) if agreed else "it takes all changes"


_DESCRIPTIONS = {
    SubjectKind.MEETING: (meeting_lines, meeting_headline),
    SubjectKind.STATEMENT: (statement_lines, statement_headline),
    SubjectKind.DOCUMENT: (document_lines, document_headline),
}
