import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from podium_launch.components import Component, Components
from podium_launch.errors import CannotStart
from podium_launch.interrupts import interrupts_raised
from podium_launch.places import Places
from podium_launch.sole_use import sole_use

# A component that has a child, which goes on when the component is asked to end.
STUBBORN = """
import os, signal, sys, time
if os.fork() == 0:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    open(sys.argv[1], "w").write(str(os.getpid()))
time.sleep(300)
"""


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


# A component whose child leads a process group of its own, which no signal to the component's group reaches.
APART = STUBBORN.replace("signal.signal(", "os.setpgid(0, 0); signal.signal(")


def wait_for(is_done) -> None:
    deadline = time.monotonic() + 20
    while not is_done():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    found = Places("demo", tmp_path)
    found.make()
    return found


def started(places: Places, *words: str) -> Components:
    process = subprocess.Popen([sys.executable, "-c", *words], start_new_session=True)
    with sole_use(places) as use:
        return Components(places, {}, use, [Component("scheduler", process, places.base / "scheduler.log")])


@pytest.mark.parametrize("program", [STUBBORN, APART])
def test_a_stop_leaves_no_child_behind(places: Places, program: str):
    note = places.base / "pid"
    components = started(places, program, str(note))
    wait_for(lambda: note.exists() and note.read_text())
    components.stop(grace=0.3)
    assert not is_running(int(note.read_text()))
    assert components.running == []


def test_an_obedient_component_is_not_waited_for(places: Places):
    components = started(places, "import time; time.sleep(300)")
    began = time.monotonic()
    components.stop(grace=30)
    assert time.monotonic() - began < 5


def test_a_component_that_ends_by_itself_is_said(places: Places):
    components = started(places, "raise SystemExit(3)")
    components.running[0].process.wait()
    with pytest.raises(CannotStart, match=r"scheduler ended by itself \(exit code 3\): read .*scheduler.log"):
        components.check()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_each_signal_to_end_interrupts(number: signal.Signals):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), interrupts_raised():
        signal.raise_signal(number)
    assert signal.getsignal(number) == before


def test_a_second_signal_that_follows_at_once_is_the_same_wish():
    with interrupts_raised():
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)


def test_a_second_start_in_the_same_place_is_refused(places: Places):
    with sole_use(places), pytest.raises(CannotStart, match=r"with `kill \d+`"), sole_use(places):
        pytest.fail("two starts at once")
    with sole_use(places):
        pass


def test_what_a_killed_start_left_behind_still_holds_the_place(places: Places):
    with sole_use(places) as use:
        left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"], pass_fds=[use.file.fileno()])
        use.note(left.pid)
    try:
        with pytest.raises(CannotStart, match=rf"`kill \d+ {left.pid}`"), sole_use(places):
            pytest.fail("the child is still there")
    finally:
        left.kill()
        left.wait()
