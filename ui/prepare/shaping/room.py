"""What an act works with: the desk, the parts that stand on the plate, and the scene that shows them."""

from dataclasses import dataclass

from printdesk.catalog import Material, Process
from printdesk.desk import Desk
from printdesk.errors import NotFound
from printdesk.part import Part
from printdesk.plate import Plate
from printdesk.words import say
from ui.prepare.workspace import Workspace
from ui.viewport.scene import Scene
from ui.viewport.view import Viewport


@dataclass(frozen=True, eq=False)
class Room:
    """part_id: of the part that the card was opened for."""

    desk: Desk
    workspace: Workspace
    view: Viewport
    part_id: str

    @property
    def scene(self) -> Scene:
        return self.view.scene

    @property
    def plate(self) -> Plate:
        return self.workspace.plate

    @property
    def part(self) -> Part:
        """As it stands now. Raises NotFound."""
        return self.plate.by_id(self.part_id)

    @property
    def has_part(self) -> bool:
        return any(part.id == self.part_id for part in self.plate.parts)

    @property
    def others(self) -> tuple[Part, ...]:
        return tuple(part for part in self.plate.parts if part.id != self.part_id)

    @property
    def several(self) -> tuple[Part, ...]:
        """Those that are chosen, where these are more than one; else all on the plate. The part itself comes first."""
        chosen = self.plate.chosen_parts
        return tuple(sorted(chosen if len(chosen) > 1 else self.plate.parts, key=lambda part: part.id != self.part_id))

    @property
    def printed(self) -> tuple[Process, Material | None]:
        """What the part is wished to be made by and of."""
        wish, catalog = self.workspace.wish, self.desk.catalog
        material = catalog.materials.get(wish.material or "")
        return catalog.process(wish.process or (material.process if material else "fdm")), material

    def other(self, part_id: str) -> Part:
        """Another part by its id. Raises NotFound."""
        found = next((part for part in self.others if part.id == part_id), None)
        if found is None:
            raise NotFound("no_such_part", say("That part is not on the plate any more."))
        return found
