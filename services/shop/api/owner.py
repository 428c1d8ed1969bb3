"""What only the owner does: customers and their keys, and the tariff."""

from typing import Annotated, Any

import sqlalchemy as sa
from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from services.shop.api.asking import OnceKey, TheOwner, TheShop, told
from services.shop.api.bodies import CustomerBody, Id, PreviewBody, TariffBody
from services.shop.idempotency import Answer, fingerprint
from services.shop.keys import Role, add_customer, new_key
from services.shop.past_parts import MOST, past_parts
from services.shop.past_wire import part_as_json, preview_as_json
from services.shop.problems import no_such
from services.shop.schema import customers

router = APIRouter(tags=["owner"])


@router.get("/v1/customers", summary="Customers and staff, without their keys")
def list_customers(shop: TheShop, _caller: TheOwner, cursor: Id | None = None, limit: int = 100) -> dict[str, Any]:
    most = max(1, min(limit, 500))
    query = customers.select().where(customers.c.role != Role.OWNER.value).order_by(customers.c.id).limit(most + 1)
    if cursor is not None:
        query = query.where(customers.c.id > cursor)
    with shop.database.reading() as connection:
        rows = connection.execute(query).all()
    items = [{"id": row.id, "name": row.name, "role": row.role, "made_at": row.made_at} for row in rows[:most]]
    return {"items": items, "next": items[-1]["id"] if len(rows) > most else None}


@router.post("/v1/customers", status_code=201, summary="A new customer, with a key that is told once")
def make_customer(shop: TheShop, caller: TheOwner, key: OnceKey, body: CustomerBody) -> JSONResponse:
    """A repeat answers without the key, because the shop does not keep it; `POST /v1/customers/{id}/key` makes another."""

    def make(connection: Any) -> Answer:
        customer_id, customer_key = add_customer(connection, body.name, Role(body.role))
        kept = {"id": customer_id, "name": body.name, "role": body.role, "key": None}
        return Answer(201, {**kept, "key": customer_key}, kept=kept)

    return told(shop.once.do(caller.id, key, fingerprint("POST", "/v1/customers", body.model_dump_json()), make))


@router.post("/v1/customers/{customer_id}/key", status_code=201, summary="A new key; the old one opens nothing any more")
def renew_key(shop: TheShop, caller: TheOwner, key: OnceKey, customer_id: Id) -> JSONResponse:
    def make(connection: Any) -> Answer:
        row = connection.execute(
            sa.select(customers).where(customers.c.id == customer_id, customers.c.role != Role.OWNER.value)
        ).first()
        if row is None:
            raise no_such("customer")
        kept = {"id": row.id, "name": row.name, "role": row.role, "key": None}
        return Answer(201, {**kept, "key": new_key(connection, row.id, Role(row.role))}, kept=kept)

    return told(shop.once.do(caller.id, key, fingerprint("POST", f"/v1/customers/{customer_id}/key", ""), make))


@router.get("/v1/tariff", summary="The tariff in force, as TOML")
def show_tariff(shop: TheShop, _caller: TheOwner) -> dict[str, Any]:
    with shop.database.reading() as connection:
        return {"tariff": shop.assortment.tariff_text(connection), "example": shop.assortment.tariff(connection).example}


@router.put("/v1/tariff", summary="Another tariff from now on; prices already told stay valid")
def set_tariff(shop: TheShop, _caller: TheOwner, body: TariffBody) -> dict[str, Any]:
    tariff = shop.assortment.checked(body.tariff)
    with shop.database.writing() as connection:
        shop.assortment.put_tariff(connection, body.tariff)
    return {"tariff": body.tariff, "example": tariff.example}


@router.get("/v1/tariff/parts", summary="The parts priced last, with the measures that their prices depend on")
def parts_priced(shop: TheShop, _caller: TheOwner, limit: Annotated[int, Query(ge=1, le=MOST)] = 30) -> dict[str, Any]:
    """Each wish once, orders first: for a preview of another tariff where it is written."""
    with shop.database.reading() as connection:
        found = past_parts(connection, shop.assortment.catalog, limit)
    return {"items": [part_as_json(part) for part in found], "next": None}


@router.post("/v1/tariff/preview", summary="What another tariff would change; nothing is changed by asking")
def preview_tariff(shop: TheShop, _caller: TheOwner, body: PreviewBody) -> dict[str, Any]:
    """The parts priced last by the tariff in force and by the one sent, side by side."""
    from printdesk.tariff_preview import preview

    then = shop.assortment.checked(body.tariff)
    with shop.database.reading() as connection:
        now = shop.assortment.tariff(connection)
        found = past_parts(connection, shop.assortment.catalog, body.limit)
    return preview_as_json(preview(now, then, found))
