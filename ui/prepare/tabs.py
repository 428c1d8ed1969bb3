"""The parts on the plate as tabs in the top bar."""

from ui.prepare.workspace import Workspace
from ui.widgets.part_tabs import PartTabs


class WorkspaceTabs(PartTabs):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("prepare.tabs")
        self._workspace = workspace
        self._shown: object = None
        self.chosen.connect(workspace.choose)
        self.closed.connect(workspace.remove)
        workspace.changed.plate.connect(self._show)
        self._show()

    def _show(self) -> None:
        plate = self._workspace.plate
        parts = [(part.id, part.name) for part in plate.parts]
        if (parts, plate.chosen, plate.also) != self._shown:
            self._shown = (parts, plate.chosen, plate.also)
            self.show_parts(parts, plate.chosen or "", plate.also)
