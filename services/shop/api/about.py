"""Who the shop is, what it can make, and whether it is well. Public."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from services.shop.api.asking import TheShop
from services.shop.reviews import rating

router = APIRouter()


@router.get("/v1/shop", summary="Who the shop is", tags=["shop"])
def shop_card(shop: TheShop) -> dict[str, Any]:
    with shop.database.reading() as connection:
        tariff = shop.assortment.tariff(connection)
        stars = rating(connection)
    return {
        "title": tariff.title,
        "example": tariff.example,
        "currency": tariff.currency,
        "rush": tariff.rush and {"lead_time_days": tariff.rush.lead_time_days, "materials": list(tariff.rush.materials)},
        "mode": tariff.mode.value,
        "instant_limit": None if tariff.instant_limit is None else str(tariff.instant_limit),
        "countries": sorted({country for zone in tariff.zones for country in zone.countries}),
        "pick_up": tariff.pick_up,
        "materials": list(tariff.materials),
        "payment": ["on_account", *(["at_pick_up"] if tariff.pick_up else [])],
        "largest_part_bytes": shop.largest_part,
        "rating": stars,
    }


@router.get("/v1/materials", summary="What the shop makes parts of", tags=["shop"])
def materials(shop: TheShop) -> dict[str, Any]:
    with shop.database.reading() as connection:
        tariff = shop.assortment.tariff(connection)
    items = []
    for material in shop.assortment.materials(tariff):
        rates = tariff.rates(material.id)
        offered = [colour for colour in material.colours if not rates.colours or colour.id in rates.colours]
        items.append(
            {
                "id": material.id,
                "name": material.name,
                "process": material.process,
                "colours": [{"id": colour.id, "name": colour.name, "hex": colour.hex} for colour in offered],
                "finishes": list(rates.finishes),
                "lead_time_days": rates.lead_time_days,
                "mode": (rates.mode or tariff.mode).value,
            }
        )
    return {"items": items, "next": None}


@router.get("/healthz", summary="Whether the process lives", tags=["health"])
def health() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/readyz", summary="Whether database and work engine are ready", tags=["health"])
def ready(shop: TheShop) -> JSONResponse:
    with shop.database.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM notes")
    well = shop.work.is_ready
    return JSONResponse({"status": "ok" if well else "starting"}, 200 if well else 503)
