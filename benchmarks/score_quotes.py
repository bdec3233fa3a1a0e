"""Score `find_quotes` on attribution annotations: `python benchmarks/score_quotes.py FOLDER [--errors]`.

FOLDER holds `attributions/*.ann` (brat standoff) and `text/*.txt` as PolNeAR has them. An attribution is a direct quote
when its content begins with a quotation mark and it has a source. It is found when a quote overlaps its content and the
quote's speaker overlaps its source. A quote that fits no such attribution is an error; `--lenient` leaves out those
that overlap another attribution, whose content holds marks only further on (said it was “bad”).
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from podium.analysis.quotes import Quote, find_quotes

_MARKS = "\"“‘«„'"


@dataclass(frozen=True)
class Attribution:
    """One annotated attribution: the stretches of its content and of its source."""

    content: list[tuple[int, int]]
    source: list[tuple[int, int]]

    def is_direct(self, text: str) -> bool:
        """Tell whether a stretch of the content begins with a quotation mark."""
        return any(text[start] in _MARKS for start, _ in self.content)


def read_attributions(path: Path) -> list[Attribution]:
    """Return the attributions of a standoff file."""
    stretches: dict[str, list[tuple[int, int]]] = {}
    events: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        name, _, rest = line.partition("\t")
        if name.startswith("T") and rest:
            places = rest.split("\t")[0].split(" ", 1)[1]
            stretches[name] = [(int(part.split()[0]), int(part.split()[1])) for part in places.split(";")]
        elif name.startswith("E") and rest:
            events.append(rest)
    return [_attribution(event, stretches) for event in events]


def _attribution(event: str, stretches: dict[str, list[tuple[int, int]]]) -> Attribution:
    roles = [part.split(":") for part in event.split()]
    content = [span for role, name in roles if role.startswith("Content") for span in stretches[name]]
    return Attribution(content, [span for role, name in roles if role.startswith("Source") for span in stretches[name]])


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in spans)


def _fits(quote: Quote, attribution: Attribution) -> bool:
    if quote.speaker_start is None or quote.speaker_end is None:
        return False
    same_words = _overlaps(quote.start, quote.end, attribution.content)
    return same_words and _overlaps(quote.speaker_start, quote.speaker_end, attribution.source)


def compare(text: str, gold: list[Attribution], counts: Counter[str], *, lenient: bool, errors: bool) -> None:
    """Add a document's hits and misses to `counts`."""
    found = find_quotes(text)
    direct = [attribution for attribution in gold if attribution.source and attribution.is_direct(text)]
    others = [attribution for attribution in gold if attribution not in direct]
    for attribution in direct:
        hit = any(_fits(quote, attribution) for quote in found)
        counts["gold"] += 1
        counts["gold hit"] += hit
        if errors and not hit:
            print("MISSED", _shown(text, attribution, found))
    for quote in found:
        if quote.speaker_start is None:
            continue
        hit = any(_fits(quote, attribution) for attribution in direct)
        if lenient and not hit and any(_overlaps(quote.start, quote.end, other.content) for other in others):
            continue
        counts["found"] += 1
        counts["found hit"] += hit
        if errors and not hit:
            print(
                "WRONG",
                quote.kind,
                repr(text[quote.speaker_start : quote.speaker_end]),
                "<<",
                _around(text, quote.start, quote.end),
            )


def _shown(text: str, attribution: Attribution, found: list[Quote]) -> str:
    sources = [text[start:end] for start, end in attribution.source]
    ours = [
        text[quote.speaker_start : quote.speaker_end]
        for quote in found
        if _overlaps(quote.start, quote.end, attribution.content)
    ]
    start, end = min(attribution.content)[0], max(attribution.content)[1]
    return f"{sources} ours {ours} << {_around(text, start, end)}"


def _speaker(text: str, quote: Quote) -> str | None:
    return None if quote.speaker_start is None else text[quote.speaker_start : quote.speaker_end]


def _around(text: str, start: int, end: int) -> str:
    middle = text[start:end]
    short = middle if len(middle) < 120 else f"{middle[:50]} … {middle[-50:]}"  # what fits a line
    return f"{text[max(0, start - 120) : start]}[[{short}]]{text[end : end + 110]}".replace("\n", " | ")


def main() -> None:
    """Score every annotated document of the folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--errors", action="store_true", help="list every miss")
    options.add_argument("--lenient", action="store_true", help="leave out quotes in other attributions")
    options.add_argument("--limit", type=int, default=None, help="only so many files")
    chosen = options.parse_args()
    counts: Counter[str] = Counter()
    started, size = time.process_time(), 0
    for path in sorted((chosen.folder / "attributions").glob("*.ann"))[: chosen.limit]:
        text = (chosen.folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_text(encoding="utf-8")
        size += len(text)
        compare(text, read_attributions(path), counts, lenient=chosen.lenient, errors=chosen.errors)
    recall, precision = counts["gold hit"] / max(1, counts["gold"]), counts["found hit"] / max(1, counts["found"])
    score = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"gold {counts['gold']}  found {counts['found']}")
    speed = size / 1000 / (time.process_time() - started)
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {score:.3f}  {speed:.0f} kB/s")


if __name__ == "__main__":
    main()
