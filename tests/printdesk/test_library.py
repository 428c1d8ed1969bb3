"""The library: what was opened is remembered, found again, and says what the person wrote."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from main import House
from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk import library as rules
from printdesk.desk import Desk
from printdesk.errors import NotFound, Refused
from printdesk.folding import findable, finding
from printdesk.library_part import MOST_TAGS, MOST_VERSIONS, LibraryPart, PartCard, Version, all_tags

AT = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def desk(house: House) -> Desk:
    return house.desk


@pytest.fixture
def stl(tmp_path: Path) -> Callable[..., Path]:
    def written(name: str = "block", mesh: Mesh | None = None) -> Path:
        path = tmp_path / f"{name}.stl"
        write_file(mesh or bodies.box((20.0, 30.0, 10.0)), path)
        return path

    return written


@pytest.fixture
def opened(desk: Desk) -> Callable[[Path], LibraryPart]:
    def remembered(path: Path) -> LibraryPart:
        found = desk.library.remember(desk.bench.open(path, walls=False, crossings=False))
        assert found is not None
        return found if found.version.picture else desk.library.draw(found.id, path)

    return remembered


def a_part(**more: object) -> LibraryPart:
    version = Version("a" * 64, AT, 684, (20.0, 30.0, 10.0), 12)
    return replace(LibraryPart("1", "Halter", AT, AT, (version,), ("/halter.stl",)), **more)


# ---- what is remembered


def test_an_opened_part_is_remembered_with_its_measures_its_file_and_a_picture(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    path = stl("angle", bodies.box((20.0, 31.0, 10.0)))
    part = opened(path)
    assert part.name == "angle"
    assert part.paths == (str(path),)
    assert part.version.size_mm == pytest.approx((20, 31, 10))
    assert part.version.volume_mm3 == pytest.approx(6200)
    assert part.version.triangles == 12
    assert desk.library.picture(part.version.picture).startswith(b"\x89PNG")
    assert desk.library.picture(part.version.sha256) == path.read_bytes()


def test_the_same_bytes_elsewhere_are_the_same_part_and_other_bytes_there_are_its_next_version(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    path = stl("hook", bodies.box((21.0, 30.0, 10.0)))
    first = opened(path)
    copy = path.with_name("hook copy.stl")
    copy.write_bytes(path.read_bytes())
    assert opened(copy).id == first.id
    stl("hook", bodies.box((22.0, 30.0, 10.0)))
    now = opened(path)
    assert now.id == first.id
    assert [version.size_mm[0] for version in now.versions] == pytest.approx([21, 22])
    assert now.paths == (str(path), str(copy))


def test_a_file_that_takes_the_place_of_another_part_keeps_to_its_own_part(
    stl: Callable[..., Path], opened: Callable[[Path], LibraryPart], desk: Desk
) -> None:
    left, right = stl("left", bodies.box((5.0, 6.0, 7.0))), stl("right", bodies.box((5.0, 6.0, 8.0)))
    first, second = opened(left), opened(right)
    left.write_bytes(right.read_bytes())
    assert opened(left).id == second.id
    assert desk.library.part(first.id).paths == ()
    assert desk.library.file(desk.library.part(first.id)).name == "left.stl", "from the bytes that were kept"


def test_a_file_that_is_gone_is_given_from_what_was_kept(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    path = stl("gone", bodies.box((23.0, 30.0, 10.0)))
    data = path.read_bytes()
    part = opened(path)
    assert desk.library.file(part) == path
    path.unlink()
    copy = desk.library.file(part)
    assert (copy.name, copy.read_bytes()) == ("gone.stl", data)
    again = opened(copy)
    assert again.id == part.id
    assert again.paths == (str(path),), "a copy that was taken out is no place of the part"


def test_an_earlier_version_can_still_be_opened(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    path = stl("v", bodies.box((24.0, 30.0, 10.0)))
    first = path.read_bytes()
    opened(path)
    stl("v", bodies.box((25.0, 30.0, 10.0)))
    part = opened(path)
    assert desk.library.file(part, part.versions[0]).read_bytes() == first


def test_a_file_too_large_to_keep_is_refused_in_one_sentence_once_it_is_gone(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "KEPT_BYTES", 100)
    path = stl("large", bodies.box((26.0, 30.0, 10.0)))
    part = opened(path)
    path.unlink()
    with pytest.raises(NotFound, match="gone"):
        desk.library.file(part)


# ---- what the person says


def test_parts_are_found_by_name_tag_note_and_material_without_accents_and_case(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    part = opened(stl("Gehäuse für Lüfter", bodies.box((27.0, 30.0, 10.0))))
    desk.library.change(part.id, lambda now: replace(now.tagged("Küche").noted(notes="für Ärmel, größer"), material="petg"))
    for asked in ("gehause", "gehaeuse LUFTER", "GEHÄUSE", "kueche", "armel groesser", "petg", "luf kuch"):
        assert part.id in {card.id for card in desk.library.find(asked)}, asked
    assert desk.library.find("gehause nowhere") == []
    assert [card.id for card in desk.library.find(tags=["kuche"])] == [part.id]


def test_words_of_other_scripts_are_found_too() -> None:
    assert finding("ŁÓDŹ")(findable("Łódź"))
    assert finding("strasse")(findable("Straße 4"))
    assert finding("деталь")(findable("Деталь"))
    assert not finding("x")(findable(""))


def test_a_tag_is_there_once_whatever_its_case_and_tags_have_an_end() -> None:
    part = a_part().tagged("Küche").tagged("  kuche ")
    assert part.tags == ("Küche",)
    assert part.untagged("KÜCHE").tags == ()
    for number in range(MOST_TAGS - 1):
        part = part.tagged(f"tag {number}")
    with pytest.raises(Refused, match="24 tags"):
        part.tagged("one more")
    for bad in ("", " , ", "x" * 41):
        with pytest.raises(Refused):
            a_part().tagged(bad)


def test_texts_that_are_too_long_are_refused_and_the_others_kept() -> None:
    part = a_part().noted(notes="a", licence="CC0", origin="b")
    with pytest.raises(Refused):
        part.noted(notes="x" * 10_001)
    with pytest.raises(Refused):
        part.noted(origin="x" * 501)
    assert part.noted(notes="c") == replace(part, notes="c")
    with pytest.raises(Refused):
        part.renamed(" ")


def test_versions_have_an_end_and_one_that_comes_back_is_the_newest_and_not_twice() -> None:
    part = a_part()
    for number in range(MOST_VERSIONS + 5):
        part = part.met("/halter.stl", Version(f"{number:064x}", AT, 1, (1.0, 1.0, 1.0), 1), AT, opened=True)
    assert len(part.versions) == MOST_VERSIONS
    back = part.met("/halter.stl", replace(part.versions[3], picture=""), AT + timedelta(1), opened=True)
    assert len(back.versions) == MOST_VERSIONS
    assert back.version.sha256 == part.versions[3].sha256


def test_tags_are_counted_the_most_used_first() -> None:
    cards = [PartCard(str(number), "", AT, (1.0, 1.0, 1.0), tags) for number, tags in enumerate((("b",), ("a", "B"), ("a", "b")))]
    assert all_tags(cards) == [("b", 3), ("a", 2)]


def test_a_removed_part_comes_back_with_what_was_said_of_it_and_the_files_are_never_touched(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    path = stl("away", bodies.box((28.0, 30.0, 10.0)))
    part = desk.library.change(opened(path).id, lambda now: now.tagged("x"))
    before = desk.library.remove([part.id, "never"])
    with pytest.raises(NotFound):
        desk.library.part(part.id)
    assert path.exists()
    desk.library.put_back(before)
    assert desk.library.part(part.id) == part
    desk.library.remove([part.id])
    assert opened(path).tags == ("x",), "opened again it is remembered again"


def test_a_part_removed_long_ago_is_forgotten_with_its_copy(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart], monkeypatch: pytest.MonkeyPatch
) -> None:
    part = opened(stl("long ago", bodies.box((29.0, 30.0, 10.0))))
    desk.library.remove([part.id])
    desk.library.forget_removed()
    assert desk.library.picture(part.version.picture)
    monkeypatch.setattr(rules, "REMOVED_FOR", timedelta(0))
    monkeypatch.setattr("services.archive.files.YOUNG_S", -1.0)
    desk.library.forget_removed()
    with pytest.raises(NotFound):
        desk.library.picture(part.version.picture)
    with pytest.raises(NotFound):
        desk.library.picture(part.version.sha256)


def test_a_photo_is_kept_only_as_a_jpeg_of_some_size(
    desk: Desk, stl: Callable[..., Path], opened: Callable[[Path], LibraryPart]
) -> None:
    part = opened(stl("photo", bodies.box((30.0, 31.0, 10.0))))
    with pytest.raises(Refused, match="photo"):
        desk.library.add_photo(part.id, b"GIF89a")
    with pytest.raises(Refused, match="photo"):
        desk.library.add_photo(part.id, b"\xff\xd8\xff" + bytes(rules.PHOTO_BYTES))
    kept = desk.library.add_photo(part.id, b"\xff\xd8\xff small")
    assert desk.library.picture(kept.photos[0]) == b"\xff\xd8\xff small"


def test_a_part_opened_in_inches_is_remembered_in_inches(desk: Desk, stl: Callable[..., Path]) -> None:
    part = desk.bench.open(stl("inch", bodies.box((1.0, 2.0, 0.5))), units="in", walls=False, crossings=False)
    known = desk.library.remember(part)
    assert known is not None
    assert not known.version.picture
    desk.library.draw_missing()
    known = desk.library.part(known.id)
    assert known.version.size_mm == pytest.approx((25.4, 50.8, 12.7))
    assert known.version.units == "in"
    assert known.version.picture


def test_a_part_from_no_file_or_whose_file_is_gone_is_not_remembered(desk: Desk, stl: Callable[..., Path]) -> None:
    path = stl("brief")
    part = desk.bench.open(path, walls=False, crossings=False)
    path.unlink()
    assert desk.library.remember(part) is None
    assert desk.library.remember(replace(part, source=None)) is None
