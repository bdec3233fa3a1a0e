"""Make a document of an entry, of a page or of plain paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from podium.documents.blocks import Block, html_blocks
from podium.documents.cleaning import clean
from podium.documents.days import publication_day
from podium.documents.kinds import document_kind
from podium.documents.language import detect_language
from podium.documents.lines import attributed_words, closing_signature, head_roles
from podium.documents.names import read_byline
from podium.documents.posts import NamedPerson
from podium.documents.signed import find_signer
from podium.documents.speakers import Speakers
from podium.documents.turns import read_paragraphs
from podium.model.documents import Document, DocumentKind, Paragraph, ParagraphRole, Speaker
from podium.model.entries import Entry
from podium.model.sources import Source

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def build_document(
    entry: Entry, source: Source, *, document_id: str, first_seen: datetime, blocks: Sequence[Block] | None = None
) -> Document:
    """Return the document of an entry; `blocks` are those of its text where that has been read, or stands elsewhere.

    `first_seen` (aware UTC) stands in for a publication time that the feed does not give.
    """
    return _document(
        html_blocks(entry.body) if blocks is None else blocks,
        source,
        document_id=document_id,
        url=entry.url,
        title=clean(entry.title),
        published=entry.published,
        first_seen=first_seen,
        author=clean(entry.author),
    )


def document_from_paragraphs(
    *, document_id: str, url: str, title: str, published: datetime | None, paragraphs: Sequence[str], source: Source
) -> Document:
    """Return the document of plain paragraphs, whose texts are kept as given."""
    blocks = [Block(text) for text in paragraphs]
    return _document(
        blocks,
        source,
        document_id=document_id,
        url=url,
        title=title,
        published=published,
        first_seen=published or _EPOCH,
        author="",
    )


def _document(
    blocks: Sequence[Block],
    source: Source,
    *,
    document_id: str,
    url: str,
    title: str,
    published: datetime | None,
    first_seen: datetime,
    author: str,
) -> Document:
    texts = [block.text for block in blocks]
    head = head_roles(texts, author)
    day = publication_day(title, published, first_seen, source.zone)
    signer = find_signer(title, texts, day, source.organisation if source.official else "")
    is_printed = signer is not None and not source.official  # a newspaper prints it, and says none of it itself
    organisation = (signer.organisation or "") if signer and is_printed else source.organisation
    speakers = Speakers(_signers(texts, head, author), title, texts, organisation, day)
    headings = frozenset(number for number, block in enumerate(blocks) if block.is_heading)
    paragraphs = read_paragraphs(texts, head, headings, speakers)
    return Document(
        id=document_id,
        url=url,
        title=title,
        published=published,
        day=day,
        kind=_kind(title, paragraphs, source, signer),
        language=detect_language("\n".join(texts), default=source.language),
        paragraphs=paragraphs,
        source_id=source.id,
        organisation=organisation,
        office="" if is_printed else source.office,
        official=source.official or is_printed,
        attributed_to=_attributed_to(paragraphs, speakers, source) or signer,
        day_first=source.day_first,
    )


def _kind(title: str, paragraphs: Sequence[Paragraph], source: Source, signer: Speaker | None) -> DocumentKind:
    """Return the form of a publication; what somebody signs in the first person is a statement, where nobody asks."""
    kind = document_kind(title, paragraphs, is_official=source.official or signer is not None)
    return DocumentKind.STATEMENT if signer and not source.official and kind is not DocumentKind.TRANSCRIPT else kind


def _signers(texts: Sequence[str], head: Mapping[int, ParagraphRole], author: str) -> tuple[NamedPerson, ...]:
    """Return the persons of the feed's author field and of the by-lines above the text."""
    bylines = [texts[number] for number, role in head.items() if role is ParagraphRole.BYLINE]
    persons = (person for line in (author, *bylines) for person in read_byline(line))
    return tuple({person.name: person for person in persons}.values())


def _attributed_to(paragraphs: Sequence[Paragraph], speakers: Speakers, source: Source) -> Speaker | None:
    """Return the official of an attribution line, else of an office's text the first who signs, above or below it."""
    lines = (paragraph.text for paragraph in paragraphs if paragraph.role is ParagraphRole.ATTRIBUTION)
    persons = [person for line in lines for person in read_byline(attributed_words(line))]
    signers = [person for person in speakers.signers if person.office] if source.official else []
    below = closing_signature([paragraph.text for paragraph in paragraphs]) if source.official else None
    first = next(iter((*persons, *signers, *((below,) if below else ()))), None)
    return speakers.signer(first) if first else None
