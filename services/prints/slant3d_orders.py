"""Ordering at Slant 3D: the estimate with the address first, then the order, which is paid at once. Shapes: see `slant3d`."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from printdesk.errors import Expired, PriceChanged, Refused
from printdesk.money import Money
from printdesk.offer import Offer, PricePart
from printdesk.order import Action, Order, Recipient
from printdesk.ports import Model, OrderRequest
from printdesk.words import say
from services.net import bad_answer
from services.prints.foreign import BROKEN, amount, line
from services.prints.ordered_once import OrderedOnce, reference_of
from services.prints.status_road import Step, order_by_status
from services.shop import clock

STATUSES = {"awaiting_shipment": Action.ACCEPT, "shipped": Action.SHIP, "delivered": Action.DELIVER, "cancelled": Action.CANCEL}


class Slant3DOrders(OrderedOnce):
    """The ordering side of PrintService."""

    def _public(self, model: Model) -> str:
        raise NotImplementedError

    def place(self, request: OrderRequest, key: str) -> Order:
        """Raises PriceChanged with the post, where the offer did not have it yet."""
        body = [_order(request, self._public(request.model), reference_of(key))]

        def send() -> Order:
            self._compare(request.offer, body)
            reply = self._net.call("POST", "/api/order", body=body, maybe_done=True, again=False, within_s=60)
            try:
                told = reply.json()["orderId"]
            except (Refused, *BROKEN):
                raise self.nobody_knows(key) from None
            remote_id = line(str(told), 100) if isinstance(told, str | int) and not isinstance(told, bool) else ""
            if not remote_id:
                raise self.nobody_knows(key)
            note = say("Our reference there: {reference}.", reference=reference_of(key))
            return self.placed(request, remote_id, remote_id, note)

        return self.once(request, key, send)

    def _compare(self, offer: Offer, body: list[dict[str, Any]]) -> None:
        said = self._net.call("POST", "/api/order/estimate", body=body, again=True, within_s=60).json()
        try:
            paid, post, made = (amount(said[name], "USD") for name in ("totalPrice", "shippingCost", "printingCost"))
        except BROKEN:
            raise bad_answer() from None
        if paid != post + made:
            raise bad_answer()
        if paid == offer.total:
            return
        if offer.total.currency != paid.currency:
            raise Expired("price_changed", say("{name} asks another currency now.", name=self._name))
        told = say("With post to that address {name} asks {price}.", name=self._name, price=str(paid))
        raise PriceChanged(
            told, say("Nothing was ordered; look at the new price, then order at that."), _with_post(offer, made, post)
        )

    def fetch(self, remote_id: str) -> Order:
        said = self._net.call("GET", f"/api/order/{quote(remote_id, safe='')}/get-tracking", within_s=30).json()
        try:
            action = STATUSES.get(str(said["status"]).casefold())
            numbers = [line(number, 60) for number in said.get("trackingNumbers") or []][:5]
        except BROKEN:
            raise bad_answer() from None
        if action is None:
            return order_by_status(self._name, remote_id, [])
        values = (("tracking", numbers[0]),) if numbers and numbers[0] else ()
        return order_by_status(self._name, remote_id, [Step(action, clock.now(), values)])

    def act(self, remote_id: str, action: Action, key: str, **_more: object) -> Order:
        """Only cancelling: deleting an order twice deletes it once."""
        if action is not Action.CANCEL:
            return super().act(remote_id, action, key)
        self._net.call("DELETE", f"/api/order/{quote(remote_id, safe='')}", again=True, within_s=30)
        return order_by_status(self._name, remote_id, [Step(Action.CANCEL, clock.now())])


def _with_post(offer: Offer, made: Money, post: Money) -> Offer:
    return replace(
        offer,
        id=f"{offer.id}-{made.amount}+{post.amount}",
        net=made,
        shipping=post,
        total=made + post,
        unit_price=Money(made.amount / offer.quantity, made.currency).rounded(),
        breakdown=(PricePart(say("Production"), made), PricePart(say("Shipping"), post)),
        reasons=(),
    )


def _order(request: OrderRequest, at: str, reference: str) -> dict[str, str]:
    """Raises Refused where Slant 3D would: without an address, a mail address or a telephone number."""
    recipient, offer = request.recipient, request.offer
    address = recipient.address
    if address is None or not recipient.email.strip() or not recipient.phone.strip():
        raise Refused(
            "contact_needed",
            say("Slant 3D wants an address, a mail address and a telephone number."),
            say("Add them to the order; nothing was ordered."),
        )
    name = f"{offer.sha256[:16]}.stl"
    return {
        "email": recipient.email,
        "phone": recipient.phone,
        "name": recipient.name,
        "orderNumber": reference,
        "filename": name,
        "fileURL": at,
        **_where("bill_to", recipient),
        "ship_to_name": address.name,
        **_where("ship_to", recipient),
        "order_item_name": name,
        "order_quantity": str(offer.quantity),
        "order_image_url": "",
        "order_sku": reference,
        "order_item_color": offer.colour or "black",
        "profile": offer.material.upper(),
    }


def _where(prefix: str, recipient: Recipient) -> dict[str, str]:
    """A state is part of American addresses only; people write it behind the city: "Boise, ID"."""
    address = recipient.address
    if address is None:
        return {}
    city, _, state = address.city.partition(",")
    return {
        f"{prefix}_street_1": address.street,
        f"{prefix}_street_2": "",
        f"{prefix}_street_3": "",
        f"{prefix}_city": city.strip(),
        f"{prefix}_state": state.strip(),
        f"{prefix}_zip": address.postcode,
        f"{prefix}_country_as_iso": address.country,
        f"{prefix}_is_US_residential": "true" if address.country == "US" else "false",
    }
