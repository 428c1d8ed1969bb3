"""Keeps facts true: what was read quickly, turned or scaled is measured in the background, walls included, and judged."""

from collections import OrderedDict
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mesh.facts import Facts
from mesh.mesh import Mesh
from printdesk.desk import Desk
from printdesk.part import Part
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, notice_of
from ui.prepare.workspace import Workspace, shape_of

_REMEMBERED = 60
Known = tuple[Mesh, Facts, npt.NDArray[np.float32] | None]


class Measuring(QObject):
    """Listens to the workspace; each shape is measured once. judging: the verdict is being worked out."""

    told = Signal(Notice)

    def __init__(self, desk: Desk, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace = desk, workspace
        self._known: OrderedDict[object, Known] = OrderedDict()
        self._under_way: set[object] = set()
        self._judged_for: object = None
        workspace.changed.plate.connect(self._look)
        workspace.changed.wish.connect(self._look)

    def is_measured(self, part: Part) -> bool:
        return shape_of(part)[1:] in self._known

    def _look(self) -> None:
        if self._workspace.is_sliding:
            return
        for part in self._workspace.plate.parts:
            key = shape_of(part)[1:]
            known = self._known.get(key)
            if known is None and key not in self._under_way:
                self._measure(part, key)
            elif known is not None and part.facts is not known[1]:
                self._workspace.measured(replace(part, facts=known[1], wall_mm=known[2]))
                return  # `measured` announced the plate, so this was called again
        self._judge()

    def _measure(self, part: Part, key: object) -> None:
        self._under_way.add(key)

        def done(measured: Part) -> None:
            self._known[key] = (part.mesh, measured.facts, measured.wall_mm)
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
            self._under_way.discard(key)
            self._look()

        def failed(error: Exception) -> None:
            self._known[key] = (part.mesh, part.facts, None)  # what cannot be measured better keeps what is known
            self.told.emit(notice_of(error))
            self._look()

        tasks.run(
            lambda at: self._desk.bench.measure(part, at.cancel),
            done=done,
            failed=failed,
            ended=lambda: self._under_way.discard(key),
            owner=self,
            title=say("Measuring {name}", name=part.name),
            seen_first=True,
        )

    def _judge(self) -> None:
        """Newest wins. Before a turned part is measured its old facts would judge it wrongly, so that is waited for."""
        part, wish = self._workspace.part, self._workspace.wish
        if part is None:
            return
        fresh = self.is_measured(part) or part.placement.is_plain
        key = (
            shape_of(part),
            id(part.facts),
            part.units_known,
            part.tried,
            wish.material,
            wish.process,
            wish.finish,
            self._workspace.plate.size_mm,
        )
        if not fresh or (key == self._judged_for and self._workspace.judgement is not None):
            return
        self._judged_for = key
        room = self._workspace.plate.size_mm if (wish.process or "fdm") == "fdm" else None
        tasks.run(
            lambda _: self._desk.bench.judge(part, wish.process, wish.material, room, wish.finish),
            done=lambda judgement: self._workspace.judged(part.id, judgement),
            owner=self,
            slot="judge",
            seen_first=not self.is_measured(part),
        )
