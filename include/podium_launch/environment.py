"""The environment of Airflow's processes: embedded, on loopback, for one operator."""

from __future__ import annotations

import os
from collections.abc import Mapping

from podium_launch.checks import LOOPBACK
from podium_launch.keys import ADMIN, Keys, passwords_file
from podium_launch.places import Places

_OURS = ("PODIUM_", "AIRFLOW_")
_OPERATORS = ("PODIUM_", "AIRFLOW_CONN_", "AIRFLOW_VAR_")


def airflow_environment(places: Places, keys: Keys, port: int) -> dict[str, str]:
    """Return the settings of an embedded Airflow whose API listens on `port`."""
    address = f"http://{LOOPBACK}:{port}"
    return {
        "AIRFLOW_HOME": str(places.airflow_home),
        "PYTHONPATH": str(places.checkout / "include"),
        "AIRFLOW__CORE__DAGS_FOLDER": str(places.dags),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(places.checkout / "plugins"),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"{address}/execution/",
        "AIRFLOW__CORE__PARALLELISM": "4",  # processes forked ahead; the default of 32 takes 5 GB
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": f"{ADMIN}:admin",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(passwords_file(places.secrets)),
        "AIRFLOW__CORE__FERNET_KEY": keys.fernet,
        "AIRFLOW__API__HOST": LOOPBACK,
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__BASE_URL": address,
        "AIRFLOW__API__SECRET_KEY": keys.api_secret,
        "AIRFLOW__API_AUTH__JWT_SECRET": keys.jwt_secret,
        "AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL": "15",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{places.airflow_database}",
        "AIRFLOW__SCHEDULER__ORPHANED_TASKS_CHECK_INTERVAL": "60",
        "AIRFLOW__WORKERS__MIN_HEARTBEAT_INTERVAL": "1",
    }


def bare_environment(outer: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the caller's environment without any setting of Podium or Airflow: a demo must not touch real state."""
    outer = os.environ if outer is None else outer
    return with_direct_loopback({name: value for name, value in outer.items() if not name.startswith(_OURS)})


def live_environment(outer: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the caller's environment with Podium's settings and Airflow's Connections, without Airflow's settings."""
    outer = os.environ if outer is None else outer
    return {
        **bare_environment(outer),
        **{name: value for name, value in outer.items() if name.startswith(_OPERATORS)},
    }


def with_direct_loopback(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment with loopback exempt from a proxy, so that the components reach each other."""
    known = environment.get("NO_PROXY") or environment.get("no_proxy") or ""
    exempt = ",".join(filter(None, (known, LOOPBACK, "localhost")))
    return {**environment, "NO_PROXY": exempt, "no_proxy": exempt}
