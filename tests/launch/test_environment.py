from pathlib import Path

import pytest

from podium_launch.environment import airflow_environment, bare_environment, live_environment
from podium_launch.errors import CannotStart
from podium_launch.keys import load_keys
from podium_launch.places import Places

OUTER = {
    "PATH": "/bin",
    "PODIUM_DATABASE_URL": "postgresql://production",
    "AIRFLOW_HOME": "/home/me/airflow",
    "AIRFLOW__CORE__EXECUTOR": "CeleryExecutor",
    "AIRFLOW_CONN_PODIUM_SMTP": "smtp://mail.example.org",
}


@pytest.fixture
def given(tmp_path: Path) -> dict[str, str]:
    places = Places("demo", tmp_path)
    places.make()
    return airflow_environment(places, load_keys(places.secrets), 8123)


def test_a_demo_knows_nothing_of_real_state():
    assert {name for name in bare_environment(OUTER) if "PODIUM" in name or "AIRFLOW" in name} == set()


def test_a_run_keeps_settings_and_connections_and_refuses_airflows_own():
    kept = {name for name in live_environment(OUTER) if "PODIUM" in name or "AIRFLOW" in name}
    assert kept == {"PODIUM_DATABASE_URL", "AIRFLOW_CONN_PODIUM_SMTP"}


def test_loopback_is_never_asked_by_way_of_a_proxy():
    environment = bare_environment({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "intranet"})
    assert environment["NO_PROXY"] == environment["no_proxy"] == "intranet,127.0.0.1,localhost"


def test_airflow_listens_on_loopback_only(given: dict[str, str]):
    assert given["AIRFLOW__API__HOST"] == "127.0.0.1"
    assert given["AIRFLOW__CORE__EXECUTION_API_SERVER_URL"] == "http://127.0.0.1:8123/execution/"


def test_nobody_is_let_in_without_a_password(given: dict[str, str]):
    assert not any("ALL_ADMINS" in name for name in given)
    assert Path(given["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"]).exists()


def test_the_folder_of_keys_is_the_owners_alone(tmp_path: Path):
    places = Places("demo", tmp_path)
    places.make()
    assert places.secrets.stat().st_mode & 0o077 == 0


def test_a_package_without_its_checkout_is_said(tmp_path: Path):
    with pytest.raises(CannotStart, match="use a clone"):
        _ = Places("demo", tmp_path, checkout=tmp_path).dags


def test_the_checkout_is_found():
    assert (Places("demo").dags / "poll_feeds.py").exists()
