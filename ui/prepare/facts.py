"""What was measured of the part, in a list that opens on demand: figures for those who want them, no noise for the others."""

from math import prod

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mesh.facts import Facts
from mesh.mesh import Vector3
from printdesk.words import say
from ui.icons import icon
from ui.prepare.figures import lengths, number, volume
from ui.widgets.button import Button
from ui.widgets.column import Section
from ui.widgets.emptied import empty
from ui.widgets.text import label

Row = tuple[str, str]


def fact_rows(facts: Facts) -> list[Row]:
    """(what, its figure). What is not known yet is left out, and so are faults that were looked for and are not there."""
    rows = [
        (say("Size"), lengths(facts.size_mm)),
        (say("Volume"), volume(facts.volume_mm3)),
        (say("Surface"), _area(facts.area_mm2)),
        (say("Triangles"), number(facts.triangles, 0)),
        (say("Closed"), say("yes") if facts.watertight else say("no")),
        (say("Shells"), number(facts.shells, 0)),
    ]
    if facts.smallest_size_mm is not None and _is_smaller(facts.smallest_size_mm, facts.size_mm):
        rows.append((say("Smallest box, turned"), lengths(facts.smallest_size_mm)))
    lengths_mm = (
        (say("Thinnest wall"), facts.min_wall_mm),
        (say("Narrowest gap"), facts.min_gap_mm),
        (say("Narrowest hole"), facts.min_hole_mm),
        (say("Thinnest pin"), facts.min_pin_mm),
        (say("Thinnest rib or stroke"), facts.min_rib_mm),
    )
    rows += [(what, f"{number(value, 2)}\u00a0mm") for what, value in lengths_mm if value is not None]
    areas = ((say("Overhang"), facts.overhang_area_mm2), (say("First layer"), facts.first_layer_area_mm2))
    rows += [(what, _area(value)) for what, value in areas if value]
    counted = (
        (say("Hollows inside"), facts.cavities),
        (say("Through holes"), facts.genus),
        (say("Open edges"), facts.boundary_edges),
        (say("Edges of more than two faces"), facts.nonmanifold_edges),
        (say("Points where surfaces only touch"), facts.nonmanifold_vertices),
        (say("Faces without an area"), facts.degenerate_faces),
        (say("Doubled faces"), facts.duplicate_faces),
        (say("Faces that cross"), facts.self_intersections),
    )
    return rows + [(what, number(count, 0)) for what, count in counted if count]


def _is_smaller(turned: Vector3, plain: Vector3) -> bool:
    """Whether turning the part makes its box smaller by more than a hundredth."""
    return prod(turned) < 0.99 * prod(plain)


def _area(area_mm2: float) -> str:
    if area_mm2 >= 1000:
        return f"{number(area_mm2 / 100)}\u00a0cm²"
    return f"{number(area_mm2, 1 if area_mm2 >= 1 else 4)}\u00a0mm²"


class FactsSection(Section):
    """Shut at first, and as the person left it afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 0, 16, 6)
        self.switch = Button(say("Facts"), "quiet", icon="caret-right")
        self.switch.setProperty("flush", True)
        self.switch.setObjectName("prepare.facts.switch")
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self._open)
        self.row(self.switch, None)
        self.list = QWidget()
        self.list.setObjectName("prepare.facts")
        self.list.setAccessibleName(say("Facts"))
        self._grid = QGridLayout(self.list)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self.body.addWidget(self.list)
        self._rows: list[Row] = []
        self._open(False)

    def show_facts(self, facts: Facts) -> None:
        rows = fact_rows(facts)
        if rows == self._rows:
            return
        self._rows = rows
        empty(self._grid)
        for place, (what, figure) in enumerate(rows):
            self._grid.addWidget(label(what, "second"), place, 0)
            shown = label(figure, "second", figures=True)
            shown.setAccessibleName(f"{what}: {figure}")
            self._grid.addWidget(shown, place, 1, Qt.AlignmentFlag.AlignRight)

    def _open(self, is_open: bool) -> None:
        self.switch.setIcon(icon("caret_down" if is_open else "caret-right"))
        self.list.setVisible(is_open)
