"""The workbench: open, check, mend, turn and estimate parts. All of it runs in worker processes that can be killed."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import numpy.typing as npt

from mesh import jobs
from mesh.errors import MeshError
from mesh.facts import Measured as MeasuredFile
from mesh.limits import Limits
from mesh.mesh import Mesh, Vector3
from mesh.orient import Orientation
from mesh.read import Needs, needs_of
from mesh.repair import Mended
from mesh.sandbox import Sandbox
from mesh.write import as_bytes, write_file
from printdesk.catalog import Catalog, Material, PrinterModel
from printdesk.check import Judgement, judge
from printdesk.errors import Refused, from_geometry, unreadable
from printdesk.estimate import Estimate, estimate
from printdesk.home_cost import HomeCosts, cost_lines
from printdesk.home_figures import costs_of, figures
from printdesk.ids import new_id
from printdesk.learning import corrected
from printdesk.machine_limits import on_machine
from printdesk.part import Coming, Measured, Part, Placement, Rotation
from printdesk.ports import Model
from printdesk.printed import Printed
from printdesk.profile import PrintProfile, with_wish
from printdesk.profile_file import names_a_file, read_profile
from printdesk.settings import Settings
from printdesk.wish import Wish
from printdesk.words import respeak, say

if TYPE_CHECKING:
    from printdesk.home_books import HomeBooks

Result = TypeVar("Result")
DEFAULT_PROCESS = "fdm"
DEFAULT_MATERIAL = {"fdm": "pla", "sla": "resin-standard", "sls": "pa12", "mjf": "pa12-mjf", "slm": "316l"}
DEFAULT_PROFILE = "standard"
DEFAULT_PRINTER = {
    "fdm": "generic_i3",
    "sla": "generic-sla-145",
    "sls": "generic-sls-340",
    "mjf": "generic-mjf-380",
    "slm": "generic-slm-250",
}
STL_FACET = 50  # bytes, by which the limits count
MEASURE_FILE = "mesh.ahead:measure_file"  # by its name: it is for the worker, which reads while it still imports
RECKON, SUPPORTS = "printdesk.reckon:reckon", "printdesk.supports:support_mm3"
MOST_PRINTED = 24  # kinds of prints that are remembered
WORKING_COPIES = 5  # a mend holds a mesh before and after each step


class Bench:
    """Geometry and judgement of parts. Every method may be called from any thread; `cancel` ends it within 100 ms (Stopped)."""

    def __init__(self, sandbox: Sandbox, catalog: Catalog, settings: Callable[[], Settings]) -> None:
        self._sandbox = sandbox
        self._settings = settings
        self.catalog = catalog
        self.limits = Limits()
        self._lock = threading.Lock()
        self._printed: OrderedDict[tuple[int, Rotation, Vector3, PrintProfile], tuple[Mesh, Printed]] = OrderedDict()
        self.books: HomeBooks | None = None  # the desk's; without it nothing is known of single printers

    def warm(self) -> None:
        """Has a worker ready in the background, so that the first file does not wait for one."""
        self._sandbox.warm()

    # ---- from a file to a part

    def open(
        self,
        path: Path,
        *,
        units: str | None = None,
        scale: float = 1.0,
        walls: bool = True,
        crossings: bool = True,
        seen: Callable[[Coming], None] | None = None,
        cancel: threading.Event | None = None,
        begun: Callable[[], MeasuredFile] | None = None,
    ) -> Part:
        """Reads, welds and measures a model file. Raises Refused with one sentence for what is not a sound model.

        units: "mm" | "cm" | "m" | "in" takes the file's numbers as these; None by the format. scale: > 0, applied on top
        walls, crossings: False leaves them, and what else takes its time, for `measure`
        begun: gives what `printdesk.begun` has already begun to read in the same way
        seen: called in another thread once the part is read and welded; it is measured when that returns, and keeps that mesh
        """
        part_id = new_id()
        try:
            measured = (
                begun()
                if begun
                else self._read(
                    MEASURE_FILE,
                    (str(path), units, scale, walls, crossings),
                    needs_of(path, self.limits),
                    seen and (lambda mesh: seen(Coming.of(part_id, path.stem, mesh))),
                    cancel,
                )
            )
        except MeshError as error:
            raise from_geometry(error) from error
        return Part(
            id=part_id,
            name=_as_text(path.stem),
            mesh=measured.mesh,
            facts=measured.facts,
            format=measured.format,
            units=measured.units,
            units_known=measured.units_known or units is not None,
            warnings=tuple(respeak(warning) for warning in measured.warnings),
            source=str(path),
            wall_mm=measured.per_face_wall_mm,
        )

    def judge(
        self,
        part: Part,
        process: str | None = None,
        material: str | None = None,
        volume_mm: tuple[float, float, float] | None = None,
        finish: str | None = None,
    ) -> Judgement:
        """What stands in the way of printing the part by that process (default: FDM), and what can be done about it."""
        chosen = self.catalog.material(material) if material else None
        process_id = process or (chosen.process if chosen else DEFAULT_PROCESS)
        return judge(
            part.facts,
            self.catalog.process(process_id),
            chosen if chosen and chosen.process == process_id else None,
            volume_mm,
            mesh=part.shaped_mesh(),
            wall_mm=part.wall_mm,
            units_known=part.units_known,
            finish=finish,
            others=tuple(self.catalog.processes.values()),
            given_up=part.tried,
        )

    # ---- changing a part

    def mend(
        self,
        part: Part,
        steps: Sequence[str] | None = None,
        cancel: threading.Event | None = None,
        thickness_mm: float | None = None,
    ) -> tuple[Part, Mended]:
        """The part mended by the named steps or all that need no asking, and what was done. The placement stays.

        thickness_mm: for the step ``thicken``
        """
        named = tuple(steps) if steps else None
        mended, facts, wall_mm = self.run(jobs.mend_mesh, part.mesh, named, thickness_mm, cancel=cancel)
        if not part.placement.is_plain:
            facts, wall_mm = self._measured(mended.mesh, part.placement, cancel)
        return replace(part.with_mesh(mended.mesh, (facts, wall_mm), say("Mended")), tried=mended.tried), mended

    def mend_in_stages(
        self,
        part: Part,
        steps: Sequence[str] | None = None,
        cancel: threading.Event | None = None,
        thickness_mm: float | None = None,
        begun: Callable[[str], None] | None = None,
    ) -> tuple[list[Part], Mended]:
        """The part after each step that was done, for a history that takes back one at a time; [] where nothing was to do.

        The last one is measured wholly, the others without walls and crossings: `measure` tells these when one is gone back to.
        begun: hears, from another thread, the name of each step that begins, and "measure" at the end
        """
        named = tuple(steps) if steps else None
        mended, facts, wall_mm = self.run(jobs.mend_in_stages, part.mesh, named, thickness_mm, cancel=cancel, told=begun)
        parts: list[Part] = []
        for stage, known, step in zip(mended.stages, facts, mended.steps, strict=False):
            walls = wall_mm if stage is mended.stages[-1] else None
            parts.append((parts[-1] if parts else part).with_mesh(stage, (known, walls), respeak(step.message)))
        if parts:
            last = replace(parts[-1], tried=mended.tried)
            measured = None if part.placement.is_plain else self._measured(last.mesh, last.placement, cancel)
            parts[-1] = last.placed(last.placement, measured)
        return parts, mended

    def place(self, part: Part, placement: Placement, cancel: threading.Event | None = None) -> Part:
        """The part placed anew; measured again where its shape or its direction changed, not where it only moved."""
        before = part.placement
        if (placement.rotation, placement.scale) == (before.rotation, before.scale):
            return part.placed(placement)
        if not all(np.isfinite(placement.scale)) or min(abs(s) for s in placement.scale) < 1e-6:
            raise Refused("bad_scale", say("A part cannot be scaled to nothing."), say("Choose a factor above zero."))
        return part.placed(placement, self._measured(part.mesh, placement, cancel))

    def measure(self, part: Part, cancel: threading.Event | None = None) -> Part:
        """The part measured as it lies, walls for each face included: what `open` left out."""
        return part.placed(part.placement, self._measured(part.mesh, part.placement, cancel))

    def orient(
        self, part: Part, cancel: threading.Event | None = None, aim: str = "support", load: Vector3 | None = None
    ) -> tuple[Part, Orientation]:
        """The part laid the way that prints best, and what was weighed; aim and load as `mesh.orient.orient` takes them."""
        found = self.run(jobs.orient_mesh, part.shaped_mesh(), aim, load, cancel=cancel)
        return self._turned(part, found.rotation, cancel) if found.turned else part, found

    def lay_on(
        self, part: Part, face: int | None = None, point: Vector3 = (0.0, 0.0, 0.0), cancel: threading.Event | None = None
    ) -> Part:
        """The part laid on one of its faces: of that number, else the nearest to a point in mm, in the part's own coordinates."""
        shape = Placement((0.0, 0.0), part.placement.rotation, part.placement.scale).matrix(part.mesh)
        x, y, z = (float(value) for value in (shape @ (*point, 1.0))[:3])
        found = self.run(jobs.lay_mesh, part.mesh.transformed(shape), face, (x, y, z), cancel=cancel)
        return self._turned(part, found, cancel)

    def _turned(self, part: Part, turn: npt.NDArray[np.float64], cancel: threading.Event | None) -> Part:
        """Turned by a rotation (3, 3) after all turns so far."""
        turned = np.asarray(turn, dtype=float) @ np.asarray(part.placement.rotation, dtype=float)
        rotation: Rotation = tuple(tuple(float(value) for value in row) for row in turned)  # type: ignore[assignment]
        return self.place(part, replace(part.placement, rotation=rotation), cancel)

    def restore(
        self,
        name: str,
        data: bytes,
        cancel: threading.Event | None = None,
        *,
        quick: bool = False,
        seen: Callable[[Coming], None] | None = None,
    ) -> Part:
        """A part from its canonical bytes, as the archive keeps them. quick: as `open` without walls and crossings."""
        part_id = new_id()
        measured = self._read(
            jobs.measure_bytes,
            (data, f"{name}.stl", "mm", 1.0, not quick, not quick),
            Needs(self.limits.worker_bytes(len(data)), self.limits.worker_seconds(len(data))),
            seen and (lambda mesh: seen(Coming.of(part_id, name, mesh))),
            cancel,
        )
        return Part(
            id=part_id,
            name=name,
            mesh=measured.mesh,
            facts=measured.facts,
            format=measured.format,
            units="mm",
            units_known=True,
        )

    # ---- what it takes

    def profile(self, wish: Wish, model: str | None = None) -> PrintProfile:
        """The print profile of a wish, with the wish's own numbers on top.

        It is the wish's, a catalogue's or a slicer's file, else the person's usual one, else the model's, else the standard one;
        no faster than the model goes.
        """
        machine = self.catalog.printers.get(model or "")
        chosen = wish.profile or self._settings().profile or (machine and machine.profile) or DEFAULT_PROFILE
        if chosen not in self.catalog.profiles and names_a_file(chosen):
            found = read_profile(chosen)
        else:
            found = self.catalog.profile(chosen)
        return with_wish(on_machine(found, machine) if machine else found, wish)

    def material(self, wish: Wish) -> Material:
        """The material of a wish, else the person's usual one where the process fits, else the process's plainest."""
        if wish.material:
            return self.catalog.material(wish.material)
        process = wish.process or DEFAULT_PROCESS
        usual = self._settings().material
        if usual and usual in self.catalog.materials and self.catalog.materials[usual].process == process:
            return self.catalog.materials[usual]
        return self.catalog.material(DEFAULT_MATERIAL.get(process, process))

    def printer_model(self, model: str | None, process: str = DEFAULT_PROCESS) -> PrinterModel:
        """That model, else the plain one of the process."""
        return self.catalog.printer(model or DEFAULT_PRINTER.get(process, process))

    def estimate(
        self,
        part: Part,
        wish: Wish,
        model: str | None = None,
        cancel: threading.Event | None = None,
        printer: str | None = None,
    ) -> Estimate:
        """Plastic, time and what it truly costs at home, without slicing. An open part is estimated as mended, and says so.

        printer: one at home, whose own costs and spool count, and what its finished prints taught
        """
        mended = not (part.facts.watertight and part.facts.winding_consistent)
        if mended:
            part, _ = self.mend(part, cancel=cancel)
        material = self.material(wish)
        filament = material.process == DEFAULT_PROCESS
        machine, costs = self.printer_model(model, material.process), self.home_costs(printer)
        found = estimate(
            part.shaped_mesh(),
            part.facts,
            self.profile(wish if filament else replace(wish, layer_height_mm=None), model),
            material,
            machine,
            costs,
            wish.quantity,
            mended=mended,
            layer_mm=None if filament else wish.layer_height_mm,
            reckon=lambda mesh, profile: self._reckoned(part, mesh, profile, cancel),
        )
        if self.books is None or printer is None or not filament:  # nothing else is printed from here, nor learned of
            return found
        return corrected(
            found,
            self.books.learned(printer),
            lambda grams, seconds, heating_s: cost_lines(grams, seconds, machine, material, costs, heating_s=heating_s),
        )

    def _reckoned(self, part: Part, mesh: Mesh, profile: PrintProfile, cancel: threading.Event | None) -> Printed:
        """What laying one part takes, by a worker; kept for the parts asked about last, as prices of the same part often are."""
        key = (id(part.mesh), part.placement.rotation, part.placement.scale, profile)
        with self._lock:
            if key in self._printed:
                self._printed.move_to_end(key)
                return self._printed[key][1]
        found: Printed = self.run(RECKON, mesh, profile, cancel=cancel)
        with self._lock:
            self._printed[key] = part.mesh, found  # the mesh is held, so that its id stays its own
            while len(self._printed) > MOST_PRINTED:
                self._printed.popitem(last=False)
        return found

    def home_costs(self, printer: str | None = None) -> HomeCosts:
        """What power, wear and failures cost at home, on that printer or on any: typed, learned, else the catalogue's."""
        if self.books is not None:
            return self.books.costs(printer)
        chosen = self._settings()
        return costs_of(figures(self.catalog.home, chosen.currency, chosen.home_figures), chosen.currency)

    def support_mm3(self, part: Part) -> float:
        """Plastic of the supports under one part, as a shop charges for it, by the usual profile and not the person's own."""
        found: float = self.run(SUPPORTS, part.shaped_mesh(), part.facts, self.catalog.profile(DEFAULT_PROFILE))
        return found

    # ---- from a part to a file

    def canonical(self, part: Part) -> Model:
        """The part as it is sent, stored and sliced: one binary STL in mm, scaled and turned, standing on z = 0.

        The same part gives the same bytes, so the same SHA-256. Raises Refused("open") for a body that is not closed: it is
        mended, and the mend is seen, before anything is ordered.
        """
        if not part.facts.watertight:
            raise Refused(
                "open_body",
                say("{name} is not a closed body, so nobody can print or price it as it stands.", name=part.name),
                say("Mend it first, and look at what the mend changed."),
            )
        data = as_bytes(part.shaped_mesh(), "stl", name="PrintDesk")
        return Model(part.name, hashlib.sha256(data).hexdigest(), data)

    def save(self, part: Part, path: Path) -> None:
        """Writes the part as it lies (STL, 3MF, OBJ or PLY by the ending)."""
        try:
            write_file(part.shaped_mesh(), path, name=part.name)
        except MeshError as error:
            raise from_geometry(error) from error

    # ---- within

    def _read(
        self,
        function: Callable[..., MeasuredFile] | str,
        args: tuple[Any, ...],
        needs: Needs,
        seen: Callable[[Mesh], None] | None,
        cancel: threading.Event | None,
    ) -> MeasuredFile:
        """What was read and measured. What was `seen` before stays the very same mesh, unless seams in it were joined since."""
        early: list[Mesh] = []

        def told(mesh: Mesh) -> None:
            early.append(mesh)
            if seen is not None:
                seen(mesh)

        measured = self.run(
            function, *args, seen is not None, memory=needs.memory_bytes, seconds=needs.seconds, cancel=cancel, told=told
        )
        same = next((mesh for mesh in early if mesh.equals(measured.mesh)), measured.mesh)
        return replace(measured, mesh=same)

    def _measured(self, mesh: Mesh, placement: Placement, cancel: threading.Event | None) -> Measured:
        return self.run(jobs.measure_mesh, mesh.transformed(placement.shaping()), cancel=cancel)

    def run(
        self,
        function: Callable[..., Result] | str,
        *args: Any,
        memory: int | None = None,
        seconds: float | None = None,
        cancel: threading.Event | None = None,
        told: Callable[[Any], None] | None = None,
    ) -> Result:
        """Has a worker do a job, for what else works on parts (`printdesk.insight`).

        memory, seconds: without them, by the size of the meshes, with room for the many steps of a mend
        """
        size = STL_FACET * sum(len(arg.faces) for arg in args if isinstance(arg, Mesh))
        memory = memory or self.limits.worker_bytes(WORKING_COPIES * size)
        seconds = seconds or WORKING_COPIES * self.limits.worker_seconds(size)
        try:
            result: Result = self._sandbox.run(function, *args, memory_bytes=memory, seconds=seconds, cancel=cancel, told=told)
            return result
        except MeshError as error:
            raise from_geometry(error) from error


def _as_text(name: str) -> str:
    """A file's name as text that can be kept and sent, also where its bytes are none (as on old disks)."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def sha256_of(path: Path) -> str:
    """Of the file as it is now, hex. Raises Refused where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unreadable(path, error) from error
