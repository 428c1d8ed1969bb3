"""What every handler asks of a request: the shop, who is calling, the keys and versions in its headers."""

from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer

from printdesk.words import say
from services.shop.idempotency import Answer, key_of
from services.shop.keys import Caller, Role, find_caller
from services.shop.problems import Problem, not_authenticated
from services.shop.shop import Shop

# Only tells the OpenAPI document how keys are sent; `find_caller` does the looking.
bearer = HTTPBearer(auto_error=False, description="The key that the shop's owner gave you.")


def the_shop(request: Request) -> Shop:
    shop: Shop = request.app.state.shop
    return shop


TheShop = Annotated[Shop, Depends(the_shop)]


def the_caller(shop: TheShop, request: Request, _scheme: Annotated[object, Depends(bearer)]) -> Caller:
    if len(request.headers.getlist("authorization")) > 1:
        raise not_authenticated()
    with shop.database.reading() as connection:
        return find_caller(connection, request.headers.get("authorization"))


AnyCaller = Annotated[Caller, Depends(the_caller)]


def the_customer(caller: AnyCaller) -> Caller:
    if caller.role is not Role.CUSTOMER:
        raise Problem(
            403, "customers_only", say("Only a customer's key can order here."), say("Make yourself a customer and use that key.")
        )
    return caller


def the_team(caller: AnyCaller) -> Caller:
    if caller.role is Role.CUSTOMER:
        raise Problem(403, "staff_only", say("Only the shop's own people may do this."))
    return caller


def the_owner(caller: AnyCaller) -> Caller:
    if caller.role is not Role.OWNER:
        raise Problem(403, "owner_only", say("Only the shop's owner may do this."))
    return caller


ACustomer = Annotated[Caller, Depends(the_customer)]
TheTeam = Annotated[Caller, Depends(the_team)]
TheOwner = Annotated[Caller, Depends(the_owner)]


def idempotency_key(
    request: Request,
    idempotency_key: Annotated[
        str | None, Header(description="A new random key with each new act; the same again with its repeat.")
    ] = None,
) -> str:
    if len(request.headers.getlist("idempotency-key")) > 1:
        raise Problem(400, "idempotency_key_malformed", say("One Idempotency-Key is needed, and several came."))
    return key_of(idempotency_key)


OnceKey = Annotated[str, Depends(idempotency_key)]


def expected_version(
    if_match: Annotated[str | None, Header(description='The order\'s version that you saw, as its ETag: "3".')] = None,
) -> int | None:
    """None where the caller does not care. Raises Problem 400 for what is no version."""
    if if_match is None or if_match.strip() == "*":
        return None
    text = if_match.strip().removeprefix("W/").strip('"')
    if not text.isdecimal() or len(text) > 9:
        raise Problem(400, "bad_if_match", say("If-Match holds an order's version, as its ETag tells it."))
    return int(text)


ExpectedVersion = Annotated[int | None, Depends(expected_version)]


def told(answer: Answer) -> JSONResponse:
    return JSONResponse(answer.body, answer.status, {**answer.headers, "Cache-Control": "no-store"})
