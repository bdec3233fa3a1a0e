"""docker-compose.yml is what Compose understands, and agrees with the settings, the example of .env and the image."""

import importlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from podium.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, Any] = COMPOSE["services"]
AIRFLOW = {name: service for name, service in SERVICES.items() if service.get("image") == "podium:local"}
REQUIRED = set(re.findall(r"\$\{(\w+):\?", TEXT))
PUBLISHED_SCHEMA = Path("/usr/lib/python3/dist-packages/compose/config/compose_spec.json")  # Debian's docker-compose
SLOW_CHECKS = {"dag-processor", "triggerer", "worker"}  # 8 to 12 s of a core each, when it was measured


def filled() -> dict[str, str]:
    """Give the example of .env with every blank filled in."""
    lines = [line for line in EXAMPLE.splitlines() if line and not line.startswith("#")]
    pairs = (line.split("=", 1) for line in lines)
    return {name: value or f"made-up-{name.lower()}" for name, value in pairs}


def compose(*words: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = shutil.which("docker-compose")
    if command is None:
        pytest.skip("docker-compose is not here (Debian: apt install docker-compose)")
    environment = {"PATH": "/usr/bin:/bin", **environment}
    return subprocess.run([command, *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_compose_reads_the_file():
    found = compose("config", environment=filled())
    assert found.returncode == 0, found.stderr
    assert set(yaml.safe_load(found.stdout)["services"]) == set(SERVICES)


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_compose_refuses_to_start_without_a_secret(name: str):
    given = {key: value for key, value in filled().items() if key != name}
    found = compose("config", environment=given)
    assert found.returncode != 0
    assert f"set {name} in .env" in found.stderr


def test_the_file_obeys_the_published_schema():
    if not PUBLISHED_SCHEMA.exists():
        pytest.skip("the schema of Compose is not here (Debian: apt install docker-compose)")
    schema = json.loads(PUBLISHED_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(COMPOSE)


def test_the_example_of_env_names_what_is_required_and_no_secret_has_a_default():
    assert set(filled()) >= REQUIRED
    blank = set(re.findall(r"^(\w+)=$", EXAMPLE, re.MULTILINE))
    assert blank == REQUIRED


def test_nothing_is_published_beyond_this_machine():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_services_wait_for_services_that_are_there():
    for service in SERVICES.values():
        for name, wait in service.get("depends_on", {}).items():
            assert name in SERVICES
            assert wait["condition"] != "service_healthy" or "healthcheck" in SERVICES[name]


def test_every_volume_in_use_is_declared():
    used = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert used == set(COMPOSE["volumes"])


def test_images_are_pinned_to_a_version():
    for name, service in SERVICES.items():
        assert re.search(r":[\w.-]*(\d|local)", service["image"]), name


@pytest.mark.parametrize("name", sorted(set(AIRFLOW) - {"init"}))
def test_health_is_asked_no_more_often_than_the_asking_costs(name: str):
    check = AIRFLOW[name]["healthcheck"]
    seconds = {key: int(check[key].removesuffix("s")) for key in ("interval", "timeout", "start_period")}
    assert seconds["start_period"] >= 90
    if name in SLOW_CHECKS:
        assert seconds["interval"] >= 60
        assert seconds["timeout"] >= 40


@pytest.mark.parametrize("name", sorted(AIRFLOW))
def test_all_services_share_the_same_settings(name: str):
    shared = COMPOSE["x-airflow"]["environment"]
    assert {key: AIRFLOW[name]["environment"][key] for key in shared} == shared


def test_podium_knows_every_setting_it_is_given():
    names = [name for name in COMPOSE["x-airflow"]["environment"] if name.startswith("PODIUM_")]
    assert names
    read_settings(dict.fromkeys(names, "x"))


def test_no_log_server_listens():
    for name in ("scheduler", "triggerer", "worker"):
        assert "--skip-serve-logs" in SERVICES[name]["command"]


@pytest.mark.airflow
def test_the_celery_configuration_is_where_compose_says_and_names_modules_that_are_there():
    path = COMPOSE["x-airflow"]["environment"]["AIRFLOW__CELERY__CELERY_CONFIG_OPTIONS"]
    module, _, name = path.rpartition(".")
    configuration = getattr(importlib.import_module(module), name)
    assert "podium.runtime" in configuration["imports"]
    for imported in configuration["imports"]:
        assert importlib.util.find_spec(imported), imported


def test_the_image_is_built_from_what_it_is_given():
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = {word for line in re.findall(r"^COPY (.+) \S+$", dockerfile, re.MULTILINE) for word in line.split()}
    assert copied == allowed
    assert re.search(r"^FROM python:3\.1[123]-", dockerfile, re.MULTILINE)
    assert dockerfile.rstrip().endswith("USER podium")
