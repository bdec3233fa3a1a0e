"""Score `find_dates` on TimeML annotations: `python benchmarks/score_dates.py FOLDER [--errors]`.

FOLDER holds .tml files (TempEval-3: TimeBank, AQUAINT, Platinum). Only the class DATE counts; dates found on a TIME,
DURATION or SET of the annotation are errors unless --lenient is given. A value is right when first and last day are.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape
from pathlib import Path

from podium.analysis.dates import find_dates
from podium.model.when import DateMention

_TIMEX = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_MONTHS_OF = {"Q": 3, "H": 6}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True)
class Gold:
    """One annotated expression."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True)
class Annotated:
    """A document: its text, the day it was written, and its annotated expressions."""

    name: str
    text: str
    anchor: date
    gold: list[Gold]


def read_document(path: Path) -> Annotated:
    """Return the text between the TEXT tags with the offsets of its expressions."""
    raw = path.read_text(encoding="utf-8")
    written = re.search(r'<TIMEX3[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*>', raw)
    anchor = re.search(r'value="(\d{4})-(\d\d)-(\d\d)', written[0] if written else "")
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    if anchor is None or body is None:
        message = f"{path}: no creation time or no TEXT"
        raise ValueError(message)
    text, gold, place = "", [], 0
    for timex in _TIMEX.finditer(body[1]):
        text += _plain(body[1][place : timex.start()])
        start, place = len(text), timex.end()
        text += _plain(timex[2])
        gold.append(Gold(start, len(text), _attribute(timex[1], "type"), _attribute(timex[1], "value")))
    text += _plain(body[1][place:])
    return Annotated(path.name, text, date(*map(int, anchor.groups())), gold)


def _plain(markup: str) -> str:
    return unescape(_TAG.sub("", markup))


def _attribute(attributes: str, name: str) -> str:
    found = re.search(rf'{name}="([^"]*)"', attributes)
    return found[1] if found else ""


def days_of(value: str) -> tuple[date | None, date | None]:
    """Return first and last day of a TimeML value; None, None for references and unspecific values."""
    for pattern, days in _VALUES:
        if found := re.fullmatch(pattern, value):
            return days(*found.groups())
    return None, None


def _one_day(year: str, month: str, day: str) -> tuple[date, date]:
    return date(int(year), int(month), int(day)), date(int(year), int(month), int(day))


def _week(year: str, week: str, weekend: str | None) -> tuple[date, date]:
    first = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    return first, first + timedelta(days=1 if weekend else 6)


def _part(year: str, part: str, place: str) -> tuple[date, date]:
    return _months(int(year), _MONTHS_OF[part] * (int(place) - 1) + 1, _MONTHS_OF[part])


def _season(year: str, season: str) -> tuple[date, date]:
    return _months(int(year), _SEASONS[season], 3)


def _month(year: str, month: str) -> tuple[date, date]:
    return _months(int(year), int(month), 1)


def _years(figures: str) -> tuple[date, date]:
    """Return the year of four figures, the decade of three, the century of two."""
    years = 10 ** (4 - len(figures))
    return _months(int(figures) * years, 1, 12 * years)


def _months(year: int, month: int, months: int) -> tuple[date, date]:
    after = month - 1 + months
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)


