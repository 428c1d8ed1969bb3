"""The order of the Tab key is read from the layouts, and reading leaves nothing behind."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayoutItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.tab_order import reading


def test_layouts_within_layouts_are_read_where_they_stand(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column, row, grid = QVBoxLayout(whole), QHBoxLayout(), QGridLayout()
    named = {name: QLabel(name, whole) for name in ("fourth", "third", "second", "first", "fifth")}
    column.addWidget(named["first"])
    column.addLayout(row)
    column.addLayout(grid)
    column.addWidget(named["fifth"])
    row.addWidget(named["second"])
    row.addStretch(1)
    row.addWidget(named["third"])
    grid.addWidget(named["fourth"], 0, 0)
    with qtbot.waitExposed(whole):
        whole.show()
    assert [one.text() for one in reading(whole) if isinstance(one, QLabel)] == ["first", "second", "third", "fourth", "fifth"]


def test_of_rows_that_went_nothing_is_kept_because_they_were_read(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    with qtbot.waitExposed(whole):
        whole.show()

    def read_and_gone() -> None:
        row = QLabel("row")
        column.addWidget(row)
        row.show()
        assert row in list(reading(whole))
        row.deleteLater()
        del row
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def items() -> int:
        gc.collect()
        return sum(isinstance(thing, QLayoutItem) for thing in gc.get_objects())

    before = items()
    for _ in range(50):
        read_and_gone()
    assert items() == before
