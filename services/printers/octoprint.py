"""OctoPrint over its REST API (https://docs.octoprint.org/en/main/api/), version 1.4 and later.

What it does not promise, and what is done about it: it may rename a file (its own name is used from then on), a print has no id
(a file is uploaded under a name of its own per job), and after a crash it no longer knows whether a print had begun: nobody does.
"""

import math
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from printdesk.errors import DeskError, Offline, Refused, Unknown
from printdesk.ports import PrinterState, PrinterStatus
from printdesk.words import say
from services.printers.calls import Answer, HostCalls
from services.printers.form import UploadForm

UPLOAD_S = 120.0
START_S = 15.0
SURE_AFTER_S = 6.0
POLL_S = 0.2
LONGEST_NAME = 1000
# The beginnings of OctoPrint's state texts, in the order in which they are tried.
STATES = (
    ("offline after error", PrinterState.ERROR),
    ("error", PrinterState.ERROR),
    ("operational", PrinterState.IDLE),
    ("printing", PrinterState.PRINTING),
    ("starting", PrinterState.PRINTING),
    ("resuming", PrinterState.PRINTING),
    ("finishing", PrinterState.PRINTING),
    ("cancelling", PrinterState.PRINTING),
    ("transferring", PrinterState.PRINTING),
    ("sending", PrinterState.PRINTING),
    ("paus", PrinterState.PAUSED),
    ("offline", PrinterState.OFFLINE),
    ("opening", PrinterState.OFFLINE),
    ("detecting", PrinterState.OFFLINE),
    ("connecting", PrinterState.OFFLINE),
    ("closed", PrinterState.OFFLINE),
)
BUSY = frozenset({PrinterState.PRINTING, PrinterState.PAUSED})


class OctoPrint:
    """The port PrinterHost. key: an API or application key that may read state, upload and print."""

    def __init__(self, name: str, url: str, key: str) -> None:
        self._name = name
        self._calls = HostCalls(name, url, key)

    def status(self) -> PrinterStatus:
        try:
            job = self._job()
        except Offline as error:
            return PrinterStatus(PrinterState.OFFLINE, message=error.message)
        finished = False
        if job.state is PrinterState.IDLE and job.file and (job.completion or 0) >= 100:
            finished = self._last_print_went_well(job.file)
        nozzle, bed = self._temperatures() if job.state in {PrinterState.IDLE, *BUSY} else (None, None)
        progress = None if job.completion is None else min(1.0, max(0.0, job.completion / 100))
        return PrinterStatus(
            job.state,
            job.file,
            progress,
            job.seconds_left,
            finished,
            job.message,
            nozzle,
            bed,
            printed_s=job.print_time,
            filament_mm3=None if job.filament_mm3 is None or progress is None else job.filament_mm3 * progress,
        )

    def upload(self, gcode: Path, name: str, progress: Callable[[float], None] | None = None) -> str:
        """Selected there, not started: as long as it stays selected and unprinted, it surely was not begun (`was_started`)."""
        wanted = name if name.lower().endswith((".gcode", ".gco", ".g")) else f"{name}.gcode"
        for _ in range(3):
            form = UploadForm(gcode, wanted, {"noOverwrite": "true", "select": "true", "print": "false"}, progress)
            answer = self._calls.call("POST", "/api/files/local", data=form, content_type=form.content_type, read_s=UPLOAD_S)
            if answer.status != 409:
                break
            stem, dot, ending = wanted.rpartition(".")
            wanted = f"{stem}-{secrets.token_hex(3)}{dot}{ending}"
        if answer.status != 201:
            raise self._upload_refusal(answer, wanted)
        file = _at(answer.body, "files", "local", "path")
        if not isinstance(file, str) or not 0 < len(file) <= LONGEST_NAME:
            raise self._calls.strange(answer)
        if self._file(file).get("size") != form.size:
            self._delete(file)
            raise Refused(
                "upload_damaged", say("{printer} did not keep the whole file.", printer=self._name), say("Send the job again.")
            )
        return file

    def start(self, file: str) -> None:
        """Told once, then looked at: it returns when the printer is seen printing that file, or has printed it."""
        job = self._job()
        if job.state in BUSY and job.file == file:
            return  # it was started already: telling it twice is harmless
        if job.state is not PrinterState.IDLE:
            raise self._not_ready(job)
        answer = self._calls.call("POST", _path(file), json={"command": "select", "print": True}, read_s=START_S, maybe_done=True)
        if answer.status == 404:
            raise Refused("no_such_file", say("{printer} has no file “{file}”.", printer=self._name, file=file[:80]))
        if answer.status == 409:
            raise self._not_ready(self._job())
        if answer.status >= 300:
            raise self._calls.strange(answer)
        end = time.monotonic() + SURE_AFTER_S
        with suppress(DeskError):  # whatever it says now, it was told to start
            while time.monotonic() < end:
                if self.was_started(file):
                    return
                time.sleep(POLL_S)
        raise Unknown(
            "start_unknown",
            say("{printer} was told to print and is not seen printing.", printer=self._name),
            say("Look at the printer."),
        )

    def was_started(self, file: str) -> bool | None:
        job = self._job()
        mine = job.file == file
        if mine and (job.state in BUSY or job.print_time or (job.completion or 0) > 0):
            return True
        try:
            prints = self._file(file).get("prints")
        except Refused:
            return None
        if isinstance(prints, dict) and any(_number(prints.get(kind)) for kind in ("success", "failure")):
            return True
        # OctoPrint forgets the selection, and a print that had begun, when it dies: only what is still selected surely waits.
        return False if mine and job.state is PrinterState.IDLE else None

    def pause(self) -> None:
        """OctoPrint forgets it without a word while a print is just starting, so that is waited for first."""
        if self._job_after("starting").is_in("starting"):
            raise Refused("still_starting", say("{printer} is still starting.", printer=self._name), say("Try again soon."))
        self._tell({"command": "pause", "action": "pause"})

    def resume(self) -> None:
        """OctoPrint ignores it without a word while the printer still comes to rest, so that is waited for first."""
        if self._job_after("pausing").is_in("pausing"):
            raise Refused("still_pausing", say("{printer} is still coming to rest.", printer=self._name), say("Try again soon."))
        self._tell({"command": "pause", "action": "resume"})

    def cancel(self) -> None:
        self._tell({"command": "cancel"}, maybe_done=True)

    def _tell(self, command: Mapping[str, object], maybe_done: bool = False) -> None:
        answer = self._calls.call("POST", "/api/job", json=command, maybe_done=maybe_done)
        if answer.status == 409:
            raise Refused("not_printing", say("{printer} is not printing.", printer=self._name))
        if answer.status >= 300:
            raise self._calls.strange(answer)

    def _job(self) -> "_Job":
        answer = self._calls.call("GET", "/api/job")
        if answer.status != 200 or not isinstance(answer.body.get("state"), str):
            raise Refused(
                "not_octoprint",
                say("What answers at the address of {printer} is no OctoPrint.", printer=self._name),
                say("Check the address."),
            )
        return _Job(answer.body)

    def _job_after(self, state: str) -> "_Job":
        """The job once it is no longer in that state, or as it is when that takes too long."""
        end = time.monotonic() + SURE_AFTER_S
        while (job := self._job()).is_in(state) and time.monotonic() < end:
            time.sleep(POLL_S)
        return job

    def _file(self, file: str) -> Mapping[str, Any]:
        """What OctoPrint knows about a file. Raises Refused where it has none."""
        answer = self._calls.call("GET", _path(file))
        if answer.status != 200:
            raise Refused("no_such_file", say("{printer} has no file “{file}”.", printer=self._name, file=file[:80]))
        return answer.body

    def _last_print_went_well(self, file: str) -> bool:
        try:
            return _at(self._file(file), "prints", "last", "success") is not False
        except DeskError:
            return True  # printed to its end, then deleted there

    def _temperatures(self) -> tuple[float | None, float | None]:
        try:
            answer = self._calls.call("GET", "/api/printer?exclude=sd,state")
        except DeskError:
            return None, None
        return _number(_at(answer.body, "temperature", "tool0", "actual")), _number(
            _at(answer.body, "temperature", "bed", "actual")
        )

    def _not_ready(self, job: "_Job") -> Refused:
        if job.state in BUSY:
            return Refused("printer_busy", say("{printer} is printing already.", printer=self._name), say("Wait, or cancel it."))
        return Refused(
            "printer_not_ready",
            say("{printer} is not ready: {state}.", printer=self._name, state=job.text),
            say("Connect the printer in OctoPrint and try again."),
        )

    def _upload_refusal(self, answer: Answer, name: str) -> DeskError:
        if answer.status == 500 and "No space left" in answer.text:
            self._delete(name)  # it keeps the beginning of the file
            return Refused(
                "printer_full", say("There is no room left on {printer}.", printer=self._name), say("Delete old files there.")
            )
        if answer.status in {400, 415}:
            return Refused("bad_file", say("{printer} does not take “{name}”.", printer=self._name, name=name[:80]))
        return self._calls.strange(answer)

    def _delete(self, file: str) -> None:
        with suppress(DeskError):
            self._calls.call("DELETE", _path(file))


