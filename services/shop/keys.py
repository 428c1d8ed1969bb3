"""Who is asking: keys of the owner, the staff and the customers. The shop keeps their SHA-256 only."""

import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa

from printdesk.ids import new_id
from printdesk.order import Side
from services.shop import clock
from services.shop.problems import not_authenticated
from services.shop.schema import customers, keys

KEY_BYTES = 32
LONGEST_KEY = 200


class Role(StrEnum):
    OWNER = "owner"
    STAFF = "staff"
    CUSTOMER = "customer"


@dataclass(frozen=True)
class Caller:
    """id: the customer's (staff and owner have one too); side: for whom they act on orders."""

    id: str
    name: str
    role: Role

    @property
    def side(self) -> Side:
        return Side.CUSTOMER if self.role is Role.CUSTOMER else Side.SHOP

    @property
    def sees_all(self) -> bool:
        return self.role is not Role.CUSTOMER


def find_caller(connection: sa.Connection, authorization: str | None) -> Caller:
    """Whose key it is. Raises Problem 401 for none, a malformed or an unknown one, all told alike."""
    scheme, _, key = (authorization or "").partition(" ")
    key = key.strip()
    if scheme.lower() != "bearer" or not key or len(key) > LONGEST_KEY:
        raise not_authenticated()
    found = connection.execute(
        sa.select(customers.c.id, customers.c.name, customers.c.role).join(keys).where(keys.c.hash == _hash(key))
    ).first()
    if found is None:
        raise not_authenticated()
    return Caller(found.id, found.name, Role(found.role))


def add_customer(connection: sa.Connection, name: str, role: Role) -> tuple[str, str]:
    """(id, key) of a new customer; the key is told now or never."""
    customer_id = new_id()
    connection.execute(customers.insert().values(id=customer_id, name=name, role=role.value, made_at=clock.text(clock.now())))
    return customer_id, new_key(connection, customer_id, role)


def new_key(connection: sa.Connection, customer_id: str, role: Role) -> str:
    """A new key for somebody; the old ones open nothing any more."""
    key = f"pd_{role.value}_{secrets.token_urlsafe(KEY_BYTES)}"
    connection.execute(keys.delete().where(keys.c.customer_id == customer_id))
    connection.execute(keys.insert().values(hash=_hash(key), customer_id=customer_id, made_at=clock.text(clock.now())))
    return key


def owner_key(connection: sa.Connection, anew: bool) -> str | None:
    """A key for the owner at the first start, or when `anew` asks for another one; else None."""
    owner = connection.execute(sa.select(customers.c.id).where(customers.c.role == Role.OWNER.value)).scalar()
    if owner is None:
        return add_customer(connection, "Owner", Role.OWNER)[1]
    return new_key(connection, str(owner), Role.OWNER) if anew else None


def _hash(key: str) -> str:
    # A key holds 256 random bits: no dictionary helps against its hash, and a slow hash would only slow the shop.
    return hashlib.sha256(key.encode()).hexdigest()
