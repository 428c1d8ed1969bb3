"""Orders: placing, looking, and one path per allowed change of state."""

from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import FileResponse, JSONResponse

from printdesk.order import Action, OrderState
from services.shop.api.asking import ACustomer, AnyCaller, ExpectedVersion, OnceKey, TheShop, TheTeam, told
from services.shop.api.bodies import ActBody, Id, OrderBody
from services.shop.idempotency import Answer, fingerprint
from services.shop.keys import Caller
from services.shop.ledger import Kept, act, actions_for, etag, find_order, list_orders, place
from services.shop.pricing import figures_agreed
from services.shop.problems import no_such
from services.shop.quotes import find_quote
from services.shop.shop import Shop, item_name
from services.shop.wire import order_as_json

router = APIRouter(tags=["orders"])

Step = StrEnum("Step", {action.name: action.value for action in Action if action not in {Action.PLACE, Action.MESSAGE}})  # type: ignore[misc]


def as_json(shop: Shop, caller: Caller, kept: Kept) -> dict[str, Any]:
    return order_as_json(
        kept.order,
        shop.tracking_url(kept),
        kept.quote,
        figures_agreed(kept.quote, kept.order),
        actions_for(kept.order, caller),
        for_shop=caller.sees_all,
    )


def answer(shop: Shop, caller: Caller, kept: Kept, status: int = 200) -> Answer:
    return Answer(status, as_json(shop, caller, kept), etag(kept.order), rings=(kept.order.id,))


@router.post("/v1/orders", status_code=201, summary="Order at a quoted price")
def order(shop: TheShop, caller: ACustomer, key: OnceKey, body: OrderBody) -> JSONResponse:
    """The quote's stored price is what is paid; nothing in this body can change it."""

    call = fingerprint("POST", "/v1/orders", body.model_dump_json())
    if shop.once.kept(caller.id, key, call) is None:
        with shop.database.reading() as connection:
            part = find_quote(connection, caller, body.quotes[0])["part"]
        shop.store.check(part)

    def make(connection: Any) -> Answer:
        kept = place(connection, caller, body.quotes[0], body.recipient.as_recipient(), body.payment, body.note)
        made = answer(shop, caller, kept, 201)
        return Answer(201, made.body, {**made.headers, "Location": f"/v1/orders/{kept.order.id}"}, rings=made.rings)

    return told(shop.once.do(caller.id, key, call, make))


@router.get("/v1/orders", summary="Orders, newest first")
def orders(
    shop: TheShop,
    caller: AnyCaller,
    cursor: Annotated[Id | None, Query(description="`next` of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    state: OrderState | None = None,
) -> dict[str, Any]:
    """A customer sees their own, the shop's people all."""
    with shop.database.reading() as connection:
        page, following = list_orders(connection, caller, before=cursor, limit=limit, state=state)
    return {"items": [as_json(shop, caller, kept) for kept in page], "next": following}


@router.get("/v1/orders/{order_id}", summary="One order with its timeline")
def one_order(shop: TheShop, caller: AnyCaller, order_id: Id) -> JSONResponse:
    with shop.database.reading() as connection:
        kept = find_order(connection, caller, order_id)
    return told(answer(shop, caller, kept))


@router.get("/v1/orders/{order_id}/parts/{number}/file", summary="The ordered part's file", response_class=FileResponse)
def file(shop: TheShop, caller: TheTeam, order_id: Id, number: int) -> FileResponse:
    """number: 1 for the first part of the order. Only for the shop's people."""
    with shop.database.reading() as connection:
        kept = find_order(connection, caller, order_id)
    if number != 1:
        raise no_such("part")
    return FileResponse(
        shop.store.path(kept.order.item.sha256),
        media_type="model/stl",
        filename=item_name(kept.order),
        headers={"Cache-Control": "no-store"},
    )


@router.post("/v1/orders/{order_id}/{step}", summary="One step of the order's road")
def go(
    shop: TheShop, caller: AnyCaller, key: OnceKey, version: ExpectedVersion, order_id: Id, step: Step, body: ActBody
) -> JSONResponse:
    """Who may do what and when is told by the order's `actions`. If-Match with the order's ETag: only if nobody was faster."""

    def change(connection: Any) -> Answer:
        kept = act(
            connection,
            caller,
            order_id,
            Action(step.value),
            note=body.note,
            values=body.values,
            pin=body.pin.as_pin() if body.pin else None,
            version=version,
        )
        return answer(shop, caller, kept)

    call = fingerprint("POST", f"/v1/orders/{order_id}/{step.value}", body.model_dump_json())
    return told(shop.once.do(caller.id, key, call, change))
