"""A PrintDesk shop over its HTTP API: as a customer (PrintService) and from behind the counter (ShopCounter)."""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import quote

from printdesk.errors import NotFound, Refused
from printdesk.ids import new_id
from printdesk.offer import Offer
from printdesk.order import Action, Order, Pin, Recipient
from printdesk.ports import Customer, Figures, Model, OrderRequest, Secrets, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.shop_card import LARGEST as LARGEST_CARD
from printdesk.tariff_preview import PastPart
from printdesk.wish import Wish
from printdesk.words import respeak, say
from services.net import Net, Reply, bad_answer
from services.prints.own_shop import OwnShop
from services.prints.shop_quote import offer_from_json, one_line
from services.shop import wire
from services.shop.past_wire import part_from_json

ORDERED = ("sha256", "quantity", "material", "process", "colour", "finish")  # what a confirmation has to be of
ANALYSIS_S = 180.0
SILENCE_S = 15.0
LARGEST_FILE = 512_000_000
PAGES = 200
BROKEN = (KeyError, IndexError, TypeError, ValueError, ArithmeticError, AttributeError)


def connect(entry: ServiceEntry, secrets: Secrets, _own: OwnShop | None) -> "PrintDeskShop":
    """A shop by its address; the customer's key is the secret "service/NAME"."""
    return PrintDeskShop(entry.name, lambda: entry.address, lambda: secrets.get(f"service/{entry.name}"))


def connect_own(entry: ServiceEntry, _secrets: Secrets, own: OwnShop | None) -> "PrintDeskShop":
    """The shop of this desk, started when it is first needed. Raises NotFound where the desk was given none."""
    if own is None:
        raise NotFound("no_own_shop", say("This desk has no shop of its own."))
    return PrintDeskShop(entry.name, own.address, lambda: own.customer_key(entry.name))


