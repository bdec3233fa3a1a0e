"""Print meetings of a ledger for a person to judge: merged ones, or pairs that look alike and stay apart.

    .venv/bin/python benchmarks/sample_meetings.py DATABASE_URL merged|pairs [SEED [SIZE]]

A merged meeting has claims of several documents. A pair looks alike if both name two common sides and a common party
(or the same event) and their days lie within four days of each other, those of a meeting without date within the
thirty days after its first word. `podium explain ID` shows any of them with its evidence.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from podium.ledger.explain import explain_meeting
from podium.ledger.parties import is_same_party
from podium.ledger.traits import traits_of
from podium.model.ledger import Meeting
from podium.store.database import Store
from podium.store.meetings import load_all_meetings

NEAR = timedelta(days=4)
EXPECTED = timedelta(days=30)
SEED, SIZE = 1709, 60


def merged(meetings: list[Meeting]) -> list[tuple[Meeting, ...]]:
    """Return the meetings that rest on several documents."""
    return [(meeting,) for meeting in meetings if len({claim.document_id for claim in meeting.claims}) > 1]


def look_alikes(meetings: list[Meeting]) -> list[tuple[Meeting, ...]]:
    """Return the pairs that could be taken for one meeting."""
    return [pair for pair in combinations(meetings, 2) if _is_near(*pair) and _is_alike(*pair)]


def _is_near(one: Meeting, other: Meeting) -> bool:
    (first, last), (start, end) = _span(one), _span(other)
    return first - NEAR <= end and start - NEAR <= last


def _span(meeting: Meeting) -> tuple[date, date]:
    if meeting.when.first and meeting.when.last:
        return meeting.when.first, meeting.when.last
    said = [claim.said_at.date() for claim in meeting.claims]
    return min(said), max(said) + EXPECTED


def _is_alike(one: Meeting, other: Meeting) -> bool:
    parties = any(is_same_party(a, b) for a in one.participants for b in other.participants)
    is_one_event = one.event is not None and one.event == other.event
    return parties and (is_one_event or len(_sides(one) & _sides(other)) > 1)


def _sides(meeting: Meeting) -> set[str]:
    return {side for claim in meeting.claims for side in traits_of(claim).sides}


def _lines(found: list[tuple[Meeting, ...]], seed: int, size: int) -> Iterator[str]:
    chosen = random.Random(seed).sample(found, min(size, len(found)))
    yield f"{len(chosen)} of {len(found)}, seed {seed}"
    for records in sorted(chosen, key=lambda records: (records[0].first_seen, records[0].id)):
        yield "=" * 100
        for meeting in records:
            yield from (*explain_meeting(meeting), "")


def main() -> None:
    """Print the sample."""
    url, what, *numbers = sys.argv[1:]
    seed, size = (*map(int, numbers), *(SEED, SIZE)[len(numbers) :])
    with Store(url).reading() as session:
        meetings = sorted(load_all_meetings(session), key=lambda meeting: meeting.id)
    found = {"merged": merged, "pairs": look_alikes}[what](meetings)
    sys.stdout.write("\n".join(_lines(found, seed, size)) + "\n")


if __name__ == "__main__":
    main()
