"""Idempotency keys: the same key and body gives the same answer, and the thing is made once.

The kept answer is written in the transaction that makes the thing: either both are there after a crash, or neither.
A refusal made nothing and is not kept: the same key may be tried again.
"""

import hashlib
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from printdesk.words import say
from services.shop import clock
from services.shop.bell import Bell
from services.shop.database import Database
from services.shop.problems import Problem
from services.shop.schema import answers

KEPT_FOR = timedelta(days=7)
KEY_FORM = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True)
class Answer:
    """kept: what is stored for a repeat where it must differ from what is told now (a key is told once); rings: see Bell."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    kept: dict[str, Any] | None = None
    rings: tuple[str, ...] = ()


def key_of(header: str | None) -> str:
    """Raises Problem 400 where the header is missing or not a key."""
    if header is None:
        raise Problem(
            400,
            "idempotency_key_missing",
            say("This call needs an Idempotency-Key header, so that a repeat does nothing twice."),
            say("Send a new random key with each new act, and the same key again with its repeat."),
        )
    if not KEY_FORM.fullmatch(header):
        raise Problem(
            400, "idempotency_key_malformed", say("An Idempotency-Key is 1 to 200 printable ASCII characters without spaces.")
        )
    return header


def fingerprint(method: str, path: str, body: str) -> str:
    return hashlib.sha256("\n".join((method, path, body)).encode()).hexdigest()


class Once:
    """Does an act once per caller and key."""

    def __init__(self, database: Database, bell: Bell) -> None:
        self._database = database
        self._bell = bell
        self._in_flight: set[tuple[str, str]] = set()
        self._guard = threading.Lock()

    def do(self, caller_id: str, key: str, print_of_call: str, act: Callable[[sa.Connection], Answer]) -> Answer:
        """The act's answer, or the kept one. Raises Problem 409 while the first is still under way, 422 for another body."""
        name = (caller_id, key)
        with self._guard:
            if name in self._in_flight:
                raise Problem(
                    409,
                    "in_flight",
                    say("The first call with this key is still under way."),
                    say("Try again."),
                    {"Retry-After": "1"},
                )
            self._in_flight.add(name)
        try:
            with self._database.writing() as connection:
                answer = self._kept(connection, name, print_of_call)
                if answer is None:
                    answer = act(connection)
                    self._keep(connection, name, print_of_call, answer)
        finally:
            with self._guard:
                self._in_flight.discard(name)
        for ring in answer.rings:
            self._bell.ring(ring)
        return answer

    def kept(self, caller_id: str, key: str, print_of_call: str) -> Answer | None:
        """The kept answer, before the work for a new one is begun. Raises Problem 422."""
        with self._database.reading() as connection:
            return self._kept(connection, (caller_id, key), print_of_call)

    @staticmethod
    def _kept(connection: sa.Connection, name: tuple[str, str], print_of_call: str) -> Answer | None:
        row = connection.execute(answers.select().where(answers.c.customer_id == name[0], answers.c.key == name[1])).first()
        if row is None:
            return None
        if row.fingerprint != print_of_call:
            raise Problem(
                422,
                "key_reused",
                say("This Idempotency-Key was used for another call; nothing was done."),
                say("Use a new key for a new act."),
            )
        return Answer(row.status, row.body, row.headers)

    @staticmethod
    def _keep(connection: sa.Connection, name: tuple[str, str], print_of_call: str, answer: Answer) -> None:
        connection.execute(
            answers.insert().values(
                customer_id=name[0],
                key=name[1],
                fingerprint=print_of_call,
                status=answer.status,
                body=answer.body if answer.kept is None else answer.kept,
                headers=answer.headers,
                at=clock.text(clock.now()),
            )
        )

    def forget_old(self) -> None:
        """Removes answers older than KEPT_FOR, but never one that made an order.

        A desk that was off for weeks after its answer was lost must find that order, and not make another at a price still valid.
        """
        place = answers.c.headers["Location"].as_string()
        ordered = sa.and_(place.is_not(None), place.like("/v1/orders/%"))
        with self._database.writing() as connection:
            connection.execute(answers.delete().where(answers.c.at < clock.text(clock.now() - KEPT_FOR), sa.not_(ordered)))
