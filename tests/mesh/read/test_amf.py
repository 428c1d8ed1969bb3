"""An AMF gives every object where its constellations place it, in millimetres."""

import io
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import pytest

from mesh.errors import MeshError
from mesh.limits import Limits
from mesh.read import read_bytes
from tests.mesh.read.hostile import amf, cube_object, instance


def box(content: bytes) -> list[list[float]]:
    vertices = read_bytes(content, "a.amf").mesh.vertices.astype(float)
    return [np.round(vertices.min(axis=0), 3).tolist(), np.round(vertices.max(axis=0), 3).tolist()]


@pytest.mark.parametrize(("unit", "told", "side"), [("millimeter", "mm", 10), ("inch", "in", 254), ("feet", "mm", 3048)])
def test_a_cube_is_read_in_its_own_unit(unit: str, told: str, side: float) -> None:
    reading = read_bytes(amf(cube_object(), unit), "a.amf")
    assert (reading.format, reading.units, reading.units_known, reading.objects) == ("amf", told, True, ("cube 1",))
    assert len(reading.mesh.faces) == 12 and np.ptp(reading.mesh.vertices, axis=0).tolist() == pytest.approx([side] * 3)


def test_a_zipped_one_is_the_same() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("part.amf", amf(cube_object()))
    assert read_bytes(held.getvalue(), "a.amf").mesh.equals(read_bytes(amf(cube_object()), "a.amf").mesh)


def test_constellations_turn_and_move_their_objects_and_may_stand_in_each_other() -> None:
    inner = f'<constellation id="5">{instance("1", deltax=100, rz=90)}</constellation>'
    assert box(amf(cube_object() + inner)) == [[90, 0, 0], [100, 10, 10]]
    outer = f'<constellation id="6">{instance("5", deltaz=7)}{instance("1")}</constellation>'
    reading = read_bytes(amf(cube_object() + outer + inner), "a.amf")
    assert len(reading.mesh.faces) == 24
    assert reading.mesh.vertices[:8].min(axis=0).tolist() == pytest.approx([90, 0, 7], abs=1e-5)
    alone = amf(cube_object("1") + cube_object("2") + f'<constellation id="5">{instance("1", deltax=20)}</constellation>')
    assert box(alone) == [[0, 0, 0], [30, 10, 10]]


def test_several_volumes_share_their_vertices_and_a_slicers_modifier_is_no_body() -> None:
    second = "<volume>{}<triangle><v1>0</v1><v2>1</v2><v3>7</v3></triangle></volume>"
    assert len(read_bytes(amf(cube_object(extra=second.format(""))), "a.amf").mesh.faces) == 13
    modifier = second.format('<metadata type="slic3r.modifier">1</metadata>')
    reading = read_bytes(amf(cube_object(extra=modifier)), "a.amf")
    assert len(reading.mesh.faces) == 12
    assert reading.warnings == ("Volumes that a slicer takes for modifiers or supports were left out: 1.",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (amf(cube_object())[:-30], "bad_xml"),
        (amf(cube_object(), before='<!DOCTYPE a [<!ENTITY b "c">]>'), "doctype"),
        (amf(cube_object(), "furlong"), "unknown_unit"),
        (amf(cube_object().replace("<v1>0<", "<v1>8<")), "index_out_of_range"),
        (amf(cube_object().replace("<v1>0<", "<v1>-1<")), "index_out_of_range"),
        (amf(cube_object().replace("<x>10.0<", "<x>NaN<")), "not_finite"),
        (amf(cube_object().replace("<x>10.0<", "<x>ten<")), "bad_number"),
        (amf(cube_object().replace("<x>10.0<", f"<x>{'1' * 2_000_000}<")), "bad_number"),
        (amf(cube_object().replace("<x>10.0</x>", "")), "missing_value"),
        (amf(cube_object() * 2), "duplicate_id"),
        (amf(cube_object() + f'<constellation id="5">{instance("9")}</constellation>'), "missing_object"),
        (amf(cube_object() + f'<constellation id="5">{instance("5")}</constellation>'), "component_cycle"),
        (amf(cube_object() + f'<constellation id="5">{instance("1") * 10_001}</constellation>'), "too_many_instances"),
        (amf(cube_object() + f'<constellation id="5">{instance("1", deltax=1e30)}</constellation>'), "bad_transform"),
        (amf("<a>" * 1000 + "</a>" * 1000), "too_deep"),
        (amf(""), "no_triangles"),
    ],
)
def test_what_cannot_be_true_is_refused_with_one_sentence(content: bytes, code: str) -> None:
    with pytest.raises(MeshError) as refusal:
        read_bytes(content, "a.amf")
    assert refusal.value.code == code and refusal.value.message.endswith(".")


def test_a_bomb_of_constellations_is_refused_before_it_is_built() -> None:
    bomb = cube_object("0") + "".join(f'<constellation id="{i}">{instance(str(i - 1)) * 2}</constellation>' for i in range(1, 31))
    with pytest.raises(MeshError):
        read_bytes(amf(bomb), "a.amf")
    empty = '<constellation id="e"></constellation>' + "".join(
        f'<constellation id="n{i}">{instance(f"n{i - 1}" if i else "e") * 2}</constellation>' for i in range(13)
    )
    many = "".join(f'<constellation id="t{i}">{instance("n12")}</constellation>' for i in range(5000))
    with pytest.raises(MeshError):
        read_bytes(amf(cube_object() + empty + many), "a.amf")
    with pytest.raises(MeshError) as refusal:
        read_bytes(amf(cube_object()), "a.amf", limits=Limits(triangles=11))
    assert refusal.value.code == "too_many_triangles"


def test_prusaslicer_sees_the_same_body(tmp_path: Path, prusa_slicer: Path) -> None:
    content = amf(cube_object("1", extra="<!-- none -->") + f'<constellation id="5">{instance("1", deltax=20)}</constellation>')
    (tmp_path / "a.amf").write_bytes(content)
    command = [str(prusa_slicer), "--info", str(tmp_path / "a.amf")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    mesh = read_bytes(content, "a.amf").mesh
    assert f"number_of_facets = {len(mesh.faces)}" in said
    for axis, length in zip("xyz", np.ptp(mesh.vertices, axis=0).tolist(), strict=True):
        assert f"size_{axis} = {length:.6f}" in said
