"""An order's events as they happen, as server-sent events (WHATWG HTML, section 9.2)."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from printdesk.order import Event
from printdesk.words import say
from services.shop.api.asking import AnyCaller, TheShop
from services.shop.api.bodies import Id
from services.shop.keys import Caller
from services.shop.ledger import find_order
from services.shop.problems import Problem
from services.shop.shop import Shop
from services.shop.wire import event_as_json

router = APIRouter(tags=["orders"])

HEARTBEAT_S = 3.0


@router.get("/v1/orders/{order_id}/events", summary="The order's events as they happen", response_class=StreamingResponse)
async def events(
    shop: TheShop,
    caller: AnyCaller,
    order_id: Id,
    last_event_id: Annotated[str | None, Header(description="The last sequence number that was seen")] = None,
) -> StreamingResponse:
    """`id:` is the event's sequence number; a comment comes every few seconds while nothing happens."""
    after = _after(last_event_id)
    await run_in_threadpool(_timeline, shop, caller, order_id)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_stream(shop, caller, order_id, after), media_type="text/event-stream", headers=headers)


def _after(header: str | None) -> int:
    if header is None or header == "":
        return 0
    if not header.isdecimal() or len(header) > 9:
        raise Problem(400, "bad_last_event_id", say("Last-Event-ID is the sequence number of an event."))
    return int(header)


def _timeline(shop: Shop, caller: Caller, order_id: str) -> tuple[Event, ...]:
    with shop.database.reading() as connection:
        return find_order(connection, caller, order_id).order.timeline


async def _stream(shop: Shop, caller: Caller, order_id: str, after: int) -> AsyncIterator[str]:
    yield "retry: 1000\n\n"
    with shop.bell.listening(order_id) as rung:
        while not shop.bell.closing:
            rung.clear()
            for event in await run_in_threadpool(_timeline, shop, caller, order_id):
                if event.seq > after:
                    after = event.seq
                    data = json.dumps(event_as_json(event), ensure_ascii=False)
                    yield f"id: {event.seq}\nevent: {event.action.value}\ndata: {data}\n\n"
            try:
                await asyncio.wait_for(rung.wait(), HEARTBEAT_S)
            except TimeoutError:
                yield ": still here\n\n"
