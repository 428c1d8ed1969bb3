"""What a screen reader tells of the Prepare desk: the part in words, and verdict and price when these have become others."""

from PySide6.QtCore import QObject, QTimer

from mesh.hull import Outline
from printdesk.described import described, finding_words
from printdesk.part import Part
from ui import tasks
from ui.accessible import announce
from ui.prepare.column import PrepareColumn
from ui.prepare.workspace import Workspace, shape_of
from ui.viewport.view import Viewport

SETTLED_MS = 600  # news that comes one after the other is told once, as it stands at the end


class Aloud(QObject):
    """The viewport's accessible description is the part on the desk; findings in the list say where they are.

    said: what was announced last, (verdict, price)
    """

    def __init__(self, workspace: Workspace, viewport: Viewport, column: PrepareColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._view, self._column = workspace, viewport, column
        self._outlines: dict[object, Outline] = {}
        self.said: tuple[str, str] = ("", "")
        self._settles = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settles.timeout.connect(self._tell)
        for signal in (workspace.changed.plate, workspace.changed.judgement, workspace.changed.offers):
            signal.connect(self._changed)

    def _changed(self) -> None:
        self._settles.start()

    # ---- the part in words

    def _tell(self) -> None:
        part = self._workspace.part
        if part is None or self._workspace.is_sliding:
            self._view.setAccessibleDescription("")
            self.said = ("", "")
            return
        key = shape_of(part)[1:]
        if key in self._outlines:
            self._describe(part, self._outlines[key])
        else:
            tasks.run(
                lambda _: _outline_of(part),
                done=lambda outline: self._known(key, outline),
                failed=lambda _: None,
                owner=self,
                slot="outline",
                seen_first=True,
            )
        self._announce()

    def _known(self, key: object, outline: Outline) -> None:
        self._outlines = {key: outline}  # of the part that is worked on; another one is as quickly measured again
        part = self._workspace.part
        if part is not None and shape_of(part)[1:] == key:
            self._describe(part, outline)

    def _describe(self, part: Part, outline: Outline) -> None:
        words = f"{part.name}: {described(part, self._workspace.judgement, outline)}"
        if words != self._view.accessibleDescription():
            self._view.setAccessibleDescription(words)
        for row in self._column.findings.rows:
            row.setAccessibleDescription(finding_words(row.finding, part.facts))

    # ---- what has changed

    def _announce(self) -> None:
        """The verdict once it is known, and the price on the button once it stands; each only where it is another."""
        verdict = self._column.verdict.chip.text() if self._workspace.judgement is not None else ""
        step = self._column.buy.step
        price = step.text if step.is_possible else ""
        before, self.said = self.said, (verdict or self.said[0], price or self.said[1])
        news = [words for words, known in zip(self.said, before, strict=True) if words and words != known]
        if news:
            announce(self._view, ". ".join(news))


def _outline_of(part: Part) -> Outline:
    from mesh.hull import outline

    axes = part.facts.smallest_axes
    return outline(part.shaped_mesh(), axes) if axes is not None else outline(part.shaped_mesh())
