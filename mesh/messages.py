"""Messages between the desk and a worker: a pickle, and its arrays beside it as they lie in memory."""

import dataclasses
import enum
import io
import pickle
import struct
from typing import Any, BinaryIO

MOST_BUFFERS = 1_000_000
MOST_BYTES = 1 << 36
_HEAD = struct.Struct("<QQ")
_LENGTH = struct.Struct("<Q?")

PLAIN = {
    "builtins": {"set", "frozenset", "complex", "slice", "range", "bytearray", "object"},
    "collections": {"OrderedDict", "defaultdict", "deque", "Counter"},
    "datetime": {"datetime", "date", "time", "timedelta", "timezone"},
    "decimal": {"Decimal"},
    "fractions": {"Fraction"},
    "pathlib": {"Path", "PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath"},
    "uuid": {"UUID"},
    "numpy": {"ndarray", "dtype"},
    "numpy._core.multiarray": {"_reconstruct", "scalar"},
    "numpy._core.numeric": {"_frombuffer"},
    "copyreg": {"_reconstructor"},
}
OURS = ("mesh", "printdesk")
VALUES = (Exception, enum.Enum, tuple)


class PlainUnpickler(pickle.Unpickler):
    """Unpickles plain values, arrays and our own classes, and nothing that could start anything."""

    def find_class(self, module: str, name: str) -> Any:
        """The class, when it is on the list; UnpicklingError otherwise."""
        ours = module.partition(".")[0] in OURS
        if "." not in name and (name in PLAIN.get(module, ()) or ours or module == "numpy.dtypes"):
            found = super().find_class(module, name)
            if not ours or (isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, VALUES))):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} may not come out of a worker")


def send(stream: BinaryIO, value: Any) -> None:
    """Write one message; contiguous arrays go as they lie in memory, not through the pickle."""
    buffers: list[pickle.PickleBuffer] = []
    body = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    views = [buffer.raw() for buffer in buffers]
    stream.write(_HEAD.pack(len(body), len(views)))
    for view in views:
        stream.write(_LENGTH.pack(view.nbytes, view.readonly))
    stream.write(body)
    for view in views:
        stream.write(view)
    stream.flush()


def receive(stream: BinaryIO, *, trusted: bool) -> Any:
    """Read one message; EOFError when the other side is gone. What was read-only stays read-only."""
    body_length, count = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if count > MOST_BUFFERS or body_length > MOST_BYTES:
        raise pickle.UnpicklingError("a message of impossible size")
    lengths = [_LENGTH.unpack(_exactly(stream, _LENGTH.size)) for _ in range(count)]
    if sum(length for length, _ in lengths) > MOST_BYTES:
        raise pickle.UnpicklingError("a message of impossible size")
    body = _exactly(stream, body_length)
    views = [_filled(stream, _empty(length)) for length, _ in lengths]
    buffers = [view.toreadonly() if readonly else view for view, (_, readonly) in zip(views, lengths, strict=True)]
    unpickler = (pickle.Unpickler if trusted else PlainUnpickler)(io.BytesIO(body), buffers=buffers)
    return unpickler.load()


def _exactly(stream: BinaryIO, length: int) -> memoryview:
    return _filled(stream, memoryview(bytearray(length)))


def _empty(length: int) -> memoryview:
    """Memory for an array, not written before its content comes."""
    import numpy as np

    return np.empty(length, np.uint8).data


def _filled(stream: BinaryIO, view: memoryview) -> memoryview:
    at = 0
    while at < len(view):
        got = stream.readinto(view[at:])  # type: ignore[attr-defined]
        if not got:
            raise EOFError
        at += got
    return view
