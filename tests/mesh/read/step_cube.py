"""The cube as STEP, written by hand: a boundary representation (ISO 10303-42) of one product (ISO 10303-214)."""

import numpy as np

from tests.mesh.read.hostile import SIDE, cube

HEAD = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
HEAD += "FILE_SCHEMA(('AUTOMOTIVE_DESIGN'));\nENDSEC;\nDATA;\n"
TAIL = "ENDSEC;\nEND-ISO-10303-21;\n"
QUADS = ((0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5))


def step(*more: str, tail: str = TAIL) -> bytes:
    """more: further entities, as they are written."""
    writer = _Writer()
    writer.product(writer.solid())
    return (HEAD + "\n".join([*writer.lines, *more]) + "\n" + tail).encode()


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._corners, _ = cube()
        self._edges: dict[tuple[int, int], str] = {}

    def add(self, entity: str) -> str:
        self.lines.append(f"#{len(self.lines) + 1}={entity};")
        return f"#{len(self.lines)}"

    def solid(self) -> str:
        self._vertices = [self.add(f"VERTEX_POINT('',{self._point(corner)})") for corner in self._corners]
        faces = ",".join(self._face(quad) for quad in QUADS)
        shell = self.add(f"CLOSED_SHELL('',({faces}))")
        return self.add(f"MANIFOLD_SOLID_BREP('',{shell})")

    def product(self, solid: str) -> None:
        context = self.add("APPLICATION_CONTEXT('automotive design')")
        of_product = self.add(f"PRODUCT_CONTEXT('',{context},'mechanical')")
        product = self.add(f"PRODUCT('cube','cube','',({of_product}))")
        formation = self.add(f"PRODUCT_DEFINITION_FORMATION('','',{product})")
        of_part = self.add(f"PRODUCT_DEFINITION_CONTEXT('part definition',{context},'design')")
        definition = self.add(f"PRODUCT_DEFINITION('design','',{formation},{of_part})")
        shape = self.add(f"PRODUCT_DEFINITION_SHAPE('','',{definition})")
        length = self.add("(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.))")
        angle = self.add("(NAMED_UNIT(*)PLANE_ANGLE_UNIT()SI_UNIT($,.RADIAN.))")
        solid_angle = self.add("(NAMED_UNIT(*)SI_UNIT($,.STERADIAN.)SOLID_ANGLE_UNIT())")
        near = self.add(f"UNCERTAINTY_MEASURE_WITH_UNIT(LENGTH_MEASURE(1.E-07),{length},'distance_accuracy_value','')")
        room = self.add(
            f"(GEOMETRIC_REPRESENTATION_CONTEXT(3)GLOBAL_UNCERTAINTY_ASSIGNED_CONTEXT(({near}))"
            f"GLOBAL_UNIT_ASSIGNED_CONTEXT(({length},{angle},{solid_angle}))REPRESENTATION_CONTEXT('',''))"
        )
        represented = self.add(f"ADVANCED_BREP_SHAPE_REPRESENTATION('',({solid}),{room})")
        self.add(f"SHAPE_DEFINITION_REPRESENTATION({shape},{represented})")

    def _face(self, quad: tuple[int, ...]) -> str:
        a, b, c, _ = self._corners[list(quad)]
        normal, along = np.cross(b - a, c - b) / SIDE**2, (b - a) / SIDE
        placed = self.add(f"AXIS2_PLACEMENT_3D('',{self._point(a)},{self._direction(normal)},{self._direction(along)})")
        edges = ",".join(self._edge(quad[i], quad[(i + 1) % 4]) for i in range(4))
        loop, plane = self.add(f"EDGE_LOOP('',({edges}))"), self.add(f"PLANE('',{placed})")
        bound = self.add(f"FACE_OUTER_BOUND('',{loop},.T.)")
        return self.add(f"ADVANCED_FACE('',({bound}),{plane},.T.)")

    def _edge(self, a: int, b: int) -> str:
        low, high = min(a, b), max(a, b)
        if (low, high) not in self._edges:
            along = (self._corners[high] - self._corners[low]) / SIDE
            vector = self.add(f"VECTOR('',{self._direction(along)},1.)")
            line = self.add(f"LINE('',{self._point(self._corners[low])},{vector})")
            self._edges[low, high] = self.add(f"EDGE_CURVE('',{self._vertices[low]},{self._vertices[high]},{line},.T.)")
        return self.add(f"ORIENTED_EDGE('',*,*,{self._edges[low, high]},{'.T.' if a < b else '.F.'})")

    def _point(self, at: np.ndarray) -> str:
        return self.add(f"CARTESIAN_POINT('',({_numbers(at)}))")

    def _direction(self, along: np.ndarray) -> str:
        return self.add(f"DIRECTION('',({_numbers(along)}))")


def _numbers(values: np.ndarray) -> str:
    return ",".join(f"{float(value):.6E}" for value in values)
