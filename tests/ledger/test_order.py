"""The order of arrival plays no part, and an arrival that comes again changes nothing."""

from datetime import UTC, date, datetime, timedelta

from factory import after, arrival, meeting
from hypothesis import given, settings
from hypothesis import strategies as st

from podium.ledger.claims import claims_of
from podium.ledger.merge import merge_arrivals
from podium.model.ledger import LedgerState

LATER = datetime(2030, 1, 1, tzinfo=UTC)
WHO = (
    "United States; Russia",
    "Antony J. Blinken; Sergey Lavrov",
    "Antony J. Blinken; Russia",
    "Wendy R. Sherman; Sergey Ryabkov",
    "Antony J. Blinken; Dmytro Kuleba",
    "Antony J. Blinken; Volodymyr Zelenskyy; Dmytro Kuleba",
    "Antony J. Blinken; Rodolfo Solano",
    "Antony J. Blinken; Dmytro Kuleba; Annalena Baerbock",
    "NATO; Russia",
)
PLACES = (None, "Geneva, Switzerland", "Genève, Switzerland", "Kyiv, Ukraine", "Ukraine", "virtual")
DAYS = (
    None,
    "2022-01 month",
    *(f"2022-01-{day}" for day in ("10", "11", "14", "10 09:00", "10 15:30")),
    "2022-01-10/2022-01-12",
)
KINDS = ("meeting", "talks", "visit", "call", "ministerial")
EVENTS = (None, None, None, "nato-russia-council", "strategic-stability-dialogue")


@st.composite
def findings(draw):
    days = draw(st.sampled_from(DAYS))
    status = draw(st.sampled_from(("scheduled", "scheduled", "tentative", "postponed", "cancelled")))
    moved = status == "postponed" and days == "2022-01-10" and draw(st.booleans())
    return meeting(
        draw(st.sampled_from(WHO)),
        days,
        draw(st.sampled_from(PLACES)),
        kind=draw(st.sampled_from(KINDS)),
        status=status,
        event=draw(st.sampled_from(EVENTS)),
        new="2022-01-14" if moved else None,
    )


@st.composite
def arrivals(draw):
    size = draw(st.integers(2, 6))
    day = date(2022, 1, 1)
    return [
        arrival(
            f"d{number}",
            *draw(st.lists(findings(), min_size=1, max_size=2)),
            on=str(day + timedelta(days=draw(st.integers(0, 8)))),
            official=draw(st.booleans()),
            source=draw(st.sampled_from(("us-state", "ru-mfa", "paper"))),
        )
        for number in range(size)
    ]


def read(state, some):
    changes = []
    for one in some:
        update = merge_arrivals(state, [one], now=LATER)
        state = after(state, update)
        changes += update.changes
    return state, changes


def facts(state):
    return {
        tuple(sorted(claim.id for claim in one.claims)): (
            one.title, one.kind, one.when, one.place, one.participants, one.status, one.event, one.trip,
            one.first_seen, one.last_seen, one.open_points, tuple(claim.joined_by for claim in one.claims),
        )
        for one in state.meetings
    }  # fmt: skip


@settings(derandomize=True, max_examples=300, deadline=None)
@given(arrivals(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_meetings(some, random):
    shuffled = random.sample(some, len(some))
    assert facts(read(LedgerState(), some)[0]) == facts(read(LedgerState(), shuffled)[0])


@settings(derandomize=True, max_examples=100, deadline=None)
@given(arrivals())
def test_one_batch_is_the_same_as_one_after_the_other(some):
    at_once = after(LedgerState(), merge_arrivals(LedgerState(), some, now=LATER))
    assert facts(at_once) == facts(read(LedgerState(), some)[0])


@settings(derandomize=True, max_examples=150, deadline=None)
@given(arrivals(), st.integers(0, 5))
def test_an_arrival_that_comes_again_changes_nothing(some, index):
    state, _ = read(LedgerState(), some)
    again = merge_arrivals(state, [some[index % len(some)]], now=LATER)
    assert (again.meetings, again.statements, again.positions, again.changes, again.gone) == ((), (), (), (), ())


@settings(derandomize=True, max_examples=100, deadline=None)
@given(arrivals())
def test_every_claim_is_in_exactly_one_meeting_and_the_id_is_never_shared(some):
    state, changes = read(LedgerState(), some)
    claims = [claim.id for one in state.meetings for claim in one.claims]
    assert sorted(claims) == sorted({claim.id for one in some for claim in claims_of(one)})
    assert len({one.id for one in state.meetings}) == len(state.meetings)
    assert all(one.claims for one in state.meetings)
    assert len({change.id for change in changes}) == len(changes)
