"""How the Prepare desk's actions are grouped in the menu; one that stands in no group is listed below them."""

from printdesk.words import say

_FILE = (
    "open paste newDesk reopenDesk closeDesk nextDesk lastDesk saveDesk saveDeskAs save gcode replace copyFile copyPicture "
    "savePicture"
)
_EDIT = "undo redo history duplicate remove chooseAll chooseNone next notes versions menu"
_PLACE = (
    "move rotate scale layFlat layFace centre mirrorX mirrorY mirrorZ arrange array fill fit fitPrinter "
    "takeAs.in takeAs.cm takeAs.m takeAs.mm firstPlate nextPlate"
)
_SHAPE = "mend cut hollow emboss boolean unite split simplify thicken"
_VIEW = "frame faces.solid faces.findings faces.walls faces.overhang nextFinding lastFinding layers toolpaths section measure"
_CAMERA = (
    "view.front view.back view.left view.right view.top view.bottom view.all view.turnLeft view.turnRight view.turnUp "
    "view.turnDown view.moveLeft view.moveRight view.moveUp view.moveDown view.nearer view.farther view.perspective view.parallel"
)


def menu_groups() -> list[tuple[str, tuple[str, ...]]]:
    """(words, ids of actions), in the menu's order; an id that is no action here is left out."""
    return [
        (words, tuple(f"prepare.{name}" for name in names.split()))
        for words, names in (
            (say("File"), _FILE),
            (say("Edit"), _EDIT),
            (say("Place"), _PLACE),
            (say("Shape"), _SHAPE),
            (say("View"), _VIEW),
            (say("Camera"), _CAMERA),
        )
    ]
