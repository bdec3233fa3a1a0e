"""Whether a subscription wants a piece of news, and why: the words of its filter that agreed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from podium.alerts.countries import country_forms
from podium.alerts.organisations import organisation_forms
from podium.model.alerts import News, Wanted
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import Party, PartyKind
from podium.model.ledger import Meeting

Agreement = Callable[[Wanted, News], "str | None"]


def reasons(wanted: Wanted, news: News) -> tuple[str, ...] | None:
    """Return the words of the filter that agree, as `key value`; None where one key of it agrees in nothing.

    An empty filter wants everything but lapses, and returns no reasons.
    """
    if news.change.weight < wanted.minimum_weight or _is_unasked(wanted, news.change.kind):
        return None
    found: list[str] = []
    for key in (key for key in _AGREEMENTS if getattr(wanted, key)):
        word = _AGREEMENTS[key](wanted, news)
        if word is None:
            return None
        found.append(f"{_NAMES[key]} {word}")
    return tuple(found)


def _is_unasked(wanted: Wanted, kind: ChangeKind) -> bool:
    """Tell whether the kind is told only to those who name it: silence about a meeting is no news by itself."""
    return kind is ChangeKind.LAPSED and kind not in wanted.kinds


def wants_meeting(wanted: Wanted, meeting: Meeting) -> bool:
    """Tell whether a meeting passes the filter, whatever changes of it are wanted: for reminders and calendars."""
    change = Change(
        "", ChangeKind.REMINDER, SubjectKind.MEETING, meeting.id, meeting.version, meeting.last_seen, None, ""
    )
    of_meetings = replace(wanted, kinds=(), topics=(), sources=(), minimum_weight=0.0)
    return reasons(of_meetings, News(change, meeting)) is not None


def _kind(wanted: Wanted, news: News) -> str | None:
    return _first(wanted.kinds, lambda kind: kind is news.change.kind)


def _country(wanted: Wanted, news: News) -> str | None:
    present = {word.casefold() for word in _countries(news) if word}
    return _first(wanted.countries, lambda name: not present.isdisjoint(country_forms(name)))


def _countries(news: News) -> Iterator[str]:
    for party in _parties(news):
        yield from (party.key, party.stands_for or "", party.name)
    if news.meeting and news.meeting.place:
        yield news.meeting.place.country or ""
    if news.statement:
        yield news.statement.finding.organisation
    if news.proof:
        yield news.proof.organisation


def _person(wanted: Wanted, news: News) -> str | None:
    names = [party.name for party in _parties(news) if party.kind is PartyKind.PERSON]
    if news.statement:
        names.append(news.statement.finding.speaker)
    return _first(wanted.people, lambda person: any(_has_words(name, person) for name in names))


def _organisation(wanted: Wanted, news: News) -> str | None:
    present = {word.casefold() for word in _organisations(news) if word}
    return _first(wanted.organisations, lambda name: not present.isdisjoint(organisation_forms(name)))


def _organisations(news: News) -> Iterator[str]:
    for party in _parties(news):
        yield from (party.key, party.stands_for or "", party.name)
    if news.meeting:
        yield news.meeting.event or ""
    if news.statement:
        yield news.statement.finding.organisation
    if news.proof:
        yield news.proof.organisation


def _topic(wanted: Wanted, news: News) -> str | None:
    topics = news.statement.finding.topics if news.statement else ()
    return _first(wanted.topics, lambda topic: topic in topics)


def _source(wanted: Wanted, news: News) -> str | None:
    present = {word.casefold() for word in _sources(news) if word}
    return _first(wanted.sources, lambda source: source.casefold() in present)


def _sources(news: News) -> Iterator[str]:
    if news.statement:
        yield news.statement.source_id
    if news.proof:
        yield from (news.proof.source_id, news.proof.source_name)
    for claim in news.meeting.claims if news.meeting else ():
        if claim.document_id == news.change.document_id:
            yield claim.source_id


def _status(wanted: Wanted, news: News) -> str | None:
    return _first(wanted.statuses, lambda status: news.meeting is not None and news.meeting.status is status)


def _words(wanted: Wanted, news: News) -> str | None:
    return _first(wanted.words, lambda words: any(_has_words(text, words) for text in _texts(news)))


def _texts(news: News) -> Iterator[str]:
    yield news.change.quote
    yield from (party.name for party in _parties(news))
    if news.meeting:
        yield from (news.meeting.title, news.meeting.place.label if news.meeting.place else "")
    if news.statement:
        yield from (news.statement.finding.evidence.text, news.statement.finding.speaker)
    if news.proof:
        yield news.proof.title


def _parties(news: News) -> tuple[Party, ...]:
    return news.meeting.participants if news.meeting else ()


def _has_words(text: str, words: str) -> bool:
    """Tell whether the words stand in the text as whole words, whatever their case and the spaces between them."""
    return _pattern(words).search(text.casefold()) is not None


@lru_cache(maxsize=10_000)
def _pattern(words: str) -> re.Pattern[str]:
    pattern = r"\s+".join(re.escape(word) for word in words.casefold().split())
    return re.compile(rf"(?<!\w){pattern}(?!\w)")


def _first(words: Iterable[str], agrees: Callable[[str], bool]) -> str | None:
    return next((word for word in words if agrees(word)), None)


_AGREEMENTS: dict[str, Agreement] = {
    "kinds": _kind,
    "countries": _country,
    "people": _person,
    "organisations": _organisation,
    "topics": _topic,
    "sources": _source,
    "statuses": _status,
    "words": _words,
}
_NAMES = {
    "kinds": "kind",
    "countries": "country",
    "people": "person",
    "organisations": "organisation",
    "topics": "topic",
    "sources": "source",
    "statuses": "status",
    "words": "word",
}
