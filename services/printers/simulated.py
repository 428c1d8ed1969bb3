"""A printer that is only simulated: for trials, for the demo, and for tests of everything around a print.

It lives by the clock alone. What it was told is on the disk, so a print goes on while no PrintDesk runs, as on a real printer.
"""

import math
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from printdesk.errors import Refused
from printdesk.ports import Clock, PrinterState, PrinterStatus
from printdesk.words import say
from services.clock import SystemClock
from services.durable import make_folder, not_writable, write_durably
from services.printers.memory import Memory, file_name_of
from services.slicers.gcode import read_summary

SPEEDUP = 600.0
LEAST_S = 2.0
UNTIMED_S = 1800.0
ERROR_SHOWN_S = 10.0
KEPT_FILES = 20


class SimulatedPrinter:
    """The port PrinterHost. folder: DATA/printers.

    options: "speedup": by how much faster than the G-code's own estimate (600), never below 2 s a print;
    "fail_at": 0 … 1, where every print fails (never); "slower": how many times as long as the G-code says it takes (1);
    "more": how many times as much plastic (1); "heating_s": before it begins (0); "watts": measured by a plug, 0 for none (0)
    """

    def __init__(self, name: str, folder: Path, options: Mapping[str, str] | None = None, clock: Clock | None = None) -> None:
        self._memory = Memory(folder / f"{file_name_of(name)}.json")
        self._files = folder / file_name_of(name)
        self._name = name
        self._clock = clock or SystemClock()
        self._speedup = _option(options or {}, "speedup", SPEEDUP, 0.001, 1e9)
        self._fail_at = _option(options or {}, "fail_at", math.inf, 0.0, 1.0)
        self._slower = _option(options or {}, "slower", 1.0, 0.01, 100.0)
        self._more = _option(options or {}, "more", 1.0, 0.01, 100.0)
        self._heating_s = _option(options or {}, "heating_s", 0.0, 0.0, 100_000.0)
        self._watts = _option(options or {}, "watts", 0.0, 0.0, 100_000.0)

    def status(self) -> PrinterStatus:
        known = _Print.of(self._memory.read())
        message = say("Simulated: nothing is really printed.")
        if known is None:
            return PrinterStatus(PrinterState.IDLE, message=message)
        state, elapsed = self._state(known)
        share = min(1.0, elapsed / known.duration_s)
        printed_s = share * known.seconds
        filament_mm3 = None if known.filament_mm3 is None else share * known.filament_mm3
        energy_wh = printed_s * self._watts / 3600 if self._watts else None
        if state is PrinterState.ERROR:
            message = say("Simulated: the print failed, as it was told to.")
            failed = PrinterStatus(state, known.file, share, message=message)
            return replace(failed, printed_s=printed_s, filament_mm3=filament_mm3, energy_wh=energy_wh)
        over = state is PrinterState.IDLE
        return PrinterStatus(
            state,
            known.file,
            None if known.cancelled_at else share,
            None if over else max(0.0, known.duration_s - elapsed),
            finished=over and share >= 1.0 and not known.cancelled_at,
            message=message,
            printed_s=printed_s,
            filament_mm3=filament_mm3,
            energy_wh=energy_wh,
        )

    def upload(self, gcode: Path, name: str, progress: Callable[[float], None] | None = None) -> str:
        summary = read_summary(gcode)
        seconds = (summary.seconds or UNTIMED_S) * self._slower + self._heating_s
        plastic = None if summary.filament_mm3 is None else summary.filament_mm3 * self._more
        make_folder(self._files)
        file = _plain(name)
        with self._memory.change() as known:
            uploads = known.setdefault("uploads", {})
            if file in uploads:
                file = f"{Path(file).stem}-{secrets.token_hex(3)}.gcode"
            try:
                with gcode.open("rb") as source:
                    write_durably(self._files / file, lambda target: shutil.copyfileobj(source, target, 2**20))
            except OSError as error:
                raise not_writable(gcode, error) from error
            uploads[file] = {"seconds": seconds, "filament_mm3": plastic, "begun": False}
            for old in list(uploads)[:-KEPT_FILES]:
                if not uploads[old]["begun"] or old != known.get("print", {}).get("file"):
                    (self._files / old).unlink(missing_ok=True)
                    del uploads[old]
        if progress:
            progress(1.0)
        return file

    def start(self, file: str) -> None:
        with self._memory.change() as known:
            now = _Print.of(known)
            if now is not None and self._state(now)[0] in {PrinterState.PRINTING, PrinterState.PAUSED}:
                if now.file == file:
                    return  # it was started already: telling it twice is harmless
                raise Refused(
                    "printer_busy", say("{printer} is printing already.", printer=self._name), say("Wait, or cancel it.")
                )
            upload = known.get("uploads", {}).get(file)
            if upload is None:
                raise Refused("no_such_file", say("{printer} has no file “{file}”.", printer=self._name, file=file[:80]))
            upload["begun"] = True
            duration = max(LEAST_S, float(upload["seconds"]) / self._speedup)
            known["print"] = {
                "file": file,
                "started_at": self._clock.now().isoformat(),
                "duration_s": duration,
                "seconds": upload["seconds"],
                "filament_mm3": upload.get("filament_mm3"),
            }

    def was_started(self, file: str) -> bool | None:
        upload = self._memory.read().get("uploads", {}).get(file)
        return None if upload is None else bool(upload["begun"])

    def pause(self) -> None:
        with self._memory.change() as known:
            if not self._running(known).paused_at:
                known["print"]["paused_at"] = self._clock.now().isoformat()

    def resume(self) -> None:
        with self._memory.change() as known:
            running = self._running(known)
            if running.paused_at:
                pause = (self._clock.now() - running.paused_at).total_seconds()
                known["print"] |= {"paused_at": None, "paused_s": running.paused_s + max(0.0, pause)}

    def cancel(self) -> None:
        with self._memory.change() as known:
            self._running(known)
            known["print"]["cancelled_at"] = self._clock.now().isoformat()

    def _running(self, known: dict[str, Any]) -> "_Print":
        """Raises Refused where nothing is printing."""
        now = _Print.of(known)
        if now is None or self._state(now)[0] not in {PrinterState.PRINTING, PrinterState.PAUSED}:
            raise Refused("not_printing", say("{printer} is not printing.", printer=self._name))
        return now

    def _state(self, known: "_Print") -> tuple[PrinterState, float]:
        """How it stands, and for how many seconds it has printed."""
        elapsed = known.elapsed_s(self._clock.now())
        failed = elapsed - self._fail_at * known.duration_s
        if known.cancelled_at:
            return PrinterState.IDLE, elapsed
        if failed >= 0:
            state = PrinterState.ERROR if failed < ERROR_SHOWN_S else PrinterState.IDLE
            return state, self._fail_at * known.duration_s
        if elapsed >= known.duration_s:
            return PrinterState.IDLE, known.duration_s
        return (PrinterState.PAUSED if known.paused_at else PrinterState.PRINTING), elapsed


