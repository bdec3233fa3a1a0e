"""Pages from templates: everything is escaped, and a link leads only to the web."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return the rendered page; links inside are relative to where the app is mounted."""
    root = request.scope.get("root_path", "").rstrip("/")
    content = _environment().get_template(template).render(root=root, **values)
    return HTMLResponse(
        content, status, headers={"Content-Security-Policy": "default-src 'self'; style-src 'unsafe-inline'"}
    )


@cache
def _environment() -> Environment:
    environment = Environment(loader=PackageLoader("podium.web"), autoescape=True, undefined=StrictUndefined)
    environment.filters["web"] = _web_only
    environment.globals["style"] = files("podium.web").joinpath("templates/style.css").read_text(encoding="utf-8")
    return environment


def _web_only(url: str | None) -> str:
    """Return the URL if a browser may follow it: nothing but http and https comes from a feed into a link."""
    return url if url and urlsplit(url).scheme in ("http", "https") else ""
