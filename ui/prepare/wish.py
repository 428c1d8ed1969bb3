"""What it is made of and how often; the print settings fold out below."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from printdesk.catalog import Catalog
from printdesk.errors import DeskError
from printdesk.profile import PrintProfile
from printdesk.wish import Wish
from printdesk.words import say
from ui.prepare.figures import number
from ui.prepare.material_finder import MaterialFinder
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.column import Section
from ui.widgets.number_field import NumberField
from ui.widgets.text import label

ANY = ""


class WishSection(Section):
    """wanted(changes): fields of the wish, as `Workspace.want` takes them."""

    wanted = Signal(dict)
    ini_wanted = Signal()

    def __init__(self, catalog: Catalog, profile_of: Callable[[Wish], PrintProfile]) -> None:
        super().__init__()
        self._catalog, self._profile_of = catalog, profile_of
        self._wish = Wish()
        self._unfolded = False
        self.copies = NumberField(1, lowest=1, highest=10_000, decimals=0, name=say("Copies"), width=52)
        self.copies.setObjectName("prepare.copies")
        self.copies.changed.connect(lambda value: self.wanted.emit({"quantity": int(value)}))
        self.row(label(say("Made of"), "caption"), None, label(say("Copies"), "second"), self.copies)
        self.material = Choice(say("Material"))
        self.material.setObjectName("prepare.material")
        self.material.picked.connect(self.choose_material)
        self.colour = Choice(say("Colour"))
        self.colour.setObjectName("prepare.colour")
        self.colour.picked.connect(lambda key: self.wanted.emit({"colour": key or None}))
        row = self.row(self.material, self.colour)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self._finder_place = self.body.count()
        self.fold = Button("", "quiet", icon="caret-right", call=self._toggle)
        self.fold.setObjectName("prepare.printSettings")
        self.fold.setProperty("flush", True)
        self.row(self.fold, None)
        self._settings = self._lay_out_settings()
        self.body.addWidget(self._settings)
        self._settings.hide()
        self.show_wish(self._wish)

    def _lay_out_settings(self) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.profile = Choice(say("Profile"))
        self.profile.setObjectName("prepare.profile")
        self.profile.picked.connect(self._take_profile)
        self.layer = NumberField(
            0.2, lowest=0.04, highest=0.8, decimals=2, step=0.05, unit="mm", name=say("Layer height"), width=90
        )
        self.layer.setObjectName("prepare.layerHeight")
        self.layer.changed.connect(lambda value: self.wanted.emit({"layer_height_mm": value}))
        self.infill = NumberField(15, lowest=0, highest=100, decimals=0, step=5, unit="%", name=say("Infill"), width=90)
        self.infill.setObjectName("prepare.infill")
        self.infill.changed.connect(lambda value: self.wanted.emit({"infill": value / 100}))
        self.supports = Choice(say("Supports"))
        self.supports.setObjectName("prepare.supports")
        self.supports.picked.connect(lambda key: self.wanted.emit({"supports": {"yes": True, "no": False}.get(key)}))
        self.rush = Choice(say("How soon"))
        self.rush.setObjectName("prepare.rush")
        self.rush.picked.connect(lambda key: self.wanted.emit({"rush": key == "rush"}))
        right = Qt.AlignmentFlag.AlignRight
        for line_number, (words, field) in enumerate(
            (
                (say("Profile"), self.profile),
                (say("Layer height"), self.layer),
                (say("Infill"), self.infill),
                (say("Supports"), self.supports),
                (say("How soon"), self.rush),
            )
        ):
            grid.addWidget(label(words, "second"), line_number, 0)
            if isinstance(field, NumberField):
                grid.addWidget(field, line_number, 1, right)
            else:
                grid.addWidget(field, line_number, 1)
        grid.setColumnStretch(1, 1)
        return whole

    def hold_finder(self, finder: MaterialFinder) -> None:
        """Below the material, which it chooses."""
        self.body.insertWidget(self._finder_place, finder)
        finder.picked.connect(self.choose_material)

    # what is shown

    def show_wish(self, wish: Wish) -> None:
        self._wish = wish
        self.copies.set_value(wish.quantity)
        self._show_materials()
        try:
            profile = self._profile_of(wish)
        except (DeskError, OSError):
            profile = PrintProfile("", "")
        self._show_profile(profile)

    def focus_material(self) -> None:
        self.material.setFocus(Qt.FocusReason.OtherFocusReason)
        self.material.showPopup()

    def _show_materials(self) -> None:
        options = [(ANY, say("Any material"), "")]
        for process in self._catalog.processes.values():
            for material in self._catalog.materials_of(process.id):
                words = material.name if process.id == "fdm" else f"{material.name} · {process.id.upper()}"
                options.append((material.id, words, ""))
        self.material.show_options(options, self._wish.material or ANY)
        chosen = self._catalog.materials.get(self._wish.material or "")
        colours = [(colour.id, colour.name, colour.hex) for colour in chosen.colours] if chosen else []
        self.colour.show_options([(ANY, say("Any colour"), ""), *colours], self._wish.colour or ANY)
        self.colour.setEnabled(bool(colours))

    def _show_profile(self, profile: PrintProfile) -> None:
        known = [(key, entry.name, "") for key, entry in self._catalog.profiles.items()]
        chosen = self._wish.profile or profile.id
        if self._wish.profile and self._wish.profile not in self._catalog.profiles:
            known.append((self._wish.profile, profile.name or self._wish.profile, ""))
        self.profile.show_options([*known, ("…", say("From a slicer's file …"), "")], chosen)
        self.layer.set_value(profile.layer_height_mm)
        self.infill.set_value(profile.infill * 100)
        usual = say("As the profile has it")
        states = [("", usual, ""), ("yes", say("Yes"), ""), ("no", say("No"), "")]
        self.supports.show_options(states, {True: "yes", False: "no"}.get(self._wish.supports, ""))
        soon = [("", say("As the shop has it"), ""), ("rush", say("Sooner, for more"), "")]
        self.rush.show_options(soon, "rush" if self._wish.rush else "")
        supports = say("with supports") if profile.supports else say("no supports")
        summary = f"{number(profile.layer_height_mm, 2)}\u00a0mm · {profile.infill * 100:.0f}\u00a0% · {supports}"
        if self._wish.rush:
            summary += f" · {say('sooner')}"
        self.fold.setText(say("Print settings") if self._unfolded else say("Print settings: {summary}", summary=summary))
        self.fold.setAccessibleName(say("Print settings: {summary}", summary=summary))

    # what is chosen

    def choose_material(self, key: str) -> None:
        """key: a material's id, "" for any; its colour stays where the new one comes in it, too."""
        material = self._catalog.materials.get(key)
        colours = {colour.id for colour in material.colours} if material else set()
        self.wanted.emit(
            {
                "material": key or None,
                "process": material.process if material else None,
                "colour": self._wish.colour if self._wish.colour in colours else None,
                "finish": None,
            }
        )

    def _take_profile(self, key: str) -> None:
        if key == "…":
            self.show_wish(self._wish)
            self.ini_wanted.emit()
            return
        self.wanted.emit({"profile": key, "layer_height_mm": None, "infill": None, "supports": None})

    @property
    def is_unfolded(self) -> bool:
        """Whether the print settings are shown."""
        return self._unfolded

    def unfold(self, is_unfolded: bool) -> None:
        if is_unfolded != self._unfolded:
            self._toggle()

    def _toggle(self) -> None:
        from ui.icons import icon

        self._unfolded = not self._unfolded
        self._settings.setVisible(self._unfolded)
        self.fold.setIcon(icon("caret_down" if self._unfolded else "caret-right"))
        self.show_wish(self._wish)
