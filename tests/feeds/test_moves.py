"""A move that was learnt is taken back where the old address answers by itself again; learning it: test_health."""

from podium.feeds.moves import AGREEMENTS, DOUBT, Move, address_to_ask, learn_move

OLD, NEW = "https://x.example/feed", "https://x.example/rss"
LEARNT = Move(NEW, AGREEMENTS)


def learn(known: Move, redirect: str | None, *, asked: str) -> Move:
    return learn_move(known, OLD, redirect, asked=asked, overlap=1.0)


def test_what_was_learnt_stays_while_the_new_address_answers() -> None:
    assert learn(LEARNT, None, asked=NEW) == LEARNT
    assert learn(LEARNT, NEW, asked=OLD) == LEARNT


def test_the_old_address_that_answers_by_itself_takes_the_move_back() -> None:
    assert learn(LEARNT, None, asked=OLD) == Move()


def test_the_old_address_is_asked_again_where_the_new_one_keeps_failing() -> None:
    asked = [address_to_ask(OLD, LEARNT, failures=failures, attempt=attempt) for failures, attempt in
             [(0.0, 8), (DOUBT - 0.5, 8), (DOUBT, 8), (DOUBT + 1, 9), (DOUBT + 2, 10)]]  # fmt: skip
    assert asked == [NEW, NEW, OLD, NEW, OLD]
    assert address_to_ask(OLD, Move(NEW, AGREEMENTS - 1), failures=0.0, attempt=1) == OLD
