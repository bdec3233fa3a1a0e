"""All tables, so that the metadata is whole for whoever creates, migrates or checks the database."""

from podium.store.columns import Base
from podium.store.tables_alerts import BackfillRow, DeliveryAttemptRow, DeliveryRow, IssueRow, MuteRow
from podium.store.tables_documents import DocumentRow, DocumentVersionRow, FindingsRow
from podium.store.tables_ledger import (
    ChangeRow,
    CorrectionRow,
    LedgerCounterRow,
    MeetingEvidenceRow,
    MeetingRow,
    MeetingVersionRow,
    ParticipantRow,
    PositionRow,
    StatementRow,
)
from podium.store.tables_sources import EntryRow, FeedRow, FetchRow, QuarantineRow, SnapshotRow, SourceRow

__all__ = [
    "BackfillRow",
    "Base",
    "ChangeRow",
    "CorrectionRow",
    "DeliveryAttemptRow",
    "DeliveryRow",
    "DocumentRow",
    "DocumentVersionRow",
    "EntryRow",
    "FeedRow",
    "FetchRow",
    "FindingsRow",
    "IssueRow",
    "LedgerCounterRow",
    "MeetingEvidenceRow",
    "MeetingRow",
    "MeetingVersionRow",
    "MuteRow",
    "ParticipantRow",
    "PositionRow",
    "QuarantineRow",
    "SnapshotRow",
    "SourceRow",
    "StatementRow",
]
