"""Registers Podium's pages in Airflow: whoever may see plugins may see them, and they stand in the menu as "Podium".

The signed links of mails (unsubscribe, mute, calendar) need no login: the signature is the right to use them.
"""

from __future__ import annotations

from typing import Any, ClassVar

from airflow.api_fastapi.auth.managers.models.resource_details import AccessView
from airflow.api_fastapi.core_api.security import requires_access_view
from airflow.plugins_manager import AirflowPlugin
from fastapi import Depends, FastAPI

from podium.web.app import build_app, build_letters_app


def build() -> FastAPI:
    """Return the app: the links that are open first, behind them the pages, each of which asks for a login."""
    app = build_letters_app()
    app.mount("/", build_app([Depends(requires_access_view(AccessView.PLUGINS))]))
    return app


class PodiumPlugin(AirflowPlugin):
    """What Airflow is told."""

    name = "podium"
    fastapi_apps: ClassVar[list[Any]] = [{"app": build(), "url_prefix": "/podium", "name": "podium"}]
    external_views: ClassVar[list[Any]] = [
        {
            "name": "Podium",
            "href": "podium/",
            "destination": "nav",
            "url_route": "podium",
            "nav_top_level": True,
        }
    ]
