"""PrusaSlicer, called as a program. It is given only a mesh and a configuration that we wrote ourselves."""

import os
import re
import shutil
import threading
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from mesh.errors import MeshError
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk.catalog import Material, PrinterModel
from printdesk.errors import Missing, Refused, from_geometry
from printdesk.ports import Sliced
from printdesk.profile import PrintProfile
from printdesk.words import say
from services.durable import disk_full, write_durably
from services.slicers.gcode import check_gcode, read_summary
from services.slicers.program import Ended, run_program
from services.slicers.prusa_ini import ini_of, with_material

PROGRAMS = ("prusa-slicer", "PrusaSlicer", "prusa-slicer-console", "prusaslicer", "PrusaSlicer-console")
ELSEWHERE = (
    Path("/Applications/PrusaSlicer.app/Contents/MacOS/PrusaSlicer"),
    Path("/Applications/Original Prusa Drivers/PrusaSlicer.app/Contents/MacOS/PrusaSlicer"),
    Path("C:/Program Files/Prusa3D/PrusaSlicer/prusa-slicer-console.exe"),
)
VARIABLE = "PRINTDESK_PRUSASLICER"
LIMIT_S = 1800.0
MAX_COPIES = 1000
MAX_WARNINGS = 20
_NOISE = re.compile(r"^\d+ => |\[(trace|debug|info)\]|^Slicing result exported|^\s*$|^terminate called")


class PrusaSlicer:
    """The port Slicer. program: None looks for it: PRINTDESK_PRUSASLICER, the PATH, then where its installers put it."""

    name = "PrusaSlicer"

    def __init__(self, program: Path | None = None, limit_s: float = LIMIT_S) -> None:
        self._program = program
        self._limit_s = limit_s

    def version(self) -> str:
        program = self._found()
        return _version(program, program.stat().st_mtime_ns)

    def slice(
        self,
        mesh: Mesh,
        profile: PrintProfile,
        printer: PrinterModel,
        material: Material,
        out: Path,
        *,
        copies: int = 1,
        cancel: threading.Event | None = None,
    ) -> Sliced:
        """As the port says; the G-code was checked (`check_gcode`) and is on the disk when this returns."""
        program, version = self._found(), self.version()
        size = _fits(mesh, printer, copies)
        chosen = with_material(profile, material)
        warnings = _warnings_before(chosen, printer)
        with TemporaryDirectory(prefix="printdesk-slice-", ignore_cleanup_errors=True) as folder:
            room = Path(folder)
            try:
                write_file(mesh, room / "part.stl")
            except MeshError as error:
                raise from_geometry(error) from error
            (room / "print.ini").write_text(ini_of(chosen, printer, size), "utf-8")
            # One part is put in the middle whatever its size; several are arranged, and that fails where they do not fit.
            x, y = printer.volume_mm[0] / 2, printer.volume_mm[1] / 2
            place = ["--duplicate", str(copies)] if copies > 1 else ["--center", f"{x:.6g},{y:.6g}"]
            command = [str(program), "--export-gcode", "--loglevel", "2", "--datadir", str(room / "slicer")]
            command += ["--load", "print.ini", *place, "--output", "print.gcode", "part.stl"]
            ended = run_program(command, room, self._limit_s, cancel)
            made = room / "print.gcode"
            if ended.code != 0 or not made.is_file() or made.stat().st_size == 0:
                raise _refusal(ended, room)
            check_gcode(made, printer, material)
            summary = read_summary(made)
            if summary.filament_mm3 is None or summary.seconds is None:
                raise Refused("slicer_refused", say("PrusaSlicer {version} wrote G-code that tells no amounts.", version=version))
            with made.open("rb") as source:
                write_durably(out, lambda target: shutil.copyfileobj(source, target, 2**20))
        return Sliced(
            gcode=out,
            filament_mm3=summary.filament_mm3,
            filament_g=summary.filament_mm3 * material.density_g_cm3 / 1000,
            seconds=summary.seconds,
            layers=summary.layers,
            slicer=self.name,
            slicer_version=version,
            warnings=(*warnings, *_words(ended.output, room)[:MAX_WARNINGS]),
        )

    def _found(self) -> Path:
        named = self._program or os.environ.get(VARIABLE)
        candidates = [str(named)] if named else [*PROGRAMS, *map(str, ELSEWHERE)]
        for candidate in candidates:
            if found := shutil.which(candidate):
                return Path(found).absolute()
        raise Missing(
            "no_slicer",
            say("PrusaSlicer is not installed, so nothing can be sliced.")
            if not named
            else say("There is no program {path}.", path=str(named)),
            say("Install it from prusa3d.com or your package manager, or name it in {variable}.", variable=VARIABLE),
        )


