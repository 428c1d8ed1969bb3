"""The conversation about an order, with pins on the part."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from printdesk.order import Action
from services.shop.api.asking import AnyCaller, ExpectedVersion, OnceKey, TheShop, told
from services.shop.api.bodies import Id, MessageBody
from services.shop.api.orders import answer
from services.shop.idempotency import Answer, fingerprint
from services.shop.ledger import act, find_order
from services.shop.wire import event_as_json

router = APIRouter(tags=["messages"])


@router.get("/v1/orders/{order_id}/messages", summary="What was written, on both sides")
def messages(shop: TheShop, caller: AnyCaller, order_id: Id) -> dict[str, Any]:
    with shop.database.reading() as connection:
        kept = find_order(connection, caller, order_id)
    return {"items": [event_as_json(event) for event in kept.order.messages], "next": None}


@router.post("/v1/orders/{order_id}/messages", status_code=201, summary="Write a message")
def write(
    shop: TheShop, caller: AnyCaller, key: OnceKey, version: ExpectedVersion, order_id: Id, body: MessageBody
) -> JSONResponse:
    """The answer is the order with the message at the end of its timeline."""

    def add(connection: Any) -> Answer:
        pin = body.pin.as_pin() if body.pin else None
        kept = act(connection, caller, order_id, Action.MESSAGE, note=body.text, pin=pin, version=version)
        return answer(shop, caller, kept, 201)

    call = fingerprint("POST", f"/v1/orders/{order_id}/messages", body.model_dump_json())
    return told(shop.once.do(caller.id, key, call, add))
