"""`podium replay`: an archive through the whole pipeline, reported as JSON."""

import json
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.cli.conftest import BODY
from tests.pipeline.world import Office

from podium.store.database import Store


@pytest.fixture
def archive(sqlite_store: Store, tmp_path: Path) -> Path:
    office = Office(sqlite_store)
    path = tmp_path / "office.tar.xz"
    with tarfile.open(path, "w:xz") as tar:
        for number in range(3):
            body = office.serve()
            member = tarfile.TarInfo(f"{office.now:%Y%m%dT%H%M%SZ}.rss")
            member.size = len(body)
            tar.addfile(member, BytesIO(body))
            office.wait(hours=1)
            if number == 0:
                office.publish("briefing", "Secretary Blinken’s Travel to Geneva", BODY)
    return path


@pytest.mark.usefixtures("home")
def test_an_archive_ends_in_the_ledger_and_in_mails(run, archive: Path, tmp_path: Path):
    run("init")
    report, mails = tmp_path / "report.json", tmp_path / "mails"
    outcome = run("replay", str(archive), "--every", "15m", "--report", str(report), "--channel", str(mails))
    assert outcome.code == 0, outcome.err
    figures = json.loads(report.read_text(encoding="utf-8"))
    assert figures["items_lost"] == 0
    assert figures["meetings"] == 1
    assert list(mails.glob("*.eml"))
    assert len(json.loads(run("meetings", "--all", "--json").out)) == 1


@pytest.mark.usefixtures("home")
def test_a_wrong_archive_and_a_wrong_duration_are_told(run, tmp_path: Path):
    run("init")
    (tmp_path / "x.tar").write_bytes(b"nothing")
    wrong = run("replay", str(tmp_path / "x.tar"))
    assert wrong.code == 2
    assert "expected a tar of files" in wrong.err
    assert "expected a duration" in run("replay", str(tmp_path / "x.tar"), "--every", "often").err
