"""Pictures are compared as a person would: a line of text that is gone is seen, a shade is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.golden.compare import FEW, SQUARE, check, compare, kept


def page(words: str = "Order at Example shop", ground: str = "#ffffff") -> QImage:
    made = QImage(1024, 700, QImage.Format.Format_RGB32)
    made.fill(QColor(ground))
    painter = QPainter(made)
    painter.setPen(QColor("#1c232b"))
    for line in range(20):
        painter.drawText(40, 40 + 30 * line, "Some words that stand there in every line of it")
    painter.fillRect(700, 600, 280, 60, QColor("#0a5cc2"))
    painter.setPen(QColor("#ffffff"))
    painter.drawText(720, 635, words)
    painter.end()
    return made


@pytest.fixture
def golden(tmp_path: Path, qapp: object) -> Iterator[Path]:
    path = tmp_path / "state.png"
    kept(page()).save(str(path), "PNG")
    yield path


def test_the_same_picture_is_the_same_and_a_shade_is_nothing(golden: Path, tmp_path: Path) -> None:
    assert check(kept(page()), golden, tmp_path / "told") == ""
    assert check(kept(page(ground="#fbfbfb")), golden, tmp_path / "told") == ""
    assert not (tmp_path / "told").exists()


def test_a_line_of_text_that_is_gone_a_colour_and_a_size_are_told(golden: Path, tmp_path: Path) -> None:
    moved = page()
    painter = QPainter(moved)
    painter.fillRect(0, 300, 600, 60, QColor("#ffffff"))
    painter.end()
    said = check(kept(moved), golden, tmp_path / "told")
    assert said.startswith("state differs in ")
    differs = QImage(str(tmp_path / "told" / "state-differs.png"))
    assert not differs.isNull() and differs.size() == QImage(str(golden)).size()
    assert (tmp_path / "told" / "state-now.png").is_file()
    assert "differs" in check(kept(page(ground="#e3e6ea")), golden, tmp_path / "told")
    assert "and was" in check(kept(page().copy(0, 0, 1024, 600)), golden, tmp_path / "told")
    assert "script/golden" in check(kept(page()), tmp_path / "nowhere.png", tmp_path / "told")


def test_one_other_word_is_seen_by_its_squares(golden: Path) -> None:
    difference = compare(kept(page("Print at home, then drink tea")), QImage(str(golden)))
    assert difference.squares is not None and difference.squares.any()
    rows, columns = difference.squares.nonzero()
    assert rows.min() * SQUARE * 2 >= 590 and columns.min() * SQUARE * 2 >= 690
    assert difference.share < FEW


def test_pictures_are_kept_small(golden: Path) -> None:
    assert golden.stat().st_size < 20_000
    assert QImage(str(golden)).width() == 512
