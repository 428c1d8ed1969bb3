"""The shop's card: who it is and what it asks, signed, for desks that price without asking; public once it is given out."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from services.shop.api.asking import TheOwner, TheShop
from services.shop.api.bodies import CardBody
from services.shop.assortment import read_note, write_note
from services.shop.card import no_card, shop_card
from services.shop.shop import Shop

router = APIRouter(tags=["shop"])

MEDIA_TYPE = "application/json"
GIVEN_OUT = "card_given_out"


@router.get(
    "/v1/card",
    summary="The shop's signed card",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}},
)
def card(shop: TheShop) -> Response:
    """Prices without a call: tariff and materials, valid for a while. 404 `no_card` until the owner gives it out."""
    with shop.database.reading() as connection:
        if read_note(connection, GIVEN_OUT) is None:
            raise no_card()
    return _made_now(shop)


@router.put("/v1/card", summary="Give the card out from now on, or keep it back")
def give_out(shop: TheShop, _caller: TheOwner, body: CardBody) -> dict[str, Any]:
    """A card holds the shop's rates, which are nobody's business until the owner says so. Cards that are out stay valid."""
    if body.given_out:
        _made_now(shop)  # refused where there is nothing to tell
    with shop.database.writing() as connection:
        write_note(connection, GIVEN_OUT, "yes" if body.given_out else None)
    return {"given_out": body.given_out}


def _made_now(shop: Shop) -> Response:
    with shop.database.reading() as connection:
        data = shop_card(connection, shop.assortment, shop.data, shop.public_address)
    return Response(data, media_type=MEDIA_TYPE, headers={"Cache-Control": "no-cache"})
