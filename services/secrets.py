"""Where the keys of shops and printers are kept: the system's keyring, or a file that only its owner can read."""

import json
import logging
import os
import stat
from pathlib import Path
from typing import Any

from printdesk.errors import Refused
from printdesk.ports import Secrets
from printdesk.words import say
from services.durable import locked, make_folder, not_writable, write_durably

log = logging.getLogger("printdesk.secrets")

FILE = "keys.json"
KEYRING_SERVICE = "PrintDesk"
MAX_BYTES = 1_000_000


def open_secrets(data: Path, explicit: bool) -> Secrets:
    """The keyring where the system has a working one, else the file DATA/keys.json.

    explicit: the data folder was chosen by the person, so that everything, keys included, has to lie in it.
    """
    file = SecretsFile(data / FILE)
    if explicit:
        return file
    keyring = _working_keyring()
    return SecretsKeyring(keyring, file) if keyring is not None else file


class SecretsFile:
    """Keys in one JSON file with the rights 0600, by name. Safe between threads and processes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __repr__(self) -> str:
        return f"SecretsFile({str(self._path)!r})"

    def get(self, name: str) -> str | None:
        return self._read().get(name)

    def set(self, name: str, value: str) -> None:
        self._change(name, value)

    def remove(self, name: str) -> None:
        if name in self._read():
            self._change(name, None)

    def _change(self, name: str, value: str | None) -> None:
        make_folder(self._path.parent)
        with locked(self._path.with_name(f".{FILE}.lock")):
            keys = self._read()
            if value is None:
                keys.pop(name, None)
            else:
                keys[name] = value
            write_durably(self._path, json.dumps(keys, ensure_ascii=False, indent=1).encode(), mode=0o600)

    def _read(self) -> dict[str, str]:
        try:
            handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise not_writable(self._path, error) from error
        with os.fdopen(handle, "rb") as file:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):
                raise self._broken()
            if os.name != "nt" and state.st_mode & 0o077:
                log.warning("%s could be read by others; its rights are 0600 again", self._path)
                os.fchmod(handle, 0o600)
            content = file.read(MAX_BYTES + 1)
        try:
            keys = json.loads(content) if len(content) <= MAX_BYTES else None
        except (ValueError, RecursionError):
            keys = None
        if not isinstance(keys, dict) or not all(isinstance(value, str) for value in keys.values()):
            raise self._broken()
        return keys

    def _broken(self) -> Refused:
        return Refused(
            "keys_broken",
            say("The file with the keys, {path}, is damaged.", path=str(self._path)),
            say("Move it away and enter the keys of your shops and printers again."),
        )


class SecretsKeyring:
    """Keys in the system's keyring. Keys that once went to the file (no keyring then) are still found there."""

    def __init__(self, keyring: Any, file: SecretsFile) -> None:
        self._keyring = keyring
        self._file = file

    def __repr__(self) -> str:
        return f"SecretsKeyring({type(self._keyring).__name__})"

    def get(self, name: str) -> str | None:
        value = self._ask("get_password", name)
        return value if isinstance(value, str) else self._file.get(name)

    def set(self, name: str, value: str) -> None:
        self._ask("set_password", name, value)
        self._file.remove(name)

    def remove(self, name: str) -> None:
        if self._ask("get_password", name) is not None:
            self._ask("delete_password", name)
        self._file.remove(name)

    def _ask(self, method: str, *arguments: str) -> object:
        try:
            return getattr(self._keyring, method)(KEYRING_SERVICE, *arguments)
        except Exception as error:  # every backend raises its own kinds; the text may hold the key, so only the kind is told
            raise Refused(
                "keyring_closed",
                say("The system's keyring did not answer ({kind}).", kind=type(error).__name__),
                say("Unlock the keyring and try again."),
            ) from None


def _working_keyring() -> Any:
    """The system's keyring if it answers a question, else None."""
    try:
        import keyring

        backend = keyring.get_keyring()
        if backend.priority < 1 or type(backend).__module__.startswith(("keyring.backends.fail", "keyring.backends.null")):
            return None
        backend.get_password(KEYRING_SERVICE, "is anybody there")
    except Exception as error:  # a keyring that cannot be asked is none
        log.info("no keyring here (%s): keys go to a file", type(error).__name__)
        return None
    return backend
