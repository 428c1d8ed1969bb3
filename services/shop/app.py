"""The shop's ASGI application: routes, refusals as problem details, bounds and careful headers around them."""

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import AsyncIterator
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from printdesk.errors import DeskError
from printdesk.words import say
from services.shop import clock
from services.shop.api import about, card, events, messages, orders, owner, parts, quotes
from services.shop.idempotency import KEPT_FOR
from services.shop.problems import MEDIA_TYPE, Problem, no_such, problem_of
from services.shop.quotes import forget_over
from services.shop.shop import Shop
from services.shop.web import pages

log = logging.getLogger("printdesk.shop.http")

LARGEST_BODY = 512_000
BODY_S = 30.0
FIRST_TIDYING_S = 60.0
PARTS = "/v1/parts"
HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
]


def make_app(shop: Shop) -> FastAPI:
    app = FastAPI(
        title="PrintDesk shop",
        version="1",
        description="Send a model, ask for prices, order, follow. Keys go into the Authorization header, never into an address.",
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.shop = shop
    for room in (about, card, parts, quotes, messages, events, orders, owner):
        app.include_router(room.router)
    app.include_router(pages.router, include_in_schema=False)
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(DeskError, _on_desk_error)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, _on_surprise)
    app.add_middleware(Edge)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    shop: Shop = app.state.shop
    shop.bell.hang_in(asyncio.get_running_loop())
    tidying = asyncio.create_task(_tidy(shop))
    yield
    tidying.cancel()
    shop.bell.close()
    await asyncio.to_thread(shop.work.stop)
    shop.database.close()


async def _tidy(shop: Shop) -> None:
    """Soon after the start, then every hour: prices and what was kept for repeats only are dropped when their time is over."""
    pause = FIRST_TIDYING_S
    while True:
        await asyncio.sleep(pause)
        pause = 3600.0
        try:
            await asyncio.to_thread(shop.once.forget_old)
            await asyncio.to_thread(_forget_prices, shop)
            await asyncio.to_thread(shop.work.forget_before, clock.now() - KEPT_FOR)
        except Exception:
            log.exception("tidying failed; it is tried again in an hour")


def _forget_prices(shop: Shop) -> None:
    with shop.database.writing() as connection:
        forget_over(connection)


def _respond(problem: Problem) -> Response:
    return JSONResponse(problem.body(), problem.status, {**problem.headers, "Cache-Control": "no-store"}, media_type=MEDIA_TYPE)


async def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return _respond(error)


async def _on_desk_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, DeskError)
    return _respond(problem_of(error))


async def _on_bad_request(_request: Request, error: Exception) -> Response:
    """The first thing that is wrong, where it is and why; never what was sent, which may be a secret."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    place = [str(step) for step in first["loc"]]
    if place[:1] == ["path"]:
        return _respond(no_such("page"))
    where = ".".join(place[1:]) or say("the body")
    detail = say("“{where}” is not right: {why}.", where=where[:120], why=str(first["msg"])[:200].rstrip("."))
    return _respond(Problem(422, "bad_request", detail, say("The API's description is at /v1/docs.")))


async def _on_http_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return _respond(no_such("page"))
    codes = {405: "method_not_allowed", 400: "bad_request"}
    code = codes.get(error.status_code, "http_error")
    sentences = {
        "method_not_allowed": say("This address does not take that method."),
        "bad_request": say("The body cannot be read as JSON."),
    }
    return _respond(
        Problem(error.status_code, code, sentences.get(code, str(error.detail)[:200]), headers=dict(error.headers or {}))
    )


async def _on_surprise(_request: Request, _error: Exception) -> Response:
    return _respond(Problem(500, "internal_error", say("Something went wrong in the shop; it is in the shop's log.")))


class Edge:
    """Around every request: a bounded body, read whole before anybody works on it, careful headers, and a log line."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 0

        async def careful_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message["headers"], *HEADERS]}
            await send(message)

        try:
            if scope["method"] in {"POST", "PUT", "PATCH"} and scope["path"] != PARTS:
                receive = await _whole_body(scope, receive)
            await self._app(scope, receive, careful_send)
        except Problem as problem:
            await _respond(problem)(scope, receive, careful_send)
        finally:
            # The route's pattern, not the address: a tracking page's address opens it for anybody.
            route = getattr(scope.get("route"), "path", "-")
            log.info("%s %s %s %.0f ms", scope["method"], route, status, 1000 * (time.perf_counter() - began))


async def _whole_body(scope: Scope, receive: Receive) -> Receive:
    """Raises Problem 413 or 408 before more than the bound is held in memory."""
    too_large = Problem(413, "too_large", say("The body is larger than {most} kB.", most=LARGEST_BODY // 1000))
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and int(value) > LARGEST_BODY:
            raise too_large
    pieces: list[bytes] = []
    size = 0
    more = True
    try:
        async with asyncio.timeout(BODY_S):
            while more:
                message = await receive()
                if message["type"] != "http.request":
                    break
                pieces.append(message.get("body", b""))
                size += len(pieces[-1])
                if size > LARGEST_BODY:
                    raise too_large
                more = message.get("more_body", False)
    except TimeoutError:
        raise Problem(408, "too_slow", say("The body did not arrive within {most:.0f} s.", most=BODY_S)) from None
    whole: dict[str, Any] | None = {"type": "http.request", "body": b"".join(pieces), "more_body": False}

    _check_said_once(scope, b"".join(pieces))

    async def replay() -> Message:
        nonlocal whole
        if whole is not None:
            message, whole = whole, None
            return message
        return await receive()

    return replay


def _check_said_once(scope: Scope, body: bytes) -> None:
    """Raises Problem 400 for JSON that says something twice: two readers of it could understand two things."""
    kind = next((value for name, value in scope["headers"] if name == b"content-type"), b"application/json")
    if b"json" not in kind.lower():
        return

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise Problem(400, "bad_request", say("The body says the same thing twice."), say("Name each thing once."))
        return found

    with contextlib.suppress(ValueError, RecursionError):  # what is no JSON at all is told where it is read
        json.loads(body, object_pairs_hook=once)
