"""An embedded Airflow: prepared, started, waited for, watched and stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from podium_launch.airflow_api import AirflowApi
from podium_launch.components import Components
from podium_launch.databases import is_fresh_copy_at_hand, keep_or_migrate, make_fresh, make_template
from podium_launch.environment import airflow_environment
from podium_launch.errors import CannotStart
from podium_launch.keys import load_keys
from podium_launch.places import Places
from podium_launch.sole_use import SoleUse
from podium_launch.steps import Steps

PATIENCE = 240.0  # seconds; healthy within 20 to 51 s when it was measured on two cores
_LOOK_EVERY = 0.5


@dataclass(frozen=True, slots=True)
class Airflow:
    """The running Airflow."""

    api: AirflowApi
    components: Components
    password: str

    def wait(self, seconds: float) -> None:
        """Let time pass; raises CannotStart when a component has ended meanwhile."""
        time.sleep(seconds)
        self.components.check()


@contextmanager
def embedded_airflow(
    places: Places, outer: Mapping[str, str], port: int, steps: Steps, use: SoleUse, *, fresh: bool
) -> Iterator[Airflow]:
    """Run Airflow with this checkout's DAGs until the block is left; `outer` is the environment it gets besides ours.

    A `fresh` one knows nothing of earlier starts.
    """
    keys = load_keys(places.secrets)
    environment = {**outer, **airflow_environment(places, keys, port)}
    _prepare_database(places, environment, steps, fresh=fresh)
    components = Components(places, environment, use)
    airflow = Airflow(AirflowApi(f"http://127.0.0.1:{port}", keys.admin_password), components, keys.admin_password)
    try:
        components.start()
        with steps.step("Airflow starts"):
            _wait_for(airflow, airflow.api.is_healthy, "report that all its components are healthy")
        airflow.api.log_in()
        with steps.step("Airflow reads the DAGs"):
            wait_for_dags(airflow, places)
        yield airflow
    finally:
        with steps.step("Airflow stops"):
            components.stop()


def wait_for_dags(airflow: Airflow, places: Places) -> None:
    """Wait until each file of dags/ is a DAG; raises CannotStart with the error of one that cannot be read."""
    expected = {path.stem for path in places.dags.glob("*.py")}

    def are_there() -> bool:
        if errors := airflow.api.import_errors():
            raise CannotStart("Airflow cannot read a DAG: " + "\n".join(errors))
        return expected <= airflow.api.dag_ids()

    _wait_for(airflow, are_there, f"know the DAGs {', '.join(sorted(expected))}")


def _prepare_database(places: Places, environment: Mapping[str, str], steps: Steps, *, fresh: bool) -> None:
    if not is_fresh_copy_at_hand(places):
        with steps.step("Airflow's database is made (once)"):
            make_template(places, environment)
    if fresh:
        make_fresh(places)
    else:
        keep_or_migrate(places, environment)


def _wait_for(airflow: Airflow, is_done: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_done():
        if time.monotonic() > deadline:
            logs = airflow.components.places.airflow_home
            message = f"expected Airflow to {what} within {PATIENCE:.0f} s; read {logs}/*.log"
            raise CannotStart(message)
        airflow.wait(_LOOK_EVERY)
