"""Pages for people: an order's tracking page, and the page that shows the API. No scripts, nothing from elsewhere."""

from functools import cache
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from printdesk.carrier import Carrier, load_carriers
from services.shop.api.asking import TheShop
from services.shop.assortment import CATALOG
from services.shop.ledger import find_by_token
from services.shop.problems import Problem
from services.shop.web.language import preferred
from services.shop.web.reference import describe
from services.shop.web.tracking import describe_order, words_of

router = APIRouter()
templates = Environment(
    loader=PackageLoader("services.shop.web", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

HEADERS = {
    "Content-Security-Policy": "; ".join(
        ("default-src 'none'", "style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
    ),
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
}


@router.get("/t/{token}")
def tracking_page(shop: TheShop, request: Request, token: str) -> HTMLResponse:
    """For everybody who has the address; so it tells how far the order is, and not who ordered or where it goes."""
    language = preferred(request.headers.get("accept-language", ""))
    try:
        with shop.database.reading() as connection:
            kept = find_by_token(connection, token[:100])
    except Problem:
        return _page("missing.html", 404, {"words": words_of(language), "language": language})
    return _page("tracking.html", 200, describe_order(kept.order, kept.quote, language, _carriers()))


@router.get("/v1/docs")
def reference_page(request: Request) -> HTMLResponse:
    return _page("reference.html", 200, describe(request.app.openapi()))


@router.get("/")
def front_door() -> RedirectResponse:
    return RedirectResponse("/v1/docs")


@cache
def _carriers() -> dict[str, Carrier]:
    return load_carriers(CATALOG / "carriers.toml")


def _page(template: str, status: int, values: dict[str, Any]) -> HTMLResponse:
    return HTMLResponse(templates.get_template(template).render(values), status, {**HEADERS, "Vary": "Accept-Language"})
