"""An offer of a service with a site of its own: the button says that one continues there, and opens the browser."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from printdesk.money import Money
from printdesk.offer import Kind, Offer
from ui.notice import Notice, Tone
from ui.prepare.buy import next_step
from ui.prepare.ordering import Ordering

TEN, NOTHING = Money(Decimal(10)), Money(Decimal(0))
OFFER = Offer(
    *("q", "Sculpteo", Kind.SERVICE, "pa12", "sls", 1, TEN, TEN, NOTHING, NOTHING, TEN, (), 10),
    expires_at=datetime(2030, 1, 1, tzinfo=UTC),
    sha256="",
    proven=False,
    continue_at="https://example.org/design/1",
)
CLOSED: Any = SimpleNamespace(facts=SimpleNamespace(watertight=True))


def test_the_button_says_where_one_continues() -> None:
    step = next_step(CLOSED, None, OFFER, busy="", asking=False)
    assert (step.id, step.is_possible) == ("continue", True)
    assert "Continue at Sculpteo" in step.text
    assert next_step(CLOSED, None, replace(OFFER, continue_at=""), busy="", asking=False).id == "order"


@pytest.mark.parametrize(
    ("address", "opens"), [("https://example.org/design/1", True), ("file:///etc/passwd", False), ("javascript:alert(1)", False)]
)
def test_only_a_page_of_the_web_is_opened(qtbot: Any, monkeypatch: pytest.MonkeyPatch, address: str, opens: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[str] = []
    monkeypatch.setattr("ui.prepare.ordering.QDesktopServices.openUrl", lambda url: opened.append(QUrl(url).toString()) or True)
    ordering = Ordering(SimpleNamespace(), SimpleNamespace(), window)  # type: ignore[arg-type]
    told: list[Notice] = []
    ordering.told.connect(told.append)
    ordering.continue_there(replace(OFFER, continue_at=address))
    assert opened == ([address] if opens else [])
    assert told[0].tone is (Tone.GOOD if opens else Tone.CAREFUL)
