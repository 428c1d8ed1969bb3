"""The card of what waits: one button to try again, or two to say what the person found, never both."""

from typing import Any

from printdesk.order import Action
from printdesk.ports import Outgoing
from ui.orders.waiting_card import WaitingCard


def test_what_only_the_person_can_find_out_is_asked_and_not_tried_again(qtbot: Any) -> None:
    card = WaitingCard()
    qtbot.addWidget(card)
    card.show()
    card.show_outgoing(Outgoing("k", "o", Action.PLACE, attempts=1, last_error="Faraway did not answer.", maybe_sent=True))
    assert card.button.isVisible() and not card.there.isVisible() and not card.not_there.isVisible()
    card.show_outgoing(Outgoing("k", "o", Action.PLACE, last_error="Look for PD-1.", maybe_sent=True, in_doubt=True))
    assert not card.button.isVisible() and card.there.isVisible() and card.not_there.isVisible()
    said: list[bool] = []
    card.settled.connect(said.append)
    card.there.click()
    card.not_there.click()
    assert said == [True, False]
