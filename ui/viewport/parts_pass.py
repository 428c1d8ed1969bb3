"""Draws the parts: surfaces, ghosts, the filled cut of a section, and edges. In steps, so that a large body blocks nobody.

Every step sets all the state it needs: between two of them anybody may draw.
"""

from collections.abc import Iterator

import numpy as np

from mesh.seen import can_sift
from ui.viewport.frame import Frame
from ui.viewport.gl import GL, Program, blend
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_shapes import GpuMesh, GpuSifted, rectangle
from ui.viewport.gpu_store import GpuStore, Shapes, middle_matrix
from ui.viewport.palette import face_colours, rgb
from ui.viewport.scene import Item
from ui.viewport.shape import MOST_WHOLE
from ui.viewport.sifting import divided, runs_of, sees_inside, sift

_EDGE_PX = 1.1  # at a scale factor of 1
_GHOST = 0.34  # opacity
_HATCH_PX = 7.0
_FIRST_PIECE = 30_000  # faces
_SIFTING = 16  # faces are looked at in the time that one is drawn


class PartsPass:
    """piece: how many faces a step draws; whoever runs the steps sets it by the time they take. stepped: that the last one drew

    sifts: of large parts only faces that leave a trace in the picture are drawn; for a card looking for them is no gain
    drawn: how many faces the last picture had, those that were left out as what looking at them took
    """

    def __init__(self, *, sifts: bool) -> None:
        self.sifts = sifts and can_sift()
        self.drawn = 0
        self._surface = Program("surface.vert", "surface.frag")
        self._lines = Program("line.vert", "line.frag")
        self._cap = Program("surface.vert", "cap.frag")
        self._plane = rectangle((-1.0, -1.0), (1.0, 1.0))
        self.piece, self.stepped = _FIRST_PIECE, 0

    def steps(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, shapes: Shapes) -> Iterator[None]:
        items = list(frame.scene.items.values())
        self.drawn = 0
        for item in (item for item in items if not item.is_ghost):
            yield from self._item(frame, canvas, store, shapes, item)
        if frame.scene.section is not None and items:
            self._fill_cut(frame, canvas)
        if frame.look.with_edges:
            for item in (item for item in items if not item.is_ghost):
                yield from self._edges(frame, canvas, store, shapes, item)
        for item in (item for item in items if item.is_ghost):
            self._ghost(frame, canvas, store, shapes, item)
            yield

    def _begin(self, frame: Frame, canvas: GpuCanvas, item: Item) -> None:
        canvas.bind(with_mask=True)
        GL.glDisable(GL.GL_CULL_FACE)
        GL.glDisable(GL.GL_BLEND)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthFunc(GL.GL_LEQUAL)
        GL.glDepthMask(True)
        GL.glEnable(GL.GL_POLYGON_OFFSET_FILL)
        GL.glPolygonOffset(1.0, 1.0)
        GL.glFrontFace(GL.GL_CW if np.linalg.det(item.matrix[:3, :3]) < 0 else GL.GL_CCW)
        program = self._surface
        program.use()
        program.matrix("projection", frame.projection)
        program.triple("up", frame.view[:3, 2])
        program.triples("colours", face_colours(frame.look.tokens))
        program.whole("paint", 0)
        program.whole("is_cut", frame.scene.section is not None)
        program.whole("is_plain", False)
        program.whole("is_flat_view", frame.camera.is_flat)
        program.number("selected", 1.0 if item.is_selected else 0.0)
        program.number("alpha", 1.0)
        frame.begin_cut(program)
        if frame.scene.section is not None:
            _count_walls()

    def _end(self, frame: Frame) -> None:
        frame.end_cut()
        GL.glDisable(GL.GL_CULL_FACE)
        GL.glDisable(GL.GL_STENCIL_TEST)
        GL.glDisable(GL.GL_POLYGON_OFFSET_FILL)
        GL.glFrontFace(GL.GL_CCW)

    def _item(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, shapes: Shapes, item: Item) -> Iterator[None]:
        level = frame.levels.get(id(item.mesh), 0)
        held, paint = store.drawn(item, shapes, level)
        shape = shapes.get(id(item.mesh))
        is_sorted = shape is not None and level == 0 and held.order is not None
        clusters = shape.clusters if is_sorted and shape is not None else None
        model_view = frame.view @ middle_matrix(item.matrix, held)
        runs = np.array([[0, held.count]]) if clusters is None else runs_of(clusters, frame, item)
        is_closed = clusters is not None and clusters.is_solid and not sees_inside(frame, item)
        faces: GpuMesh | GpuSifted = held
        if self.sifts and level == 0 and held.count > MOST_WHOLE:
            left_out = yield from sift(frame, canvas, item, held, runs, is_closed=is_closed)
            self.drawn += left_out // _SIFTING
            faces, paint = held.sifted, held.sifted.paint
            runs = np.array([[0, faces.count]])
        self.drawn += int(runs[:, 1].sum())
        done = 0
        while done < len(runs):
            self._begin(frame, canvas, item)
            if is_closed:
                GL.glEnable(GL.GL_CULL_FACE)
            self._surface.matrix("model_view", model_view)
            self._surface.whole("is_painted", paint is not None)
            if paint is not None:
                paint.bind()
            runs, piece = divided(runs, done, self.piece)
            if paint is None:
                faces.draw_runs(piece)
            else:
                for first, count in piece.tolist():
                    self._surface.whole("first_face", first)
                    faces.draw(first, count)
            self._end(frame)
            done += len(piece)
            self.stepped = int(piece[:, 1].sum())
            yield

    def _fill_cut(self, frame: Frame, canvas: GpuCanvas) -> None:
        """Where a ray met an odd number of walls behind the plane, it meets the plane inside a body."""
        plane = frame.scene.section
        assert plane is not None
        low, high = frame.scene.parts_box()
        middle = (low + high) / 2
        middle += np.asarray(plane.normal) * (plane.offset_mm - middle @ np.asarray(plane.normal))
        reach = float(np.linalg.norm(high - low) + np.linalg.norm(middle - low))
        canvas.bind(with_mask=False)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthMask(True)
        GL.glEnable(GL.GL_STENCIL_TEST)
        GL.glStencilFunc(GL.GL_NOTEQUAL, 0, 0xFF)
        GL.glStencilOp(GL.GL_KEEP, GL.GL_KEEP, GL.GL_KEEP)
        now = frame.look.tokens
        self._cap.use()
        self._cap.matrix("projection", frame.projection)
        self._cap.matrix("model_view", frame.view @ _onto_plane(middle, np.asarray(plane.normal), reach))
        self._cap.four("section", (0.0, 0.0, 0.0, -1.0))
        self._cap.ink("ink", 0.55 * rgb(now.part) + 0.45 * rgb(now.accent))
        self._cap.ink("hatch", rgb(now.part_edge), 0.5)
        self._cap.number("step_px", _HATCH_PX * frame.look.pixel_ratio)
        self._plane.draw()
        GL.glDisable(GL.GL_STENCIL_TEST)

    def _ghost(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, shapes: Shapes, item: Item) -> None:
        """Its depth first, then its nearest surface: what lies behind inside it is not mixed in."""
        held, paint = store.drawn(item, shapes, frame.levels.get(id(item.mesh), 0))
        self._begin(frame, canvas, item)
        GL.glDisable(GL.GL_STENCIL_TEST)
        GL.glPolygonOffset(-1.0, -1.0)  # where both versions have the same face, the ghost is seen
        canvas.bind(with_mask=False)
        program = self._surface
        colours = face_colours(frame.look.tokens)
        colours[0] = 0.5 * colours[0] + 0.5 * rgb(frame.look.tokens.accent)
        program.triples("colours", colours)
        program.matrix("model_view", frame.view @ middle_matrix(item.matrix, held))
        program.whole("is_painted", paint is not None)
        program.whole("first_face", 0)
        program.number("alpha", _GHOST)
        if paint is not None:
            paint.bind()
        GL.glColorMask(False, False, False, False)
        held.draw()
        GL.glColorMask(True, True, True, True)
        blend()
        held.draw()
        GL.glDisable(GL.GL_BLEND)
        self._end(frame)

    def _edges(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, shapes: Shapes, item: Item) -> Iterator[None]:
        shape = shapes.get(id(item.mesh))
        is_coarse = frame.levels.get(id(item.mesh), 0) > 0  # whose surface would hide half of them
        edges = store.edges(shape) if shape is not None and not is_coarse else None
        at = 0
        while edges is not None and at < edges.count:
            canvas.bind(with_mask=False)
            GL.glEnable(GL.GL_DEPTH_TEST)
            GL.glDepthMask(False)
            blend()
            frame.begin_lines(self._lines, _EDGE_PX, is_lifted=True, is_cut=True)
            self._lines.ink("ink", rgb(frame.look.tokens.part_edge), 0.8)
            self._lines.matrix("model_view", frame.view @ middle_matrix(item.matrix, store.mesh(item.mesh)))
            count = max(1, self.piece // 2)
            edges.draw(at, count)
            frame.end_cut()
            GL.glDepthMask(True)
            GL.glDisable(GL.GL_BLEND)
            at += count
            yield

    def free(self) -> None:
        for program in (self._surface, self._lines, self._cap):
            program.free()
        self._plane.free()


def _count_walls() -> None:
    """Every wall behind the plane is counted on the stencil, seen or not: fronts up, backs down."""
    GL.glEnable(GL.GL_STENCIL_TEST)
    GL.glStencilFunc(GL.GL_ALWAYS, 0, 0xFF)
    GL.glStencilOpSeparate(GL.GL_FRONT, GL.GL_KEEP, GL.GL_INCR_WRAP, GL.GL_INCR_WRAP)
    GL.glStencilOpSeparate(GL.GL_BACK, GL.GL_KEEP, GL.GL_DECR_WRAP, GL.GL_DECR_WRAP)


def _onto_plane(middle: np.ndarray, normal: np.ndarray, reach: float) -> np.ndarray:
    """(4, 4): a square of ±1 onto ±reach about a point of the plane."""
    aside = np.cross(normal, np.eye(3)[int(np.argmin(np.abs(normal)))])
    aside /= np.linalg.norm(aside)
    matrix = np.eye(4)
    matrix[:3, 0], matrix[:3, 1], matrix[:3, 2] = aside * reach, np.cross(normal, aside) * reach, normal
    matrix[:3, 3] = middle
    return matrix
