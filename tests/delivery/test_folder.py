from dataclasses import replace
from email import message_from_bytes, policy

import pytest

from podium.delivery.folder import FolderTransport
from podium.errors import DeliveryFailed
from podium.model.alerts import Accepted, Channel, ChannelKind

DESK = Channel(ChannelKind.EMAIL, "desk@example.org")


def test_a_message_is_a_file_named_by_its_key(tmp_path, message):
    transport = FolderTransport(tmp_path / "mails")
    assert transport.send(message, DESK) == Accepted("k1.eml")
    (path,) = (tmp_path / "mails").iterdir()
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (path.name, mail["Subject"]) == ("k1.eml", message.subject)


def test_the_same_message_again_is_the_same_file_again(tmp_path, message):
    transport = FolderTransport(tmp_path)
    transport.send(message, DESK)
    transport.send(replace(message, text="The same, told later."), DESK)
    transport.send(replace(message, key="k2"), DESK)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k1.eml", "k2.eml"]


def test_a_key_never_leaves_the_folder(tmp_path, message):
    FolderTransport(tmp_path / "in").send(replace(message, key="../../etc/pass wd\n"), DESK)
    assert [path.name for path in tmp_path.rglob("*.eml")] == ["-etc-pass-wd-.eml"]
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_folder_that_cannot_be_written_may_be_mended(tmp_path, message):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DeliveryFailed, match="expected to write a file") as caught:
        FolderTransport(tmp_path / "file").send(message, DESK)
    assert not caught.value.permanent
