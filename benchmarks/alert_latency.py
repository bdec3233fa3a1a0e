"""Time from the commit of a change to the acceptance of its mails by a mail server on loopback.

    python benchmarks/alert_latency.py [--database URL] [--subscriptions 10000] [--changes 100] [--seconds 60] [--senders 1]

Three kinds of processes run at once, as they do in service: one settles changes of the ledger at a steady pace, one or
more are `podium notify --stay`, and one is a mail server (aiosmtpd) that notes when it accepted which Message-ID. The
clock of a mail starts when the transaction that wrote its change and deliveries is told to commit, and stops when the
server has said 250. Alerts do not wait for company here (`PODIUM_GROUP_SECONDS=0`): that wait is the operator's wish
and comes on top. Without `--database` a new SQLite file is used; a PostgreSQL database must be empty.

Each subscription wants one country and one matter. With the 195 countries and seven matters a meeting of two countries
on one matter concerns some 15 of 10,000 subscriptions. `--burst` commits all changes at once.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from email.parser import BytesHeaderParser
from pathlib import Path

from aiosmtpd.controller import Controller
from sqlalchemy import event, select

from podium.alerts.subscriptions import parse_subscriptions
from podium.lexicons.places import places
from podium.model.changes import Change, ChangeKind, SubjectKind
from podium.model.findings import MeetingKind, MeetingStatus, Party, PartyKind
from podium.model.ledger import LedgerState, LedgerUpdate, Meeting
from podium.model.when import Precision, When
from podium.pipeline.settle import Desk, settle
from podium.store.database import Store
from podium.store.schema import migrate
from podium.store.tables import DeliveryRow

MATTERS = ("energy", "grain", "sanctions", "prisoners", "arms control", "fisheries", "visas")
HEARS_ALL = 60.0  # seconds after the last change within which all must have arrived
TARGET = 2.0


def countries() -> list[str]:
    """Return the names of 195 countries."""
    return sorted(country.name for country in places().countries.values())[:195]


def subscriptions_text(count: int) -> str:
    """Return a subscriptions file in which each wants one country and one matter."""
    names = countries()
    rows = (
        f"- id: desk-{n}\n  name: Desk {n}\n  channels: [{{email: desk-{n}@example.org}}]\n  zone: Europe/Kyiv\n"
        f'  wanted: {{countries: ["{names[n % len(names)]}"], words: [{MATTERS[n // len(names) % len(MATTERS)]}]}}\n'
        for n in range(count)
    )
    return "subscriptions:\n" + "".join(rows)


def update_of(number: int) -> LedgerUpdate:
    """Return one new meeting of two countries on one matter, and its change."""
    names, now = countries(), datetime.now(UTC)
    pair = (names[number * 7 % len(names)], names[(number * 7 + 31) % len(names)])
    matter = MATTERS[number % len(MATTERS)]
    day = date(2030, 1, 1) + timedelta(days=number)
    meeting = Meeting(
        id=f"m-{number}",
        version=1,
        title=f"{pair[0]}–{pair[1]} talks on {matter}",
        kind=MeetingKind.TALKS,
        when=When(day, day, Precision.DAY, f"{day:%d %B}"),
        place=None,
        participants=tuple(Party(name, PartyKind.COUNTRY, name) for name in pair),
        status=MeetingStatus.SCHEDULED,
        first_seen=now,
        last_seen=now,
        claims=(),
    )
    quote = f"{pair[0]} and {pair[1]} will hold talks on {matter} on {day:%d %B %Y}."
    change = Change(f"c-{number}", ChangeKind.ANNOUNCED, SubjectKind.MEETING, meeting.id, 1, now, None, quote)
    return LedgerUpdate(meetings=(meeting,), changes=(change,))


class Postbox:
    """A mail server's handler that notes when it accepted which message."""

    def __init__(self) -> None:
        self.accepted: dict[str, list[float]] = {}

    async def handle_DATA(self, _server: object, _session: object, envelope: object) -> str:  # noqa: N802 (aiosmtpd's name)
        """Accept the mail."""
        headers = BytesHeaderParser().parsebytes(envelope.content)  # type: ignore[attr-defined]
        key = str(headers["Message-ID"]).strip("<>").partition("@")[0]
        self.accepted.setdefault(key, []).append(time.time())
        return "250 OK"


def receive(port: int, pipe: multiprocessing.connection.Connection) -> None:
    """Run the mail server; answer each question by what was accepted so far."""
    postbox = Postbox()
    controller = Controller(postbox, hostname="127.0.0.1", port=port)
    controller.start()
    pipe.send("ready")
    while pipe.recv() == "what came?":
        pipe.send(dict(postbox.accepted))
    controller.stop()


