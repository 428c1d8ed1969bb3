"""The versions of a part side by side: figures of each, what changed since in words, an older one as a ghost over the newer."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from printdesk.money import Money
from printdesk.part import Part, Version
from printdesk.versions import version_of
from printdesk.words import plural, say
from ui.prepare.figures import lengths, money, number, volume
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.text import label
from ui.widgets.titled_card import TitledCard

_WIDTH, _MOST_HEIGHT = 340, 420
_SAME = 0.00005  # share of the volume that is told as a change, 0.005 %


def figures_of(version: Version) -> str:
    """Volume, size, triangles and price in one line."""
    words = [volume(version.volume_mm3), lengths(version.size_mm)]
    words.append(plural("{count:,} triangle", "{count:,} triangles", len(version.mesh.faces)))
    if version.price is not None:
        words.append(_priced(version.price, version.quantity))
    return " · ".join(words)


def difference_words(before: Version, now: Version) -> str:
    """How the newer one differs from the older in volume and price."""
    words = []
    if before.volume_mm3 is None or now.volume_mm3 is None:
        if before.volume_mm3 is None and now.volume_mm3 is not None:
            words.append(say("It was open, and is closed now."))
        elif before.volume_mm3 is not None:
            words.append(say("It was closed, and is open now."))
    elif abs(now.volume_mm3 - before.volume_mm3) <= _SAME * abs(before.volume_mm3):
        words.append(say("The volume is the same."))
    else:
        change = now.volume_mm3 - before.volume_mm3
        share = number(abs(100 * change / before.volume_mm3), 1) if before.volume_mm3 else ""
        more = say("Now {volume} more ({share} %).", volume=volume(change), share=share)
        less = say("Now {volume} less ({share} %).", volume=volume(-change), share=share)
        words.append(more if change > 0 else less)
    if before.price is not None and now.price is not None and before.price.currency == now.price.currency:
        if before.quantity != now.quantity:
            words.append(say("The prices are of {before} and {now} copies.", before=before.quantity, now=now.quantity))
        else:
            words.append(_price_difference(before.price, now.price))
    return " ".join(words)


def _price_difference(before: Money, now: Money) -> str:
    change = now - before
    if not change.rounded().amount:
        return say("The price is the same.")
    if change.amount > 0:
        return say("It costs {money} more.", money=money(change))
    return say("It costs {money} less.", money=money(before - now))


def _priced(price: Money, quantity: int) -> str:
    if quantity == 1:
        return money(price)
    return plural("{money} for {count} copy", "{money} for {count} copies", quantity, money=money(price))


class VersionsCard(TitledCard):
    """compared(Version or None): shown as a ghost, or none; back_wanted(Version): the part is to be that again; left: closed."""

    compared = Signal(object)
    back_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(say("Versions"), say("Close the versions"), "prepare.versions")
        self.setObjectName("prepare.versionsCard")
        self.setFixedWidth(_WIDTH)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._scroll.setWidget(inside)
        self.body.addWidget(self._scroll)
        self.ghost: Version | None = None
        self._shown: object = None

    def show_part(self, part: Part, price: Money | None, quantity: int) -> None:
        """The newest first, which is the part as it is; the others with what changed since."""
        key = (part.id, id(part.mesh), part.placement, part.facts.volume_mm3, part.versions, price, quantity, self.ghost)
        if key == self._shown:
            return
        self._shown = key
        if self.ghost is not None and all(version is not self.ghost for version in part.versions):
            self.compare(None)
        now = version_of(part, price, quantity)
        empty(self._rows)
        self._rows.addWidget(_Row(now, say("Now: {what}", what=now.what), ""))
        for number_, version in reversed(list(enumerate(part.versions))):
            row = _Row(version, version.what, difference_words(version, now))
            self._add_buttons(row, version, number_)
            self._rows.addWidget(row)
        if not part.versions:
            words = say("There is no other version yet: mending, shaping and replacing leave one behind.")
            self._rows.addWidget(label(words, "second", wrap=True))
        self._rows.addStretch(1)
        QTimer.singleShot(0, self, self._fit)

    def compare(self, version: Version | None) -> None:
        self.ghost = version
        self.compared.emit(version)

    def _add_buttons(self, row: "_Row", version: Version, place: int) -> None:
        compare = Button(say("Compare"), "choice", call=lambda: self.compare(None if self.ghost is version else version))
        compare.setObjectName(f"prepare.versions.compare.{place}")
        compare.setChecked(self.ghost is version)
        compare.setToolTip(say("Shows this version as a ghost over the part as it is now"))
        back = Button(say("Go back to it"), icon="undo", call=lambda: self.back_wanted.emit(version))
        back.setObjectName(f"prepare.versions.back.{place}")
        for button, words in (
            (compare, say("Compare with {what}", what=version.what)),
            (back, say("Go back to {what}", what=version.what)),
        ):
            button.setAccessibleName(words)
            row.buttons.addWidget(button)
        row.buttons.addStretch(1)

    def _fit(self) -> None:
        """As high as its rows, up to where it scrolls; rows have a height once they are shown, which is a turn later."""
        inside = self._scroll.widget()
        self._rows.activate()
        high = self._rows.heightForWidth(_WIDTH - 24) if self._rows.hasHeightForWidth() else inside.sizeHint().height()
        self._scroll.setFixedHeight(min(_MOST_HEIGHT, high + 4))
        self.adjustSize()


class _Row(QWidget):
    def __init__(self, version: Version, title: str, difference: str) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 2, 0, 2)
        inside.setSpacing(2)
        figures = figures_of(version)
        inside.addWidget(label(title, "strong", wrap=True))
        inside.addWidget(label(figures, "second", wrap=True, figures=True))
        if difference:
            inside.addWidget(label(difference, "", wrap=True))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        inside.addLayout(self.buttons)
        self.setAccessibleName(f"{title}. {figures}. {difference}".strip())
