"""A file's name is a name: it leads to that file whatever its bytes are, and is never read as a page."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from ui.frame.dropped import dropped_files
from ui.widgets.elided import Elided
from ui.widgets.text import plain_tip


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")
@pytest.mark.parametrize("name", [b"T\xfcr.stl", "Tür 🧊.stl".encode(), b"a%20b#?.stl", b"line\nbreak.stl", b"plain.stl"])
def test_a_dropped_file_is_found_whatever_its_name(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromEncoded(path.as_uri().encode())])
    assert dropped_files(data) == [path]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_folders_and_addresses_are_left_out_and_what_is_no_file_is_told_of_later(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.stl")
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(tmp_path)), QUrl("http://127.0.0.1/x.stl"), QUrl.fromLocalFile(str(tmp_path / "pipe.stl"))]
    )
    assert dropped_files(data) == [tmp_path / "pipe.stl"]


def test_a_name_that_looks_like_a_page_is_shown_as_it_is(qtbot: QtBot) -> None:
    assert plain_tip("a & b") == "a & b"
    assert plain_tip('<img src="/etc/hostname">') == "<span>&lt;img src=&quot;/etc/hostname&quot;&gt;</span>"
    shown = Elided()
    qtbot.addWidget(shown)
    shown.setText("<b>part</b>")
    assert "<b>" not in shown.toolTip()
