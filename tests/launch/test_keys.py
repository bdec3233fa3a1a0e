import json
import stat
from pathlib import Path

import pytest

from podium_launch.errors import CannotStart
from podium_launch.keys import load_keys, passwords_file


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_keys_can_be_read_by_the_owner_alone(tmp_path: Path):
    load_keys(tmp_path)
    assert {path.name: mode_of(path) for path in tmp_path.iterdir()} == {"keys.json": 0o600, "passwords.json": 0o600}


def test_a_later_start_uses_the_same_keys(tmp_path: Path):
    assert load_keys(tmp_path) == load_keys(tmp_path)


def test_two_installations_have_nothing_in_common(tmp_path: Path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = load_keys(tmp_path / "one"), load_keys(tmp_path / "two")
    assert one.fernet != two.fernet
    assert one.admin_password != two.admin_password


def test_keys_are_long_enough(tmp_path: Path):
    keys = load_keys(tmp_path)
    assert len(keys.jwt_secret.encode()) >= 64
    assert len(keys.admin_password) >= 16


def test_airflow_is_given_the_password_of_the_administrator(tmp_path: Path):
    keys = load_keys(tmp_path)
    assert json.loads(passwords_file(tmp_path).read_text()) == {"admin": keys.admin_password}


def test_rights_that_were_loosened_are_set_right(tmp_path: Path):
    load_keys(tmp_path)
    (tmp_path / "keys.json").chmod(0o644)
    load_keys(tmp_path)
    assert mode_of(tmp_path / "keys.json") == 0o600


@pytest.mark.parametrize("content", ["", "{}", '{"fernet": "x"}'])
def test_a_broken_file_of_keys_is_said(tmp_path: Path, content: str):
    (tmp_path / "keys.json").write_text(content)
    with pytest.raises(CannotStart, match="delete the file"):
        load_keys(tmp_path)