class _Job:
    """The answer of /api/job, with everything that may be missing or strange taken care of."""

    def __init__(self, body: Mapping[str, Any]) -> None:
        self.text = str(body["state"])[:200]
        low = self.text.lower()
        self.state = next((state for start, state in STATES if low.startswith(start)), PrinterState.ATTENTION)
        path = _at(body, "job", "file", "path")
        self.file = path if isinstance(path, str) and 0 < len(path) <= LONGEST_NAME else None
        self.completion = _number(_at(body, "progress", "completion"))
        self.print_time = _number(_at(body, "progress", "printTime"))
        self.filament_mm3 = _filament_mm3(_at(body, "job", "filament"))
        left = _number(_at(body, "progress", "printTimeLeft"))
        self.seconds_left = left if left is not None and left >= 0 else None
        error = body.get("error")
        said = str(error)[:300] if error else self.text
        plain = low in {"operational", "printing", "paused"}
        self.message = "" if plain else said

    def is_in(self, state: str) -> bool:
        """Whether OctoPrint's own text says so, in small letters: "pausing" is not yet "paused"."""
        return self.text.lower().startswith(state)


def _path(file: str) -> str:
    return f"/api/files/local/{quote(file)}"


def _at(body: Any, *keys: str) -> Any:
    """The value down that way, None where the way ends early."""
    for key in keys:
        body = body.get(key) if isinstance(body, Mapping) else None
    return body


def _filament_mm3(tools: object) -> float | None:
    """Of the whole file, all tools together: OctoPrint's own count of the G-code's moves, `volume` in cm³ (data model: job
    information, filament). None until it has counted.
    """
    if not isinstance(tools, Mapping):
        return None
    volumes = [_number(_at(tool, "volume")) for tool in list(tools.values())[:16]]
    counted = [volume for volume in volumes if volume is not None and volume >= 0]
    return 1000 * sum(counted) if counted and sum(counted) > 0 else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
