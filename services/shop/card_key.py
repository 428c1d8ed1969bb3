"""The private key that a shop signs its card with: `card.key` in its data folder (PKCS #8 in PEM, 0600), made at first need.

It goes into backups: a shop that came back with another key would be a stranger to every desk that knows its card.
"""

import os
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from printdesk.errors import Refused
from printdesk.words import say
from services.durable import write_durably

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_FILE = "card.key"
LARGEST_KEY = 10_000
_making = threading.Lock()


def signing_key(data: Path) -> "Ed25519PrivateKey":
    """The shop's own key, made where there is none. Only the server of the data folder calls this; it holds the folder's lock.

    Raises Refused("card_key_broken") for a file that is no such key: a new one would make the shop a stranger, so none is made.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    path = data / KEY_FILE
    with _making:
        kept = _kept(path)
        if kept is None:
            made = Ed25519PrivateKey.generate()
            kept = made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
            write_durably(path, kept, mode=0o600)
    try:
        found = serialization.load_pem_private_key(kept, password=None)
    except Exception:  # the library's own text is about the key's bytes
        raise _broken() from None
    if not isinstance(found, Ed25519PrivateKey):
        raise _broken()
    return found


def _kept(path: Path) -> bytes | None:
    """The file's bytes; its rights are 0600 afterwards. A link is not followed."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
    except OSError:
        raise _broken() from None
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise _broken()
        if os.name != "nt" and state.st_mode & 0o077:
            os.fchmod(handle, 0o600)
        return file.read(LARGEST_KEY)


def _broken() -> Refused:
    return Refused(
        "card_key_broken",
        say("The key that the shop signs its card with is damaged."),
        say(
            "Bring `{file}` back from a backup; if there is none, delete it, and every desk has to trust the new key anew.",
            file=KEY_FILE,
        ),
    )
