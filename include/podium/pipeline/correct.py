"""A person's answer: kept, and at once applied to the ledger."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy.orm import Session

from podium.ledger.corrections import apply_correction
from podium.model.ledger import Correction, CorrectionKind, LedgerState, LedgerUpdate
from podium.pipeline.settle import Desk, settle
from podium.store.changes import load_corrections, save_correction
from podium.store.database import Store
from podium.store.meetings import load_all_meetings


def correct_meetings(
    store: Store,
    kind: CorrectionKind,
    subjects: tuple[str, ...],
    *,
    who: str,
    why: str,
    now: datetime,
    facts: tuple[tuple[str, str], ...] = (),
) -> LedgerUpdate:
    """Merge, split or correct meetings; raises NotFound or UsageError where the words do not fit the ledger."""
    words = f"{kind} {subjects} {facts} {who} {now.isoformat()}"
    correction = Correction(
        id="k-" + sha256(words.encode()).hexdigest()[:16],
        kind=kind,
        subjects=subjects,
        who=who,
        why=why,
        at=now,
        facts=facts,
    )
    done = settle(
        store,
        Desk((), timedelta()),
        read=_read,
        think=lambda state: apply_correction(state, correction, now=now),
        write=lambda session: save_correction(session, correction),
        now=now,
    )
    return done.update


def _read(session: Session) -> LedgerState:
    return LedgerState(meetings=load_all_meetings(session), corrections=load_corrections(session))