def write_changes(url: str, desk: Desk, numbers: range, seconds: float) -> tuple[dict[str, float], list[float]]:
    """Settle the changes of these numbers at a steady pace; return when each was committed, and how long each settling took."""
    store, last, committed, settled = Store(url), [0.0], {}, []
    event.listen(store.engine, "commit", lambda _connection: last.__setitem__(0, time.time()))
    begin = time.time()
    for step, number in enumerate(numbers):
        time.sleep(max(0.0, begin + step * seconds / len(numbers) - time.time()))
        update = update_of(number)
        started = time.time()
        settle(
            store,
            desk,
            read=lambda _session: LedgerState(),
            think=lambda _state, update=update: update,
            write=lambda _session: None,
            now=datetime.now(UTC),
        )
        committed[update.changes[0].id] = last[0]
        settled.append(time.time() - started)
    store.close()
    return committed, settled


@contextmanager
def senders(count: int, settings: dict[str, str]) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Run so many `podium notify --stay` and end them."""
    command = [Path(sys.executable).with_name("podium"), "notify", "--stay"]
    running = [subprocess.Popen(command, env=os.environ | settings, stdout=subprocess.DEVNULL) for _ in range(count)]  # noqa: S603 - our own
    try:
        yield running
    finally:
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait()


def owed(url: str) -> list[tuple[str, str | None]]:
    """Return change and message of each delivery."""
    store = Store(url)
    with store.reading() as session:
        found = session.execute(select(DeliveryRow.change_id, DeliveryRow.message_key)).all()
    store.close()
    return [(change_id, key) for change_id, key in found]


def wait_for(url: str, pipe: multiprocessing.connection.Connection) -> dict[str, list[float]]:
    """Wait until all that is owed has arrived; return when each message was accepted."""
    expected, end = len(owed(url)), time.time() + HEARS_ALL
    while True:
        time.sleep(1.0)
        pipe.send("what came?")
        accepted: dict[str, list[float]] = pipe.recv()
        if sum(map(len, accepted.values())) >= expected or time.time() > end:
            return accepted


def report(
    committed: dict[str, float],
    settled: Sequence[float],
    accepted: dict[str, list[float]],
    rows: Sequence[tuple[str, str | None]],
) -> bool:
    """Print what was measured; return whether the target is met."""
    recipients = [sum(change_id == known for change_id, _ in rows) for known in committed]
    rows = [row for row in rows if row[0] in committed]
    waits = sorted(accepted[key][0] - committed[change_id] for change_id, key in rows if key in accepted)
    cuts = statistics.quantiles(waits, n=100, method="inclusive")
    spread = f"{min(recipients)} to {max(recipients)}, {statistics.mean(recipients):.1f} in the mean"
    print(f"recipients of a change: {spread}")
    print(f"settling a change, with matching: {statistics.median(settled):.3f} s median, {max(settled):.3f} s longest")
    repeats = sum(map(len, accepted.values())) - len(accepted)
    print(f"mails owed {len(rows)}, accepted {len(waits)}, repeated {repeats}")
    print(
        f"commit to acceptance: p50 {cuts[49]:.2f} s, p95 {cuts[94]:.2f} s, p99 {cuts[98]:.2f} s, max {waits[-1]:.2f} s"
    )
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"cpu of all processes: {sum(each.ru_utime + each.ru_stime for each in used):.1f} s")
    return len(waits) == len(rows) and cuts[94] < TARGET


def run(words: argparse.Namespace, folder: Path) -> bool:
    """Run all processes once and report."""
    url = words.database or f"sqlite:///{folder / 'podium.db'}"
    text = subscriptions_text(words.subscriptions)
    (folder / "subscriptions.yml").write_text(text, encoding="utf-8")
    desk = Desk(parse_subscriptions(text, "subscriptions.yml"), timedelta())
    store = Store(url)
    migrate(store)
    store.close()
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=receive, args=(words.port, there), daemon=True)
    server.start()
    here.recv()
    settings = {
        "PODIUM_HOME": str(folder),
        "PODIUM_DATABASE_URL": url,
        "PODIUM_SMTP_URL": f"smtp://127.0.0.1:{words.port}?tls=none",
    }
    with senders(words.senders, settings):
        write_changes(url, desk, range(1), 0.0)
        wait_for(url, here)  # the senders are at work when the first change has reached its readers
        committed, settled = write_changes(
            url, desk, range(1, words.changes + 1), 0.0 if words.burst else words.seconds
        )
        accepted = wait_for(url, here)
    here.send("enough")
    server.join()
    return report(committed, settled, accepted, owed(url))


def main() -> None:
    """Measure; end with an error where the target is missed at a steady pace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default="")
    parser.add_argument("--subscriptions", type=int, default=10_000)
    parser.add_argument("--changes", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--senders", type=int, default=1)
    parser.add_argument("--port", type=int, default=8825)
    parser.add_argument("--burst", action="store_true")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        is_met = run(words, Path(folder))
    print(f"p95 below {TARGET:.0f} s: {'yes' if is_met else 'no'}")
    sys.exit(0 if is_met or words.burst else 1)


if __name__ == "__main__":
    main()
