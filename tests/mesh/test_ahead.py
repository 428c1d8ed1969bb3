"""A file that is read while the worker still starts gives what reading it afterwards gives."""

from pathlib import Path

import numpy as np
import pytest

from mesh import ahead, jobs
from mesh.bodies import box, sphere
from mesh.errors import BadFile
from mesh.facts import FileFacts
from mesh.mesh import join
from mesh.read import read_file
from mesh.write import write_file


@pytest.fixture
def nested(tmp_path: Path) -> Path:
    """A ball in a box, of more facets than are read at once."""
    path = tmp_path / "nested.stl"
    write_file(join([box((50, 50, 50)), sphere(15, 120, 120, (25, 25, 25))]), path)
    assert path.stat().st_size > 84 + 50 * ahead._AT_ONCE
    return path


def plain(found: FileFacts) -> tuple[object, ...]:
    return vars(found.facts), found.format, found.units, found.units_known, found.warnings


def test_the_facts_are_the_same(nested: Path) -> None:
    assert plain(ahead.facts_of_file(str(nested))) == plain(jobs.facts_of_file(str(nested)))


def test_the_mesh_is_the_same_to_the_bit(nested: Path) -> None:
    welded = ahead._welded(nested)
    assert welded is not None
    early, late = read_file(nested, ahead=welded), read_file(nested)
    assert early.welded and early.mesh.equals(late.mesh) and early.objects == late.objects
    assert np.array_equal(early.mesh.vertices.view(np.uint32), late.mesh.vertices.view(np.uint32))


def test_units_and_scale_count(nested: Path) -> None:
    assert plain(ahead.facts_of_file(str(nested), "in", 2.0)) == plain(jobs.facts_of_file(str(nested), "in", 2.0))


def test_another_format_is_left_to_its_reader(tmp_path: Path) -> None:
    path = tmp_path / "box.obj"
    write_file(box((1, 2, 3)), path)
    assert ahead._welded(path) is None
    assert ahead.facts_of_file(str(path)).format == "obj"


def test_a_cut_file_is_refused_by_the_reader(nested: Path) -> None:
    nested.write_bytes(nested.read_bytes()[:-7])
    assert ahead._welded(nested) is None
    with pytest.raises(BadFile) as refusal:
        ahead.facts_of_file(str(nested))
    assert refusal.value.code == "cut"


def test_a_missing_file_is_refused_by_the_reader(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as refusal:
        ahead.facts_of_file(str(tmp_path / "none.stl"))
    assert refusal.value.code == "missing"
