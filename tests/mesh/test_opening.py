"""What a path names is looked at before it is opened; whatever is no plain file is refused at once."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from mesh import opening
from mesh.errors import BadFile, TooLarge
from mesh.limits import Limits
from mesh.read import needs_of, read_file
from tests.mesh.read import hostile

NOBODY = 65534


@contextmanager
def as_somebody_else(folder: Path) -> Iterator[None]:
    """Root may read everything, so it becomes nobody for a moment, in a folder that is nobody's; others stay who they are."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.chown(folder, NOBODY, -1)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def code_of(path: Path, **options: object) -> str:
    begun = time.monotonic()
    with pytest.raises((BadFile, TooLarge)) as refusal:
        read_file(path, **options)  # type: ignore[arg-type]
    assert time.monotonic() - begun < 1
    assert refusal.value.message.endswith(".") and refusal.value.hint.endswith(".")
    return refusal.value.code


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cube.stl"
    path.write_bytes(hostile.stl())
    assert len(read_file(path).mesh.faces) == 12


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "not_a_file"
    assert code_of(tmp_path / "nothing.stl") == "missing"
    assert code_of(tmp_path / "a\0b.stl") in ("missing", "unreadable")


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes, sockets, devices and links of POSIX")
def test_pipes_sockets_devices_and_broken_links_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.stl")
    assert code_of(tmp_path / "pipe.stl") == "not_a_file"
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path may be short only
        try:
            server.bind("socket.stl")
        finally:
            os.chdir(here)
        assert code_of(tmp_path / "socket.stl") == "not_a_file"
    assert code_of(Path("/dev/zero")) == "not_a_file"
    (tmp_path / "dangling.stl").symlink_to(tmp_path / "nowhere.stl")
    assert code_of(tmp_path / "dangling.stl") == "missing"
    (tmp_path / "circle.stl").symlink_to(tmp_path / "circle.stl")
    assert code_of(tmp_path / "circle.stl") == "missing"


def test_a_file_that_may_not_be_read_says_so() -> None:
    with TemporaryDirectory() as folder, as_somebody_else(Path(folder)):
        path = Path(folder, "cube.stl")
        path.write_bytes(hostile.stl())
        path.chmod(0)
        assert code_of(path) == "no_permission"


def test_a_file_that_shrinks_or_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, honest = tmp_path / "cube.stl", os.read
    for change in (-50, 50):
        path.write_bytes(hostile.stl())

        def interrupted(descriptor: int, count: int, change: int = change) -> bytes:
            os.truncate(path, len(hostile.stl()) + change)
            return honest(descriptor, count)

        monkeypatch.setattr(opening.os, "read", interrupted)
        assert code_of(path) == "changed"
        monkeypatch.setattr(opening.os, "read", honest)


def test_a_file_beyond_the_limit_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "large.stl"
    path.touch()
    os.truncate(path, 600 << 20)  # sparse: nothing of it is stored
    assert code_of(path) == "file_too_large"
    assert code_of(path, limits=Limits(file_bytes=100)) == "file_too_large"


def test_a_workers_bounds_follow_the_unpacked_size_of_the_model(tmp_path: Path) -> None:
    padded = hostile.model("<!--" + " " * 9_000_000 + "-->" + f'<object id="1">{hostile.mesh_xml()}</object>')
    path = tmp_path / "padded.3mf"
    path.write_bytes(hostile.threemf(padded))
    limits = Limits()
    assert needs_of(path).memory_bytes > limits.worker_base_bytes + 8 * 9_000_000
    (tmp_path / "cube.stl").write_bytes(hostile.stl())
    assert needs_of(tmp_path / "cube.stl").memory_bytes == limits.worker_bytes(len(hostile.stl()))
    assert limits.worker_bytes(1 << 40) == limits.worker_most_bytes
