"""Asks the running Airflow how it is: healthy, free of import errors, and what ran."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

from podium_launch.keys import ADMIN

_TIMEOUT = 10.0
_OK = 200


@dataclass
class AirflowApi:
    """Airflow's REST interface at `address`, as the administrator."""

    address: str
    password: str
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        """Speak to loopback directly, whatever the proxy settings say."""
        self.session.trust_env = False

    def is_healthy(self) -> bool:
        """Tell whether all components report themselves as alive."""
        try:
            answer = self.session.get(f"{self.address}/api/v2/monitor/health", timeout=_TIMEOUT)
        except requests.RequestException:
            return False
        if answer.status_code != _OK:
            return False
        return all(part["status"] == "healthy" for part in answer.json().values() if part["status"] is not None)

    def log_in(self) -> None:
        """Fetch a token for the calls that need one; from now on ask again where the embedded database is busy."""
        again = Retry(total=3, backoff_factor=1, status_forcelist=(500, 502, 503))
        self.session.mount(self.address, HTTPAdapter(max_retries=again))
        words = {"username": ADMIN, "password": self.password}
        answer = self.session.post(f"{self.address}/auth/token", json=words, timeout=_TIMEOUT)
        answer.raise_for_status()
        self.session.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"

    def dag_ids(self) -> set[str]:
        """Return the DAGs that are parsed and not paused."""
        dags = self._get("/api/v2/dags", limit=100)["dags"]
        return {dag["dag_id"] for dag in dags if not dag["is_paused"]}

    def import_errors(self) -> list[str]:
        """Return why DAG files could not be read: health alone would not tell."""
        errors = self._get("/api/v2/importErrors", limit=100)["import_errors"]
        return [f"{error['filename']}: {error['stack_trace']}" for error in errors]

    def runs(self, dag_id: str, state: str | None = None) -> list[dict[str, Any]]:
        """Return a DAG's latest runs, newest first."""
        wanted = {"state": state} if state else {}
        found: list[dict[str, Any]] = self._get(
            f"/api/v2/dags/{dag_id}/dagRuns", limit=20, order_by="-run_after", **wanted
        )["dag_runs"]
        return found

    def _get(self, path: str, **parameters: Any) -> dict[str, Any]:
        answer = self.session.get(self.address + path, params=parameters, timeout=_TIMEOUT)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found
