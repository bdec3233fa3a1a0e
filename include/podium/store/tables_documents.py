"""Tables of what was read: documents with their versions, and what each version says."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from podium.model.documents import Document
from podium.model.findings import Findings
from podium.store.columns import Base, Key, Record


class DocumentRow(Base):
    """One publication; its texts are in its versions."""

    __tablename__ = "documents"

    id: Mapped[Key]
    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"), index=True)
    url: Mapped[str]
    title: Mapped[str]
    kind: Mapped[str]
    language: Mapped[str]
    published: Mapped[datetime | None] = mapped_column(index=True)
    day: Mapped[date]
    version: Mapped[int]
    state: Mapped[str]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]


class DocumentVersionRow(Base):
    """One state of a document: the text into which all offsets point, and how it differs from the state before.

    `analysed_at` is empty while the version waits for its analysis; `rules` is the version of the rules that read it.
    """

    __tablename__ = "document_versions"
    __table_args__ = (
        Index(
            "ix_document_versions_waiting",
            "seen_at",
            sqlite_where=text("analysed_at IS NULL"),
            postgresql_where=text("analysed_at IS NULL"),
        ),
    )

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    content_hash: Mapped[str]
    title: Mapped[str]
    seen_at: Mapped[datetime]
    edit_kind: Mapped[str | None]
    diff: Mapped[list[Any]] = mapped_column(default=list)
    silent: Mapped[bool] = mapped_column(default=False)
    analysed_at: Mapped[datetime | None]
    rules: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    html: Mapped[str]
    text: Mapped[str]
    document: Mapped[Document] = mapped_column(Record(lambda: Document))


class FindingsRow(Base):
    """What a version of a document says, as the rules read it: the reply to "what did you see there?"."""

    __tablename__ = "findings"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    rules: Mapped[str]
    meetings: Mapped[int]
    encounters: Mapped[int]
    statements: Mapped[int]
    findings: Mapped[Findings] = mapped_column(Record(lambda: Findings))
