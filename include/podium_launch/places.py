"""Where a start finds the checkout and keeps what it makes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from podium_launch.errors import CannotStart

CHECKOUT = Path(__file__).resolve().parents[2]
STATE = {"demo": "var/demo", "run": "var"}


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one way of running, "demo" or "run": `base` holds all that is made, `checkout` the code."""

    mode: str
    base: Path = CHECKOUT
    checkout: Path = CHECKOUT

    @property
    def state(self) -> Path:
        """Return the folder of Podium's own files."""
        return self.base / STATE[self.mode]

    @property
    def secrets(self) -> Path:
        """Return the folder of keys, which all modes and later starts share."""
        return self.base / ".airflow"

    @property
    def airflow_home(self) -> Path:
        """Return Airflow's own folder: its database, configuration and logs."""
        return self.secrets / self.mode

    @property
    def airflow_database(self) -> Path:
        """Return Airflow's embedded database."""
        return self.airflow_home / "airflow.db"

    @property
    def dags(self) -> Path:
        """Return the folder of the DAGs; raises CannotStart where it is not beside the package."""
        folder = self.checkout / "dags"
        if not folder.is_dir():
            message = f"expected Podium's checkout with its folder dags/, found none in {self.checkout}: use a clone"
            raise CannotStart(message)
        return folder

    def log_of(self, component: str) -> Path:
        """Return the file that takes what a component prints."""
        return self.airflow_home / f"{component}.log"

    def make(self) -> None:
        """Create the folders; the ones with keys are the owner's alone."""
        for folder in (self.secrets, self.airflow_home):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.state.mkdir(parents=True, exist_ok=True)
