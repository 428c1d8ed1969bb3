"""What printing at home costs, and what is usually printed with."""

from decimal import Decimal

from PySide6.QtWidgets import QLabel

from printdesk.desk import Desk
from printdesk.settings import Settings
from printdesk.words import say
from ui.settings.group import Group
from ui.widgets.choice import Choice
from ui.widgets.number_field import NumberField

USUAL = ""


class HomeCosts(Group):
    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, say("Printing at home"), say("What a print at home costs, so that it can be compared with a shop.")
        )
        self.electricity = self._number("electricity", say("Electricity"), 3, 0.01, 10)
        self.wear = self._number("wear", say("Wear of the printer"), 2, 0.05, 100)
        self.failures = self._number("failures", say("Prints that fail"), 0, 1, 90, "%")
        self.electricity.changed.connect(lambda value: self.keep(electricity_per_kwh=Decimal(f"{value:.3f}")))
        self.wear.changed.connect(lambda value: self.keep(wear_per_hour=Decimal(f"{value:.2f}")))
        self.failures.changed.connect(lambda value: self.keep(failure_rate=Decimal(f"{value:.0f}") / 100))
        self._watch(self.electricity, self.row(say("Electricity, a kilowatt-hour"), self.electricity))
        self._watch(self.wear, self.row(say("Wear of the printer, an hour"), self.wear))
        self._watch(self.failures, self.row(say("Prints that fail"), self.failures))
        self.material = Choice(say("Usual material"))
        self.material.setObjectName("settings.material")
        self.material.setMinimumWidth(330)
        self.material.picked.connect(lambda key: self.keep(material=key or None))
        self.row(say("Usual material"), self.material)
        self.profile = Choice(say("Usual print profile"))
        self.profile.setObjectName("settings.profile")
        self.profile.setMinimumWidth(330)
        self.profile.picked.connect(lambda key: self.keep(profile=key or None))
        self.row(say("Usual print profile"), self.profile)

    @staticmethod
    def _number(key: str, name: str, decimals: int, step: float, highest: float, unit: str = "") -> NumberField:
        field = NumberField(0, lowest=0, highest=highest, decimals=decimals, step=step, unit=unit, name=name, width=130)
        field.setObjectName(f"settings.{key}")
        return field

    def _watch(self, field: NumberField, told: QLabel) -> None:
        """A number that cannot be is told while it is typed; left like that, the one before comes back."""
        field.textEdited.connect(lambda _: self.tell(field, told, field.toolTip()))
        field.editingFinished.connect(lambda: self.tell(field, told, ""))

    def show_settings(self, settings: Settings) -> None:
        for field, value in (
            (self.electricity, settings.electricity_per_kwh),
            (self.wear, settings.wear_per_hour),
            (self.failures, settings.failure_rate * 100),
        ):
            if field is not self.failures:
                field.set_unit(settings.currency)
            field.set_value(float(value))
        processes = self.desk.catalog.processes.values()
        listed = [(USUAL, say("What is loaded, else the plainest"), "")]
        for process in processes:
            for material in self.desk.catalog.materials_of(process.id):
                name = material.name if process.id == "fdm" else f"{material.name} · {process.id.upper()}"
                listed.append((material.id, name, ""))
        self.material.show_options(listed, settings.material or USUAL)
        profiles = [(key, profile.name or key, "") for key, profile in self.desk.catalog.profiles.items()]
        if settings.profile and settings.profile not in self.desk.catalog.profiles:
            profiles.append((settings.profile, settings.profile.rsplit("/", 1)[-1], ""))
        self.profile.show_options([(USUAL, say("The standard one"), ""), *profiles], settings.profile or USUAL)
