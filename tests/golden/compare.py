"""Whether a picture looks as it did: by how many of its small squares are another colour, as a stray pixel is not."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

KEPT_WIDTH = 512  # px: pictures are kept so small, whatever their scale, and compared so
STEP = 8  # of 255: colours are kept this exactly
COLOURS = 128  # the most frequent; any other becomes the one that is nearest
SQUARE = 4  # px of the kept picture: the squares that are compared by their mean colour
SHADE = 20  # of 255, in any of red, green and blue: more than a step, which is what a driver may make of the same picture
FEW = 0.006  # of all squares may differ: a line of text is about so much of a window, a word less
Colours = npt.NDArray[np.float64]  # (rows, columns, 3), 0 to 255


@dataclass(frozen=True)
class Difference:
    """share: of the squares that differ, 0 to 1; squares: which, (rows, columns) bool; None where the sizes differ"""

    share: float
    squares: npt.NDArray[np.bool_] | None

    @property
    def is_other(self) -> bool:
        return self.squares is None or self.share > FEW


def compare(now: QImage, golden: QImage) -> Difference:
    if now.size() != golden.size():
        return Difference(1.0, None)
    differs = np.abs(means(now) - means(golden)).max(axis=2) > SHADE
    return Difference(float(differs.mean()), differs)


def kept(picture: QImage) -> QImage:
    """As it is kept: small, in colours that are a step apart, so that a hundred pictures take little room."""
    factor = max(1, round(picture.width() / KEPT_WIDTH))
    means = _means(pixels(picture), factor)
    stepped = np.minimum(255, np.rint(means / STEP) * STEP).astype(np.uint8)
    return _in_a_table(stepped)


def means(picture: QImage) -> Colours:
    """The mean colour of each whole square."""
    return _means(pixels(picture), SQUARE)


def _means(pixels: npt.NDArray[np.uint8], side: int) -> Colours:
    down, across = pixels.shape[0] // side, pixels.shape[1] // side
    squares = pixels[: down * side, : across * side].reshape(down, side, across, side, 3)
    return squares.mean(axis=(1, 3), dtype=np.float64)


def pixels(picture: QImage) -> npt.NDArray[np.uint8]:
    """(rows, columns, 3)."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()  # Qt's memory goes with the picture


def _picture(pixels: npt.NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    return QImage(np.ascontiguousarray(pixels).tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def marked(now: QImage, difference: Difference) -> QImage:
    """The picture with what differs as it is, and all else paled."""
    if difference.squares is None:
        return now
    seen = pixels(now)
    here = np.zeros(seen.shape[:2], bool)
    large = np.kron(difference.squares, np.ones((SQUARE, SQUARE), bool)).astype(bool)
    here[: large.shape[0], : large.shape[1]] = large
    seen[~here] = 200 + seen[~here] // 5
    return _picture(seen)


def _in_a_table(pixels: npt.NDArray[np.uint8]) -> QImage:
    """In so few colours that each pixel is one byte."""
    height, width = pixels.shape[:2]
    colours, which, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    often = colours[np.argsort(-counts, kind="stable")[:COLOURS]]
    apart = np.square(colours[:, None].astype(np.int32) - often[None].astype(np.int32)).sum(axis=2)
    number = apart.argmin(axis=1).astype(np.uint8)[which.ravel()]
    made = QImage(number.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    made.setColorTable([0xFF000000 | int(red) << 16 | int(green) << 8 | int(blue) for red, green, blue in often])
    return made.copy()


def size_words(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"


def check(now: QImage, golden_path: Path, told: Path) -> str:
    """What is wrong, in one sentence; "" where it looks as it did. told: a folder for the picture as it is and what differs."""
    golden = QImage(str(golden_path))
    if golden.isNull():
        return f"there is no golden picture {golden_path.name}: look at the window, then run script/golden"
    difference = compare(now, golden)
    if not difference.is_other:
        return ""
    told.mkdir(parents=True, exist_ok=True)
    now.save(str(told / f"{golden_path.stem}-now.png"))
    marked(now, difference).save(str(told / f"{golden_path.stem}-differs.png"))
    if difference.squares is None:
        return f"{golden_path.stem} is {size_words(now.size())} and was {size_words(golden.size())}"
    return f"{golden_path.stem} differs in {difference.share:.1%} of its squares, see {told / golden_path.stem}-differs.png"
