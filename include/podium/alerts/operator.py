"""The operator's mail: what a person must look at, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from html import escape

from podium.alerts.cleaning import one_line, visible
from podium.model.alerts import Message
from podium.model.issues import Issue, IssueKind

_WHAT_TO_DO = {
    IssueKind.FETCH_FAILING: "See whether the address still answers in a browser; it is tried again with pauses.",
    IssueKind.BLOCKED: "The publisher refuses this reader: ask for access, or read the source by another feed.",
    IssueKind.NOT_A_FEED: "The address serves no feed any more: look for its new address and correct the source.",
    IssueKind.NO_OVERLAP: "Releases may have been missed between two polls: poll this feed more often.",
    IssueKind.SILENT: "Nothing new for longer than ever: see whether the publisher moved to another feed.",
    IssueKind.GONE: "The publisher says that the feed is gone for good: find its successor or retire the source.",
    IssueKind.MOVED: "The feed answers at another address: correct the source.",
    IssueKind.ANALYSIS_FAILED: "A document could not be read: its text is kept; report it with the id.",
    IssueKind.DELIVERY_DEAD: "Subscribers were not told: mend the channel, then `podium notify --again`.",
}
_LOOK = "See `podium issues` for the history of it."


def render_issue(issues: Sequence[Issue], *, base_url: str, now: datetime) -> Message:
    """Return one mail about the issues; the same issues give the same key. Raises ValueError where there are none."""
    first = issues[0] if issues else None
    if first is None:
        message = "a mail to the operator needs an issue"
        raise ValueError(message)
    more = f" (+ {len(issues) - 1} more)" if len(issues) > 1 else ""
    subject = one_line(f"PODIUM {_name(first.kind)}: {first.subject}{more}", 150)
    text = "\n\n".join(_told(issue) for issue in issues) + f"\n\n-- \n{base_url.rstrip('/')}/issues\n"
    key = sha256("\n".join(sorted(issue.key for issue in issues)).encode()).hexdigest()[:32]
    return Message(
        key=key, thread=key, subject=subject, text=text, html=_html(text), at=now, subscription_id="operator"
    )


def _told(issue: Issue) -> str:
    return "\n".join(
        (
            f"{_name(issue.kind)}: {one_line(issue.subject)}",
            visible(issue.message),
            f"Seen {issue.seen_at:%Y-%m-%d %H:%M} UTC. {_WHAT_TO_DO.get(issue.kind, _LOOK)}",
        )
    )


def _name(kind: IssueKind) -> str:
    return kind.replace("-", " ").upper()


def _html(text: str) -> str:
    return f'<!doctype html><meta charset="utf-8"><pre style="white-space:pre-wrap">{escape(text)}</pre>'
