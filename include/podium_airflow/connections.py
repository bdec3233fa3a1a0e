"""Airflow's Connections `podium_smtp` and `podium_slack` as Podium's settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from airflow.sdk import Connection
from airflow.sdk.exceptions import AirflowNotFoundException

SMTP, SLACK = "podium_smtp", "podium_slack"


def connection_settings(
    environment: Mapping[str, str], find: Callable[[str], Connection] = Connection.get
) -> dict[str, str]:
    """Return what the Connections set and the environment does not; a Connection that is not there sets nothing."""
    found: dict[str, str] = {}
    if not _is_set(environment, "PODIUM_SMTP_URL", "PODIUM_MAIL_FOLDER"):
        found |= _look_up(SMTP, find, smtp_settings)
    if not _is_set(environment, "PODIUM_SLACK_TOKEN", "PODIUM_SLACK_WEBHOOK_URL"):
        found |= _look_up(SLACK, find, slack_settings)
    return found


def smtp_settings(connection: Connection) -> dict[str, str]:
    """Return the mail server of a Connection: extra `tls` is none, starttls (the default) or ssl."""
    extra = connection.extra_dejson
    login = ":".join(quote(part, safe="") for part in (connection.login, connection.password) if part)
    port = f":{connection.port}" if connection.port else ""
    url = f"smtp://{login}{'@' if login else ''}{connection.host}{port}?tls={extra.get('tls', 'starttls')}"
    sender = {"PODIUM_MAIL_FROM": extra["from_email"]} if "from_email" in extra else {}
    return {"PODIUM_SMTP_URL": url, **sender}


def slack_settings(connection: Connection) -> dict[str, str]:
    """Return Slack's token or incoming webhook: whichever the Connection's password is."""
    secret = connection.password or ""
    return {"PODIUM_SLACK_WEBHOOK_URL" if secret.startswith("https://") else "PODIUM_SLACK_TOKEN": secret}


def _look_up(
    name: str, find: Callable[[str], Connection], read: Callable[[Connection], dict[str, str]]
) -> dict[str, str]:
    try:
        return read(find(name))
    except AirflowNotFoundException:
        return {}


def _is_set(environment: Mapping[str, str], *names: str) -> bool:
    return any(name in environment or f"{name}_FILE" in environment for name in names)
