"""A slicer's project gives the part that is printed: its settings are told and not obeyed, its helpers are no bodies."""

import json

import numpy as np
import pytest

from mesh.read import Reading, read_bytes
from tests.mesh.read import hostile

PRUSA = b"; layer_height = 0.15\n; fill_density = 20%\n; filament_type = PETG;PLA\n; post_process = rm -rf /\n"


def two_cubes(second: str = "50 0 0") -> str:
    """The mesh of a cube of 10 mm and another one, moved, as the triangles 12 to 23 of one object."""
    vertices, faces = hostile.cube()
    both = np.concatenate([vertices, vertices + [float(v) for v in second.split()]])
    corners = np.concatenate([faces, faces + 8])
    points = "".join(f'<vertex x="{x}" y="{y}" z="{z}"/>' for x, y, z in both)
    triangles = "".join(f'<triangle v1="{a}" v2="{b}" v3="{c}"/>' for a, b, c in corners)
    return f"<mesh><vertices>{points}</vertices><triangles>{triangles}</triangles></mesh>"


def prusa_project(metadata: str) -> Reading:
    config = '<?xml version="1.0"?><config><object id="1" instances_count="1"><metadata type="object" key="name" value="part"/>'
    config += '<volume firstid="0" lastid="11"><metadata type="volume" key="volume_type" value="ModelPart"/></volume>'
    config += f'<volume firstid="12" lastid="23">{metadata}</volume></object></config>'
    parts = {"Metadata/Slic3r_PE.config": PRUSA, "Metadata/Slic3r_PE_model.config": config.encode()}
    model = hostile.model(f'<object id="1" type="model">{two_cubes()}</object>')
    return read_bytes(hostile.threemf(model, parts), "a.3mf")


@pytest.mark.parametrize(
    ("metadata", "word"),
    [
        ('<metadata type="volume" key="volume_type" value="ParameterModifier"/>', "Modifiers"),
        ('<metadata type="volume" key="modifier" value="1"/>', "Modifiers"),
        ('<metadata type="volume" key="volume_type" value="NegativeVolume"/>', "Negative volumes"),
        ('<metadata type="volume" key="volume_type" value="SupportBlocker"/>', "Support blockers"),
        (
            '<metadata type="volume" key="modifier" value="1"/>'
            '<metadata type="volume" key="volume_type" value="SupportEnforcer"/>',
            "enforcers",
        ),
    ],
)
def test_what_prusaslicer_does_not_print_as_a_body_is_left_out_and_told(metadata: str, word: str) -> None:
    reading = prusa_project(metadata)
    assert len(reading.mesh.faces) == 12 and np.ptp(reading.mesh.vertices[:, 0]) == pytest.approx(10)
    assert any(word in warning and warning.endswith(": 1.") for warning in reading.warnings)


def test_the_slicer_and_what_its_settings_ask_for_are_told() -> None:
    reading = prusa_project('<metadata type="volume" key="volume_type" value="ModelPart"/>')
    assert len(reading.mesh.faces) == 24
    assert reading.warnings == (
        "The file was made for PrusaSlicer; its settings are told here and not obeyed.",
        "Its settings ask for layers of 0.15 mm.",
        "Its settings ask for 20 % infill.",
        "Its settings ask for the material PETG.",
    )


def test_a_bambu_project_leaves_its_modifier_parts_out() -> None:
    xml = hostile.mesh_xml()
    objects = f'<object id="1">{xml}</object><object id="2">{xml}</object><object id="8"><components><component objectid="1"/>'
    objects += '<component objectid="2" transform="1 0 0 0 1 0 0 0 1 40 0 0"/></components></object>'
    model = hostile.model('<metadata name="x">y</metadata>' + objects, '<item objectid="8"/>')
    model = model.replace("<resources>", '<metadata name="Application">BambuStudio-01.09</metadata><resources>', 1)
    config = '<config><object id="8"><part id="1" subtype="normal_part"/><part id="2" subtype="negative_part"/></object></config>'
    settings = json.dumps({"layer_height": "0.2", "sparse_infill_density": "15%", "filament_type": ["PLA", "PVA"]})
    parts = {"Metadata/model_settings.config": config.encode(), "Metadata/project_settings.config": settings.encode()}
    reading = read_bytes(hostile.threemf(model, parts), "a.3mf")
    assert len(reading.mesh.faces) == 12
    assert reading.warnings[0].startswith("The file was made for Bambu Studio;")
    assert "Its settings ask for the material PLA." in reading.warnings
    assert any(warning.startswith("Negative volumes") for warning in reading.warnings)


def test_an_object_that_cura_takes_for_a_support_blocker_is_no_body() -> None:
    blocker = '<metadatagroup><metadata name="cura:anti_overhang_mesh" type="xs:boolean">True</metadata></metadatagroup>'
    objects = f'<object id="1">{hostile.mesh_xml()}</object><object id="2">{blocker}{hostile.mesh_xml()}</object>'
    model = hostile.model(objects, '<item objectid="1"/><item objectid="2" transform="1 0 0 0 1 0 0 0 1 40 0 0"/>')
    reading = read_bytes(hostile.threemf(model, {"Cura/user.cfg": b"[values]"}), "a.3mf")
    assert len(reading.mesh.faces) == 12
    assert reading.warnings[0].startswith("The file was made for Cura;")


@pytest.mark.parametrize("config", [b"<config><object", b"<!DOCTYPE a []><config/>", b'<config><volume firstid="x"/>'])
def test_a_damaged_list_of_bodies_is_told_and_everything_counts(config: bytes) -> None:
    model = hostile.model(f'<object id="1">{two_cubes()}</object>')
    reading = read_bytes(hostile.threemf(model, {"Metadata/Slic3r_PE_model.config": config}), "a.3mf")
    assert len(reading.mesh.faces) == 24
    assert any("damaged" in warning for warning in reading.warnings)
