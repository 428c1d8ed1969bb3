"""Where orders go to, and in which money prices are thought."""

from PySide6.QtWidgets import QLineEdit

from printdesk.desk import Desk
from printdesk.order import Address, Recipient
from printdesk.settings import Settings
from printdesk.words import say
from ui.settings.group import Group
from ui.settings.places import countries, currencies
from ui.widgets.choice import Choice

NOWHERE = ""
FIELDS = ("name", "email", "phone", "street", "postcode", "city")
ADDRESS = ("street", "postcode", "city")


class Delivery(Group):
    """The recipient is kept when name and e-mail are there; a part of an address is told, not kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, say("Who orders come to"), say("Filled in beforehand in every order; each order can go elsewhere.")
        )
        words = {
            "name": say("Name"),
            "email": say("E-mail"),
            "phone": say("Phone (if you like)"),
            "street": say("Street and number"),
            "postcode": say("Postcode"),
            "city": say("Town"),
        }
        self.fields: dict[str, QLineEdit] = {}
        self._told = {}
        for key in FIELDS:
            field = QLineEdit()
            field.setObjectName(f"settings.{key}")
            field.setMaxLength(200)
            field.editingFinished.connect(self._take)
            self.fields[key] = field
            self._told[key] = self.row(words[key], field)
        self.country = Choice(say("Country"))
        self.country.setObjectName("settings.country")
        self.country.setMinimumWidth(330)
        self.country.picked.connect(self._take_country)
        self.row(say("Country"), self.country, say("Prices are asked for delivery there."))
        self.currency = Choice(say("Currency"))
        self.currency.setObjectName("settings.currency")
        self.currency.setMinimumWidth(330)
        self.currency.picked.connect(lambda key: self.keep(currency=key))
        home = desk.catalog.home.currency
        self.row(
            say("Currency at home"),
            self.currency,
            say(
                "What printing at home costs is told in it. The catalogue's prices of material are in {currency}; in another "
                "currency the material is left out.",
                currency=home,
            ),
        )

    def look_up(self) -> None:
        countries()

    def show_settings(self, settings: Settings) -> None:
        recipient = settings.recipient
        address = recipient.address if recipient else None
        for key, field in self.fields.items():
            if field.hasFocus() or self._told[key].isVisibleTo(self) or (recipient is None and field.isModified()):
                continue
            source = address if key in ADDRESS else recipient
            field.setText(str(getattr(source, key, "") or "") if source else "")
        options = [(NOWHERE, say("None: I pick my orders up"), ""), *((code, name, "") for code, name in countries())]
        self.country.show_options(options, settings.country or NOWHERE)
        listed = [(code, f"{code} · {name}", "") for code, name in currencies()]
        if settings.currency not in dict(currencies()):
            listed.append((settings.currency, settings.currency, ""))
        self.currency.show_options(listed, settings.currency)

    def _take_country(self, code: str) -> None:
        self.keep(country=code or None)
        self._take()

    def _wrong(self) -> dict[str, str]:
        """What is missing for a recipient, by field."""
        given = {key: field.text().strip() for key, field in self.fields.items()}
        wrong = {}
        if any(given.values()):
            if not given["name"]:
                wrong["name"] = say("Orders need a name.")
            if "@" not in given["email"].strip("@"):
                wrong["email"] = say("The shop writes to this address: name@example.org.")
        if any(given[key] for key in ADDRESS):
            needed = {
                "street": say("The street is missing."),
                "postcode": say("The postcode is missing."),
                "city": say("The town is missing."),
            }
            wrong |= {key: words for key, words in needed.items() if not given[key]}
        return wrong

    def _take(self) -> None:
        """Only fields that were left are marked: nobody is told off while still on the way."""
        wrong = self._wrong()
        for key, field in self.fields.items():
            was_left = field.isModified() and not field.hasFocus()
            self.tell(field, self._told[key], wrong.get(key, "") if was_left or self._told[key].isVisibleTo(self) else "")
        if wrong:
            return
        given = {key: field.text().strip() for key, field in self.fields.items()}
        if not given["name"]:
            self.keep(recipient=None)
            return
        country = str(self.country.currentData() or "")
        address = None
        if given["street"] and country:
            address = Address(given["name"], given["street"], given["postcode"], given["city"], country)
        self.keep(recipient=Recipient(given["name"], given["email"], given["phone"], address))
        for field in self.fields.values():
            field.setModified(False)