class PrintDeskShop:
    """The port PrintService. name: the service's name on this desk; address and key are asked before every call."""

    def __init__(self, name: str, address: Callable[[], str], key: Callable[[], str | None]) -> None:
        self._name = name
        self._key = key
        self._net = Net(name, address, key)

    def describe(self) -> ServiceInfo:
        info = _info(self._net.call("GET", "/v1/shop"))
        if self._key() is not None:
            self._net.call("GET", "/v1/orders", params={"limit": "1"})
        return info

    def offers(
        self,
        model: Model,
        wish: Wish,
        ship_to: str | None,
        cancel: threading.Event | None = None,
        _told: Callable[[list[Offer]], None] | None = None,
    ) -> list[Offer]:
        self._send(model, cancel)
        body: dict[str, Any] = {"part": model.sha256, "quantity": wish.quantity}
        if wish.material is not None:
            body["materials"] = [wish.material]
        asked = {"process": wish.process, "colour": wish.colour, "finish": wish.finish, "ship_to": ship_to}
        body |= {name: value for name, value in asked.items() if value is not None}
        if wish.rush:
            body["rush"] = True
        reply = self._net.call("POST", "/v1/quotes", body=body, key=new_id(), patience_s=ANALYSIS_S, cancel=cancel)
        try:
            found = [offer_from_json(said, self._name) for said in reply.json()["quotes"]]
        except BROKEN:
            raise bad_answer() from None
        if any(offer.sha256 != model.sha256 or offer.quantity != wish.quantity for offer in found):
            raise bad_answer()
        return found

    def offers_unseen(
        self, _figures: Figures, _wish: Wish, _ship_to: str | None, _cancel: threading.Event | None = None
    ) -> list[Offer] | None:
        """None: a shop prices the bytes that it has measured itself."""
        return None

    def place(self, request: OrderRequest, key: str) -> Order:
        body = {
            "quotes": [request.offer.id],
            "recipient": _recipient(request.recipient),
            "payment": request.payment.value,
            "note": request.note,
        }
        reply = self._net.call("POST", "/v1/orders", body=body, key=key, maybe_done=True, patience_s=SILENCE_S)
        try:
            order = self._order(reply)
        except Refused:
            raise self._net.unknown() from None
        if any(getattr(order.item, name) != getattr(request.offer, name) for name in ORDERED):
            raise self._net.unknown()
        return order

    def fetch(self, remote_id: str) -> Order:
        return self._this(remote_id, self._net.call("GET", f"/v1/orders/{quote(remote_id, safe='')}"))

    def events(self, remote_id: str, after: int, stop: threading.Event) -> Iterator[Order]:
        path = f"/v1/orders/{quote(remote_id, safe='')}/events"
        for seq in _sequence_numbers(self._net.stream(path, {"Last-Event-ID": str(after)}, stop, SILENCE_S)):
            if stop.is_set():
                return
            if seq > after:
                order = self.fetch(remote_id)
                after = order.version
                yield order
                if stop.is_set():
                    return

    def act(
        self,
        remote_id: str,
        action: Action,
        key: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order:
        return self._this(remote_id, _act(self._net, remote_id, action, key, note, values, pin))

    def _send(self, model: Model, cancel: threading.Event | None) -> None:
        """Uploads the model unless the shop has it from us already, and did not refuse it."""
        try:
            if self._net.call("GET", f"/v1/parts/{model.sha256}", cancel=cancel).json().get("state") != "refused":
                return
        except NotFound:
            pass
        headers = {"Content-Type": "model/stl", "X-Part-Name": quote(one_line(model.name), safe="")}
        reply = self._net.call("POST", "/v1/parts", data=model.data, headers=headers, key=new_id(), cancel=cancel)
        if reply.json().get("sha256") != model.sha256:
            raise bad_answer()

    def _this(self, remote_id: str, reply: Reply) -> Order:
        """Raises Refused("bad_answer") where the shop tells of another order than the one it was asked about."""
        order = self._order(reply)
        if order.id != remote_id:
            raise bad_answer()
        return order

    def _order(self, reply: Reply) -> Order:
        try:
            return wire.order_from_json(reply.json(), self._name)
        except BROKEN:
            raise bad_answer() from None


class PrintDeskCounter:
    """The port ShopCounter, with the owner's or a staff member's key."""

    def __init__(self, name: str, address: Callable[[], str], key: Callable[[], str | None]) -> None:
        self._name = name
        self._address = address
        self._net = Net(name, address, key)

    def describe(self) -> ServiceInfo:
        info = _info(self._net.call("GET", "/v1/shop"))
        self._net.call("GET", "/v1/orders", params={"limit": "1"})
        return replace(info, address=self._address())

    def orders(self) -> list[Order]:
        return [self._read(said) for said in self._pages("/v1/orders", 200)]

    def order(self, order_id: str) -> Order:
        return self._read(self._net.call("GET", f"/v1/orders/{quote(order_id, safe='')}").json())

    def act(
        self,
        order_id: str,
        action: Action,
        key: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        pin: Pin | None = None,
    ) -> Order:
        return self._read(_act(self._net, order_id, action, key, note, values, pin).json())

    def file(self, order_id: str) -> bytes:
        path = f"/v1/orders/{quote(order_id, safe='')}/parts/1/file"
        return self._net.call("GET", path, headers={"Accept": "model/stl"}, largest=LARGEST_FILE).content

    def customers(self) -> list[Customer]:
        try:
            return [Customer(str(said["id"]), str(said["name"])) for said in self._pages("/v1/customers", 500)]
        except BROKEN:
            raise bad_answer() from None

    def add_customer(self, name: str) -> Customer:
        said = self._net.call("POST", "/v1/customers", body={"name": name}, key=new_id()).json()
        try:
            if said["key"] is None:
                # The first answer was lost on the way, and the shop does not keep keys: another one is made.
                said = self._net.call("POST", f"/v1/customers/{said['id']}/key", key=new_id()).json()
            return Customer(str(said["id"]), str(said["name"]), str(said["key"]))
        except BROKEN:
            raise bad_answer() from None

    def tariff(self) -> str:
        try:
            return str(self._net.call("GET", "/v1/tariff").json()["tariff"])
        except BROKEN:
            raise bad_answer() from None

    def past_parts(self, limit: int) -> list[PastPart]:
        try:
            said = self._net.call("GET", "/v1/tariff/parts", params={"limit": str(limit)}).json()
            return [part_from_json(item) for item in said["items"][:limit]]
        except BROKEN:
            raise bad_answer() from None

    def set_tariff(self, text: str) -> None:
        self._net.call("PUT", "/v1/tariff", body={"tariff": text})

    def card(self) -> bytes:
        return self._net.call("GET", "/v1/card", largest=LARGEST_CARD).content

    def give_out_card(self, given_out: bool) -> None:
        self._net.call("PUT", "/v1/card", body={"given_out": given_out})

    def _pages(self, path: str, size: int) -> Iterator[dict[str, Any]]:
        cursor: str | None = None
        for _ in range(PAGES):
            params = {"limit": str(size), **({"cursor": cursor} if cursor else {})}
            page = self._net.call("GET", path, params=params).json()
            items = page.get("items")
            if not isinstance(items, list):
                raise bad_answer()
            yield from items
            cursor = page.get("next")
            if not isinstance(cursor, str):
                return

    def _read(self, said: dict[str, Any]) -> Order:
        try:
            return wire.order_from_json(said, self._name)
        except BROKEN:
            raise bad_answer() from None


def _act(
    net: Net, order_id: str, action: Action, key: str, note: str, values: Mapping[str, str] | None, pin: Pin | None
) -> Reply:
    path = f"/v1/orders/{quote(order_id, safe='')}/"
    spot = {} if pin is None else {"pin": asdict(pin)}
    if action is Action.MESSAGE:
        return net.call("POST", path + "messages", body={"text": note, **spot}, key=key, patience_s=SILENCE_S)
    body = {"note": note, "values": dict(values or {}), **spot}
    return net.call("POST", path + action.value, body=body, key=key, patience_s=SILENCE_S)


def _info(reply: Reply) -> ServiceInfo:
    said = reply.json()
    try:
        return ServiceInfo(
            title=respeak(one_line(str(said["title"]))[:80]),
            state=ServiceState.READY,
            materials=tuple(str(material) for material in said["materials"]),
            countries=tuple(str(country) for country in said["countries"]),
            pick_up=said["pick_up"] is True,
            example=said["example"] is True,
        )
    except BROKEN:
        raise bad_answer() from None


def _recipient(recipient: Recipient) -> dict[str, Any]:
    said = asdict(recipient)
    return {name: value for name, value in said.items() if value is not None}


def _sequence_numbers(lines: Iterator[bytes]) -> Iterator[int]:
    """The `id:` of each event of a stream (WHATWG HTML, section 9.2.6); comments and unknown fields are passed over."""
    seq: int | None = None
    for line in lines:
        if not line:
            if seq is not None:
                yield seq
            seq = None
        elif line.startswith(b"id:"):
            text = line[3:].strip()
            seq = int(text) if text.isdigit() and len(text) < 10 else None
