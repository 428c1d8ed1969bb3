"""Parts: the model's bytes come in, are stored, and are analysed by the shop itself."""

import asyncio
from typing import Annotated, Any
from urllib.parse import unquote

from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import JSONResponse
from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from printdesk.words import say
from services.shop.api.asking import ACustomer, AnyCaller, OnceKey, TheShop, told
from services.shop.api.bodies import Name, Sha256
from services.shop.idempotency import Answer, fingerprint
from services.shop.keys import Caller
from services.shop.parts import add_part, find_part
from services.shop.problems import Problem
from services.shop.shop import Shop
from services.shop.store import Arriving

router = APIRouter(tags=["parts"])

MEDIA_TYPES = frozenset({"application/octet-stream", "model/stl", "application/sla", "application/vnd.ms-pki.stl"})
UPLOAD_S = 600
RAW_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("/v1/parts", status_code=201, summary="Send a model (an STL in mm)", openapi_extra=RAW_BODY)
async def send_part(
    request: Request,
    shop: TheShop,
    caller: ACustomer,
    key: OnceKey,
    name: Annotated[str | None, Query(max_length=200, description="The part's name for people")] = None,
    x_part_name: Annotated[str | None, Header(max_length=600, description="The same, percent-encoded")] = None,
) -> JSONResponse:
    """The bytes are stored under their SHA-256; the analysis follows, see `GET /v1/parts/{sha256}`."""
    called = _name(name if name is not None else unquote(x_part_name or "part"))
    _check_announced(request, shop)
    arriving = await run_in_threadpool(shop.store.arriving, shop.largest_part)
    try:
        await _receive(request, arriving)
        return told(await run_in_threadpool(_keep, shop, caller, key, called, arriving))
    finally:
        await run_in_threadpool(arriving.drop)


@router.get("/v1/parts/{sha256}", summary="A model and what the shop found out about it")
def one_part(shop: TheShop, caller: AnyCaller, sha256: Sha256) -> dict[str, Any]:
    with shop.database.reading() as connection:
        return find_part(connection, caller, sha256)


def _name(text: str) -> str:
    try:
        return TypeAdapter(Name).validate_python(text)
    except ValidationError:
        raise Problem(422, "bad_name", say("A part's name is one line of 1 to 200 characters.")) from None


def _check_announced(request: Request, shop: Shop) -> None:
    """What is wrong by its headers already is refused before a byte is read."""
    kind = request.headers.get("content-type", "application/octet-stream").partition(";")[0].strip().lower()
    if kind not in MEDIA_TYPES:
        raise Problem(
            415, "unsupported_media_type", say("A part is sent as application/octet-stream or model/stl, one file a call.")
        )
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > shop.largest_part:
        raise Problem(
            413,
            "too_large",
            say("The file is larger than {limit} MB, the most this shop takes.", limit=shop.largest_part // 1_000_000),
            say("Simplify the model, or send it in parts."),
        )


async def _receive(request: Request, arriving: Arriving) -> None:
    try:
        async with asyncio.timeout(UPLOAD_S):
            async for data in request.stream():
                if data:
                    await run_in_threadpool(arriving.write, data)
    except TimeoutError:
        raise Problem(408, "too_slow", say("The file did not arrive within {most} s.", most=UPLOAD_S)) from None
    except ClientDisconnect:
        raise Problem(400, "cut_off", say("The connection ended before the file was complete."), say("Send it again.")) from None
    if arriving.size == 0:
        raise Problem(422, "empty_file", say("The file is empty."), say("Send the model's bytes as the body of the call."))


def _keep(shop: Shop, caller: Caller, key: str, name: str, arriving: Arriving) -> Answer:
    shop.work.wait_until_ready()
    sha256 = arriving.keep()

    def act(connection: Any) -> Answer:
        analysis = add_part(connection, caller, sha256, arriving.size, name)
        if analysis is not None:
            shop.work.enqueue_analysis(connection, analysis, sha256)
        return Answer(201, find_part(connection, caller, sha256), {"Location": f"/v1/parts/{sha256}"})

    return shop.once.do(caller.id, key, fingerprint("POST", "/v1/parts", f"{sha256}\n{name}"), act)
