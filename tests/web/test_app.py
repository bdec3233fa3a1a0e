"""Whoever mounts the pages guards them all; the documentation routes, which would escape, are off."""

import pytest
from fastapi import Depends, HTTPException
from fastapi.testclient import TestClient

from podium.web.app import build_app, build_letters_app


def refuse() -> None:
    raise HTTPException(401)


def paths() -> list[str]:
    return [route.path for route in build_app().routes]


@pytest.mark.parametrize("path", paths())
def test_every_route_is_guarded(path: str):
    guarded = TestClient(build_app([Depends(refuse)]))
    assert guarded.get(path.replace("{", "").replace("}", "")).status_code == 401


def test_there_are_pages_and_data():
    assert {"/", "/meetings/{meeting_id}", "/explain/{id_}", "/api/meetings"} <= set(paths())


@pytest.mark.parametrize("build", [build_app, build_letters_app])
@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_documentation_routes_are_off(build, path: str):
    assert TestClient(build()).get(path).status_code == 404