@lru_cache(maxsize=8)
def _version(program: Path, _changed_ns: int) -> str:
    with TemporaryDirectory(prefix="printdesk-slice-", ignore_cleanup_errors=True) as folder:
        ended = run_program([str(program), "--help"], Path(folder), 30)
    found = re.search(r"PrusaSlicer-(\d+\.\d+(?:\.\d+)?[\w.-]*)", ended.output)
    if not found:
        raise Missing(
            "no_slicer",
            say("{path} is no PrusaSlicer.", path=str(program)),
            say("Install PrusaSlicer, or name it in {variable}.", variable=VARIABLE),
        )
    return found[1]


def _fits(mesh: Mesh, printer: PrinterModel, copies: int) -> tuple[float, float, float]:
    """The part's size in mm. PrusaSlicer itself crashes on a part beyond the bed and does not mind one that is too high."""
    if printer.process != "fdm":
        raise Refused("wrong_process", say("{printer} does not print filament, so it needs no G-code.", printer=printer.name))
    if not 1 <= copies <= MAX_COPIES:
        raise Refused("bad_quantity", say("Between 1 and {most} copies can be sliced together.", most=MAX_COPIES))
    if len(mesh.faces) == 0 or not np.isfinite(mesh.vertices).all():
        raise Refused("nothing_to_print", say("The part has no sound surface to slice."), say("Mend the part first."))
    used = mesh.vertices[np.unique(mesh.faces)].astype(np.float64)
    x, y, z = (float(length) for length in used.max(axis=0) - used.min(axis=0))
    if any(length > room + 0.01 for length, room in zip((x, y, z), printer.volume_mm, strict=True)):
        raise Refused(
            "does_not_fit",
            say(
                "The part is {part} mm, but {printer} has room for {room} mm.",
                part=" × ".join(f"{length:.1f}" for length in (x, y, z)),
                printer=printer.name,
                room=" × ".join(f"{length:g}" for length in printer.volume_mm),
            ),
            say("Turn it, make it smaller, cut it, or choose a larger printer."),
        )
    return x, y, z


def _warnings_before(profile: PrintProfile, printer: PrinterModel) -> list[str]:
    if printer.nozzle_mm is not None and abs(printer.nozzle_mm - profile.nozzle_mm) > 1e-6:
        return [
            say(
                "The profile is for a {profile:g} mm nozzle, {printer} usually has {own:g} mm.",
                profile=profile.nozzle_mm,
                printer=printer.name,
                own=printer.nozzle_mm,
            )
        ]
    return []


def _words(output: str, room: Path) -> list[str]:
    """What PrusaSlicer said for people: without progress, time stamps and our temporary paths."""
    lines = (re.sub(r"^\[[^\]]*\] \[0x\w+\] \[\w+\]\s*", "", line) for line in output.splitlines() if not _NOISE.search(line))
    return [line.replace(f"{room}{os.sep}", "").replace("  what():", "").strip()[:300] for line in lines]


def _refusal(ended: Ended, room: Path) -> Refused:
    """PrusaSlicer's failure in a plain sentence."""
    words = _words(ended.output, room)
    said = " ".join(words)
    low = said.lower()
    if "fit on the bed" in low or "print volume" in low or "outside of the" in low:
        return Refused(
            "does_not_fit",
            say("That many copies do not fit on the plate together."),
            say("Print fewer at a time, or choose a larger printer."),
        )
    if "no layers were detected" in low or "print is empty" in low or "no extrusions" in low or "empty layer" in low:
        return Refused(
            "nothing_to_print",
            say("The slicer found nothing to print: the part, or its lowest layer, is thinner than a line or a layer."),
            say("Make it thicker, check its unit, or lay it down another way."),
        )
    if shutil.disk_usage(room).free < 2**20:
        return disk_full(room)
    if ended.code < 0 or ended.code >= 128:
        return Refused(
            "slicer_crashed",
            say("PrusaSlicer crashed on this part: {words}", words=said[:300] or say("it said nothing.")),
            say("Mend the part and try again."),
        )
    return Refused("slicer_refused", say("PrusaSlicer refused: {words}", words=said[:300] or say("it said nothing.")))
