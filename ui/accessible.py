"""What Qt's accessibility tree tells of widgets that we paint ourselves: what they are, what they show, how to press them."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

Role = QAccessible.Role
# By class: what else it would tell of itself is that it is a frame, or nothing at all.
ROLES = {
    "Card": Role.Button,
    "OfferRow": Role.RadioButton,
    "FindingRow": Role.Button,
    "FindingList": Role.List,
    "Segmented": Role.ComboBox,
    "ScaleSlider": Role.Slider,
    "LayerSlider": Role.Slider,
    "CutHandle": Role.Slider,
    "Ramp": Role.Chart,
    "CostBar": Role.Chart,
    "CurvePlot": Role.Chart,
    "ViewCube": Role.Dial,
    "Viewport": Role.Canvas,
    "EmptyDesk": Role.Grouping,
    "Chip": Role.StaticText,
    "DeskPage": Role.PropertyPage,
}
_kept: dict[int, QAccessibleWidget] = {}  # until after Qt's own end of it, see `ui.icons` for what happens else


class Spoken(QAccessibleWidget):
    """One widget. Where Enter does something with it, so does the press of a screen reader."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._role = role

    def role(self) -> QAccessible.Role:
        widget = self.widget()
        is_ground = self._role in (Role.Button, Role.RadioButton) and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        return Role.Grouping if is_ground else self._role

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._role is Role.RadioButton:
            state.checkable = True
            state.checked = bool(self.widget().property("chosen"))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        told = getattr(self.widget(), "spoken_value", None)
        if kind is QAccessible.Text.Value and callable(told):
            return str(told())
        return super().text(kind)

    def actionNames(self) -> list[str]:
        names = super().actionNames()
        return [PRESS, *names] if self.role() in (Role.Button, Role.RadioButton) and PRESS not in names else names

    def doAction(self, name: str) -> None:
        if name != PRESS:
            super().doAction(name)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(self.widget(), QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))


PRESS = "Press"  # as QAccessibleActionInterface::pressAction has it, untranslated


def install() -> None:
    """From now on; costs nothing until somebody asks for the tree."""
    QAccessible.installFactory(_made)


def _made(name: str, thing: QObject) -> QAccessibleWidget | None:
    """Called for the thing's class first, then for those it is made of."""
    role = ROLES.get(name.rsplit("::", 1)[-1])
    if role is None or not isinstance(thing, QWidget):
        return None
    spoken = Spoken(thing, role)
    key = id(spoken)
    _kept[key] = spoken
    thing.destroyed.connect(lambda: QTimer.singleShot(0, lambda: _kept.pop(key, None)))
    return spoken


def announce(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Has a screen reader say it, if there is one: what has changed without the person being there."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if is_urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
