"""Podium's pages inside Airflow: nobody sees them without a login, but the signed links of mails work."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.routing import Mount

from podium.alerts.links import Links
from podium.initial import initialise
from podium.runtime import build_runtime

pytestmark = pytest.mark.airflow

FILE = Path(__file__).resolve().parents[2] / "plugins" / "podium_plugin.py"
BASE = "http://testserver/podium"


@pytest.fixture(scope="module")
def plugin():
    spec = importlib.util.spec_from_file_location("podium_plugin", FILE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give Podium a database of this test's own, and return the key of its links."""
    monkeypatch.setenv("PODIUM_HOME", str(tmp_path))
    monkeypatch.setenv("PODIUM_SECRET_KEY", "made-up")
    podium = build_runtime()
    list(initialise(podium.settings, podium.store))
    podium.close()
    return "made-up"


@pytest.fixture
def client(plugin, secret: str) -> Iterator[TestClient]:  # noqa: ARG001 - the pages read the database it makes
    """Give a browser in front of Airflow's own app, with the plugin in its place."""
    from airflow.api_fastapi.app import create_app  # noqa: PLC0415 - takes seconds, and only here

    app = create_app(apps="core")
    (registered,) = plugin.PodiumPlugin.fastapi_apps
    app.mount(registered["url_prefix"], registered["app"])
    with TestClient(app) as found:
        yield found


def every_path(app, prefix: str = "") -> Iterator[str]:
    for route in app.routes:
        if isinstance(route, Mount):
            yield from every_path(route.app, prefix + route.path)
        elif "GET" in route.methods:
            yield prefix + route.path


def test_the_plugin_is_registration_only(plugin):
    assert FILE.read_text(encoding="utf-8").count("\n") <= 60
    assert plugin.PodiumPlugin.name == "podium"
    (view,) = plugin.PodiumPlugin.external_views
    assert not view["href"].startswith("/")
    assert view["url_route"] == "podium"


OPEN = ("/unsubscribe/", "/mute/", "/calendar/")


def test_every_page_but_the_signed_links_asks_for_a_login(client: TestClient, plugin):
    (registered,) = plugin.PodiumPlugin.fastapi_apps
    paths = set(every_path(registered["app"]))
    assert {"/", "/positions", "/sources"} <= paths
    asked = {path: client.get(f"{BASE}{path.replace('{', '').replace('}', '')}").status_code for path in paths}
    assert {code for path, code in asked.items() if path.startswith(OPEN)} == {404}
    assert {path: code for path, code in asked.items() if not path.startswith(OPEN)} == dict.fromkeys(
        (path for path in asked if not path.startswith(OPEN)), 401
    )


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_the_documentation_routes_are_off(client: TestClient, path: str):
    assert client.get(BASE + path).status_code in {401, 404}


def test_a_signed_link_needs_no_login(client: TestClient, secret: str):
    link = Links(BASE, secret).unsubscribe("desk")
    assert client.get(link).status_code == 200
    assert client.get(link.replace("unsubscribe/", "unsubscribe/x")).status_code == 404
