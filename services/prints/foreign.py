"""What adapters of services by others have in common: reading amounts that may be anything, and offers that add up."""

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn
from urllib.parse import urlsplit

from urllib3.filepost import encode_multipart_formdata

from printdesk.errors import Elsewhere, NotAllowed, Refused
from printdesk.money import Money, total
from printdesk.offer import Kind, Offer, PricePart
from printdesk.order import Action, Order
from printdesk.ports import Model, OrderRequest
from printdesk.words import say
from services.net import bad_answer
from services.prints.material_names import Known
from services.shop import clock

MOST = Decimal(1_000_000)
LONGEST_DAYS = 3650
BROKEN = (KeyError, IndexError, TypeError, ValueError, ArithmeticError, AttributeError)
# A comma may only part thousands: "8,23" is eight and something in half of the world, and must not become 823.
_AMOUNT = re.compile(r"([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.[0-9]{1,9})?", re.ASCII)
_CODE = re.compile(r"[A-Za-z]{3}", re.ASCII)
_SIGNS = "$€£ "


def amount(value: object, currency: object) -> Money:
    """A price as a service says it: 8.23, "8.23" or "$8.23". Raises Refused("bad_answer") for anything else, 0 … MOST."""
    if not isinstance(currency, str) or not _CODE.fullmatch(currency):
        raise bad_answer()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise bad_answer()
    text = value.strip(_SIGNS) if isinstance(value, str) else repr(value)
    if isinstance(value, str) and not _AMOUNT.fullmatch(text):
        raise bad_answer()
    try:
        found = Money(Decimal(text.replace(",", "")), currency.upper())
    except (InvalidOperation, ValueError):
        raise bad_answer() from None
    if not 0 <= found.amount <= MOST:
        raise bad_answer()
    return found.rounded()


def days(value: object) -> int:
    """Whole days, rounded up. Raises Refused("bad_answer")."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise bad_answer()
    try:
        found = -int(-float(value) // 1)
    except (ValueError, OverflowError):
        raise bad_answer() from None
    if not 0 <= found <= LONGEST_DAYS:
        raise bad_answer()
    return found


def line(value: object, longest: int = 80) -> str:
    """A name from outside: one line of printable letters, "" where it is none."""
    if not isinstance(value, str):
        return ""
    kept = "".join(letter for letter in value[: 4 * longest] if letter.isprintable())
    return " ".join(kept.split())[:longest].encode("utf-8", "replace").decode()


def web_page(value: object) -> str:
    """An https address that may be opened in a browser, else "" (plain http only on this computer, for trials)."""
    if not isinstance(value, str) or len(value) > 2000 or not value.isprintable() or any(letter.isspace() for letter in value):
        return ""
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.username or parts.password or not host:
        return ""
    return value if parts.scheme == "https" or (parts.scheme == "http" and host == "127.0.0.1") else ""


def same_currency(money: Sequence[Money]) -> str:
    """Raises Refused("bad_answer") where a service mixes currencies in one price."""
    found = {one.currency for one in money}
    if len(found) != 1:
        raise bad_answer()
    return found.pop()


def offer(
    *,
    id: str,
    service: str,
    title: str,
    known: Known,
    material_name: str,
    quantity: int,
    sha256: str,
    goods: Sequence[tuple[str, Money]],
    tax: Money,
    shipping: Money,
    lead_time_days: int,
    valid: timedelta,
    ship_to: str | None,
    shipping_tax: Money | None = None,
    **more: Any,
) -> Offer:
    """An offer that is not proven, its lines and total reckoned here. goods: net lines; all money in one currency, or bad_answer.

    tax: on the goods; shipping_tax: on the shipping, None for none; more: further fields of Offer
    Goods that cost nothing are no price either: they would be shown as the cheapest of all.
    """
    currency = same_currency([tax, shipping, *(money for _, money in goods)])
    net = total([money for _, money in goods], currency)
    if not net.amount > 0:
        raise bad_answer()
    each = Money((net + tax).amount / quantity, currency).rounded()
    if shipping_tax is not None:
        tax = tax + shipping_tax
    paid = net + shipping + tax
    lines = [PricePart(what, money) for what, money in goods]
    if shipping.amount:
        lines.append(PricePart(say("Shipping"), shipping))
    if tax.amount:
        lines.append(PricePart(say("VAT"), tax))
    return Offer(
        id=id,
        service=service,
        kind=Kind.SERVICE,
        material=known.material,
        material_name=material_name,
        process=known.process,
        quantity=quantity,
        unit_price=each,
        net=net,
        tax=tax,
        shipping=shipping,
        total=paid,
        breakdown=tuple(lines),
        lead_time_days=lead_time_days,
        expires_at=clock.now() + valid,
        sha256=sha256,
        title=title,
        ship_to=ship_to,
        proven=False,
        **more,
    )


def until(expires: object, at_most: timedelta) -> timedelta:
    """How long a price holds whose end is given in ms since 1970; bounded. Raises Refused("bad_answer") for nonsense."""
    if isinstance(expires, bool) or not isinstance(expires, int | float) or not 0 <= expires < 1e14:
        raise bad_answer()
    left = timedelta(seconds=expires / 1000 - clock.now().timestamp())
    return min(max(left, timedelta(0)), at_most)


def form(fields: Mapping[str, str], model: Model, name: str = "file") -> tuple[bytes, dict[str, str]]:
    """A multipart form with the model as its file: the bytes, and the header that goes with them (RFC 7578)."""
    file = {name: (f"{line(model.name, 60) or 'part'}.stl", model.data, "model/stl")}
    data, content_type = encode_multipart_formdata({**fields, **file})
    return data, {"Content-Type": content_type}


def by_post(name: str, ship_to: str | None) -> str:
    """The country. Raises Refused where the wish is to pick it up."""
    if ship_to is None:
        raise Refused("ships_only", say("{name} only sends by post.", name=name), say("Choose a country to deliver to."))
    return ship_to


class HandsOver:
    """The ordering side of PrintService for a service where the person orders on its own site."""

    _name: str

    def place(self, request: OrderRequest, _key: str) -> Order:
        """Always raises Elsewhere: nothing is sent."""
        raise Elsewhere(say("{name} takes orders on its own site.", name=self._name), request.offer.continue_at)

    def fetch(self, _remote_id: str) -> Order:
        self._not_here()

    def events(self, _remote_id: str, _after: int, _stop: threading.Event) -> Iterator[Order]:
        self._not_here()

    def act(self, _remote_id: str, _action: Action, _key: str, **_more: object) -> Order:
        self._not_here()

    def _not_here(self) -> NoReturn:
        raise NotAllowed(
            "not_here",
            say("Orders at {name} are followed on its own site.", name=self._name),
            say("Look there, or in your mail."),
        )
