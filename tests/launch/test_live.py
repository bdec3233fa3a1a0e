import smtplib
from pathlib import Path

import pytest
import requests

from podium_launch.live import mail_or_mailbox
from podium_launch.places import Places


@pytest.mark.parametrize("name", ["PODIUM_SMTP_URL", "PODIUM_MAIL_FOLDER", "AIRFLOW_CONN_PODIUM_SMTP"])
def test_configured_mail_is_left_alone(tmp_path: Path, name: str):
    with mail_or_mailbox({name: "x"}, Places("run", tmp_path), 8025) as (given, address):
        assert (given, address) == ({}, None)


def test_without_a_mail_server_there_is_a_mailbox(tmp_path: Path):
    with mail_or_mailbox({}, Places("run", tmp_path), 18025) as (given, address):
        port = int(given["PODIUM_SMTP_URL"].removeprefix("smtp://127.0.0.1:").removesuffix("?tls=none"))
        with smtplib.SMTP("127.0.0.1", port) as smtp:
            smtp.sendmail("podium@localhost", ["desk@example.org"], "Subject: Talks\r\n\r\nin Geneva")
        assert address
        assert "Talks" in requests.get(address, timeout=5).text
    assert [path.name for path in (tmp_path / "var" / "mails").iterdir()] == ["0001-talks.eml"]
