"""What an answer's headers say, one question each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from requests.utils import parse_header_links

from podium.model.fetching import Validators

LONGEST_WAIT = 86_400.0  # seconds: servers were seen to ask for 88 hours
_OLDEST_USABLE = datetime(1995, 1, 1, tzinfo=UTC)  # a fixed date of 1970 or 1980 says nothing
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_MAX_VALIDATOR = 1000  # characters


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds that the server asks us to wait, at most a day; it may give seconds or a date."""
    words = headers.get("Retry-After", "").strip()
    if words.isdecimal():
        return min(float(words), LONGEST_WAIT)
    when = http_date(words)
    return min(max(0.0, (when - now).total_seconds()), LONGEST_WAIT) if when else None


def max_age(headers: Mapping[str, str]) -> float | None:
    """Return how many seconds the answer stays fresh, where Cache-Control says so."""
    found = _MAX_AGE.search(headers.get("Cache-Control", ""))
    return float(found[1]) if found else None


def validators(headers: Mapping[str, str], now: datetime) -> Validators:
    """Return what to ask conditionally with; a date in the future or before the web is left out."""
    etag = headers.get("ETag", "").strip()
    modified = headers.get("Last-Modified", "").strip()
    when = http_date(modified)
    is_usable = when is not None and _OLDEST_USABLE < when <= now + timedelta(days=1)
    return Validators(etag if 0 < len(etag) <= _MAX_VALIDATOR else None, modified if is_usable else None)


def conditions(known: Validators) -> dict[str, str]:
    """Return the request headers that ask conditionally: the ETag where there is one, else the date."""
    if known.etag:
        return {"If-None-Match": known.etag}
    return {"If-Modified-Since": known.last_modified} if known.last_modified else {}


def hub(headers: Mapping[str, str]) -> str | None:
    """Return the WebSub hub that a Link header names."""
    links = parse_header_links(headers.get("Link", ""))
    found = [link["url"] for link in links if "hub" in link.get("rel", "").split() and "url" in link]
    return found[0] if found else None


def is_challenge(headers: Mapping[str, str]) -> bool:
    """Tell whether the server says that it served a challenge in place of the page."""
    return headers.get("cf-mitigated", "").strip().casefold() == "challenge"


def is_html(content_type: str) -> bool:
    """Tell whether a Content-Type says HTML."""
    return content_type.partition(";")[0].strip().casefold() in ("text/html", "application/xhtml+xml")


def http_date(words: str) -> datetime | None:
    """Return a date of HTTP's forms in UTC; None where it is none."""
    try:
        when = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
