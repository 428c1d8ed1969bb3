"""What a person does with mouse and keys in the real window, over a real desk, a real shop and the simulated printer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from printdesk.finding import Verdict
from printdesk.job import JobState
from printdesk.order import Action, OrderState
from tests.journeys.hand import CONTROL
from tests.journeys.road import BROKEN, CARRIER, COPIES, REAL, TRACKING, Road
from tests.real_desk import box_file

pytestmark = pytest.mark.window


def test_the_whole_road_from_a_dropped_file_to_a_judged_delivery(road: Road) -> None:
    hand, prepare = road.hand, road.prepare
    assert hand.sees("prepare.dropArea")

    road.drop_part(REAL)
    assert road.part.name == REAL.stem and road.part.facts.watertight
    assert prepare.column.verdict.chip.text().startswith("Printable")

    road.drop_part(BROKEN)
    assert [part.name for part in prepare.workspace.plate.parts] == [REAL.stem, BROKEN.stem]
    assert not road.part.facts.watertight and prepare.workspace.judgement is not None
    assert prepare.workspace.judgement.verdict is Verdict.REPAIRABLE
    assert "mend" in prepare.column.verdict.chip.text()
    assert prepare.column.buy.button.text() == "Mend first"

    road.mend()
    mended = road.part
    assert mended.facts.watertight and mended.facts.winding_consistent
    assert prepare.column.verdict.chip.text().startswith("Printable")
    road.look_before()
    assert prepare.stage.scene.items[mended.id].mesh is not mended.mesh
    road.look_after()
    assert prepare.stage.scene.items[mended.id].mesh is mended.mesh
    road.keep_mended()
    assert not hand.sees("prepare.mendedCard")

    road.undo()
    assert not road.part.facts.watertight and hand.sees("prepare.mendAll")
    road.redo()
    assert road.part.mesh is mended.mesh and not hand.sees("prepare.mendAll")

    road.choose_material("PLA")
    road.choose_copies(COPIES)
    road.wait_for_prices()
    assert (prepare.workspace.wish.material, prepare.workspace.wish.quantity) == ("pla", COPIES)
    offer = road.offers[0]
    assert offer.quantity == COPIES and sum(part.money.amount for part in offer.breakdown) == offer.total.amount
    assert prepare.column.buy.button.text().startswith(f"Order at {offer.service}")

    road.open_order_card()
    road.fill_order_card()
    road.place_order()
    assert road.order.state is OrderState.PLACED and road.order.number
    assert road.order.total == offer.total

    road.set_up_printer()
    (printer,) = road.desk.queue.printers()
    assert (printer.entry.kind, printer.entry.material) == ("simulated", "pla")
    assert hand.sees(f"printers.card.{printer.entry.name}")

    road.open_shop()
    road.accept()
    road.look_at_board()
    road.print_order()
    road.wait_for_print()
    assert road.job.state is JobState.DONE and road.job.done == COPIES
    assert road.order.value("printer") == printer.entry.name

    road.ship()
    assert (road.order.value("carrier"), road.order.value("tracking")) == (CARRIER, TRACKING)
    road.look_at_order("on its way")
    assert hand.find("orders.parcel", QLabel).text() == f"{CARRIER} {TRACKING}"
    hand.go_to("shop")
    road.deliver()
    road.look_at_order("delivered")
    road.judge(5, "It fits.")
    road.look_at_order("delivered and judged")
    assert [event.state for event in road.order.timeline if event.action is not Action.PRINT] == [
        OrderState.PLACED,
        OrderState.ACCEPTED,
        OrderState.IN_PRODUCTION,
        OrderState.FINISHING,
        OrderState.SHIPPED,
        OrderState.DELIVERED,
        OrderState.REVIEWED,
    ]
    assert road.order.timeline[-1].values["stars"] == "5"


def test_bad_files_get_one_sentence_each_and_a_sound_one_opens_right_after(road: Road, tmp_path: Path) -> None:
    hand = road.hand
    sound = box_file(tmp_path)
    bad = {
        "empty.stl": b"",
        "cut.stl": sound.read_bytes()[:500],
        "page.stl": b"<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>",
    }
    for name, data in bad.items():
        path = tmp_path / name
        path.write_bytes(data)
        hand.drop(path)
        hand.wait(lambda name=name: any(name in notice.text for notice in road.window.notices()), f"a sentence about {name}", 20)
        (told,) = [notice for notice in road.window.notices() if name in notice.text]
        assert "\n" not in told.text and "Traceback" not in told.text and len(told.text) < 250
        assert not road.prepare.workspace.plate.parts
    assert len(road.window.notices()) == len(bad)
    road.drop_part(sound)
    assert road.prepare.column.verdict.chip.text().startswith("Printable")
    hand.press(Qt.Key.Key_D, CONTROL)
    hand.wait(lambda: len(road.prepare.workspace.plate.parts) == 2, "a second copy on the plate", 5)
