import os
import socket
from pathlib import Path

import pytest

from podium_launch.checks import (
    LOOPBACK,
    ROOM_NEEDED,
    check_python,
    check_room,
    check_writable,
    choose_port,
    is_free,
)
from podium_launch.errors import CannotStart


@pytest.fixture
def taken_port():
    with socket.socket() as server:
        server.bind((LOOPBACK, 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_taken_port_is_said_with_what_to_do(taken_port):
    with pytest.raises(CannotStart, match=rf"port {taken_port} is taken: stop what listens there or give --port"):
        choose_port(taken_port, or_next=False, what="Airflow's pages")


def test_a_taken_port_gives_way_to_the_next_free_one(taken_port):
    chosen = choose_port(taken_port, or_next=True, what="Airflow's pages")
    assert chosen > taken_port
    assert is_free(chosen)


def test_a_free_port_is_kept():
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port = probe.getsockname()[1]
    assert choose_port(port, or_next=True, what="Airflow's pages") == port


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (2, 7)])
def test_another_python_is_refused(version):
    with pytest.raises(CannotStart, match=r"expected Python 3\.11, 3\.12 or 3\.13, found \d"):
        check_python(version)


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_the_pythons_that_fit_pass(version):
    check_python(version)


def test_a_full_disk_is_said(tmp_path: Path):
    check_room(tmp_path, ROOM_NEEDED)
    with pytest.raises(CannotStart, match="make room and start again"):
        check_room(tmp_path, ROOM_NEEDED - 1)


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path):
    place = tmp_path / "var"
    place.write_text("")
    with pytest.raises(CannotStart, match="expected a folder to write to"):
        check_writable(place)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_said(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(CannotStart, match="change its owner or its rights"):
        check_writable(tmp_path / "var")


def test_a_folder_that_is_not_there_yet_passes_where_it_can_be_made(tmp_path: Path):
    check_writable(tmp_path / "var" / "demo")
