"""A ledger made through the pipeline from hostile words, and a browser in front of both apps as they are mounted."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.pipeline.world import Office

from podium.initial import initialise
from podium.pipeline.analyse import analyse_waiting
from podium.runtime import Podium, build_runtime
from podium.web.app import build_app, build_letters_app

EVIL = "<script>alert(1)</script>"
NEWS = f"Secretary Blinken {EVIL} will meet Russian Foreign Minister Sergey Lavrov in Geneva on February 24."
LINE = f"The United States {EVIL} is committed to the sovereignty and territorial integrity of Ukraine."
BASE = "http://testserver/podium"


@pytest.fixture
def podium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Podium]:
    """Give a runtime on an empty database; the apps open the same one."""
    monkeypatch.setenv("PODIUM_HOME", str(tmp_path))
    monkeypatch.setenv("PODIUM_CLOCK", "2022-02-02T12:00:00Z*0@2022-01-01T00:00:00Z")
    monkeypatch.setenv("PODIUM_BASE_URL", BASE)
    podium = build_runtime()
    list(initialise(podium.settings, podium.store))
    yield podium
    podium.close()


@pytest.fixture
def ledger(podium: Podium) -> Podium:
    """Fill it: a publication whose title and sentences carry markup, and its edit."""
    office = Office(podium.store, now=datetime(2022, 2, 1, 12, tzinfo=UTC))
    office.poll()
    for body in (f"{_text(NEWS)}</p><p>“{_text(LINE)}” Secretary Blinken said.", f"{_text(NEWS)} The trip grew."):
        office.wait(hours=1)
        office.publish("briefing", f"Travel {EVIL}", body)
        office.poll()
        office.wait(hours=1)
        analyse_waiting(podium.store, podium.desk, office.clock)
    return podium


def _text(words: str) -> str:
    """Escape as a feed does whose readers shall see the marks themselves."""
    return words.replace("<", "&lt;").replace(">", "&gt;")


@pytest.fixture
def browser(podium: Podium) -> TestClient:  # noqa: ARG001 - the apps open its database
    """Give a browser; both apps stand under /podium, as the plugin mounts them."""
    app = build_letters_app()
    app.mount("/", build_app())
    root = FastAPI()
    root.mount("/podium", app)
    return TestClient(root, base_url="http://testserver", follow_redirects=False)
