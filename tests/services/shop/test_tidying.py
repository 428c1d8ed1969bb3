"""What the shop keeps only for repeats goes when its time is over, and nothing else."""

import time
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from services.shop import clock
from services.shop.bell import Bell
from services.shop.database import Database
from services.shop.idempotency import KEPT_FOR, Answer, Once
from services.shop.keys import Caller, Role, add_customer
from services.shop.migrate import migrate
from services.shop.parts import add_part
from services.shop.quotes import OVER_KEPT_FOR, forget_over
from services.shop.schema import answers, orders, quotes
from services.shop.shop import open_shop


def test_answers_are_kept_at_least_a_day_and_not_for_ever(tmp_path: Path) -> None:
    database = Database(tmp_path / "shop.sqlite")
    migrate(database)
    once = Once(database, Bell())
    for key, age in (("old", KEPT_FOR + timedelta(minutes=1)), ("yesterday", timedelta(hours=25))):
        once.do("ada", key, "print", lambda _connection: Answer(201, {"id": "1"}))
        with database.writing() as connection:
            connection.execute(answers.update().where(answers.c.key == key).values(at=clock.text(clock.now() - age)))
    once.forget_old()
    assert once.kept("ada", "old", "print") is None
    assert once.kept("ada", "yesterday", "print") == Answer(201, {"id": "1"})
    database.close()


def test_an_order_is_not_made_again_however_late_its_repeat_comes(tmp_path: Path) -> None:
    database = Database(tmp_path / "shop.sqlite")
    migrate(database)
    once = Once(database, Bell())
    for place in ("/v1/orders/1", "/v1/parts/1"):
        once.do("ada", place, "print", lambda _connection, place=place: Answer(201, {}, {"Location": place}))
    with database.writing() as connection:
        connection.execute(answers.update().values(at=clock.text(clock.now() - timedelta(days=300))))
    once.forget_old()
    assert once.kept("ada", "/v1/orders/1", "print") is not None
    assert once.kept("ada", "/v1/parts/1", "print") is None
    database.close()


def test_the_engines_records_of_ended_analyses_are_removed_and_the_results_stay(tmp_path: Path) -> None:
    shop, _ = open_shop(tmp_path)
    shop.work.start()
    with shop.database.writing() as connection:
        ada = Caller(add_customer(connection, "Ada", Role.CUSTOMER)[0], "Ada", Role.CUSTOMER)
    arriving = shop.store.arriving(1000)
    arriving.write(b"no model")
    sha256 = arriving.keep()
    shop.work.wait_until_ready()
    with shop.database.writing() as connection:
        analysis = add_part(connection, ada, sha256, 8, "x")
        assert analysis is not None
        shop.work.enqueue_analysis(connection, analysis, sha256)
    end = time.monotonic() + 30
    while records(shop.database) != ["SUCCESS"] and time.monotonic() < end:
        time.sleep(0.05)
    assert shop.work.forget_before(clock.now() - timedelta(hours=1)) == 0
    assert shop.work.forget_before(clock.now() + timedelta(hours=1)) == 1
    assert records(shop.database) == []
    with shop.database.reading() as connection:
        assert connection.execute(sa.text("SELECT state FROM parts")).scalar() == "refused"
    shop.work.stop()
    shop.database.close()


def test_a_price_goes_a_month_after_its_time_unless_something_was_ordered_by_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "shop.sqlite")
    migrate(database)
    month = OVER_KEPT_FOR + timedelta(minutes=1)
    ages = {"valid": -timedelta(days=1), "over": timedelta(days=29), "long over": month, "ordered": month}
    with database.writing() as connection:
        ada = Caller(add_customer(connection, "Ada", Role.CUSTOMER)[0], "Ada", Role.CUSTOMER)
        add_part(connection, ada, "f" * 64, 8, "x")
        kept = {"customer_id": ada.id, "sha256": "f" * 64, "made_at": "2025-01-01T00:00:00Z", "printable": True, "said": {}}
        for name, age in ages.items():
            connection.execute(quotes.insert().values(id=name, valid_until=clock.text(clock.now() - age), **kept))
        ordered = {"number": "1", "customer_id": ada.id, "quote_id": "ordered", "token": "t", "state": "placed", "version": 1}
        more = {"recipient": {}, "payment": "invoice", "note": "", "placed_at": "2025-01-01T00:00:00Z"}
        connection.execute(orders.insert().values(id="1", **ordered, **more))
        forget_over(connection)
        left = connection.execute(sa.select(quotes.c.id)).scalars()
        assert sorted(left) == ["ordered", "over", "valid"]
    database.close()


def records(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.execute(sa.text("SELECT status FROM workflow_status")).scalars())
