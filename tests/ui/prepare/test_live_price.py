"""The price beside the model: live while the size is dragged, then the places' own; hints and plots, by keys too."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.desk import Desk
from printdesk.money import Money
from printdesk.offer import Kind, Offer
from printdesk.settings import PrinterEntry
from tests.ui.prepare.conftest import Opened
from ui.prepare.expected import Expected, key_of
from ui.prepare.offer_row import difference_words
from ui.prepare.page import PreparePage
from ui.prepare.workspace import Workspace

pytestmark = pytest.mark.window
LONG_MS = 120_000


@pytest.fixture(scope="module")
def full_desk(wire: Callable[[Path | None], Desk]) -> Iterator[Desk]:
    """With its embedded shop and a printer at home."""
    desk = wire(None)
    desk.queue.add_printer(PrinterEntry("Bench printer", "simulated", "", material="pla"))
    yield desk
    desk.close()


@pytest.fixture
def priced(qtbot: QtBot, full_desk: Desk, open_page: Opened, stl: Callable[..., Path]) -> PreparePage:
    """A block on the plate, priced everywhere, its curves known."""
    page = open_page(full_desk)
    page.open_files([stl(bodies.box((36.0, 24.0, 18.0)))])
    answered(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.live._curves), timeout=LONG_MS)
    return page


def answered(qtbot: QtBot, page: PreparePage) -> None:
    def is_over() -> bool:
        part = page.workspace.part
        measured = part is not None and page.measuring.is_measured(part)
        return measured and bool(page.workspace.offers) and not page.pricing.asking

    qtbot.waitUntil(is_over, timeout=LONG_MS)


def totals(page: PreparePage) -> dict[tuple[str, str], Decimal]:
    return {key_of(one): one.total.amount for one in page.workspace.offers if isinstance(one, Offer)}


def find(page: PreparePage, name: str) -> QWidget:
    found = page.window().findChild(QWidget, name)
    assert found is not None, name
    return found


def test_the_price_follows_the_slider_and_the_places_own_price_wins(qtbot: QtBot, priced: PreparePage) -> None:
    page, workspace = priced, priced.workspace
    before, steps = totals(page), len(workspace.history.past)
    row = page.column.offers.rows[0]
    page.use_tool("scale")
    slider = find(page, "prepare.scale.slider")
    slider.setSliderDown(True)
    for value in (5, 20, 40):
        slider.setValue(value)
        assert page.column.offers.rows[0] is row and row.total.text().startswith("≈")
    assert workspace.is_sliding and not workspace.offers and not page.column.buy.button.isEnabled()
    reckoned = {key: one.offer.total.amount for key, one in workspace.expected.items()}
    assert reckoned.keys() == before.keys() and all(reckoned[key] >= before[key] for key in before)
    assert page.measures.isVisible() and workspace.part.facts.size_mm == pytest.approx((36 * 1.32, 24 * 1.32, 18 * 1.32))
    slider.setSliderDown(False)
    answered(qtbot, page)
    now = totals(page)
    assert not workspace.expected and not page.column.offers.rows[0].total.text().startswith("≈")
    assert all(abs(now[key] - reckoned[key]) <= max(now[key] * Decimal("0.02"), Decimal("0.01")) for key in now)
    assert len(workspace.history.past) == steps + 1 and workspace.history.undoes == "Scale block"
    page.undo()
    assert {key: one.offer.total.amount for key, one in workspace.expected.items()}.keys() == before.keys()
    answered(qtbot, page)
    assert totals(page) == before


def test_a_slider_that_comes_back_leaves_no_step(qtbot: QtBot, priced: PreparePage) -> None:
    page, steps = priced, len(priced.workspace.history.past)
    page.use_tool("scale")
    slider = find(page, "prepare.scale.slider")
    slider.setSliderDown(True)
    slider.setValue(30)
    slider.setValue(0)
    slider.setSliderDown(False)
    answered(qtbot, page)
    assert len(page.workspace.history.past) == steps and page.workspace.part.placement.scale == (1.0, 1.0, 1.0)


def test_the_slider_answers_to_keys_and_is_one_step_for_a_burst(qtbot: QtBot, priced: PreparePage) -> None:
    page, steps = priced, len(priced.workspace.history.past)
    page.use_tool("scale")
    slider = find(page, "prepare.scale.slider")
    slider.setFocus()
    for _ in range(5):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not page.workspace.is_sliding, timeout=LONG_MS)
    assert len(page.workspace.history.past) == steps + 1
    assert page.workspace.part.placement.scale[0] == pytest.approx(1.04)
    page.undo()


def test_a_hint_is_done_by_a_key_gives_its_price_and_is_taken_back(qtbot: QtBot, priced: PreparePage) -> None:
    page = priced
    page.workspace.choose_offer(next(o.id for o in page.workspace.offers if isinstance(o, Offer) and o.kind is Kind.SHOP))
    shop = next(one for one in page.workspace.offers if isinstance(one, Offer) and one.id == page.workspace.chosen_offer)
    qtbot.waitUntil(lambda: any(hint.about == "copies" for hint in page.hinting.hints), timeout=LONG_MS)
    qtbot.waitUntil(lambda: not page.hinting.is_looking, timeout=LONG_MS)
    hint = next(hint for hint in page.hinting.hints if hint.about == "copies")
    qtbot.waitUntil(lambda: find(page, "prepare.hint.copies").isVisible(), timeout=LONG_MS)
    button = find(page, "prepare.hint.copies")
    assert "2 copies: €" in button.accessibleName() and f"−{hint.percent}" in button.accessibleName()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page.workspace.wish.quantity == 2 and not page.hinting.hints
    answered(qtbot, page)
    standing = next(one for one in page.workspace.offers if isinstance(one, Offer) and one.id == page.workspace.chosen_offer)
    assert (standing.total, standing.service, standing.material) == (hint.total, shop.service, shop.material)
    page.undo()
    assert page.workspace.wish.quantity == 1
    answered(qtbot, page)


def test_a_hint_that_changes_the_shape_gives_its_price_in_the_window(qtbot: QtBot, priced: PreparePage) -> None:
    page = priced
    qtbot.waitUntil(lambda: bool(page.hinting.hints) and not page.hinting.is_looking, timeout=LONG_MS)
    hint = next(hint for hint in page.hinting.hints if hint.about == "scale")
    page.hinting.apply(hint)
    assert page.workspace.history.undoes == f"Cheaper: {hint.what}"
    answered(qtbot, page)
    assert totals(page)[key_of(hint.offer)] == hint.total.amount
    page.undo()
    answered(qtbot, page)


def test_bar_and_curves_are_walked_with_keys_and_told_in_words(qtbot: QtBot, priced: PreparePage) -> None:
    page = priced
    plots = page.column.plots
    if not plots.inside.isVisible():
        qtbot.keyClick(plots.switch, Qt.Key.Key_Space)
    assert plots.inside.isVisible() and page.desk.recall("plots_open") == "yes"
    page.workspace.choose_offer(next(o.id for o in page.workspace.offers if isinstance(o, Offer) and o.kind is Kind.SHOP))
    qtbot.waitUntil(lambda: plots.quantity.isVisible() and len(plots.quantity._spots) > 5, timeout=LONG_MS)
    curve, words = plots.quantity, find(page, "prepare.curve.quantity.words")
    assert words.text().startswith("One: ") and "10 copies" in curve.accessibleDescription()
    curve.setFocus()
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    assert words.text().startswith("2 copies: ")
    qtbot.keyClick(curve, Qt.Key.Key_Left)
    assert words.text().startswith("One: ")
    assert any(spot.is_step for spot in curve._spots)
    bar = find(page, "prepare.costBar")
    bar.setFocus()
    with qtbot.waitSignal(bar.pointed) as pointed:
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert pointed.args == [0] and "VAT 19 %" in bar.accessibleDescription()
    assert "200" in find(page, "prepare.curve.size").accessibleDescription()
    qtbot.keyClick(plots.switch, Qt.Key.Key_Space)
    assert not plots.inside.isVisible() and page.desk.recall("plots_open") == "no"


def test_what_is_too_old_is_asked_again_and_says_what_changed(qtbot: QtBot, priced: PreparePage) -> None:
    page, workspace = priced, priced.workspace
    old = next(one for one in workspace.offers if isinstance(one, Offer))
    cheaper = replace(
        old, total=Money(old.total.amount - Decimal("0.03"), "EUR"), expires_at=page.desk.clock.now() - timedelta(1)
    )
    workspace.offers = [cheaper if one is old else one for one in workspace.offers]
    workspace.expire()
    assert not workspace.offers and workspace.expected[key_of(old)].why == "expired"
    page.pricing.ask_again()
    answered(qtbot, page)
    now = next(one for one in workspace.offers if isinstance(one, Offer) and key_of(one) == key_of(old))
    assert "+€\u00a00.03" in difference_words(now, workspace.differs[now.id])
    rows = [row for row in page.column.offers.rows if row.offer.id == now.id]
    assert rows and rows[0].difference.text().startswith("Before it expired")


def test_the_difference_after_mending_is_said() -> None:
    from tests.printdesk.test_curves import offer

    before, after = offer("10.00"), offer("10.40")
    assert difference_words(after, Expected(before, "mended")) == "Before mending: €\u00a010.00, so +€\u00a00.40."
    assert difference_words(before, Expected(before, "mended")) == "The same price as before mending."
    assert difference_words(before, Expected(before, "reckoned")) == ""


def test_a_wish_is_a_step_of_the_history_with_a_name() -> None:
    workspace = Workspace()
    workspace.want(quantity=4)
    assert workspace.history.undoes == "4 copies" and workspace.wish.quantity == 4
    workspace.undo()
    assert workspace.wish.quantity == 1 and workspace.history.redoes == "4 copies"
