"""What the door hands to a command: the desk, and what only the door can do."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from mesh.facts import FileFacts
    from mesh.facts import Measured as MeasuredFile
    from printdesk.bench import Bench
    from printdesk.desk import Desk
    from printdesk.shaping import Shaping


class ShopHouse(Protocol):
    """Running the shop of a data folder, as its owner on this machine."""

    def serve(self, host: str, port: int, public_address: str | None = None) -> int:
        """Serves until it is stopped. First line on standard output: {"address", "owner_key" (at first start only), "pid"}."""

    def status(self) -> dict[str, Any]: ...
    def backup(self, out: Path) -> dict[str, Any]: ...
    def restore(self, source: Path) -> dict[str, Any]: ...
    def check(self) -> dict[str, Any]:
        """`ok`, and the list of `problems`."""


class Rooms(Protocol):
    """data: the folder of everything kept. The desk is opened when first asked for; the bench alone opens no archive."""

    @property
    def data(self) -> Path: ...
    @property
    def resources(self) -> Path: ...
    def warm(self, reads_first: bool = False) -> None:
        """Starts a worker process for geometry in the background."""

    def facts(self, path: Path, units: str | None, scale: float) -> "FileFacts":
        """Topology and measures of a file, without the rest of the bench."""

    def begin(self, path: Path, units: str | None, scale: float, crossings: bool) -> "Callable[[], MeasuredFile]":
        """Has a file read while the bench is still imported, for `Bench.open(begun=…)`."""

    @property
    def bench(self) -> "Bench": ...
    @property
    def shaping(self) -> "Shaping": ...
    @property
    def desk(self) -> "Desk": ...
    @property
    def shop(self) -> ShopHouse: ...

    def elsewhere(self, data: Path) -> "Rooms":
        """The same rooms on another data folder; the caller closes them."""

    def open_window(self, files: Sequence[Path], units: str | None = None, scale: float = 1.0) -> int:
        """Returns when the window is closed."""

    def close(self) -> None: ...
