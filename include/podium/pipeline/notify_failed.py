"""What follows when a channel did not take a message: another try, or a dead letter and the operator's attention."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from podium.errors import DeliveryFailed
from podium.model.issues import Issue, IssueKind
from podium.pipeline.reports import NotifyReport
from podium.store.claims import Claimed
from podium.store.database import Store
from podium.store.deliveries import mark_failed, revive_dead
from podium.store.issues import close_kind, save_issues

log = logging.getLogger(__name__)

GIVE_UP_AFTER = timedelta(days=1)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=2)


def record_failure(
    owner: str, claimed: Claimed, failure: DeliveryFailed, now: datetime, session: Session
) -> NotifyReport:
    """Note the failure and its reason; the message waits for its next try, or is given up."""
    retry_at = None if failure.permanent else next_try(claimed, failure, now)
    log.warning("%s to %s: %s", claimed.channel.kind, claimed.subscription_id, failure)
    mark_failed(session, claimed.key, owner, str(failure), now, retry_at)
    if retry_at is None:
        save_issues(session, [_dead_letter(claimed, failure, now)])
    return NotifyReport(dead=1) if retry_at is None else NotifyReport(retried=1)


def next_try(claimed: Claimed, failure: DeliveryFailed, now: datetime) -> datetime | None:
    """Return when to try again: doubling pauses, never before the channel's own Retry-After.

    None a day after the message was due.
    """
    pause = min(FIRST_PAUSE * 2**claimed.attempts, LONGEST_PAUSE)
    retry_at = now + max(pause, timedelta(seconds=failure.retry_after or 0))
    return retry_at if retry_at - claimed.due_at <= GIVE_UP_AFTER else None


def send_again(store: Store, now: datetime) -> int:
    """Let every dead letter be tried for another day and close the issues about them; return how many there were."""
    with store.writing() as session:
        close_kind(session, IssueKind.DELIVERY_DEAD, now)
        return revive_dead(session, now)


def _dead_letter(claimed: Claimed, failure: DeliveryFailed, now: datetime) -> Issue:
    """Return the one issue of the channel: its count tells how many messages were given up, its words why the last.

    What was refused for good is a matter of one address; what was in vain for a day is a matter of the whole channel.
    """
    about = claimed.channel.label if failure.permanent else str(claimed.channel.kind)
    message = f"messages were given up, the last for subscription {claimed.subscription_id}: {failure}"
    return Issue(f"{IssueKind.DELIVERY_DEAD}:{about}", IssueKind.DELIVERY_DEAD, about, message, now)