class _Print:
    """What is known about the print that runs or ran last. seconds: as a real printer would take, without the speed-up."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.file = str(raw["file"])
        self.started_at = _instant(raw["started_at"])
        self.duration_s = max(0.001, float(raw["duration_s"]))
        self.seconds = float(raw.get("seconds", self.duration_s))
        self.filament_mm3 = float(raw["filament_mm3"]) if raw.get("filament_mm3") is not None else None
        self.paused_s = float(raw.get("paused_s", 0.0))
        self.paused_at = _instant(raw["paused_at"]) if raw.get("paused_at") else None
        self.cancelled_at = _instant(raw["cancelled_at"]) if raw.get("cancelled_at") else None

    @classmethod
    def of(cls, known: Mapping[str, Any]) -> "_Print | None":
        try:
            return cls(known["print"])
        except (KeyError, ValueError, TypeError):
            return None

    def elapsed_s(self, now: datetime) -> float:
        """Printing time, pauses left out; a clock that was set back does not make it negative."""
        end = self.paused_at or now
        if self.cancelled_at:
            end = min(end, self.cancelled_at)
        return max(0.0, (end - self.started_at).total_seconds() - self.paused_s)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _plain(name: str) -> str:
    """A file name of plain characters that ends in .gcode: as on real hosts, it may differ from what was asked for."""
    kept = "".join(letter if letter.isalnum() or letter in "._- " else "_" for letter in Path(name).name).strip(". ")
    stem = kept.removesuffix(".gcode")[:100] or "print"
    return f"{stem}.gcode"


def _option(options: Mapping[str, str], name: str, default: float, low: float, high: float) -> float:
    if name not in options:
        return default
    try:
        value = float(options[name])
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        raise Refused(
            "bad_option",
            say(
                "{name} must be a number from {low:g} to {high:g}, not “{value}”.",
                name=name,
                low=low,
                high=high,
                value=options[name][:40],
            ),
        )
    return value
