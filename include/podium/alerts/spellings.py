"""How single values of `subscriptions.yml` may be written; a mistake is answered with the nearest right word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time, timedelta
from difflib import get_close_matches
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError

from podium.alerts.countries import country_code, country_name, nearest_country
from podium.alerts.organisations import is_organisation
from podium.model.changes import ChangeKind

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
POSITIONS = (
    ChangeKind.NEW_POSITION,
    ChangeKind.WORDING_CHANGED,
    ChangeKind.POSITION_HARDENED,
    ChangeKind.POSITION_SOFTENED,
    ChangeKind.POSITION_REVERSED,
)
DOCUMENTS = (ChangeKind.DOCUMENT_EDITED, ChangeKind.DOCUMENT_WITHDRAWN)
ALONE = (ChangeKind.LAPSED,)  # in no family: that nothing more was heard is told only to who asks for it
MEETINGS = tuple(kind for kind in ChangeKind if kind not in (*POSITIONS, *DOCUMENTS, *ALONE, ChangeKind.REMINDER))
FAMILIES = {"meetings": MEETINGS, "positions": POSITIONS, "documents": DOCUMENTS}

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")
_SLACK = re.compile(r"#[^\s#@<>]{1,80}|[CDGU][A-Z0-9]{7,}|default")
_LEAD = re.compile(r"(?P<count>\d{1,3})\s*(?P<unit>minute|hour|day|week)s?", re.IGNORECASE)
_LONGEST_LEAD = timedelta(weeks=8)


def read_time(value: Any) -> Any:
    """Take `08:00`; YAML reads an unquoted 22:00 as the number 1320 (base 60), which is undone here."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 24 * 60:
        return time(value // 60, value % 60)
    if isinstance(value, str) and re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", value):
        return time.fromisoformat(value.zfill(5))
    message = "expected a local time such as 08:00"
    raise ValueError(message)


def read_weekday(value: Any) -> int:
    """Take a weekday's English name."""
    name = str(value).casefold()
    if name not in WEEKDAYS:
        message = f"expected a weekday{_did_you_mean(name, WEEKDAYS)}"
        raise ValueError(message)
    return WEEKDAYS.index(name)


def read_lead(value: Any) -> timedelta:
    """Take `1 day`, `2 hours`, `30 minutes`; eight weeks at most."""
    parts = _LEAD.fullmatch(str(value).strip())
    lead = timedelta(**{f"{parts['unit'].lower()}s": int(parts["count"])}) if parts else timedelta()
    if not timedelta() < lead <= _LONGEST_LEAD:
        message = "expected a time before the meeting such as `1 day` or `2 hours`, at most 8 weeks"
        raise ValueError(message)
    return lead


def read_kinds(value: Any) -> Any:
    """Take kinds of change, or the families `meetings`, `positions`, `documents` in their place."""
    if not isinstance(value, list):
        return value
    known = [*FAMILIES, *(kind for members in FAMILIES.values() for kind in members), *ALONE]
    for word in value:
        if word not in known:
            message = f"no such kind of change: {word!r}{_did_you_mean(str(word), map(str, known))}"
            raise ValueError(message)
    return list(dict.fromkeys(kind for word in value for kind in FAMILIES.get(word, (word,))))


def check_some(value: Any) -> Any:
    """Refuse an empty list."""
    if value == []:
        message = "expected one entry at least"
        raise ValueError(message)
    return value


def read_country(value: str) -> str:
    """Take a country's code or English name, and return the name."""
    code = country_code(value)
    if code is None:
        message = f"no such country{_country_hint(value)}"
        raise ValueError(message)
    return country_name(code)


def _country_hint(value: str) -> str:
    if is_organisation(value):
        return "; organisations stand under `organisations`"
    nearest = nearest_country(value)
    return f"; did you mean `{nearest}`?" if nearest else "; expected a code such as `UA` or an English name"


def check_address(value: str) -> str:
    """Refuse what cannot be one e-mail address."""
    if not _ADDRESS.fullmatch(value):
        message = "expected one e-mail address such as desk@example.org"
        raise ValueError(message)
    return value


def check_slack(value: str) -> str:
    """Take a channel (`#talks` or its id), an incoming webhook's https address, or `default` for the configured one."""
    if not _SLACK.fullmatch(value) and not value.startswith("https://"):
        message = "expected `#channel`, a channel id, an incoming webhook's https address, or `default`"
        raise ValueError(message)
    return value


def check_web_url(value: str) -> str:
    """Refuse what is no http(s) address with a host."""
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        message = "expected an http or https address"
        raise ValueError(message)
    return value


def check_url(value: str) -> str:
    """Refuse what has no scheme."""
    if not re.match(r"[a-z][a-z0-9+.-]*://.", value, re.IGNORECASE):
        message = "expected an Apprise address such as ntfy://topic"
        raise ValueError(message)
    return value


def check_zone(value: str) -> str:
    """Refuse a time zone that the IANA database does not have."""
    if value not in _zones():
        hint = _did_you_mean(value, _zones())
        message = f"expected an IANA time zone such as Europe/Kyiv{hint}"
        raise ValueError(message)
    return value


@cache
def _zones() -> frozenset[str]:
    """Return the names of all zones: the library walks through its files at each call."""
    return frozenset(available_timezones())


def check_language(value: str) -> str:
    """Refuse a language whose dates CLDR does not know."""
    try:
        Locale.parse(value.replace("-", "_"))
    except (UnknownLocaleError, ValueError) as error:
        message = "expected a language such as en, en-US, uk or de"
        raise ValueError(message) from error
    return value.replace("-", "_")


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    nearest = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean `{nearest[0]}`?" if nearest else ""
