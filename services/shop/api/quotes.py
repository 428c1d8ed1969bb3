"""Quotes: what a part costs in the shop's materials, analysed and priced by the shop itself."""

import asyncio
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from printdesk.words import say
from services.shop.api.asking import ACustomer, AnyCaller, OnceKey, TheShop, told
from services.shop.api.bodies import Id, QuoteBody
from services.shop.idempotency import Answer, fingerprint
from services.shop.keys import Caller
from services.shop.parts import PENDING, find_part
from services.shop.problems import Problem
from services.shop.quotes import Asked, as_told, find_quote, make_quotes
from services.shop.shop import Shop

router = APIRouter(tags=["quotes"])

PATIENCE_S = 8.0


@router.post("/v1/quotes", status_code=201, summary="Ask for prices")
async def ask(shop: TheShop, caller: ACustomer, key: OnceKey, body: QuoteBody) -> JSONResponse:
    """One quote per material. While the part is still being analysed: 409 `analysis_pending`, to be asked again."""
    await _analysed(shop, caller, body.part)
    asked = Asked(
        body.part,
        body.quantity,
        tuple(body.materials or ()),
        body.process,
        body.colour,
        body.finish,
        body.ship_to,
        body.rush,
    )

    def act(connection: Any) -> Answer:
        return Answer(201, {"quotes": make_quotes(connection, shop.assortment, caller, asked)})

    call = fingerprint("POST", "/v1/quotes", body.model_dump_json())
    return told(await run_in_threadpool(shop.once.do, caller.id, key, call, act))


@router.get("/v1/quotes/{quote_id}", summary="A price as it was told")
def one_quote(shop: TheShop, caller: AnyCaller, quote_id: Id) -> dict[str, Any]:
    with shop.database.reading() as connection:
        return as_told(find_quote(connection, caller, quote_id), caller)


async def _analysed(shop: Shop, caller: Caller, sha256: str) -> None:
    """Returns when the part is analysed. Raises Problem 404, or 409 when that takes longer than a call should."""
    end = asyncio.get_running_loop().time() + PATIENCE_S
    with shop.bell.listening(sha256) as rung:
        while True:
            rung.clear()
            if await run_in_threadpool(_state, shop, caller, sha256) != PENDING:
                return
            left = end - asyncio.get_running_loop().time()
            if left <= 0 or shop.bell.closing:
                raise Problem(
                    409,
                    "analysis_pending",
                    say("The shop is still analysing this part."),
                    say("Ask again in a moment."),
                    {"Retry-After": "1"},
                )
            try:
                await asyncio.wait_for(rung.wait(), min(left, 1.0))
            except TimeoutError:
                continue


def _state(shop: Shop, caller: Caller, sha256: str) -> str:
    with shop.database.reading() as connection:
        return str(find_part(connection, caller, sha256)["state"])
