"""Lays a part the way that prints best, and shows what that gains: supports, time and price, with the way back."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from mesh.errors import MeshError
from mesh.orient import Orientation
from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.estimate import Estimate
from printdesk.part import Part
from printdesk.scaled import placed_part
from printdesk.wish import Wish
from printdesk.words import respeak, say
from ui import tasks
from ui.notice import Notice, notice_of
from ui.prepare.changing import Changing
from ui.prepare.figures import duration, money, volume
from ui.prepare.keep_or_undo import KeepOrUndo
from ui.prepare.landing import Landing
from ui.prepare.workspace import Workspace
from ui.viewport.overlay import Overlay
from ui.widgets.card import FloatingCard
from ui.widgets.text import label

_WIDE_PX = 300
_NONE_MM3 = 1.0  # of supports, below which there are none to speak of


@dataclass(frozen=True, eq=False)
class Gain:
    """Printed at home as wished, the part as it lay and as it lies; with supports where it needs them and the wish allows."""

    before: Estimate
    after: Estimate


class LaidCard(FloatingCard):
    """undo_wanted; left: the person is content."""

    undo_wanted = Signal()
    left = Signal()

    def __init__(self, found: Orientation) -> None:
        super().__init__(name=say("What laying it down gains"))
        self.setObjectName("prepare.laidCard")
        self.setFixedWidth(_WIDE_PX)
        self.body.addWidget(label(say("Laid down"), "strong"))
        self.body.addWidget(label(respeak(found.why), "", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self._rows: dict[str, QLabel] = {}
        self._row("supports", say("Supports"), _arrow(_plastic(found.before.support_mm3), _plastic(found.after.support_mm3)))
        self._row("time", say("Time"), "…")
        self._row("price", say("At home"), "…")
        self.body.addWidget(KeepOrUndo("prepare.laidCard", self.left.emit, self.undo_wanted.emit))

    def words_of(self, name: str) -> str:
        """What stands in the row "supports", "time" or "price"."""
        return self._rows[name].text()

    def show_gain(self, gain: Gain | None) -> None:
        """None: it cannot be told."""
        unknown = say("cannot be told")
        times = (gain.before.seconds, gain.after.seconds) if gain else (None, None)
        if times[0] is not None and times[1] is not None:
            self._say("time", _arrow(duration(times[0]), duration(times[1])))
        else:
            self._say("time", unknown)
        self._say("price", _arrow(money(gain.before.cost), money(gain.after.cost)) if gain else unknown)

    def _row(self, name: str, words: str, figures: str) -> None:
        place = self._grid.rowCount()
        said = label(figures, "", figures=True)
        said.setObjectName(f"prepare.laidCard.{name}")
        self._grid.addWidget(label(words, "second"), place, 0)
        self._grid.addWidget(said, place, 1)
        self._rows[name] = said
        said.setAccessibleName(f"{words}: {figures}")

    def _say(self, name: str, figures: str) -> None:
        said = self._rows[name]
        said.setAccessibleName(f"{said.accessibleName().partition(':')[0]}: {figures}")
        said.setText(figures)


class LaidBest(QObject):
    """`lay` looks for the best way, applies it as one step and shows the card until the person is content or goes on."""

    told = Signal(Notice)

    def __init__(self, desk: Desk, workspace: Workspace, changing: Changing, overlay: Overlay, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace, self._changing, self._overlay = desk, workspace, changing, overlay
        self.card: LaidCard | None = None
        self._before: Part | None = None
        self._after: Part | None = None
        self._done = 0
        workspace.changed.plate.connect(self._look)

    def lay(self) -> None:
        part, wish = self._workspace.part, self._workspace.wish
        if part is None or self._changing.busy:
            return
        landing = self._changing.begin(say("Looking for the best way to lie …"))

        def work(at: tasks.TaskContext) -> Gain | None:
            after, found = self._desk.bench.orient(part, at.cancel)
            at.tell((after, found))
            return self._gain(part, after, found, wish, at) if found.turned else None

        tasks.run(
            work,
            told=lambda found: self._laid(landing, part, *found),
            done=lambda gain: self.card.show_gain(gain) if self.card is not None and self._before is part else None,
            failed=self._failed,
            ended=lambda: self._changing.end(landing),
            owner=self,
            slot=f"lay {landing.desk.id}",
            title=landing.words,
            kind="lay",
            size=len(part.mesh.faces),
        )

    def drop(self) -> None:
        """The card goes; what was done stays."""
        if self.card is not None:
            card, self.card, self._before, self._after = self.card, None, None, None
            self._overlay.remove(card)
            card.deleteLater()

    # ---- within

    def _gain(self, before: Part, after: Part, found: Orientation, wish: Wish, at: tasks.TaskContext) -> Gain | None:
        """None where no estimate can be made of it."""
        try:
            known = self._desk.bench.measure(before, at.cancel) if before.facts.first_layer_area_mm2 is None else before
            now = self._desk.bench.estimate(known, _supported(wish, found.before.support_mm3), cancel=at.cancel)
            then = self._desk.bench.estimate(after, _supported(wish, found.after.support_mm3), cancel=at.cancel)
            return Gain(now, then)
        except (DeskError, MeshError):
            return None

    def _laid(self, landing: Landing, part: Part, after: Part, found: Orientation) -> None:
        self._changing.end(landing)
        if not found.turned:
            self.told.emit(landing.word(respeak(found.why)))
            return

        def put(workspace: Workspace) -> str:
            placed = _lie(workspace, part, after)
            if placed is None:
                return ""
            if landing.is_in_front:
                self._show(part, placed, found)
            return say("Lay {name} down", name=placed.name)

        self._changing.land(landing, put)

    def _show(self, before: Part, after: Part, found: Orientation) -> None:
        self.drop()
        self._before, self._after = before, after
        self._done = self._workspace.history.done
        self.card = LaidCard(found)
        self.card.undo_wanted.connect(self._undo)
        self.card.left.connect(self.drop)
        self._overlay.place(self.card, "top left")

    def _undo(self) -> None:
        """As it lay before; a step of its own where others were done meanwhile, the wish's perhaps."""
        before, now, done = self._before, self._workspace.part, self._done
        self.drop()
        if self._workspace.history.done == done:
            self._workspace.undo()
        elif before is not None and now is not None and now.id == before.id:
            self._workspace.did(say("Turn {name}", name=now.name), placed_part(now, before.placement))

    def _look(self) -> None:
        """The part lies otherwise by now, or another one is worked on: what the card tells is history."""
        part, after = self._workspace.part, self._after
        if self.card is not None and (after is None or part is None or part.id != after.id or part.placement != after.placement):
            self.drop()

    def _failed(self, error: Exception) -> None:
        if self.card is not None:
            self.card.show_gain(None)
        else:
            self.told.emit(notice_of(error))


def _lie(workspace: Workspace, part: Part, after: Part) -> Part | None:
    """One step: the part lies where it was, as `after` lies; None, and nothing happens, where it was changed meanwhile."""
    now = next((known for known in workspace.plate.parts if known.id == part.id), None)
    if now is None or now.mesh is not part.mesh or now.placement.rotation != part.placement.rotation:
        return None
    placed = after.placed(replace(after.placement, position_mm=now.placement.position_mm))
    workspace.did(say("Lay {name} down", name=now.name), placed)
    return placed


def _supported(wish: Wish, support_mm3: float) -> Wish:
    return replace(wish, supports=support_mm3 >= _NONE_MM3) if wish.supports is None else wish


def _plastic(volume_mm3: float) -> str:
    return say("none") if volume_mm3 < _NONE_MM3 else volume(volume_mm3)


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after}"
