"""A letter as Slack blocks, within Slack's limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block, ContextBlock, DividerBlock, HeaderBlock, SectionBlock
from slack_sdk.models.blocks.basic_components import MarkdownTextObject

from podium.alerts.cleaning import one_line, visible
from podium.alerts.facts import Citation, Item, Letter, Line
from podium.alerts.slack_text import SECTION, escaped, link, links, rows

# Documented: 50 blocks, 3,000 characters a section, 150 a header. Undocumented: `msg_blocks_too_long` at some 13,200.
MOST_BLOCKS = 50
MOST_CHARACTERS = 12_000
_HEADER = 150
_QUOTE = 1_200
_SHORT_QUOTE = 240
_HOW = "how it was found"
_IN_FULL = 3  # a message on more subjects than these tells each in one line

_BRACKETS = str.maketrans("<>", "‹›")

Group = list[Block]  # blocks that stay together or are left out together


def blocks_of(letter: Letter) -> tuple[dict[str, object], ...]:
    """Return the blocks: each subject in full, or, for a burst, a line with a link for each."""
    groups = list(_groups(letter))
    return tuple(block.to_dict() for block in (*_fitting(groups), _foot(letter)))


def _groups(letter: Letter) -> Iterator[Group]:
    is_short = len(letter.items) > _IN_FULL
    if is_short or letter.coverage:
        yield [_header(letter.subject)]
    for section in letter.sections:
        if section.heading:
            yield [_section(f"*{escaped(section.heading, 200)}*")]
        for item in section.items:
            yield from [[_section(_short(item))]] if is_short else _item(item, has_why=not letter.why)
    if letter.coverage:
        yield [_section(rows(map(escaped, letter.coverage), SECTION))]


def _item(item: Item, *, has_why: bool) -> Iterator[Group]:
    """Yield headline, facts and first quote; then each further quote; then the links."""
    facts: Group = [_section(rows(map(_line, item.lines), SECTION))] if item.lines else []
    quotes: Group = [_section(_citation(citation, _QUOTE)) for citation in item.citations]
    yield [_header(item.title), *facts, *quotes[:1]]
    yield from ([quote] for quote in quotes[1:])
    why = [f"Why: {escaped(item.why, 400)}"] if has_why else []
    ways = [*why, *links((item.explain_url, _HOW), (item.mute_url, "mute this meeting"))]
    yield [_context(" · ".join(ways)), DividerBlock()] if ways else [DividerBlock()]


def _short(item: Item) -> str:
    headline = f"*{escaped(item.label)}:* {link(item.page_url, item.headline)}"
    cited = (replace(citation, title="", explain_url="") for citation in item.citations[:1])
    return "\n".join([headline, *(_citation(citation, _SHORT_QUOTE) for citation in cited)])


def _line(line: Line) -> str:
    if line.was:
        return f"*{escaped(line.name, 80)}:* ~{escaped(line.was, 300)}~ → *{escaped(line.value, 300)}*"
    return f"*{escaped(line.name, 80)}:* {escaped(line.value, 600)}"


def _citation(citation: Citation, limit: int) -> str:
    source = escaped(citation.source, 200) + (f": {escaped(citation.title, 250)}" if citation.title else "")
    about = [f"On {escaped(citation.about, 100)}"] if citation.about else []
    told = " · ".join([*about, *links((citation.url, "read it there"), (citation.explain_url, _HOW))])
    room = min(limit, SECTION - len(source) - len(told) - len("\n\n"))
    quote = rows((f"> {escaped(row, room - 10)}" for row in visible(citation.quote).splitlines()), room)
    return "\n".join(part for part in (source, quote, told) if part)


def _foot(letter: Letter) -> Block:
    why = f": {escaped(letter.why, 400)}" if letter.why else ""
    way_out = link(letter.unsubscribe_url, "unsubscribe")
    return _context(f"Your Podium subscription “{escaped(letter.subscription_name, 400)}”{why} · {way_out}")


def _fitting(groups: Sequence[Group]) -> Group:
    """Return as many groups as Slack takes, and say how many were left out."""
    kept: Group = []
    room = MOST_CHARACTERS
    for number, group in enumerate(groups):
        room -= sum(len(str(block.to_dict())) for block in group)
        if room < 0 or len(kept) + len(group) > MOST_BLOCKS - 2:
            return [*kept, _context(f"… and {len(groups) - number} more, which the web pages tell.")]
        kept += group
    return kept


def _header(text: str) -> Block:
    """Return a header: its plain text knows no escapes, so that the brackets of Slack's syntax are replaced."""
    return HeaderBlock(text=one_line(text, _HEADER).translate(_BRACKETS) or "—")


def _section(text: str) -> Block:
    return SectionBlock(text=MarkdownTextObject(text=text or "—"))


def _context(text: str) -> Block:
    return ContextBlock(elements=[MarkdownTextObject(text=text)])
