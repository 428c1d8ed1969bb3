"""From a tick of the size slider to the new price on the screen, in the real window with a printer and the example shop.

    python -m tests.bench.live_price [--triangles 100000 1000000] [--ticks 40] [--json OUT]

told: the price of the place that stands is set; shown: the column has been painted with it. In between the viewport draws the
part at its new size, which on a screen without a graphics card takes most of the time: that is counted. lag: the longest that
the Qt thread was away. answered: from letting go until every place has said its own price. See docs/benchmarks.md.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from main import House
from printdesk.offer import Offer
from printdesk.settings import PrinterEntry
from tests.bench.body import torus_file
from ui.app import make_app
from ui.prepare.page import PreparePage
from ui.window import Window

LIMITS_MS = {100_000: 100.0, 1_000_000: 300.0}
PATIENCE_S = 180.0


class Painted(QObject):
    """Notes when a widget was last painted."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def until(app: QApplication, condition: Callable[[], object], patience_s: float = PATIENCE_S) -> float:
    """Seconds it took; the window lives meanwhile."""
    begin = time.perf_counter()
    while not condition():
        app.processEvents()
        if time.perf_counter() - begin > patience_s:
            raise TimeoutError(condition)
        time.sleep(0.001)
    return time.perf_counter() - begin


def slide(app: QApplication, page: PreparePage, ticks: int) -> dict[str, list[float]]:
    """Milliseconds of each tick."""
    slider = page.tool_card.slider
    assert slider is not None
    row = page.column.offers.rows[0].total
    seen = Painted()
    row.installEventFilter(seen)
    told, shown = [], []
    slider.setSliderDown(True)
    middle = slider.value()
    for tick in range(ticks):
        before, begin = row.text(), time.perf_counter()
        slider.setValue(middle - 20 + tick if tick % 2 else middle + 20 + tick)
        told.append(1000 * (time.perf_counter() - begin))
        assert page.column.offers.rows[0].total is row, "the row was built anew"
        if row.text() != before:
            until(app, lambda begin=begin: seen.at > begin)  # type: ignore[misc]
            shown.append(1000 * (seen.at - begin))
        until(app, lambda: True)
    slider.setSliderDown(False)
    return {"told_ms": told, "shown_ms": shown}


def measure(app: QApplication, triangles: int, ticks: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder) / "data", own_folder=True)
        house.desk.queue.add_printer(PrinterEntry("Bench printer", "simulated", "simulated:", material="petg"))
        window, page = Window(), PreparePage(house.desk, restore=False)
        window.add_desk(page)
        window.resize(1440, 900)
        window.show()
        try:
            page.open_files([torus_file(Path(folder), triangles)])
            until(app, lambda: page.workspace.part is not None)
            first = until(app, lambda: page.workspace.offers and not page.pricing.asking)
            part = page.workspace.part
            until(app, lambda: part is not None and page.measuring.is_measured(part) and page.live._known)
            page.use_tool("scale")
            until(app, lambda: page.tool_card.slider is not None)
            ticked = slide(app, page, ticks)
            begin = time.perf_counter()
            until(app, lambda: not page.workspace.is_sliding)
            until(app, lambda: page.workspace.offers and not page.pricing.asking)
            answered = time.perf_counter() - begin
            differs = [
                float((offer.total - page.workspace.differs[offer.id].offer.total).amount / offer.total.amount)
                for offer in page.workspace.offers
                if isinstance(offer, Offer) and offer.id in page.workspace.differs
            ]
        finally:
            window.close()
            page.deleteLater()
            window.deleteLater()
            app.processEvents()
            house.close()
    return {
        "triangles": triangles,
        "first_price_s": round(first, 3),
        "answered_s": round(answered, 3),
        "largest_difference": round(max((abs(value) for value in differs), default=0.0), 5),
        **{name: {"median": statistics.median(values), "worst": max(values)} for name, values in ticked.items() if values},
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triangles", type=int, nargs="+", default=list(LIMITS_MS))
    parser.add_argument("--ticks", type=int, default=40)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    app = make_app(["printdesk"], "light")
    results = []
    for triangles in args.triangles:
        found = measure(app, triangles, args.ticks)
        results.append(found)
        shown, told = found["shown_ms"], found["told_ms"]
        limit = LIMITS_MS.get(triangles)
        print(
            f"{triangles:>9,} triangles: told {told['median']:.1f} ms (worst {told['worst']:.1f}), "
            f"shown {shown['median']:.1f} ms (worst {shown['worst']:.1f})"
            f"{f', at most {limit:.0f}' if limit else ''}; first price {found['first_price_s']:.2f} s, "
            f"places have answered after {found['answered_s']:.2f} s, at most {100 * found['largest_difference']:.2f} % off"
        )
    if args.json:
        args.json.write_text(json.dumps(results, indent=1))
    return int(any(found["shown_ms"]["worst"] > LIMITS_MS.get(found["triangles"], 1e9) for found in results))


if __name__ == "__main__":
    sys.exit(main())
