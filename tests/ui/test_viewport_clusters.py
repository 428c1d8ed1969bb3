"""What is left out of a picture is never missed in it."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mesh.mesh import Mesh, flipped, join
from mesh.topology import topology
from tests.bench.body import wavy_torus
from tests.ui.conftest import ball
from tests.ui.viewport_pictures import opened, pixels
from ui.viewport.clusters import clusters_of
from ui.viewport.marks import Section
from ui.viewport.picking import FaceBlocks
from ui.viewport.scene import Item, Paint
from ui.viewport.view import Viewport


def drawn_anew(view: Viewport) -> np.ndarray:
    view.surface.renew()
    return pixels(view)


def solid_of(mesh: Mesh) -> bool:
    return clusters_of(mesh, FaceBlocks(mesh).order, topology(mesh)).is_solid


def test_only_a_closed_body_the_right_way_out_is_solid() -> None:
    torus = wavy_torus(2_000)
    assert solid_of(torus)
    assert not solid_of(flipped(torus, np.ones(len(torus.faces), bool)))
    assert not solid_of(Mesh(torus.vertices, torus.faces[5:]))
    hollow = join([torus, flipped(Mesh(torus.vertices * np.float32(0.5), torus.faces), np.ones(len(torus.faces), bool))])
    assert not solid_of(hollow)


def test_what_looks_away_from_everywhere_near_the_eye_is_left_out() -> None:
    body = ball(120, 50)
    closed = Mesh(body.vertices, body.faces)
    clusters = clusters_of(closed, FaceBlocks(closed).order, topology(closed))
    solid = replace(clusters, is_solid=True)
    for eye in (np.array([300.0, 40, 20, 1]), np.array([1.0, 0.2, 0.1, 0])):
        runs = solid.runs(eye, np.zeros((0, 4)), sees_inside=False)
        drawn = np.zeros(len(body.faces), bool)
        for first, count in runs:
            drawn[first : first + count] = True
        faces = FaceBlocks(closed).order
        corners = body.corners[faces].astype(float)
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        towards = eye[:3] - corners.mean(axis=1) if eye[3] else eye[:3]
        is_front = (normal * towards).sum(axis=1) > 0
        assert drawn[is_front].all()
        assert drawn.mean() < 0.75
    assert solid.runs(eye, np.zeros((0, 4)), sees_inside=True).tolist() == [[0, len(body.faces)]]


@pytest.mark.window
@pytest.mark.parametrize("is_painted", [False, True])
def test_the_picture_is_the_same_as_with_every_face(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_painted: bool) -> None:
    monkeypatch.setattr("ui.viewport.pace.REST_S", np.inf)  # both with as many samples, however slow the machine
    body = wavy_torus(60_000)
    matrix = np.diag([1.0, -1.2, 1.0, 1.0])  # mirrored and stretched
    matrix[:3, 3] = 120, 100, 16
    paint = (np.arange(len(body.faces)) % 3 == 0).astype(np.uint8) * np.uint8(Paint.BAD) if is_painted else None
    view = opened(qtbot, (320, 240), Item("part", body, matrix, paint, is_selected=True), patience_ms=8000)
    shape = view._shapes["part"]
    assert shape.clusters is not None
    assert shape.clusters.is_solid
    cameras = [
        view.camera,
        view.camera.zoomed(0.2, 0.3, 0.1),
        view.camera.flattened(True),
        view.camera.orbited(70, -90).zoomed(0.04),
    ]
    for camera, section in [*((camera, None) for camera in cameras), (view.camera, Section((1, 0, 0), 120))]:
        view.scene.set_section(section)
        view.set_camera(camera)
        view.surface.shapes = {id(body): shape}
        some = drawn_anew(view)
        view.surface.shapes = {id(body): replace(shape, clusters=None)}
        assert (np.abs(drawn_anew(view) - some).max(axis=2) > 24).mean() < 0.002
