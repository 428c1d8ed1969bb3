"""F6 walks through the regions of the window: bar, rail, the front desk's own, status."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Regions:
    """Remembers in each region what had the keys last."""

    def __init__(self) -> None:
        self._last: dict[int, QWidget] = {}

    def step(self, regions: list[QWidget], focused: QWidget | None, step: int) -> QWidget | None:
        """Gives the keys to the region after (1) or before (-1) the one that has them. Returns what has them now."""
        can = [region for region in regions if region.isVisible() and self._inside(region)]
        here = next((index for index, region in enumerate(can) if focused and _holds(region, focused)), None)
        if here is not None and focused is not None:
            self._last[id(can[here])] = focused
        if not can:
            return None
        at = (0 if step > 0 else len(can) - 1) if here is None else (here + step) % len(can)
        there = self._last.get(id(can[at]))
        if there is None or not isValid(there) or not there.isVisible() or not there.isEnabled() or not _holds(can[at], there):
            there = self._inside(can[at])
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
        return there

    @staticmethod
    def _inside(region: QWidget) -> QWidget | None:
        """The first thing in it that takes the keys, in the order of Tab; a button that is chosen before one that is not."""
        found = [one for one in (region, *_in_order(region)) if _takes_keys(one)]
        checked = [one for one in found if getattr(one, "isChecked", bool)()]
        return next(iter(checked if found and checked and hasattr(found[0], "isChecked") else found), None)


def _in_order(region: QWidget) -> list[QWidget]:
    """What lies in it, by the chain of Tab."""
    found, one = [], region.nextInFocusChain()
    while one is not None and one is not region:
        if region.isAncestorOf(one):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)
