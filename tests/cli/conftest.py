"""A home with a little in it, made through the pipeline, and a command line to ask it with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from tests.pipeline.world import Office

from podium.cli.main import main
from podium.initial import initialise
from podium.pipeline.analyse import analyse_waiting
from podium.runtime import build_runtime

NEWS = "Secretary Blinken will meet Russian Foreign Minister Sergey Lavrov in Geneva on February 24."
LINE = "The United States is committed to the sovereignty and territorial integrity of Ukraine."
BODY = f"{NEWS}</p><p>“{LINE}” Secretary Blinken said."


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name an empty home and a clock that stands at 2 February 2022."""
    monkeypatch.setenv("PODIUM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PODIUM_CLOCK", "2022-02-02T12:00:00Z*0@2022-01-01T00:00:00Z")
    monkeypatch.setenv("PODIUM_BASE_URL", "http://podium.example/podium")
    return tmp_path / "home"


@pytest.fixture
def ledger(home: Path) -> Path:
    """Fill the home: one office, one publication with a meeting and a position."""
    podium = build_runtime()
    list(initialise(podium.settings, podium.store))
    office = Office(podium.store, now=datetime(2022, 2, 1, 12, tzinfo=UTC))
    office.poll()
    office.wait(hours=1)
    office.publish("briefing", "Secretary Blinken’s Travel to Geneva", BODY)
    office.poll()
    office.wait(hours=1)
    analyse_waiting(podium.store, podium.desk, office.clock)
    podium.close()
    return home


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `podium` with words as a shell would: the entry point, its exit code, its two streams."""

    def run(*words: str, typed: str = "") -> Outcome:
        monkeypatch.setattr("sys.argv", ["podium", *words])
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(typed.encode()), encoding="utf-8"))
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run
