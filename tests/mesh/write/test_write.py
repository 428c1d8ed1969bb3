"""What is written reads back as the same body, and a failed write leaves the old file as it was."""

import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest

from mesh import write
from mesh.errors import CannotDo
from mesh.mesh import Mesh
from mesh.read import read_bytes, read_file
from mesh.sandbox import Sandbox
from mesh.write import write_file
from tests.mesh.read import hostile

FORMATS = ("stl", "obj", "ply", "3mf")


def body() -> Mesh:
    """A cube with coordinates that no decimal number of eight digits hits."""
    vertices, faces = hostile.cube()
    wild = vertices + np.random.default_rng(3).random(vertices.shape) / 3
    return Mesh(wild.astype(np.float32), faces)


@pytest.mark.parametrize("ending", FORMATS)
def test_reading_back_gives_exactly_the_same_triangles(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"part.{ending}"
    write_file(body(), path)
    reading = read_file(path)
    assert np.array_equal(reading.mesh.corners, body().corners)
    assert reading.warnings == ()
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_3mf_says_millimetres_and_the_name_whatever_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "part.3mf"
    name = "Halter <b>\"x\" & 'y'</b>"
    write_file(body(), path, name=name + "\x07")
    reading = read_file(path)
    assert (reading.units, reading.units_known, reading.objects) == ("mm", True, (name,))


def test_an_stl_never_begins_with_the_word_solid(tmp_path: Path) -> None:
    write_file(body(), tmp_path / "solid.stl", name="solid")
    content = (tmp_path / "solid.stl").read_bytes()
    assert not content.startswith(b"solid")
    assert read_bytes(content, "x").format == "stl-binary"


def test_the_same_body_gives_the_same_bytes(tmp_path: Path) -> None:
    for ending in FORMATS:
        write_file(body(), tmp_path / f"a.{ending}", name="part")
        write_file(body(), tmp_path / f"b.{ending}", name="part")
        assert (tmp_path / f"a.{ending}").read_bytes() == (tmp_path / f"b.{ending}").read_bytes()


def test_an_unknown_format_a_missing_folder_and_an_empty_body_are_refused(tmp_path: Path) -> None:
    nothing = Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))
    for mesh, path, code in (
        (body(), tmp_path / "part.dwg", "unknown_format"),
        (body(), tmp_path / "part", "unknown_format"),
        (body(), tmp_path / "nowhere" / "part.stl", "no_folder"),
        (nothing, tmp_path / "part.stl", "nothing_to_write"),
    ):
        with pytest.raises(CannotDo) as refusal:
            write_file(mesh, path)
        assert refusal.value.code == code
    assert list(tmp_path.iterdir()) == []


def write_under_a_limit(path: Path, limit: int) -> str:
    """In a worker: the code of the refusal when no file may grow beyond so many bytes."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        write_file(body(), path)
    except CannotDo as refusal:
        return refusal.code
    return "written"


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE stands for the full disk")
@pytest.mark.parametrize("ending", FORMATS)
def test_a_disk_that_fills_up_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"part.{ending}"
    path.write_bytes(b"the old one")
    with Sandbox(workers=1) as wall:
        assert wall.run(write_under_a_limit, path, 300) == "disk_full"
    assert path.read_bytes() == b"the old one"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_crash_in_the_middle_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def halfway(mesh: Mesh, name: str, stream: BinaryIO) -> None:
        stream.write(b"half")
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setitem(write.WRITERS, "stl", halfway)
    path = tmp_path / "part.stl"
    path.write_bytes(b"the old one")
    with pytest.raises(CannotDo) as refusal:
        write_file(body(), path)
    assert refusal.value.code == "not_written"
    assert path.read_bytes() == b"the old one" and len(list(tmp_path.iterdir())) == 1
