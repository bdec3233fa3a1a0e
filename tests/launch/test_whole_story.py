"""The demo as a user starts it: the real Airflow plays the sample world until the mail is there, and ends cleanly."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from podium_launch.components import living_members

pytestmark = [pytest.mark.airflow, pytest.mark.slow, pytest.mark.timeout(900)]

PATIENCE = 600  # seconds; on an idle machine of two cores it takes about 150


@dataclass
class Demo:
    """A demo that has told its story and runs on."""

    process: subprocess.Popen[bytes]
    folder: Path

    @property
    def told(self) -> str:
        return (self.folder / "told.txt").read_text(encoding="utf-8")

    def processes(self) -> list[int]:
        """Return the processes of the sessions that this demo has opened: Airflow's components and their children."""
        sessions = (self.folder / ".airflow" / "demo" / "processes").read_text(encoding="utf-8").split()[1:]
        assert len(sessions) == 4
        return [process.pid for process in living_members(set(map(int, sessions)))]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "podium_launch", "demo", "--folder", str(folder), "--port", "8380"]
    environment = {**os.environ, "PODIUM_DATABASE_URL": "postgresql://not.to.be.touched/podium", "COLUMNS": "200"}
    with (folder / "told.txt").open("wb") as output:
        process = subprocess.Popen([*command, "--mailbox-port", "8325"], env=environment, stdout=output, stderr=output)
    found = Demo(process, folder)
    try:
        deadline = time.monotonic() + PATIENCE
        while "Podium runs on" not in found.told:
            assert process.poll() is None, found.told
            assert time.monotonic() < deadline, found.told
            time.sleep(1)
        yield found
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
        assert found.processes() == []
        assert "Traceback" not in found.told


def test_the_story_ends_in_mail(demo: Demo):
    mails = sorted((demo.folder / "var" / "demo" / "mails").glob("*.eml"))
    assert mails
    for mail in mails:
        assert str(mail) in demo.told
    assert "Something is left unread or untold" not in demo.told


def test_the_demo_tells_where_to_look(demo: Demo):
    for words in ("Airflow   http://127.0.0.1:", "user admin, password ", "Mailbox   http://127.0.0.1:", "Meetings"):
        assert words in demo.told


def test_keys_and_passwords_are_the_owners_alone(demo: Demo):
    for name in ("keys.json", "passwords.json"):
        assert (demo.folder / ".airflow" / name).stat().st_mode & 0o777 == 0o600


def test_every_server_listens_on_loopback_only(demo: Demo):
    inodes = {inode for pid in [*demo.processes(), demo.process.pid] for inode in sockets_of(pid)}
    listening = [address for address, inode in listeners() if inode in inodes]
    assert len(listening) >= 4  # Airflow, the feeds, the mailbox and its page
    assert set(listening) == {"0100007F"}  # 127.0.0.1 as the kernel writes it


def test_the_pages_ask_for_a_login(demo: Demo):
    address = demo.told.split("Airflow   ")[1].split()[0]
    assert requests.get(f"{address}/podium/", timeout=10).status_code == 401
    assert requests.get(f"{address}/api/v2/dags", timeout=10).status_code == 401


def sockets_of(pid: int) -> Iterator[str]:
    for link in Path(f"/proc/{pid}/fd").iterdir():
        target = str(link.readlink())
        if target.startswith("socket:["):
            yield target.removeprefix("socket:[").removesuffix("]")


def listeners() -> Iterator[tuple[str, str]]:
    """Yield the address, as the kernel writes it, and the inode of each listening TCP socket."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A":
                yield fields[1].split(":")[0], fields[9]
