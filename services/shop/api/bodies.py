"""What callers may send: every text bounded, every unknown field refused, no control characters."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from printdesk.order import Address, Payment, Pin, Recipient

FARTHEST_MM = 1_000_000.0
MOST_PARTS = 10_000  # as printdesk.wish has it
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _plain(text: str) -> str:
    """No control characters, and none that turn the reading direction to make a text look like another."""
    for letter in text:
        if letter in REORDERING or (unicodedata.category(letter) == "Cc" and letter not in "\n\t\r"):
            raise ValueError("control characters are not allowed")
    return text


def _one_line(text: str) -> str:
    if any(letter in "\n\r\t\u2028\u2029" for letter in text):
        raise ValueError("only one line is allowed")
    return _plain(text)


Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_one_line)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_one_line)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000), AfterValidator(_plain)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,80}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Coordinate = Annotated[float, Field(ge=-FARTHEST_MM, le=FARTHEST_MM, allow_inf_nan=False)]


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_max_length=200_000)


class AddressBody(Body):
    name: Name
    street: Name
    postcode: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20), AfterValidator(_one_line)]
    city: Name
    country: Country


class RecipientBody(Body):
    """address missing: the customer picks it up."""

    name: Name
    email: Annotated[str, StringConstraints(strip_whitespace=True, max_length=254), AfterValidator(_one_line)] = ""
    phone: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40), AfterValidator(_one_line)] = ""
    address: AddressBody | None = None

    def as_recipient(self) -> Recipient:
        address = Address(**self.address.model_dump()) if self.address else None
        return Recipient(self.name, self.email, self.phone, address)


class QuoteBody(Body):
    """Prices for one part. `materials` names them; else every material of the shop, or of `process`, that fits.

    ship_to missing: the customer picks it up; rush: made sooner, for more.
    """

    part: Sha256
    quantity: Annotated[int, Field(ge=1, le=MOST_PARTS, strict=True)] = 1
    materials: Annotated[list[Id], Field(max_length=30)] | None = None
    process: Id | None = None
    colour: Id | None = None
    finish: Id | None = None
    ship_to: Country | None = None
    rush: Annotated[bool, Field(strict=True)] = False


class OrderBody(Body):
    """quotes: ids of quotes, for now exactly one; what is paid is what the quote says."""

    quotes: Annotated[list[Id], Field(min_length=1, max_length=1)]
    recipient: RecipientBody
    payment: Payment = Payment.ON_ACCOUNT
    note: Note = ""


class PinBody(Body):
    """A spot on the part: mm, in the coordinates of the ordered file."""

    x: Coordinate
    y: Coordinate
    z: Coordinate

    def as_pin(self) -> Pin:
        return Pin(self.x, self.y, self.z)


class ActBody(Body):
    """values: what belongs to the action: carrier and tracking (ship), progress and printer (print), stars (review), price (ask,
    approve)."""

    note: Note = ""
    values: Annotated[dict[Id, Line], Field(max_length=10)] = Field(default_factory=dict)
    pin: PinBody | None = None


class MessageBody(Body):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(_plain)]
    pin: PinBody | None = None


class CustomerBody(Body):
    """role: "customer", or "staff" for the shop's own people."""

    name: Name
    role: Annotated[str, StringConstraints(pattern="^(customer|staff)$")] = "customer"


class TariffBody(Body):
    tariff: Annotated[str, StringConstraints(min_length=1, max_length=200_000)]


class PreviewBody(TariffBody):
    """limit: how many of the parts priced last."""

    limit: Annotated[int, Field(ge=1, le=100, strict=True)] = 30


class CardBody(Body):
    given_out: Annotated[bool, Field(strict=True)]