_VALUES: tuple[tuple[str, Callable[..., tuple[date, date]]], ...] = (
    (r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", _one_day),
    (r"(\d{4})-W(\d\d)(-WE)?", _week),
    (r"(\d{4})-([QH])(\d)", _part),
    (r"(\d{4})-(SP|SU|FA|WI)", _season),
    (r"(\d{4})-(\d\d)(?:-XX)?", _month),
    (r"(?:FY)?(\d{2,4})X{0,2}(?:-XX)?(?:-XX)?", _years),
)


def compare(document: Annotated, counts: Counter[str], *, lenient: bool, errors: bool) -> None:
    """Add the document's hits and misses to `counts`, by class of date."""
    found = find_dates(document.text, document.anchor)
    dates = [gold for gold in document.gold if gold.kind == "DATE"]
    others = [gold for gold in document.gold if gold.kind != "DATE"]
    free = list(found)
    for gold in dates:
        hit = next((mention for mention in free if mention.start < gold.end and gold.start < mention.end), None)
        if hit:
            free.remove(hit)
        for kind in _kinds(*days_of(gold.value), document.anchor):
            _count_gold(counts, kind, gold, hit)
        if errors:
            _show(document, gold, hit)
    for mention in free:
        if not (lenient and any(mention.start < gold.end and gold.start < mention.end for gold in others)):
            _count_extra(document, mention, counts, errors=errors)


def _count_extra(document: Annotated, mention: DateMention, counts: Counter[str], *, errors: bool) -> None:
    for kind in _kinds(mention.first, mention.last, document.anchor):
        counts[f"{kind} extra"] += 1
    if errors:
        where = _context(document, mention.start, mention.end)
        print(f"EXTRA {document.name} {where} {mention.first}..{mention.last} {mention.rule}")


def _kinds(first: date | None, last: date | None, anchor: date) -> list[str]:
    kinds = ["all"]
    if first and first == last:
        kinds.append("day")
    if first and first > anchor:
        kinds.append("future")
    return kinds


def _count_gold(counts: Counter[str], kind: str, gold: Gold, hit: DateMention | None) -> None:
    counts[f"{kind} gold"] += 1
    if hit:
        counts[f"{kind} relaxed"] += 1
        counts[f"{kind} strict"] += (hit.start, hit.end) == (gold.start, gold.end)
        counts[f"{kind} value"] += (hit.first, hit.last) == days_of(gold.value)


def _show(document: Annotated, gold: Gold, hit: DateMention | None) -> None:
    where = _context(document, gold.start, gold.end)
    if hit is None:
        print(f"MISSED {document.name} {where} {gold.value}")
    elif (hit.first, hit.last) != days_of(gold.value):
        anchor = f"{document.anchor:%a %Y-%m-%d}"
        print(f"VALUE {document.name} ({anchor}) {where} gold {gold.value} found {hit.first}..{hit.last} {hit.rule}")
    elif (hit.start, hit.end) != (gold.start, gold.end):
        print(f"EXTENT {document.name} {where} found {document.text[hit.start : hit.end]!r}")


def _context(document: Annotated, start: int, end: int) -> str:
    text = document.text
    return " ".join(f"{text[max(0, start - 50) : start]}[[{text[start:end]}]]{text[end : end + 30]}".split())


def figures(counts: Counter[str], kind: str) -> str:
    """Return relaxed, strict and value F1 of a class of dates in one line."""
    gold, relaxed = counts[f"{kind} gold"], counts[f"{kind} relaxed"]
    both = gold + relaxed + counts[f"{kind} extra"]
    scores = (
        f"{name} {2 * counts[f'{kind} {name}'] / both if both else 0:.3f}" for name in ("relaxed", "strict", "value")
    )
    return f"{kind:7} gold {gold:5}  " + "  ".join(scores) + f"  extra {counts[f'{kind} extra']}"


def main() -> None:
    """Score every .tml file below the folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--lenient", action="store_true", help="do not count dates found on a TIME, DURATION or SET")
    options.add_argument("--errors", action="store_true", help="list every miss")
    chosen = options.parse_args()
    paths = [path for path in sorted(chosen.folder.rglob("*.tml")) if not path.name.startswith(".")]
    documents = [read_document(path) for path in paths]
    counts: Counter[str] = Counter()
    started = time.process_time()
    for document in documents:
        compare(document, counts, lenient=chosen.lenient, errors=chosen.errors)
    seconds = time.process_time() - started
    for kind in ("all", "day", "future"):
        print(figures(counts, kind))
    size = sum(len(document.text) for document in documents)
    print(f"{len(documents)} documents, {size / 1000:.0f} kB, {size / 1000 / seconds:.0f} kB/s")


if __name__ == "__main__":
    main()
