from datetime import UTC, datetime, timedelta
from decimal import Decimal

import numpy as np
import pytest

from mesh.shading import shade
from printdesk.money import Money
from printdesk.order import Action, Address, Order, Ordered, OrderState, Recipient, Side, change
from tests.ui.conftest import ball, box
from ui.orders.thumbnail import coloured
from ui.orders.timeline import stops_of
from ui.orders.wording import due_words, moment

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HOME = Recipient("Ada", address=Address("Ada", "Am Markt 1", "10115", "Berlin", "DE"))


def placed(recipient: Recipient = HOME, **more: object) -> Order:
    item = Ordered("Fan duct", "0" * 64, "pla", "fdm", 2)
    draft = Order("1", "Kontor", OrderState.WAITING, item, recipient, Money(Decimal("22.40")), **more)  # type: ignore[arg-type]
    return change(draft, Action.PLACE, Side.CUSTOMER, AT)


def test_a_box_fills_its_picture_and_its_top_is_brighter_than_its_sides() -> None:
    drawn = shade(box(20, 20, 20).corners, 62, 50)
    covered = drawn.cover > 0.99
    assert 0.3 < covered.mean() < 0.8
    middle = drawn.light[:, 31]
    rows = np.flatnonzero(covered[:, 31])
    assert middle[rows[2]] > middle[rows[-3]] + 0.1
    _, counts = np.unique(drawn.light[covered].round(3), return_counts=True)
    large = counts[counts > 0.1 * covered.sum()]
    assert len(large) == 3, "three sides"
    assert large.sum() > 0.85 * covered.sum(), "nothing shines through"


def test_a_ball_of_many_faces_is_round_and_without_holes() -> None:
    drawn = shade(ball(300, 10).corners, 62, 50)
    share = (drawn.cover.sum()) / (np.pi * (50 * 0.9 / 2) ** 2)
    assert share == pytest.approx(1.0, abs=0.02)
    assert drawn.cover[25, 20:42].min() == pytest.approx(1.0)


def test_a_picture_is_transparent_where_nothing_is(qapp: object) -> None:
    picture = coloured(shade(box(20, 20, 20).corners, 62, 50), "#8b9bb0")
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(31, 25).alpha() == 255


def test_the_timeline_has_what_happened_and_in_grey_what_comes_next() -> None:
    order = change(placed(lead_time_days=3), Action.ACCEPT, Side.SHOP, AT, note="Nice part.")
    stops = stops_of(order)
    assert [stop.title for stop in stops] == [
        "Ordered",
        "Accepted",
        "In production",
        "Finishing",
        "Handed to the post",
        "In your hands",
    ]
    assert [bool(stop.tone) for stop in stops] == [True, True, False, False, False, False]
    assert stops[1].details == "“Nice part.”"


def test_many_reports_of_one_print_are_one_stop_with_the_newest_share() -> None:
    order = change(change(placed(), Action.ACCEPT, Side.SHOP, AT), Action.CLAIM, Side.SHOP, AT)
    for share in ("0.1", "0.5", "0.64"):
        order = change(order, Action.PRINT, Side.SHOP, AT, values={"progress": share})
    past = [stop for stop in stops_of(order) if stop.tone]
    assert [stop.title for stop in past] == ["Ordered", "Accepted", "Somebody took it on", "In production, 64 %"]
    assert past[-1].share == pytest.approx(0.64)


def test_what_is_picked_up_is_not_handed_to_the_post() -> None:
    titles = [stop.title for stop in stops_of(placed(Recipient("Ada")))]
    assert "Ready to be picked up" in titles
    assert "Handed to the post" not in titles


def test_a_cancelled_order_has_nothing_ahead() -> None:
    order = change(placed(), Action.CANCEL, Side.CUSTOMER, AT)
    assert all(stop.tone for stop in stops_of(order))


def test_due_days_are_told_as_people_count_them() -> None:
    order = placed(lead_time_days=2)
    assert due_words(order, AT) == "due Thu 26 Nov"
    assert due_words(order, AT + timedelta(days=2)) == "due today"
    assert due_words(order, AT + timedelta(days=5)) == "3 days late"


def test_a_time_of_today_needs_no_day() -> None:
    assert len(moment(AT, AT)) == 5
    assert moment(AT - timedelta(days=1), AT).startswith("Mon 23 Nov ")
