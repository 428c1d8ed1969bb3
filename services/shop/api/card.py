"""The shop's card: who it is and what it asks, signed, for desks that price without asking. Public."""

from fastapi import APIRouter
from fastapi.responses import Response

from services.shop.api.asking import TheShop
from services.shop.card import shop_card

router = APIRouter(tags=["shop"])

MEDIA_TYPE = "application/json"


@router.get(
    "/v1/card",
    summary="The shop's signed card",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}},
)
def card(shop: TheShop) -> Response:
    """Prices without a call: tariff and materials, valid for a while. `docs/http.md` says how the signature is checked."""
    with shop.database.reading() as connection:
        data = shop_card(connection, shop.assortment, shop.data, shop.public_address)
    return Response(data, media_type=MEDIA_TYPE, headers={"Cache-Control": "no-cache"})
