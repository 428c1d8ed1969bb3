"""The OctoPrint that other tests rely on is real, idle, and can be broken and mended."""

import requests

from tests.peers.octoprint import OctoPrint

LONG_JOB = b"G28\n" + b"G1 X10 F600\nG4 P200\nG1 X0 F600\n" * 60


def upload_and_start(octoprint: OctoPrint, name: str = "proof.gcode") -> dict[str, object]:
    answer = octoprint.request("POST", "/api/files/local", files={"file": (name, LONG_JOB)}, data={"print": "true"})
    assert answer.status_code == requests.codes.created
    return dict(answer.json())


def test_a_real_octoprint_answers_with_its_version_and_an_operational_printer(octoprint: OctoPrint) -> None:
    version = octoprint.request("GET", "/api/version").json()
    assert version["server"] == "1.11.8"
    assert octoprint.state() == "Operational"


def test_a_wrong_key_is_refused(octoprint: OctoPrint) -> None:
    assert octoprint.request("GET", "/api/job", headers={"X-Api-Key": "not-the-key"}).status_code == requests.codes.forbidden


def test_an_uploaded_job_prints_and_a_printer_fault_stops_it(octoprint: OctoPrint) -> None:
    assert upload_and_start(octoprint)["effectivePrint"] is True
    octoprint.wait_for_state("Printing")
    octoprint.debug("trigger_fatal_error_marlin")
    assert octoprint.wait_for_state("Offline").startswith("Offline")


def test_the_next_test_finds_the_printer_idle_and_the_folder_empty(octoprint: OctoPrint) -> None:
    upload_and_start(octoprint)
    octoprint.wait_for_state("Printing")
    octoprint.make_ready()
    assert octoprint.state() == "Operational"
    assert octoprint.request("GET", "/api/files/local").json()["files"] == []


def test_a_killed_server_comes_back_at_the_same_address(octoprint: OctoPrint) -> None:
    octoprint.kill()
    assert not octoprint.alive
    assert octoprint.state() == ""
    octoprint.restart()
    assert octoprint.state() == "Operational"
