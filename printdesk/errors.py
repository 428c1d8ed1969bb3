"""What can go wrong, told once.

DeskError
├── Refused            the input or the call is wrong                       exit code 2
│   ├── NotFound       there is no such part, order, printer, …
│   ├── NotAllowed     the key, the person or the present state forbids it
│   ├── Expired        a price or an offer is too old and must be asked for again
│   │   └── PriceChanged  it was asked for again, and is another now: the new offer comes with it
│   ├── Elsewhere      a service does that on its own site: the person goes on there
│   └── Conflict       the same key with another body, or somebody else was first
├── NoAnswer           something outside did not answer                     exit code 3
│   ├── Offline        the service or printer cannot be reached; a repeat is harmless
│   ├── Unknown        it was sent, and nobody knows whether it was done: ask, never repeat blindly
│   │   └── InDoubt    and the service cannot be asked either: only the person can find out
│   └── Missing        a program that is needed is not installed
└── Stopped            the person cancelled                                 exit code 130
"""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from mesh.errors import Cancelled, MeshError
from printdesk.words import respeak, say

if TYPE_CHECKING:
    from printdesk.offer import Offer


class DeskError(Exception):
    """code: stable, snake_case. message: one sentence for people, what and why. hint: one sentence, what to do now."""

    exit_code: ClassVar[int] = 2

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def as_json(self) -> dict[str, str]:
        return {"code": self.code, "message": self.message, "hint": self.hint}


class Refused(DeskError):
    pass


class NotFound(Refused):
    pass


class NotAllowed(Refused):
    pass


class Expired(Refused):
    pass


class Elsewhere(Refused):
    """address: https, where the person goes on in the browser."""

    def __init__(self, message: str, address: str) -> None:
        super().__init__("continue_there", message, address)
        self.address = address


class PriceChanged(Expired):
    """offer: as the place makes it now; nothing was ordered."""

    def __init__(self, message: str, hint: str, offer: "Offer") -> None:
        super().__init__("price_changed", message, hint)
        self.offer = offer

    def as_json(self) -> dict[str, str]:
        """With the id and the total of the new offer, for programs."""
        total = self.offer.total.as_json()
        return {**super().as_json(), "offer": self.offer.id, "amount": total["amount"], "currency": total["currency"]}


class Conflict(Refused):
    pass


class NoAnswer(DeskError):
    exit_code = 3


class Offline(NoAnswer):
    pass


class Unknown(NoAnswer):
    pass


class InDoubt(Unknown):
    """The service cannot be asked what became of it: only the person can find out."""


class Missing(NoAnswer):
    pass


class Stopped(DeskError):
    exit_code = 130


# Said of a key, an address or a page in between, not of what was asked.
_BESIDE_THE_POINT = frozenset(
    {
        *("moved", "bad_answer", "bad_address", "too_large", "no_such_service", "no_own_shop", "unknown_kind"),
        *("no_such_file", "file_broken", "disk_full", "not_writable"),
    }
)


def is_decision(error: DeskError) -> bool:
    """Whether the other side has said no to the act itself, so that it was surely not done, also not by an earlier try.

    A wrong key, a detour, a page that is no answer, a keyring that is closed: all that leaves open what became of it.
    """
    if isinstance(error, NoAnswer | Stopped) or error.code.startswith(("http_", "key", "archive_")):
        return error.code == "key_reused"
    if isinstance(error, NotAllowed):
        return error.code in {"wrong_state", "wrong_side"}
    return error.code not in _BESIDE_THE_POINT


def from_geometry(error: MeshError) -> DeskError:
    """Geometry's refusal in the desk's words; the code stays."""
    kind = Stopped if isinstance(error, Cancelled) else Refused
    return kind(error.code, respeak(error.message), respeak(error.hint))


def unreadable(path: Path, error: Exception) -> Refused:
    """A file that the system does not let be read."""
    return Refused(
        "unreadable",
        say("{name} cannot be read: {why}.", name=path.name, why=getattr(error, "strerror", None) or type(error).__name__),
        say("Check that it is there and that you may read it."),
    )
