"""Keys: kept, never shown, never readable by others."""

import json
import logging
import os
import threading
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend

from printdesk.errors import Refused
from services.secrets import SecretsFile, SecretsKeyring, open_secrets


def test_a_key_is_there_again_after_a_restart_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    open_secrets(tmp_path, True).set("service/Fablab Nord", "key-äöü")
    again = open_secrets(tmp_path, True)
    assert again.get("service/Fablab Nord") == "key-äöü"
    assert again.get("printer/Küche") is None
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600
    again.remove("service/Fablab Nord")
    again.remove("service/Fablab Nord")
    assert again.get("service/Fablab Nord") is None


def test_without_a_keyring_the_file_is_used(tmp_path: Path) -> None:
    assert isinstance(open_secrets(tmp_path, False), SecretsFile)


def test_rights_that_were_too_wide_are_narrowed_when_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"a": "b"}')
    path.chmod(0o644)
    assert open_secrets(tmp_path, True).get("a") == "b"
    assert path.stat().st_mode & 0o777 == 0o600


def test_keys_are_in_no_repr_and_no_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        secrets = open_secrets(tmp_path, True)
        secrets.set("service/x", "very-secret")
        (tmp_path / "keys.json").chmod(0o644)
        secrets.get("service/x")
    assert "very-secret" not in repr(secrets) + str(vars(secrets)) + caplog.text


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}', "{" * 100_000, '"x"'])
def test_a_damaged_key_file_is_refused_in_a_sentence_and_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / "keys.json").write_text(content)
    secrets = open_secrets(tmp_path, True)
    with pytest.raises(Refused) as caught:
        secrets.get("a")
    assert caught.value.code == "keys_broken"
    with pytest.raises(Refused):
        secrets.set("a", "b")
    assert (tmp_path / "keys.json").read_text() == content


def test_a_link_or_a_pipe_in_the_place_of_the_key_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("{}")
    (tmp_path / "keys.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused):
        open_secrets(tmp_path, True).get("a")
    (tmp_path / "keys.json").unlink()
    os.mkfifo(tmp_path / "keys.json")
    with pytest.raises(Refused):
        open_secrets(tmp_path, True).get("a")


def test_keys_set_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    threads = [threading.Thread(target=open_secrets(tmp_path, True).set, args=(f"name-{n}", "x")) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(json.loads((tmp_path / "keys.json").read_text())) == 12


class MemoryKeyring(KeyringBackend):
    """A working keyring, in place of the Secret Service, macOS Keychain or Windows Credential Locker of a real desktop."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise RuntimeError("locked; the key is very-secret")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def working_keyring(monkeypatch: pytest.MonkeyPatch) -> Any:
    backend = MemoryKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    return backend


def test_a_working_keyring_is_used_and_nothing_is_written_to_disk(tmp_path: Path, working_keyring: MemoryKeyring) -> None:
    secrets = open_secrets(tmp_path, False)
    assert isinstance(secrets, SecretsKeyring)
    secrets.set("service/x", "key")
    assert secrets.get("service/x") == "key"
    assert list(tmp_path.iterdir()) == []
    secrets.remove("service/x")
    assert secrets.get("service/x") is None


def test_a_chosen_data_folder_keeps_its_keys_in_itself(tmp_path: Path, working_keyring: MemoryKeyring) -> None:
    assert isinstance(open_secrets(tmp_path, True), SecretsFile)


def test_keys_from_a_time_without_a_keyring_are_still_found(tmp_path: Path, working_keyring: MemoryKeyring) -> None:
    SecretsFile(tmp_path / "keys.json").set("service/x", "old")
    secrets = open_secrets(tmp_path, False)
    assert secrets.get("service/x") == "old"
    secrets.set("service/x", "new")
    assert secrets.get("service/x") == "new"
    assert SecretsFile(tmp_path / "keys.json").get("service/x") is None


def test_a_locked_keyring_is_told_in_a_sentence_without_the_key(tmp_path: Path, working_keyring: MemoryKeyring) -> None:
    secrets = open_secrets(tmp_path, False)
    working_keyring.locked = True
    with pytest.raises(Refused) as caught:
        secrets.get("service/x")
    assert caught.value.code == "keyring_closed"
    assert "very-secret" not in str(caught.value)
