"""Printing at home on the command line: a spool, a print, what it really cost, what it taught, and a spool that is too short."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.journeys.command_line import SAMPLES, Here, here
from tests.services.spoolman_peer import SpoolmanPeer, spoolman

__all__ = ["here", "spoolman"]

CLIP = SAMPLES / "cable-clip.stl"
SLOWER = (("speedup", "100000"), ("slower", "2"), ("more", "1.5"), ("heating_s", "240"))


def amount(money: dict[str, str]) -> Decimal:
    return Decimal(money["amount"])


@pytest.mark.usefixtures("prusa_slicer")
def test_from_a_spool_to_what_the_print_really_cost(here: Here) -> None:
    here("printer", "add", "simulated:", "--name", "Trial")
    added = here.json(
        *("spool", "add", "Galaxy Black", "--vendor", "Prusament", "--material", "pla", "--colour", "black"),
        *("--price", "29,90", "--net", "1000", "--weighed", "623", "--tare", "193"),
    )
    assert added.facts["spools"][0]["remaining_g"] == 430
    loaded = here.json("spool", "load", "Trial", "1").facts
    assert (loaded["material"], loaded["colour"], loaded["spools"][0]["printer"]) == ("pla", "black", "Trial")
    queue = here.rooms.desk.queue
    queue.change_printer(replace(queue.printer("Trial"), options=SLOWER))

    estimated = here.json("estimate", CLIP, "--printer", "Trial").facts
    assert any("“Prusament Galaxy Black”" in line["what"] for line in estimated["breakdown"])
    assert here.json("queue", "add", CLIP, "--printer", "Trial").code == 0
    ran = here("queue", "run", "--until-empty")
    assert ran.code == 0, ran.err
    (job,) = here.json("queue", "list").facts["jobs"]
    assert amount(job["estimated_cost"]) == amount(estimated["cost"])
    assert amount(job["actual_cost"]) > amount(job["estimated_cost"])
    assert sum(amount(line["money"]) for line in job["actual"]["breakdown"]) == amount(job["actual_cost"])
    assert job["actual"]["grams"] == pytest.approx(1.5 * job["grams"], rel=0.001)
    assert job["difference"].startswith(
        f"Cost {job['actual_cost']['amount']} EUR instead of {job['estimated_cost']['amount']} EUR"
    )
    assert "min longer" in job["difference"]
    assert "g more" in job["difference"]
    assert job["difference"] in here("queue", "list").out
    left = here.json("spool", "list").facts["spools"][0]["remaining_g"]
    assert left == pytest.approx(430 - job["actual"]["grams"])

    learned = here.json("learned", "list", "--printer", "Trial").facts
    assert learned["learned"][0]["time"]["prints"] == 1
    assert "longer than estimated, from 1 print" in learned["learned"][0]["sentence"]
    again = here.json("estimate", CLIP, "--printer", "Trial").facts
    assert again["seconds"] == pytest.approx(estimated["seconds"] * learned["learned"][0]["time"]["factor"])
    assert here("learned", "forget", learned["prints"][0]["id"]).code == 0
    assert here("learned", "forget", learned["prints"][0]["id"]).code == 2
    assert here.json("estimate", CLIP, "--printer", "Trial").facts["seconds"] == estimated["seconds"]


@pytest.mark.usefixtures("prusa_slicer")
def test_a_spool_that_is_too_short_blocks_the_job_until_somebody_says_otherwise(here: Here) -> None:
    here("printer", "add", "simulated:", "--name", "Trial")
    here("spool", "add", "Rest", "--material", "pla", "--remaining", "0.5")
    here("spool", "load", "Trial", "Rest")
    blocked = here.json("queue", "add", CLIP)
    (job,) = blocked.facts["jobs"]
    assert (blocked.code, job["state"], job["blocked_by"]) == (1, "blocked", "spool")
    assert "left on “Rest”" in job["reason"]
    offers = here.json("quote", CLIP, "--service", "Trial").facts["offers"]
    assert any("left on “Rest”" in reason for reason in offers[0]["reasons"])
    assert here.json("spool", "set", "1", "--remaining", "800").code == 0
    assert here.json("queue", "list").facts["jobs"][0]["state"] == "queued"
    assert here("queue", "cancel", job["id"]).code == 0
    here("spool", "set", "1", "--remaining", "0.5")
    assert here.json("queue", "add", CLIP, "--anyway").facts["jobs"][0]["state"] == "queued"
    assert here("spool", "remove", "1").code == 2
    assert here("spool", "load", "Trial", "none").code == 0
    assert here("spool", "remove", "1").code == 0


def test_every_figure_of_the_costs_is_shown_set_and_given_back(here: Here) -> None:
    here("printer", "add", "simulated:", "--name", "Trial")

    def source(*more: str) -> dict[str, str]:
        return {one["name"]: one["source"] for one in here.json("costs", "list", *more).facts["figures"]}

    assert source()["electricity_per_kwh"] == "catalogue"
    assert source("--printer", "Trial")["wear_per_hour"] == "machine"
    here("costs", "set", "electricity_per_kwh", "0,41")
    here("costs", "set", "power_w", "83", "--printer", "trial")
    assert source()["electricity_per_kwh"] == "typed"
    assert (source()["power_w"], source("--printer", "Trial")["power_w"]) == ("none", "printer")
    assert here("costs", "set", "failure_rate", "95%").code == 2
    assert here("costs", "set", "electricity_per_kwh", "1", "--printer", "Trial").code == 2
    here("costs", "reset", "--printer", "Trial")
    here("costs", "reset")
    assert (source()["electricity_per_kwh"], source("--printer", "Trial")["power_w"]) == ("catalogue", "machine")


def test_spoolman_is_connected_agreed_to_and_told(here: Here, spoolman: SpoolmanPeer) -> None:
    spoolman.add(4)
    connected = here.json("spoolman", "connect", spoolman.address)
    assert (connected.facts["spools"], connected.facts["agreed"]) == (1, False)
    assert here.json("spool", "list").facts["spools"] == []
    assert here.json("spoolman", "agree").facts["spools"][0]["material"] == "pla"
    spoolman.stop()
    listed = here.json("spool", "list")
    assert (listed.code, listed.facts["spools"][0]["id"]) == (0, "sm-4")
    assert here("spoolman", "update").code == 3
    assert "as it was told last" in here.json("spool", "list").facts["message"]
    assert here("spoolman", "remove").code == 0
    assert here.json("spool", "list").facts["spools"] == []
