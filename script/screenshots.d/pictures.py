"""Pictures of the real window on the road of tests/journeys/road.py: 1280 × 800, light, and Prepare once more in dark."""

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.road import BROKEN, COPIES, SAMPLES, Road, open_house
from ui import tasks
from ui.app import make_app
from ui.theme import theme, tokens
from ui.window import Window

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
LARGEST = 250 * 1024


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nothing of the person at this machine is touched
    make_app(["printdesk"], "light")
    with (
        tempfile.TemporaryDirectory(prefix="printdesk-pictures-", ignore_cleanup_errors=True) as data,
        open_house(Path(data)) as (house, window),
    ):
        camera = Camera(window, folder)
        take_all(Road(house.desk, window), camera)
        too_large = camera.too_large
    for name, size in too_large:
        print(f"{name} has {size / 1024:.0f} KiB, more than {LARGEST / 1024:.0f}", file=sys.stderr)
    return 1 if too_large else 0


class Camera:
    """Takes the window as it stands, with a dialog over it, and nothing under the pointer or just told."""

    def __init__(self, window: Window, folder: Path) -> None:
        self._window, self._folder = window, folder
        self.too_large: list[tuple[str, int]] = []

    def take(self, name: str) -> None:
        image = self._window.grab().toImage()
        if dialog := QApplication.activeModalWidget():
            image = self._with_dialog(image, dialog)
        path = self._folder / f"{name}.png"
        small(image).save(str(path), "PNG", 0)
        size = path.stat().st_size
        if size > LARGEST:
            self.too_large.append((path.name, size))
        print(f"{path.name}: {image.width()} × {image.height()}, {size / 1024:.0f} KiB")

    def _with_dialog(self, image: QImage, dialog: QWidget) -> QImage:
        painter = QPainter(image)
        at = QPoint((image.width() - dialog.width()) // 2, (image.height() - dialog.height()) // 2)
        painter.fillRect(dialog.rect().translated(at).adjusted(-1, -1, 1, 1), tokens().line)
        painter.drawPixmap(at, dialog.grab())
        painter.end()
        return image


def small(image: QImage) -> QImage:
    """In 256 colours of its own: the viewport's fine noise, which nobody sees, is most of a PNG in all colours."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    pixels = rows[:, : 3 * plain.width()].reshape(-1, 3)
    colours, which, counts = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    groups = groups_of(colours.astype(np.float64), counts)
    number = np.empty(len(colours), np.uint8)
    table = []
    for index, group in enumerate(groups):
        number[group] = index
        red, green, blue = np.rint(np.average(colours[group], axis=0, weights=counts[group])).astype(int)
        table.append(QColor(red, green, blue).rgb())
    indexed = number[which.ravel()].tobytes()
    made = QImage(indexed, plain.width(), plain.height(), plain.width(), QImage.Format.Format_Indexed8)
    made.setColorTable(table)
    return made.copy()


def groups_of(colours: np.ndarray, counts: np.ndarray) -> list[np.ndarray]:
    """Median cut: at most 256 groups of colours, (n,) int indexes each; the one that spreads most is halved next."""
    groups = [np.arange(len(colours))]
    while len(groups) < 256:
        spreads = [np.ptp(colours[group], axis=0).max() * np.log1p(counts[group].sum()) for group in groups]
        widest = int(np.argmax(spreads))
        if spreads[widest] == 0:
            break
        group = groups.pop(widest)
        along = colours[group][:, np.argmax(np.ptp(colours[group], axis=0))]
        middle = (along.min() + along.max()) / 2
        groups += [group[along <= middle], group[along > middle]]
    return groups


def take_all(road: Road, camera: Camera) -> None:
    hand = road.hand
    hand.rest(1.0)
    camera.take("first-start")
    road.drop_part(BROKEN)
    quiet(road)
    camera.take("findings")
    road.mend()
    camera.take("mended")
    road.keep_mended()
    road.choose_material("PLA")
    road.choose_copies(COPIES)
    road.wait_for_prices()
    road.open_order_card()
    road.fill_order_card()
    camera.take("order-card")
    road.place_order()
    road.set_up_printer()
    road.open_shop()
    quiet(road)
    camera.take("shop-inbox")
    road.accept()
    road.look_at_board()
    road.print_order()
    hand.go_to("printers")
    hand.wait(lambda: (road.job.progress or 0) > 0.3, "the print to be under way")
    quiet(road)
    camera.take("printers")
    road.wait_for_print()
    hand.go_to("shop")
    hand.wait_for("shop.ship")
    quiet(road)
    camera.take("shop-board")
    road.ship()
    road.look_at_order("on its way")
    quiet(road)
    camera.take("orders")
    hand.go_to("prepare")
    road.drop_part(SAMPLES / "planter.stl")
    road.wait_for_prices()
    quiet(road)
    camera.take("prepare")
    theme().choose("dark")
    hand.rest()
    camera.take("prepare-dark")


def quiet(road: Road) -> None:
    """What is under way has ended, and news is read and closed."""
    road.hand.rest(1.2)
    road.hand.wait(lambda: not any(task.title for task in tasks.shared().running), "everything to be done")
    road.hand.wait(lambda: road.part.wall_mm is not None, "walls to be measured")
    road.hand.rest(1.5)
    for shown in list(road.window._notices.lines):
        shown.leave()
    road.hand.rest(0.3)


if __name__ == "__main__":
    sys.exit(main())
