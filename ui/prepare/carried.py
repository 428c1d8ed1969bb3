"""What a Prepare desk is looking at: carried over to another one of the same work, and to the next start."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from math import isfinite
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.viewport.camera import FARTHEST_MM, NEAREST_MM, Camera

if TYPE_CHECKING:
    from ui.prepare.page import PreparePage

NOTE = "prepare.view"
_LONGEST = 4000  # signs of the note
_FARTHEST_TARGET_MM = 100_000.0


@dataclass(frozen=True)
class Carried:
    """camera: where the eye was, None for where it usually is; unfolded: the print settings; finding: the material finder.

    scrolled: of the column, px
    """

    camera: Camera | None = None
    unfolded: bool = False
    finding: bool = False
    scrolled: int = 0


def carried_from(page: "PreparePage") -> Carried:
    wish, finder = page.column.wish, page.column.finder
    camera = page.viewport.camera if page.workspace.plate.parts else None
    return Carried(camera, wish.is_unfolded, finder.is_open, page.column.scroll.verticalScrollBar().value())


def put_into(page: "PreparePage", carried: Carried) -> None:
    if carried.camera is not None:
        page.viewport.set_camera(carried.camera)
    page.column.wish.unfold(carried.unfolded)
    if carried.finding != page.column.finder.is_open:
        page.column.finder.toggle()
    page.column.scroll.verticalScrollBar().setValue(carried.scrolled)


def carried_to_text(carried: Carried) -> str:
    return json.dumps(asdict(carried))


def carried_from_text(text: str | None) -> Carried:
    """What cannot be read, or is out of its range, is as it usually is."""
    try:
        told = json.loads((text or "{}")[:_LONGEST])
    except (ValueError, RecursionError):
        return Carried()
    if not isinstance(told, dict):
        return Carried()
    scrolled = told.get("scrolled")
    return Carried(
        _camera(told.get("camera")),
        told.get("unfolded") is True,
        told.get("finding") is True,
        scrolled if isinstance(scrolled, int) and 0 <= scrolled < 100_000 else 0,
    )


def _camera(told: object) -> Camera | None:
    """Only the numbers that a camera has today; a camera of a later version is none."""
    if not isinstance(told, dict) or not {"target", "distance", "yaw", "pitch"} <= told.keys():
        return None
    target, usual = told["target"], Camera()
    known = {field.name for field in fields(Camera)} - {"target"}
    numbers = {key: value for key, value in told.items() if key in known and isinstance(value, int | float)}
    numbers = {key: value for key, value in numbers.items() if isinstance(getattr(usual, key), float)}
    if not isinstance(target, list) or len(target) != 3 or not all(_is_number(one) for one in (*target, *numbers.values())):
        return None
    if max(map(abs, target)) > _FARTHEST_TARGET_MM or not NEAREST_MM <= numbers.get("distance", 0.0) <= FARTHEST_MM:
        return None
    if abs(numbers.get("pitch", 999.0)) > 90 or abs(numbers.get("yaw", 9e9)) > 1e6 or not 1 <= numbers.get("fov", 30.0) <= 120:
        return None
    others = {key: told[key] for key in known if isinstance(getattr(usual, key), bool) and isinstance(told.get(key), bool)}
    return replace(usual, target=tuple(map(float, target)), **numbers, **others)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


class ViewMemory(QObject):
    """Keeps what the desk is looking at in a note, and looks there again when its last parts are put back."""

    def __init__(self, page: "PreparePage", recall: Callable[[str], str | None]) -> None:
        super().__init__(page)
        self._page = page
        self._carried = carried_from_text(recall(NOTE))
        put_into(page, replace(self._carried, camera=None, scrolled=0))
        if page.opening.is_restoring and self._carried.camera is not None:
            page.workspace.changed.coming.connect(self._look)
            page.opening.restored.connect(self._restored)

    @staticmethod
    def keep(page: "PreparePage", remember: Callable[[str, str], None]) -> None:
        """What the page looks at now is where the next start looks."""
        remember(NOTE, carried_to_text(carried_from(page)))

    def _look(self) -> None:
        """As soon as the first part can be seen, and only then: from there on the person moves the camera."""
        self._page.workspace.changed.coming.disconnect(self._look)
        if self._carried.camera is not None:
            self._page.viewport.set_camera(self._carried.camera)

    def _restored(self) -> None:
        self._page.column.scroll.verticalScrollBar().setValue(self._carried.scrolled)
