"""Build the two apps: the pages (who mounts them decides who may see them) and the signed links (open to all)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI

from podium.web.data import router as data
from podium.web.letters import router as letters
from podium.web.pages import router as pages


def build_app(dependencies: Sequence[Any] = ()) -> FastAPI:
    """Return the app of pages and JSON; `dependencies` (FastAPI's) guard every one of its routes.

    FastAPI's own documentation routes are off: they would escape the guards.
    """
    app = FastAPI(title="Podium", dependencies=list(dependencies), docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(data, prefix="/api")
    app.include_router(pages)
    return app


def build_letters_app() -> FastAPI:
    """Return the app of signed links: unsubscribe, mute, calendar; the signature is the right to use them."""
    app = FastAPI(title="Podium links", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(letters)
    return app
