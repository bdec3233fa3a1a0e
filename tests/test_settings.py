"""The environment is read in one place, and a mistake in it is refused at start."""

from pathlib import Path

import pytest

from podium.errors import ConfigError
from podium.settings import Settings, read_settings


def test_an_empty_environment_gives_the_embedded_database() -> None:
    settings = read_settings({})
    assert settings.store_url == f"sqlite:///{Path('var').absolute() / 'podium.db'}"
    assert settings.subscriptions_file == Path("var/subscriptions.yml")


def test_names_of_others_are_not_looked_at() -> None:
    assert read_settings({"PATH": "/bin", "AIRFLOW_HOME": "x"}) == Settings()


def test_a_misspelt_name_is_refused_with_the_nearest_right_one() -> None:
    with pytest.raises(ConfigError, match=r"PODIUM_DATABSE_URL: no such setting; did you mean PODIUM_DATABASE_URL\?"):
        read_settings({"PODIUM_DATABSE_URL": "sqlite://"})


def test_a_wrong_value_is_refused_by_its_name() -> None:
    with pytest.raises(ConfigError, match="PODIUM_POLL_MINUTES: "):
        read_settings({"PODIUM_POLL_MINUTES": "often"})


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "url").write_text("postgresql://db/podium\n")
    assert read_settings({"PODIUM_DATABASE_URL_FILE": str(tmp_path / "url")}).store_url == "postgresql://db/podium"


def test_only_secrets_are_read_from_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="PODIUM_MAIL_FROM_FILE"):
        read_settings({"PODIUM_MAIL_FROM_FILE": str(tmp_path)})


def test_a_missing_file_of_a_secret_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="PODIUM_SECRET_KEY_FILE: expected a file that holds the secret"):
        read_settings({"PODIUM_SECRET_KEY_FILE": str(tmp_path / "none")})


def test_no_secret_shows_in_print() -> None:
    settings = read_settings({"PODIUM_SMTP_URL": "smtp://user:hunter2@mail", "PODIUM_SLACK_TOKEN": "xoxb-hunter2"})
    assert "hunter2" not in repr(settings)


def test_every_setting_is_described() -> None:
    assert all(field.description for field in Settings.model_fields.values())
