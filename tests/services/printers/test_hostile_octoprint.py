"""An OctoPrint that answers what none should: one sentence each, no second start, nothing that cannot be kept."""

import json
from pathlib import Path

import pytest

from printdesk.errors import DeskError, Refused, Unknown
from printdesk.ports import PrinterState, PrinterStatus
from services.archive.document import from_json, to_json
from services.printers.octoprint import OctoPrint
from tests.services.test_net import Strange, dripping, served

IDLE = {"state": "Operational", "job": {"file": {"path": "part.gcode"}}, "progress": {}}


def answer(body: object, status: int = 200) -> tuple[int, dict[str, str], bytes]:
    return status, {}, body if isinstance(body, bytes) else json.dumps(body).encode()


@pytest.mark.parametrize("status", [500, 502, 504])
def test_a_start_that_a_proxy_did_not_bring_back_is_unknown_and_not_refused(status: int) -> None:
    strange = Strange(answer(IDLE), answer(b"<html>gateway</html>", status))
    with served(strange) as address, pytest.raises(Unknown):
        OctoPrint("Prusa", address, "key").start("part.gcode")
    assert [method for method, _, _ in strange.seen].count("POST") == 1


def test_a_start_after_which_nothing_sensible_is_heard_is_unknown() -> None:
    with served(Strange(answer(IDLE), answer({}, 204), answer(b"<html>restarting</html>"))) as address, pytest.raises(Unknown):
        OctoPrint("Prusa", address, "key").start("part.gcode")


@pytest.mark.parametrize(
    "body",
    [
        b'{"state": "\\ud800"}',
        b"[]",
        b"<html>",
        b'{"state": {"a": 1}}',
        b"[" * 200_000,
        b"x" * 5_000_000,
        b'{"state": "Operational", "job": 7, "progress": [1]}',
        b'{"state": "Printing", "progress": {"completion": NaN, "printTimeLeft": -Infinity}, "job": {"file": {"path": 5}}}',
        b'{"state": "Printing", "progress": {"completion": 1e999, "printTimeLeft": "soon"}, "error": {"a": "b"}}',
        b'{"state": "' + b"a" * 100_000 + b'"}',
        b'{"state": "Printing", "progress": {"completion": 50, "printTime": -1e300}, "job": {"filament": [1]}}',
        b'{"state": "Printing", "progress": {"completion": 50}, "job": {"filament": {"tool0": {"volume": -5}, "tool1": 7}}}',
        b'{"state": "Printing", "progress": {"completion": 50}, "job": {"filament": {"tool0": {"volume": "much"}}}}',
    ],
    ids=range(13),
)
def test_a_strange_state_is_one_sentence_or_what_is_sound_of_it(body: bytes) -> None:
    with served(Strange(answer(body))) as address:
        try:
            status = OctoPrint("Prusa", address, "key").status()
        except DeskError as error:
            assert error.message
            return
    assert len(status.message) <= 300
    assert status.filament_mm3 is None
    assert from_json(PrinterStatus, to_json(PrinterStatus, status)) == status


def test_a_host_that_drips_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.printers.calls.WHOLE_ANSWER_S", -9.6)  # beside the 10 s for each pause
    with dripping("head") as address:
        assert OctoPrint("Prusa", address, "key").status().state is PrinterState.OFFLINE


@pytest.mark.parametrize("url", ["http://[", "http://a..b", "http://127.0.0.1:99999", "http://me:secret@octopi.local"])
def test_what_is_no_address_of_a_printer_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as told:
        OctoPrint("Prusa", url, "key")
    assert told.value.code == "bad_address"
    assert "secret" not in told.value.message
