"""A desk document: saved whole, opened as the same desk bit for bit, a 3MF for everybody else, bounded where it is hostile."""

import json
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_build, write_file
from printdesk.desk import Desk
from printdesk.document import Document, Said
from printdesk.document_reading import TEXT_PART
from printdesk.document_talk import said_about
from printdesk.errors import Refused, Stopped
from printdesk.finding import Finding, Severity
from printdesk.money import Money
from printdesk.order import Action, Event, Order, Ordered, OrderState, Recipient, Side
from printdesk.part import Part, Placement, Version
from printdesk.plate import Plate
from printdesk.wish import Wish
from tests.real_desk import desk_in

THIRD = 1 / 3
PRICE = Money(Decimal("4.10"))
TURNED = ((0.0, -1.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return desk_in(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def part(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Part:
    file = tmp_path_factory.mktemp("parts") / "Fan duct & <b>.stl"
    write_file(bodies.box((20.0 + THIRD, 30.1, 10.7)), file)
    return desk.bench.open(file, walls=False, crossings=False)


def some_document(part: Part) -> Document:
    """Two parts that share a mesh and one with a version, on two plates, turned and scaled by awkward numbers."""
    lying = part.placed(Placement((50.123456789, 60.0 + THIRD), TURNED, (1.1, 0.9, THIRD)))
    beside = replace(part.placed(Placement((350.0, 100.0))), id="second", name="Second")
    small = Mesh(part.mesh.vertices * np.float32(0.7), part.mesh.faces)
    before = Version("Opened", part.mesh, Placement(), part.facts.size_mm, part.facts.volume_mm3, PRICE, 3)
    mended = replace(part, id="third", name="Third", mesh=small, mended=True, history=("Mended",), versions=(before,))
    plate = Plate((250.0, 210.0, 210.0), (lying, beside, mended), "second", frozenset(["third"]), 2)
    finding = Finding("thin_wall", Severity.WARNING, 3, "Thin wall", "A wall of 0.4 mm.", "It breaks.", (1.0, 2.0, 3.0))
    talk = (Said("2026-11-28T10:00:00Z", "shop", "Which way up?\nPlease say.", "PD-7"),)
    wish = Wish(7, "fdm", "petg", infill=THIRD, layer_height_mm=0.15, supports=True)
    return Document(plate, wish, ("Example shop", "petg"), ((lying.id, (finding,)),), "Order again in May.", talk)


def test_what_is_saved_is_opened_as_the_same_desk_bit_for_bit(desk: Desk, part: Part, tmp_path: Path) -> None:
    saved = some_document(part)
    path = tmp_path / "fan.printdesk"
    far: list[float] = []
    desk.documents.save(saved, path, told=far.append)
    assert far == sorted(far) and far[-1] == 1.0
    opened = desk.documents.open(path)
    assert opened.warnings == ()
    for before, after in zip(saved.plate.parts, opened.plate.parts, strict=True):
        assert after.mesh.vertices.tobytes() == before.mesh.vertices.tobytes()
        assert after.mesh.faces.tobytes() == before.mesh.faces.tobytes()
        assert after.placement == before.placement
        told = ("name", "format", "units", "units_known", "mended", "history", "warnings", "tried")
        assert [getattr(after, name) for name in told] == [getattr(before, name) for name in told]
    assert [part.facts.triangles for part in opened.plate.parts] == [12, 12, 12]
    names = [part.name for part in opened.plate.chosen_parts]
    assert (opened.plate.size_mm, opened.plate.count, names) == (saved.plate.size_mm, 2, ["Second", "Third"])
    (before,), (after,) = saved.plate.parts[2].versions, opened.plate.parts[2].versions
    assert after.mesh.equals(before.mesh) and after.placement == before.placement
    assert (after.what, after.price, after.quantity, after.volume_mm3) == ("Opened", PRICE, 3, before.volume_mm3)
    assert (opened.wish, opened.place, opened.notes, opened.talk) == (saved.wish, saved.place, saved.notes, saved.talk)
    (found,) = opened.findings_of(opened.plate.parts[0])
    assert (found.code, found.message, found.place_mm) == ("thin_wall", "A wall of 0.4 mm.", (1.0, 2.0, 3.0))


def test_saved_again_it_is_the_same_file_byte_for_byte(desk: Desk, part: Part, tmp_path: Path) -> None:
    one, two = tmp_path / "desk.printdesk", tmp_path / "again" / "desk.printdesk"
    two.parent.mkdir()
    desk.documents.save(some_document(part), one)
    opened = desk.documents.open(one)
    desk.documents.save(opened, two)
    assert one.read_bytes() == two.read_bytes()


def corners_as_others_read_them(path: Path) -> list[tuple[float, ...]]:
    """Lower and upper corner of each build item, by the 3MF core specification alone."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("3D/3dmodel.model"))
    space = "{http://schemas.microsoft.com/3dmanufacturing/core/2015/02}"
    points = {
        found.get("id"): np.array([[float(v.get(axis) or "") for axis in "xyz"] for v in found.iter(f"{space}vertex")])
        for found in root.iter(f"{space}object")
    }
    corners = []
    for item in root.iter(f"{space}item"):
        matrix = np.array((item.get("transform") or "").split(), float).reshape(4, 3)
        moved = points[item.get("objectid")] @ matrix[:3] + matrix[3]
        corners.append((*moved.min(axis=0), *moved.max(axis=0)))
    return corners


def test_another_program_opens_the_parts_where_they_lie(desk: Desk, part: Part, tmp_path: Path) -> None:
    path = tmp_path / "fan.printdesk"
    document = some_document(part)
    desk.documents.save(document, path)
    shutil.copy(path, tmp_path / "fan.3mf")
    lying = [one.mesh.transformed(one.placement.matrix(one.mesh)).vertices for one in document.plate.parts]
    expected = [(*corners.min(axis=0), *corners.max(axis=0)) for corners in lying]
    assert np.allclose(corners_as_others_read_them(path), expected, atol=1e-4)
    read = desk.bench.open(tmp_path / "fan.3mf", walls=False)
    assert read.facts.bodies == 3 and read.warnings == ()
    as_part = desk.bench.open(path, walls=False)
    assert as_part.facts.bodies == 3 and as_part.warnings == ()


def test_prusaslicer_opens_it_without_a_word_of_complaint(desk: Desk, part: Part, tmp_path: Path, prusa_slicer: Path) -> None:
    desk.documents.save(some_document(part), tmp_path / "fan.printdesk")
    shutil.copy(tmp_path / "fan.printdesk", tmp_path / "fan.3mf")
    command = [str(prusa_slicer), "--info", str(tmp_path / "fan.3mf")]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.count("number_of_facets = 12") == 3 and told.stdout.count("manifold = yes") == 3
    assert "error" not in (told.stdout + told.stderr).lower()


def changed(path: Path, change: Callable[[dict[str, Any]], None] | bytes) -> Path:
    """The document with its text changed, under another name."""
    other = path.with_name("changed.printdesk")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == TEXT_PART:
                if isinstance(change, bytes):
                    data = change
                else:
                    told = json.loads(data)
                    change(told)
                    data = json.dumps(told).encode()
            after.writestr(name, data)
    return other


def _set(told: Any, *way: Any) -> None:
    for step in way[:-2]:
        told = told[step]
    told[way[-2]] = way[-1]


HOSTILE: list[Callable[[dict[str, Any]], None] | bytes] = [
    b"",
    b"[]",
    b"\xff\xfe{",
    b"[" * 100_000,
    b'{"schema": "printdesk.desk", "version": ' + b"9" * 5_000 + b"}",
    b'{"schema": "printdesk.desk", "version": NaN}',
    lambda told: _set(told, "version", 2),
    lambda told: _set(told, "version", True),
    lambda told: _set(told, "parts", told["parts"][:2]),
    lambda told: _set(told, "parts", told["parts"] * 5_000),
    lambda told: _set(told, "parts", 0, "object", "2"),
    lambda told: _set(told, "parts", 0, "object", "77"),
    lambda told: _set(told, "parts", 0, "sha256", "00" * 32),
    lambda told: _set(told, "parts", 0, "name", {"a": 1}),
    lambda told: _set(told, "parts", 0, "placement", "scale", [0, 1, 1]),
    lambda told: _set(told, "parts", 0, "placement", "scale", [2, 2, 2]),
    lambda told: _set(told, "parts", 0, "placement", "position_mm", [1e300, 0]),
    lambda told: _set(told, "parts", 0, "placement", "position_mm", [float("nan"), 0]),
    lambda told: _set(told, "parts", 0, "placement", "rotation", [[1, 0, 0], [0, 1, 0], [0, 0, 0]]),
    lambda told: _set(told, "parts", 0, "units", "furlong"),
    lambda told: _set(told, "chosen", 99),
    lambda told: _set(told, "chosen", -1),
    lambda told: _set(told, "plate", "count", 10**9),
    lambda told: _set(told, "plate", "size_mm", [0, 0, 0]),
    lambda told: _set(told, "wish", "quantity", 10**9),
    lambda told: _set(told, "wish", "infill", "all of it"),
    lambda told: _set(told, "wish", None),
    lambda told: _set(told, "place", "shop"),
    lambda told: _set(told, "parts", 2, "versions", 0, "price", ["1e999999999", "EUR"]),
    lambda told: _set(told, "parts", 2, "versions", [told["parts"][2]["versions"][0]] * 500),
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_text_that_cannot_be_believed_leaves_the_parts_and_says_so(desk: Desk, part: Part, tmp_path: Path, number: int) -> None:
    desk.documents.save(some_document(part), tmp_path / "desk.printdesk")
    opened = desk.documents.open(changed(tmp_path / "desk.printdesk", HOSTILE[number]))
    assert len(opened.plate.parts) == 3 and opened.wish == Wish() and opened.notes == ""
    assert len(opened.warnings) == 1 and "could not be read" in opened.warnings[0]
    lower = [one.mesh.transformed(one.placement.matrix(one.mesh)).vertices.min(axis=0) for one in opened.plate.parts]
    assert lower[1] == pytest.approx((350 - (20 + THIRD) / 2, 100 - 30.1 / 2, 0.0), abs=1e-3)


def test_nothing_outside_the_document_is_looked_into_because_it_says_so(desk: Desk, part: Part, tmp_path: Path) -> None:
    desk.documents.save(some_document(part), tmp_path / "desk.printdesk")
    (tmp_path / "secret.stl").write_bytes(b"x")
    inside = tmp_path / "below"
    inside.mkdir()
    shutil.move(tmp_path / "desk.printdesk", inside / "desk.printdesk")
    for source in ("/etc/passwd", "../secret.stl", "a/../../secret.stl", "C:\\boot.ini", "\\\\host\\share\\x.stl", "http://x/y"):

        def outside(told: dict[str, Any], source: str = source) -> None:
            told["parts"][0]["source"] = source
            told["wish"]["profile"] = "/etc/profile.ini"
            told["wish"]["material"] = "unobtainium"

        opened = desk.documents.open(changed(inside / "desk.printdesk", outside))
        assert opened.plate.parts[0].source is None and opened.wish.profile is None and opened.wish.material is None
        assert "does not know" in opened.warnings[0]


def test_the_file_of_a_part_is_found_again_beside_the_document_and_its_path_is_not_given_away(
    desk: Desk, part: Part, tmp_path: Path
) -> None:
    near, far = tmp_path / "near.stl", tmp_path.parent / "far.stl"
    for file in (near, far):
        write_file(bodies.box((5.0, 5.0, 5.0)), file)
    parts = (replace(part, source=str(near)), replace(part, id="b", source=str(far), placement=Placement((90.0, 90.0))))
    desk.documents.save(Document(Plate(parts=parts)), tmp_path / "desk.printdesk")
    with zipfile.ZipFile(tmp_path / "desk.printdesk") as archive:
        text = archive.read(TEXT_PART).decode()
    assert str(tmp_path.parent) not in text and "far.stl" not in text
    assert [one.source for one in desk.documents.open(tmp_path / "desk.printdesk").plate.parts] == [str(near), None]


def test_what_somebody_else_wrote_meanwhile_is_never_overwritten(desk: Desk, part: Part, tmp_path: Path) -> None:
    path, document = tmp_path / "desk.printdesk", some_document(part)
    mine = desk.documents.save(document, path)
    theirs = desk.documents.save(replace(document, notes="theirs"), path, as_known=mine)
    with pytest.raises(Refused, match="changed by another") as told:
        desk.documents.save(replace(document, notes="mine"), path, as_known=mine)
    assert told.value.code == "changed_elsewhere"
    assert desk.documents.open(path).notes == "theirs"
    desk.documents.save(replace(document, notes="mine"), path, as_known=theirs)
    assert desk.documents.open(path).notes == "mine"


def test_a_save_that_fails_or_is_cancelled_leaves_the_file_as_it_was(desk: Desk, part: Part, tmp_path: Path) -> None:
    path, document = tmp_path / "desk.printdesk", some_document(part)
    desk.documents.save(document, path)
    before = path.read_bytes()
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(Stopped):
        desk.documents.save(replace(document, notes="other"), path, cancel=cancelled)
    with pytest.raises(Refused) as full:
        desk.documents.save(replace(document, notes="other"), Path("/dev/full/desk.printdesk"))
    assert full.value.code in ("no_folder", "not_written")
    with pytest.raises(Refused) as missing_folder:
        desk.documents.save(document, tmp_path / "nowhere" / "desk.printdesk")
    assert missing_folder.value.code == "no_folder"
    assert path.read_bytes() == before and [one.name for one in tmp_path.iterdir()] == ["desk.printdesk"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and nothing", b"solid x", b"\0" * 5_000])
def test_what_is_no_document_is_refused_in_a_sentence(desk: Desk, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.printdesk"
    path.write_bytes(data)
    with pytest.raises(Refused) as told:
        desk.documents.open(path)
    assert told.value.message.endswith(".") and "\n" not in told.value.message


def test_a_3mf_of_another_program_opens_as_parts_of_their_own(desk: Desk, tmp_path: Path) -> None:
    moved = np.eye(4)
    moved[:3, 3] = (50, 60, 0)
    both = [("one", bodies.box((10.0, 10.0, 10.0))), ("two", bodies.box((5.0, 5.0, 5.0)))]
    write_build(both, [(0, moved), (1, np.eye(4))], tmp_path / "theirs.3mf")
    shutil.move(tmp_path / "theirs.3mf", tmp_path / "theirs.printdesk")
    opened = desk.documents.open(tmp_path / "theirs.printdesk")
    assert [(one.name, one.facts.watertight) for one in opened.plate.parts] == [("one", True), ("two", True)]
    assert opened.plate.parts[0].placement.position_mm == (55.0, 65.0)


def test_what_was_said_about_the_very_parts_of_the_desk_goes_into_its_document(desk: Desk, part: Part) -> None:
    sha256 = desk.bench.canonical(part).sha256
    at = datetime(2026, 11, 28, 12, tzinfo=UTC)
    asked = Event(2, at, Action.MESSAGE, OrderState.PLACED, Side.SHOP, "Which way up?")
    order = Order(
        *("o1", "Example shop", OrderState.PLACED, Ordered(part.name, sha256, "pla", "fdm", 1)),
        *(Recipient("Ada", "ada@example.org"), Money(Decimal(9))),
        number="PD-1",
        timeline=(asked,),
    )
    of_another = replace(order, item=replace(order.item, sha256="00" * 32), timeline=(replace(asked, note="Of another."),))
    older = Said("2026-01-01T00:00:00+00:00", "customer", "Earlier.")
    document = Document(Plate(parts=(part,)), talk=(older,))
    said = said_about(document, [order, of_another, order])
    assert said == (older, Said(at.isoformat(), "shop", "Which way up?", "PD-1"))
