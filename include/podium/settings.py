"""The one place that reads the environment.

Every setting is `PODIUM_<FIELD>`; a secret may be given as `PODIUM_<FIELD>_FILE`, the path of a file that holds it.
A misspelt name or a wrong value is refused at start.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from podium.errors import ConfigError

PREFIX = "PODIUM_"


class Settings(BaseModel):
    """What can be set; the description of each field is its documentation."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    home: Path = Field(Path("var"), description="Folder of the state: database, mails, subscriptions.")
    database_url: SecretStr | None = Field(
        None, description="SQLAlchemy URL; SQLite in the home folder where it is not set."
    )
    clock: str = Field("real", description="`real`, `<start>*<speed>@<since>` or `file:<path>`; for replays and demos.")
    sources: Path | None = Field(None, description="Folder of source files to use in place of those shipped.")
    subscriptions: Path | None = Field(
        None, description="The subscriptions' file; `subscriptions.yml` in the home folder where it is not set."
    )
    contact: str = Field(
        "unset-contact@invalid", description="Address in the User-Agent, so that an office can reach the operator."
    )
    poll_minutes: float = Field(10.0, gt=0, description="Minutes between two rounds of polling under Airflow.")
    retry_minutes: float = Field(
        3.0, gt=0, description="Minutes between two looks at waiting deliveries, under Airflow."
    )
    group_seconds: float = Field(
        30.0, ge=0, description="Seconds that an alert waits for more news on the same subject."
    )
    smtp_url: SecretStr | None = Field(
        None, description="`smtp://user:password@host:port?tls=starttls`; tls is none, starttls or ssl."
    )
    mail_from: str = Field("podium@localhost", description="Sender of the mails.")
    mail_folder: Path | None = Field(None, description="Write mails as .eml files into this folder instead of sending.")
    slack_webhook_url: SecretStr | None = Field(None, description="Slack's incoming webhook.")
    slack_token: SecretStr | None = Field(None, description="Slack's bot token: news on a subject is threaded.")
    webhook_secret: SecretStr | None = Field(None, description="Key with which webhook payloads are signed.")
    webhook_allow_private: bool = Field(
        False, description="Let webhooks, Slack's too, and Apprise go to loopback and private addresses."
    )
    secret_key: SecretStr | None = Field(
        None, description="Key of signed links; made in the home folder where it is not set."
    )
    base_url: str = Field("http://127.0.0.1:8080/podium", description="Public address of the web part, for links.")
    operator_email: str | None = Field(None, description="Who hears of dead feeds and dead letters.")

    @property
    def store_url(self) -> str:
        """Return the database's URL."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.home.absolute() / 'podium.db'}"

    @property
    def subscriptions_file(self) -> Path:
        """Return where the subscriptions stand."""
        return self.subscriptions or self.home / "subscriptions.yml"


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of the environment, by default this process's own; raises ConfigError naming each mistake."""
    environment = os.environ if environment is None else environment
    given = {name: value for name, value in environment.items() if name.startswith(PREFIX)}
    values = dict(_field_and_value(name, value) for name, value in sorted(given.items()))
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise ConfigError("\n".join(_describe(detail["loc"][0], detail["msg"]) for detail in error.errors())) from error


def _field_and_value(name: str, value: str) -> tuple[str, str]:
    field = name.removeprefix(PREFIX).lower()
    if field in Settings.model_fields:
        return field, value
    if field.removesuffix("_file") in _secrets():
        return field.removesuffix("_file"), _content(name, Path(value))
    nearest = get_close_matches(field, Settings.model_fields, n=1)
    hint = f"; did you mean {PREFIX}{nearest[0].upper()}?" if nearest else ""
    message = f"{name}: no such setting{hint}"
    raise ConfigError(message)


def _secrets() -> set[str]:
    return {name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)}


def _content(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        message = f"{name}: expected a file that holds the secret, found: {error.strerror} ({path})"
        raise ConfigError(message) from error


def _describe(field: object, complaint: str) -> str:
    return f"{PREFIX}{str(field).upper()}: {complaint}"
