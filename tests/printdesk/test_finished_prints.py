"""What a print really took, in money and in words: the simulated printer takes another time and other plastic than estimated."""

import threading
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.job import Job, JobState
from printdesk.money import Money
from printdesk.outcome import difference
from printdesk.settings import PrinterEntry
from printdesk.spool import Spool, UseState
from printdesk.wish import Wish
from tests.printdesk.test_homequeue import FAST, add_block, until
from tests.real_desk import box_file, desk_in

J = JobState
EUROS = Money(Decimal("30.00"), "EUR")
pytestmark = pytest.mark.usefixtures("prusa_slicer")


@pytest.fixture(autouse=True)
def _in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A simulated print takes two seconds at least, so that people see it; nobody looks here."""
    monkeypatch.setattr("services.printers.simulated.LEAST_S", 0.05)


def with_spool(folder: Path, *options: tuple[str, str], remaining_g: float = 500.0) -> Desk:
    """A desk with one simulated printer that a spool is on."""
    desk = desk_in(folder)
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:", options=(*FAST, *options)))
    desk.spools.add(Spool("", "Galaxy Black", "pla", "black", price=EUROS, remaining_g=remaining_g))
    desk.queue.load_spool("Trial", "1")
    return desk


def printed(desk: Desk, folder: Path, wish: Wish | None = None) -> Job:
    job = add_block(desk, folder, wish)
    assert desk.queue.run(threading.Event(), until_empty=True)
    desk.queue.cleared("Trial")
    return desk.queue.job(job.id)


def test_loading_a_spool_loads_its_material_and_colour(tmp_path: Path) -> None:
    desk = with_spool(tmp_path)
    entry = desk.queue.printer("Trial")
    assert (entry.spool, entry.material, entry.colour) == ("1", "pla", "black")
    assert desk.queue.load("Trial", "petg").spool is None


def test_the_cost_of_a_finished_print_differs_by_what_the_printer_really_used(tmp_path: Path) -> None:
    desk = with_spool(tmp_path, ("slower", "2"), ("more", "1.5"), ("heating_s", "240"))
    job = printed(desk, tmp_path)
    estimated, actual = job.estimated, job.actual
    assert estimated is not None
    assert actual is not None
    assert job.seconds is not None
    assert job.grams is not None
    assert actual.seconds == pytest.approx(2 * job.seconds + 240)
    assert actual.grams == pytest.approx(1.5 * job.grams, rel=0.001)
    assert (actual.seconds_by, actual.grams_by, actual.spool) == ("printer", "printer", "1")
    for usage in (estimated, actual):
        assert sum((line.money.amount for line in usage.breakdown), Decimal(0)) == usage.cost.amount
    assert actual.cost.amount > estimated.cost.amount
    words = difference(job)
    assert words.startswith(f"Cost {actual.cost} instead of {estimated.cost}: ")
    assert "min longer" in words
    assert "g more" in words


def test_a_print_that_takes_just_what_was_estimated_costs_just_that(tmp_path: Path) -> None:
    desk = with_spool(tmp_path)
    first = printed(desk, tmp_path)
    assert first.estimated is not None
    assert first.seconds is not None
    assert first.grams is not None
    total = (first.estimated.seconds or 0.0) / first.seconds
    options = (*FAST, ("slower", str(total)), ("more", str((first.estimated.grams or 0.0) / first.grams)))
    desk.books.forget_all("Trial")
    desk.queue.change_printer(replace(desk.queue.printer("Trial"), options=options))
    second = printed(desk, tmp_path)
    assert second.estimated is not None
    assert second.actual is not None
    assert second.actual.cost == second.estimated.cost
    assert difference(second) == f"Cost {second.actual.cost}, as estimated."


def test_each_print_is_taken_off_the_spool_once_also_after_a_kill(tmp_path: Path) -> None:
    desk = with_spool(tmp_path)
    job = printed(desk, tmp_path)
    assert job.actual is not None
    left = desk.spools.spool("1").remaining_g
    assert left == pytest.approx(500.0 - (job.actual.grams or 0.0))
    (use,) = desk.spools.uses()
    assert use.state is UseState.BOOKED
    # As if the end had been written, and the process had died before anything else was done.
    desk._outside.archive.jobs.put(replace(job, state=J.PRINTING, actual=None))
    until(desk, job, J.DONE)
    assert desk.spools.spool("1").remaining_g == left
    assert len(desk.spools.uses()) == len(desk.books.prints()) == 1


def test_what_fails_or_is_stopped_has_cost_what_it_used_until_then(tmp_path: Path) -> None:
    desk = with_spool(tmp_path, ("fail_at", "0.25"))
    failed = until(desk, add_block(desk, tmp_path), J.FAILED)
    assert failed.actual is not None
    assert failed.grams is not None
    assert failed.actual.grams == pytest.approx(failed.grams / 4, rel=0.001)
    assert not any("Failed prints" in line.what for line in failed.actual.breakdown)
    assert difference(failed).startswith(f"It had cost {failed.actual.cost} when it ended: ")
    assert desk.spools.spool("1").remaining_g == pytest.approx(500 - failed.grams / 4, rel=0.001)
    assert desk.books.prints()[0].outcome == "failed"
    desk.queue.decide(failed.id, J.QUEUED)
    desk.queue.change_printer(replace(desk.queue.printer("Trial"), options=(("speedup", "60"),)))
    desk.queue.cleared("Trial")
    until(desk, failed, J.PRINTING)
    desk.queue.step()
    stopped = desk.queue.cancel(failed.id)
    assert stopped.actual is not None
    assert (stopped.actual.grams or 0.0) < failed.grams / 4
    assert [one.outcome for one in desk.books.prints()] == ["failed", "cancelled"]
    assert desk.spools.uses()[0].id == f"{failed.id}-1"


def test_what_never_began_took_nothing(tmp_path: Path) -> None:
    desk = with_spool(tmp_path)
    job = add_block(desk, tmp_path)
    assert desk.queue.cancel(job.id).actual is None
    assert desk.books.prints() == []
    assert desk.spools.uses() == []


def test_measured_energy_counts(tmp_path: Path) -> None:
    desk = with_spool(tmp_path, ("watts", "500"))
    job = printed(desk, tmp_path)
    assert job.actual is not None
    assert job.actual.energy_wh == pytest.approx((job.actual.seconds or 0.0) * 500 / 3600)
    assert any("as measured" in line.what for line in job.actual.breakdown)


def test_a_card_tells_no_time_and_its_plastic_is_the_slicers(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    (tmp_path / "card").mkdir()
    desk.queue.add_printer(PrinterEntry("Card", "folder", str(tmp_path / "card"), material="pla"))
    job = until(desk, add_block(desk, tmp_path), J.PRINTING)
    done = desk.queue.decide(job.id, J.DONE)
    assert done.actual is not None
    assert done.actual.seconds is None
    assert done.actual.grams == done.grams
    assert "nobody saw how long it took" in difference(done)
    assert desk.books.learned("Card").time.prints == 0


class TestLearning:
    def test_later_estimates_of_that_printer_are_as_it_prints(self, tmp_path: Path) -> None:
        desk = with_spool(tmp_path, ("slower", "2.5"))
        part = desk.bench.open(box_file(tmp_path), walls=False)
        plain = desk.bench.estimate(part, Wish(infill=0.0), printer="Trial")
        for _ in range(3):
            printed(desk, tmp_path)
        learned = desk.books.learned("Trial")
        assert learned.time.prints == 3
        assert learned.time.value > 1.1
        after = desk.bench.estimate(part, Wish(infill=0.0), printer="Trial")
        assert after.seconds == pytest.approx((plain.seconds or 0.0) * learned.time.value)
        assert after.cost.amount > plain.cost.amount
        assert sum((line.money.amount for line in after.breakdown), Decimal(0)) == after.cost.amount
        assert desk.bench.estimate(part, Wish(infill=0.0)).seconds == plain.seconds  # another printer is not known

        ratios = [(one.actual_s or 0.0) / (one.estimated_s or 1.0) for one in desk.books.prints("Trial")]
        assert max(ratios) == pytest.approx(min(ratios))  # held against the estimate before anything was learned
        desk.books.forget(desk.books.prints("Trial")[0].id)
        assert desk.books.learned("Trial").time.prints == 2
        assert desk.books.forget_all("Trial") == 2
        assert desk.bench.estimate(part, Wish(infill=0.0), printer="Trial") == plain


class TestEnoughOnTheSpool:
    def test_too_little_blocks_the_job_with_the_reason_and_another_spool_is_a_way_on(self, tmp_path: Path) -> None:
        desk = with_spool(tmp_path, remaining_g=0.3)
        job = add_block(desk, tmp_path)
        assert job.state is J.BLOCKED
        assert "left on “Galaxy Black”" in job.reason
        assert desk.queue.decide(job.id, J.QUEUED).state is J.QUEUED
        desk.queue.step()
        assert desk.queue.job(job.id).state is J.BLOCKED  # nothing was changed
        desk.spools.add(Spool("", "New", "pla", price=EUROS))
        desk.queue.load_spool("Trial", "New")
        assert desk.queue.job(job.id).state is J.QUEUED
        done = until(desk, job, J.DONE)
        assert done.actual is not None
        assert done.actual.spool == "2"

    def test_what_is_weighed_anew_lets_it_go_on(self, tmp_path: Path) -> None:
        desk = with_spool(tmp_path, remaining_g=0.3)
        job = add_block(desk, tmp_path)
        desk.queue.step()
        assert desk.queue.job(job.id).state is J.BLOCKED
        desk.spools.change("1", remaining_g=300.0)
        until(desk, job, J.DONE)

    def test_or_it_is_started_anyway(self, tmp_path: Path) -> None:
        desk = with_spool(tmp_path, remaining_g=0.3)
        job = add_block(desk, tmp_path)
        assert desk.queue.anyway(job.id).state is J.QUEUED
        until(desk, job, J.DONE)
        assert desk.spools.spool("1").remaining_g == 0.0

    def test_jobs_on_the_same_spool_are_counted_together(self, tmp_path: Path) -> None:
        desk = with_spool(tmp_path, remaining_g=2.8)
        first = add_block(desk, tmp_path)
        assert first.state is J.QUEUED
        assert first.estimated is not None
        assert 0.4 < (first.estimated.grams or 0.0) < 0.8
        second = add_block(desk, tmp_path)
        assert second.state is J.BLOCKED
        assert "are for jobs before it" in second.reason

    def test_the_offer_at_home_says_so(self, tmp_path: Path) -> None:
        desk = with_spool(tmp_path, remaining_g=0.3)
        desk.market.remove("Example shop")
        part = desk.bench.open(box_file(tmp_path), walls=False)
        (offer,) = desk.market.offers(part, Wish(infill=0.0))
        assert "Only 0 g are left on “Galaxy Black”" in offer.reasons[-1]  # type: ignore[union-attr]
        assert offer.printable  # type: ignore[union-attr]
