"""Spoolman: its spools are on the rack, and each print is booked there once, whatever becomes of the answers."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.errors import DeskError, NotAllowed, NotFound, Offline, Refused, Unknown
from printdesk.money import Money
from printdesk.settings import PrinterEntry
from printdesk.spool import SpoolUse, UseState
from services.spoolman import Spoolman
from tests.real_desk import desk_in
from tests.services.spoolman_peer import SpoolmanPeer, spoolman
from tests.services.test_net import Strange, served

__all__ = ["spoolman"]
U = UseState
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def desk(tmp_path: Path, spoolman: SpoolmanPeer, clock: Hand) -> Desk:
    """Agreed with a Spoolman of two spools, the first of them on a printer."""
    spoolman.add(4)
    spoolman.add(7, material="PETG", colour="FFFFFF", price=31.5, initial_weight=750.0)
    made = desk_in(tmp_path, clock=clock)
    assert made.spoolman.connect(spoolman.address) == 2
    made.spoolman.agree()
    made.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:"))
    made.queue.load_spool("Trial", "sm-4")
    return made


def took(desk: Desk, grams: float, id: str = "job-1") -> None:
    desk.spools.take(SpoolUse(id, "sm-4", id, grams, desk.clock.now()))


def states(desk: Desk) -> list[UseState]:
    return [use.state for use in desk.spools.uses()]


def test_a_spool_is_read_with_its_own_price_or_its_filaments(desk: Desk) -> None:
    black, clear = desk.spools.spool("sm-4"), desk.spools.spool("sm-7")
    assert (black.title, black.material, black.colour) == ("Polymaker Filament 4", "pla", "black")
    assert (black.price, black.net_g, black.remaining_g, black.tare_g) == (Money(Decimal("24.9"), "EUR"), 1000, 1000, 140)
    assert (clear.material, clear.price, clear.net_g) == ("petg", Money(Decimal("31.5"), "EUR"), 750)
    assert desk.queue.printer("Trial").material == "pla"


def test_nothing_is_asked_or_told_before_the_person_agreed(tmp_path: Path, spoolman: SpoolmanPeer) -> None:
    spoolman.add(4)
    made = desk_in(tmp_path)
    made.spoolman.connect(spoolman.address)
    assert made.spoolman.refresh() == ""
    assert made.spools.spools() == []


def test_a_print_is_booked_there_once(desk: Desk, spoolman: SpoolmanPeer) -> None:
    took(desk, 12.3456)
    took(desk, 12.3456)
    assert desk.spools.of("sm-4").remaining_g == pytest.approx(1000 - 12.3456)  # type: ignore[union-attr]
    assert states(desk) == [U.WAITING]
    desk.spoolman.tell()
    desk.spoolman.tell()
    assert spoolman.uses == [(4, 12.346)]
    assert states(desk) == [U.BOOKED]
    assert desk.spools.of("sm-4").remaining_g == pytest.approx(1000 - 12.346)  # type: ignore[union-attr]
    assert desk.spools.spool("sm-4").material == "pla"


def test_what_was_done_and_not_answered_is_found_and_not_repeated(desk: Desk, spoolman: SpoolmanPeer) -> None:
    spoolman.faults = ["lose_answer"]
    took(desk, 12.0)
    desk.spoolman.tell()
    assert states(desk) == [U.TELLING]
    desk.spoolman.tell()
    assert states(desk) == [U.BOOKED]
    assert spoolman.uses == [(4, 12.0)]


def test_an_error_after_it_was_done_is_no_reason_to_do_it_again(desk: Desk, spoolman: SpoolmanPeer) -> None:
    spoolman.faults = ["error"]
    took(desk, 12.0)
    desk.spoolman.tell()
    desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.BOOKED], [(4, 12.0)])


def test_what_never_arrived_is_told_again_when_it_surely_is_lost(desk: Desk, spoolman: SpoolmanPeer, clock: Hand) -> None:
    spoolman.faults = ["lose_request"]
    took(desk, 12.0)
    desk.spoolman.tell()
    desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.TELLING], [])
    clock.at += timedelta(minutes=2)
    desk.spoolman.tell()
    desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.BOOKED], [(4, 12.0)])


def test_of_two_equal_prints_the_second_waits_until_it_is_known_what_became_of_the_first(
    desk: Desk, spoolman: SpoolmanPeer, clock: Hand
) -> None:
    took(desk, 20.0)
    took(desk, 20.0, "job-2")
    spoolman.faults = ["lose_request"]
    desk.spoolman.tell()
    assert states(desk) == [U.TELLING, U.WAITING] and spoolman.uses == []
    clock.at += timedelta(minutes=2)
    for _ in range(2):
        desk.spoolman.tell()
    assert states(desk) == [U.BOOKED, U.BOOKED] and spoolman.uses == [(4, 20.0), (4, 20.0)]


def test_where_somebody_else_took_from_it_meanwhile_a_person_is_asked(desk: Desk, spoolman: SpoolmanPeer, clock: Hand) -> None:
    spoolman.faults = ["lose_request"]
    took(desk, 12.0)
    desk.spoolman.tell()
    spoolman.spools[4]["used_weight"] += 3.0
    clock.at += timedelta(minutes=2)
    for _ in range(3):
        desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.UNKNOWN], [])
    desk.spoolman.decide("job-1", is_booked=False)
    desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.BOOKED], [(4, 12.0)])
    with pytest.raises(NotAllowed):
        desk.spoolman.decide("job-1", is_booked=True)
    with pytest.raises(NotFound):
        desk.spoolman.decide("job-2", is_booked=True)


def test_killed_while_it_was_told_it_is_asked_first(desk: Desk, spoolman: SpoolmanPeer) -> None:
    took(desk, 12.0)
    (use,) = desk.spools.uses()
    # As a process leaves it that died after Spoolman had booked it.
    desk._outside.archive.uses.put(replace(use, state=U.TELLING, used_before_g=0.0, told_at=NOW))
    spoolman.spools[4]["used_weight"] = 12.0
    desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.BOOKED], [])


def test_where_it_does_not_answer_one_quiet_line_says_so_and_the_last_values_stay(desk: Desk, spoolman: SpoolmanPeer) -> None:
    spoolman.stop()
    took(desk, 12.0)
    desk.spoolman.tell()
    assert desk.spoolman.trouble == "Spoolman cannot be reached. What prints took is told to it later."
    assert states(desk) == [U.WAITING]
    with pytest.raises(Offline):
        desk.spoolman.update()
    assert desk.spoolman.refresh() == "Spoolman cannot be reached. What is shown of its spools is as it was told last."
    assert desk.spools.spool("sm-4").seen_at == NOW
    with pytest.raises(Offline):
        desk.spoolman.connect("http://127.0.0.1:9")


def test_a_material_that_the_catalogue_does_not_know_is_chosen_once_and_stays(desk: Desk, spoolman: SpoolmanPeer) -> None:
    spoolman.add(9, material="PLA Wonder+")
    desk.spoolman.update()
    with pytest.raises(Refused, match="which material"):
        desk.queue.load_spool("Trial", "sm-9")
    desk.spools.change("sm-9", material="pla", colour=None)
    desk.spoolman.update()
    assert desk.queue.load_spool("Trial", "sm-9").spool == "sm-9"
    with pytest.raises(Refused, match="kept in Spoolman"):
        desk.spools.change("sm-9", remaining_g=5.0)


def test_where_the_hosts_tell_spoolman_themselves_the_desk_does_not(desk: Desk, spoolman: SpoolmanPeer) -> None:
    desk.choose(spoolman_tells=False)
    took(desk, 12.0)
    desk.spoolman.tell()
    assert (states(desk), spoolman.uses) == ([U.BOOKED], [])


def test_left_alone_its_spools_leave_the_rack_and_the_printer(desk: Desk) -> None:
    desk.spoolman.disconnect()
    assert desk.spools.spools() == []
    assert desk.queue.printer("Trial").spool is None


@pytest.mark.parametrize(
    "said",
    [
        b"[]]",
        b'{"items": []}',
        b'[1, null, "spool", {"id": true}, {"id": 3}, {"id": 4, "filament": 7}]',
        json.dumps([{"id": 5, "filament": {"name": "\x1b[31m" + "x" * 9000, "weight": 1e300}, "used_weight": "many"}]).encode(),
        json.dumps([{"id": 6, "filament": {"material": ["PLA"], "color_hex": "zzz", "diameter": -1}, "price": -3}]).encode(),
        b'[{"id": 7, "filament": {"name": "\\ud800"}}]',
    ],
)
def test_strange_answers_are_one_sentence_or_sound_spools(said: bytes) -> None:
    with served(Strange((200, {}, said))) as address:
        keeper = Spoolman(address)
        try:
            found = keeper.spools()
        except DeskError as error:
            assert error.code == "bad_answer"
            return
    for spool in found:
        assert 0 < len(spool.title) <= 200
        assert spool.title.isprintable()
        assert spool.net_g > 0


def test_an_answer_that_says_nothing_leaves_open_what_became_of_it(spoolman: SpoolmanPeer) -> None:
    spoolman.add(4)
    for fault in ("lose_answer", "error", "html"):
        spoolman.faults = [fault]
        with pytest.raises(Unknown):
            Spoolman(spoolman.address).use(4, 12.0)
    assert len(spoolman.uses) == 3
