"""Ordering at Craftcloud: a cart, then an order that begins when it is paid there. Shapes: see `craftcloud`."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import quote

from printdesk.errors import DeskError, Expired, NotFound, Refused
from printdesk.order import Action, Order, Recipient
from printdesk.ports import OrderRequest
from printdesk.words import say
from services.net import Reply, bad_answer
from services.prints.foreign import BROKEN, amount, line, web_page
from services.prints.ordered_once import OrderedOnce, reference_of
from services.prints.status_road import Step, order_by_status
from services.shop import clock

STATUSES = {
    "ordered": Action.ACCEPT,
    "in_production": Action.CLAIM,
    "shipped": Action.SHIP,
    "received": Action.DELIVER,
    "cancelled": Action.REJECT,
}


class CraftcloudOrders(OrderedOnce):
    """The ordering side of PrintService."""

    def place(self, request: OrderRequest, key: str) -> Order:
        """A cart, compared with the offer, then the order. Raises Expired for a price that is old or another now."""
        user = _user(request.recipient)

        def send() -> Order:
            body = {"cartId": self._cart(request, key), "user": user}
            reply = self._net.call("POST", "/v5/order", body=body, maybe_done=True, again=False, within_s=30)
            return self._order(request, reply, key)

        return self.once(request, key, send)

    def _cart(self, request: OrderRequest, key: str) -> str:
        """Its id. Raises Expired for an old price, Refused("another_price") for a changed one."""
        quote_id, _, shipping_id = request.offer.id.partition("+")
        body = {
            "quotes": [{"id": quote_id}],
            "shippingIds": [shipping_id],
            "currency": request.offer.total.currency,
            "customerReference": reference_of(key),
            "note": request.note[:500],
        }
        try:
            said = self._net.call("POST", "/v5/cart", body=body, again=True, within_s=30).json()
            cart_id = line(said["cartId"], 200)
            sums = said["amounts"]["total"]
            paid = amount(sums["totalGrossPrice"], sums["currency"])
        except NotFound:
            raise Expired(
                "offer_expired",
                say("The price of {service} is no longer valid.", service=self._name),
                say("Ask for prices again; nothing was ordered."),
            ) from None
        except BROKEN:
            raise bad_answer() from None
        if not cart_id:
            raise bad_answer()
        if paid != request.offer.total:
            ours, theirs = str(request.offer.total), str(paid)
            raise Expired(
                "price_changed",
                say("{name} now asks {theirs} instead of {ours}.", name=self._name, theirs=theirs, ours=ours),
                say("Ask for prices again; nothing was ordered."),
            )
        return cart_id

    def _order(self, request: OrderRequest, reply: Reply, key: str) -> Order:
        try:
            said = reply.json()
            remote_id, number = line(said["orderId"], 200), line(said["orderNumber"], 60)
        except (Refused, *BROKEN):
            raise self.nobody_knows(key) from None
        if not remote_id:
            raise self.nobody_knows(key)
        note = say("Craftcloud begins when it is paid. Our reference there: {reference}.", reference=reference_of(key))
        return replace(self.placed(request, remote_id, number, note), tracking_url=self._where_to_pay(remote_id))

    def _where_to_pay(self, remote_id: str) -> str | None:
        """The order stands without it; Craftcloud also writes to the customer."""
        try:
            said = self._net.call("POST", "/v5/payment/stripe", body={"orderId": remote_id}, again=False, within_s=15).json()
        except DeskError:
            return None
        return web_page(said.get("url")) or None

    def fetch(self, remote_id: str) -> Order:
        said = self._net.call("GET", f"/v5/order/{quote(remote_id, safe='')}/status", within_s=30).json()
        try:
            steps = [step for part in said["status"] for step in _steps(part)]
        except BROKEN:
            raise bad_answer() from None
        return order_by_status(self._name, remote_id, steps, line(said.get("orderNumber"), 60))


def _user(recipient: Recipient) -> dict[str, Any]:
    """Raises Refused where Craftcloud would: without an address, a mail address or a telephone number."""
    address = recipient.address
    if address is None or not recipient.email.strip() or not recipient.phone.strip():
        raise Refused(
            "contact_needed",
            say("Craftcloud wants an address, a mail address and a telephone number."),
            say("Add them to the order; nothing was ordered."),
        )
    first, _, last = address.name.strip().rpartition(" ")
    whom = {
        "firstName": first or last,
        "lastName": last,
        "address": address.street,
        "city": address.city,
        "zipCode": address.postcode,
        "countryCode": address.country,
        "phoneNumber": recipient.phone,
    }
    return {"emailAddress": recipient.email, "shipping": whom, "billing": {**whom, "isCompany": False}}


def _steps(part: dict[str, Any]) -> list[Step]:
    """The road of one maker's part of the order; words that are not known are passed over."""
    told = [(STATUSES.get(str(one["type"])), clock.instant(str(one["date"]))) for one in part["orderStatus"][:100]]
    steps = [Step(action, at) for action, at in told if action is not None]
    if part.get("cancelled") is True:
        last: datetime = max((at for _, at in told), default=clock.now())
        steps.append(Step(Action.REJECT, last))
    return steps
