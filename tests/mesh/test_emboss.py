"""Text on a body: as much material as letters and depth say, closed, on the face that was meant, in fonts that may be hostile."""

from importlib.resources import files
from io import BytesIO

import numpy as np
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from mesh.bodies import box, cylinder, moved, sphere
from mesh.boolean import boolean
from mesh.emboss import Embossed, emboss
from mesh.errors import CannotDo, MeshError
from mesh.examine import examine
from mesh.ground import Place
from mesh.letters import Letters, Wording, letters
from mesh.mesh import Mesh, Vector3

INTER = (files("fontpkg_inter") / "files" / "Inter[opsz,wght].ttf").read_bytes()


def plate() -> Mesh:
    return box((80, 50, 6))


def sound(made: Embossed) -> Mesh:
    facts = examine(made.mesh, walls=False)[1]
    assert facts.watertight and facts.winding_consistent and not facts.inside_out
    assert facts.self_intersections == 0 and facts.degenerate_faces == 0
    return made.mesh


def volume(mesh: Mesh) -> float:
    found = examine(mesh, walls=False, crossings=False)[1].volume_mm3
    assert found is not None
    return found


def drawn_area(sign: str, height_mm: float, weight: int) -> float:
    """Of one sign of Inter, from its curves themselves."""
    font = TTFont(BytesIO(INTER))
    glyphs = font.getGlyphSet(location={"wght": weight})
    pen = AreaPen(glyphs)
    glyphs[font.getBestCmap()[ord(sign)]].draw(pen)
    return abs(pen.value) * (height_mm / font["OS/2"].sCapHeight) ** 2


def square_font(signs: str = "AB", **more: object) -> bytes:
    """A font whose every letter is a box of 600 × 700 with a window of 200 × 300, the B drawn twice, one copy shifted."""
    names = {ord(sign): f"g{number}" for number, sign in enumerate(signs)}
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder([".notdef", *names.values()])
    build.setupCharacterMap(names)
    drawn = {".notdef": TTGlyphPen(None).glyph()}
    for code, name in names.items():
        pen = TTGlyphPen(None)
        for shift in (0, 100) if chr(code) == "B" else (0,):
            _ring(pen, shift, 0, shift + 600, 700)
            if shift == 0 and chr(code) != "B":
                _ring(pen, 200, 200, 400, 500, back=True)
        drawn[name] = pen.glyph()
    build.setupGlyf(drawn)
    build.setupHorizontalMetrics(dict.fromkeys(drawn, (800, 0)))
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupOS2(sCapHeight=700)
    build.setupPost()
    out = BytesIO()
    build.save(out)
    return out.getvalue()


def _ring(pen: TTGlyphPen, x0: int, y0: int, x1: int, y1: int, back: bool = False) -> None:
    points = [(x0, y0), (x0, y1), (x1, y1), (x1, y0)]
    for number, point in enumerate(points[::-1] if back else points):
        (pen.lineTo if number else pen.moveTo)(point)
    pen.closePath()


@pytest.mark.parametrize("sign", ["I", "O", "8", "ß", "ü", "S"])
@pytest.mark.parametrize("raised", [True, False])
def test_the_volume_changes_by_the_letters_area_times_the_depth(sign: str, raised: bool) -> None:
    made = emboss(plate(), letters(Wording(sign, 12, weight=400)), Place(), 0.9, raised)
    wanted = drawn_area(sign, 12, 400)
    assert made.text_area_mm2 == pytest.approx(wanted, rel=0.005)
    assert abs(made.volume_change_mm3) == pytest.approx(wanted * 0.9, rel=0.01)
    assert volume(sound(made)) - volume(plate()) == pytest.approx(made.volume_change_mm3, rel=1e-3)
    assert made.flat and made.height_mm == 12


def test_counters_stay_open_and_overlapping_contours_count_once() -> None:
    font = square_font()
    a = emboss(plate(), letters(Wording("A", 7), font), Place(), 1)
    assert a.text_area_mm2 == pytest.approx(6 * 7 - 2 * 3)
    b = emboss(plate(), letters(Wording("B", 7), font), Place(), 1)
    assert b.text_area_mm2 == pytest.approx(7 * 7)
    assert a.stroke_mm == pytest.approx(2) and b.stroke_mm == pytest.approx(7)


def test_lines_stand_below_each_other_and_as_they_are_aligned() -> None:
    for align, left in (("left", 0.0), ("centre", 4.0), ("right", 8.0)):
        text = letters(Wording("AA\nA", 7, align), square_font())
        lower = [np.concatenate(glyph).min(axis=0) for glyph in text.glyphs]
        assert np.allclose(lower, [(0, 0), (8, 0), (left, -10)])


def test_pairs_are_kerned() -> None:
    def width(text: str) -> float:
        corners = np.concatenate([contour for glyph in letters(Wording(text, 10)).glyphs for contour in glyph])
        return float(np.ptp(corners[:, 0]))

    assert width("AVAVAV") < width("AAAVVV") - 1


@pytest.mark.parametrize(
    ("side", "axis", "grown"),
    [("top", 2, 1), ("bottom", 2, -1), ("front", 1, -1), ("back", 1, 1), ("left", 0, -1), ("right", 0, 1)],
)
def test_text_stands_on_the_side_that_was_named_and_reads_from_there(side: str, axis: int, grown: int) -> None:
    body = box((40, 40, 40))
    made = sound(emboss(body, letters(Wording("L", 10)), Place(side), 1))
    low, high = made.vertices.min(axis=0), made.vertices.max(axis=0)
    assert np.allclose((low, high)[grown > 0][axis], (-1, 41)[grown > 0])
    others = [number for number in range(3) if number != axis]
    assert np.allclose(low[others], 0) and np.allclose(high[others], 40)
    new = made.vertices[(made.vertices[:, axis] < -0.5) | (made.vertices[:, axis] > 40.5)].astype(float)
    up = np.array([0.0, 1.0, 0.0]) if axis == 2 else np.array([0.0, 0.0, 1.0])
    right = np.cross(up, grown * np.eye(3)[axis])
    x, y = new @ right, new @ up
    assert np.ptp(y) == pytest.approx(10, abs=1e-3)
    assert x[y > y.mean()].max() < x[y < y.mean()].max() - 2  # an L is wide at its foot, to the right
    assert (x.min() + x.max(), y.min() + y.max()) == pytest.approx((40 * right.sum(), 40), abs=1e-3)


def test_text_is_turned_and_put_on_a_point() -> None:
    place = Place(point=(20, 25, 6), turn_deg=90)
    made = sound(emboss(plate(), letters(Wording("I", 10)), place, 1))
    new = made.vertices[made.vertices[:, 2] > 6.5]
    assert np.ptp(new[:, 0]) == pytest.approx(10, abs=1e-3) and np.ptp(new[:, 1]) < 3
    assert (new.min(axis=0) + new.max(axis=0))[:2] / 2 == pytest.approx((20, 25), abs=1e-3)


@pytest.mark.parametrize("raised", [True, False])
def test_text_follows_a_curved_surface(raised: bool) -> None:
    body = cylinder(20, 50, 180)
    made = emboss(body, letters(Wording("Rund", 6)), Place("front"), 0.8, raised)
    assert not made.flat
    assert volume(sound(made)) - volume(body) == pytest.approx((0.8 if raised else -0.8) * made.text_area_mm2, rel=2e-3)
    reach = np.linalg.norm(made.mesh.vertices[:, :2], axis=1)
    assert (reach.max() > 20.7) == raised


def test_a_flat_face_among_fillets_stays_the_face() -> None:
    body = boolean(plate(), moved(cylinder(25, 6, 200), (0, 25, 0)), "union")
    body = boolean(body, moved(sphere(6, 60, 120), (70, 40, 3)), "union")
    made = emboss(body, letters(Wording("Flach", 8)), Place(), 0.5)
    assert made.flat and sound(made).vertices[:, 2].max() == pytest.approx(9, abs=0.1)


def test_text_that_does_not_fit_is_told_what_does() -> None:
    text = letters(Wording("Viel zu lang für das", 12))
    with pytest.raises(CannotDo) as refusal:
        emboss(plate(), text, Place(), 0.5)
    assert refusal.value.code == "no_fit" and "80 × 50 mm" in refusal.value.message
    fits = float(refusal.value.hint.split(" mm")[0])
    made = emboss(plate(), text, Place(), 0.5, fit=True)
    assert made.height_mm == pytest.approx(fits) and sound(made)
    again = emboss(plate(), letters(Wording("Viel zu lang für das", fits)), Place(), 0.5)
    assert again.height_mm == fits
    new = made.mesh.vertices[made.mesh.vertices[:, 2] > 6.1]
    assert new[:, 0].min() >= 0.5 - 1e-3 and new[:, 0].max() <= 79.5 + 1e-3


@pytest.mark.parametrize(
    ("code", "place", "depth", "raised"),
    [
        ("no_fit", Place(point=(2, 2, 6)), 0.5, True),
        ("off_surface", Place(point=(20, 20, 60)), 0.5, True),
        ("turned_away", Place(point=(20, 20, 6), normal=(1, 0, 0)), 0.5, True),
        ("no_direction", Place(point=(20, 20, 6), normal=(0, 0, 0)), 0.5, True),
        ("no_direction", Place(turn_deg=float("nan")), 0.5, True),
        ("no_such_side", Place("inside"), 0.5, True),
        ("bad_depth", Place(), 0.0, True),
        ("bad_depth", Place(), float("nan"), True),
        ("too_deep", Place(), 6.0, False),
        ("too_deep", Place(), 5.98, False),
    ],
)
def test_what_cannot_be_is_refused(code: str, place: Place, depth: float, raised: bool) -> None:
    with pytest.raises(CannotDo) as refusal:
        emboss(plate(), letters(Wording("AB", 8)), place, depth, raised)
    assert refusal.value.code == code and refusal.value.message.endswith(".") and refusal.value.hint.endswith(".")


def test_text_under_a_shelf_is_refused() -> None:
    shelf = boolean(box((40, 40, 10)), box((40, 40, 10), (0, 0, 10.5)), "union")
    bracket = boolean(shelf, box((4, 40, 20.5)), "union")
    with pytest.raises(CannotDo) as refusal:
        emboss(bracket, letters(Wording("A", 8)), Place(point=(22, 20, 10), normal=(0, 0, 1)), 1)
    assert refusal.value.code == "blocked"


def test_an_open_body_takes_no_text() -> None:
    opened = Mesh(plate().vertices, plate().faces[:-1])
    with pytest.raises(CannotDo) as refusal:
        emboss(opened, letters(Wording("A")), Place(), 1)
    assert refusal.value.code == "open_body"


@pytest.mark.parametrize(
    ("code", "wording"),
    [
        ("no_glyph", Wording("漢 und ☃")),
        ("no_glyph", Wording("שלום")),
        ("no_glyph", Wording("a\x07b")),
        ("no_glyph", Wording("x\u0363")),
        ("no_text", Wording(" \n ")),
        ("long_text", Wording("a" * 301)),
        ("long_text", Wording("\n".join("a" * 21))),
        ("bad_height", Wording("a", 0.1)),
        ("bad_height", Wording("a", float("inf"))),
        ("no_such_alignment", Wording("a", 5, "middle")),
    ],
)
def test_text_that_cannot_be_set_is_refused(code: str, wording: Wording) -> None:
    with pytest.raises(MeshError) as refusal:
        letters(wording)
    assert refusal.value.code == code
    if wording.text.startswith("漢"):
        assert "“漢”, “☃”" in refusal.value.message


def test_an_umlaut_is_the_same_composed_or_not() -> None:
    composed, apart = (letters(Wording(text)) for text in ("ü", "u\u0308"))
    assert all(np.array_equal(a, b) for a, b in zip(composed.glyphs[0], apart.glyphs[0], strict=True))


def test_a_font_with_cubic_curves_is_drawn_to_the_tolerance() -> None:
    build = FontBuilder(1000, isTTF=False)
    build.setupGlyphOrder([".notdef", "o"])
    build.setupCharacterMap({ord("o"): "o"})
    pen = T2CharStringPen(1000, None)
    k = 350 * 0.5522847498
    pen.moveTo((700, 350))
    pen.curveTo((700, 350 + k), (350 + k, 700), (350, 700))
    pen.curveTo((350 - k, 700), (0, 350 + k), (0, 350))
    pen.curveTo((0, 350 - k), (350 - k, 0), (350, 0))
    pen.curveTo((350 + k, 0), (700, 350 - k), (700, 350))
    pen.closePath()
    nothing = T2CharStringPen(1000, None).getCharString()
    build.setupCFF("Ring", {}, {".notdef": nothing, "o": pen.getCharString()}, {})
    build.setupHorizontalMetrics({".notdef": (1000, 0), "o": (1000, 0)})
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupOS2(sCapHeight=700)
    build.setupPost()
    out = BytesIO()
    build.save(out)
    (ring,) = letters(Wording("o", 20), out.getvalue()).glyphs[0]
    assert np.linalg.norm(ring - 10, axis=1) == pytest.approx(10, abs=0.01)
    middles = (ring + np.roll(ring, -1, axis=0)) / 2
    assert np.linalg.norm(middles - 10, axis=1).min() > 10 - 0.02 - 0.005


def bomb() -> bytes:
    """Each letter made of ten of the one before: 10¹² boxes for the last."""
    font = TTFont(BytesIO(square_font("ABCDEFGHIJKLM")))
    from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

    for number in range(1, 13):
        glyph = Glyph()
        glyph.numberOfContours, glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax = -1, 0, 0, 600, 700
        glyph.components = []
        for _ in range(10):
            one = GlyphComponent()
            one.glyphName, one.x, one.y, one.flags = f"g{number - 1}", 0, 0, 0x0004
            glyph.components.append(one)
        font["glyf"][f"g{number}"] = glyph
    font.recalcBBoxes = False
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def test_a_font_that_repeats_itself_without_end_is_given_up() -> None:
    with pytest.raises(MeshError) as refusal:
        letters(Wording("M"), bomb())
    assert refusal.value.code == "font_too_complex"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x00\x00", b"OTTO" + bytes(200), b"wOF2" + bytes(99), b"ttcf" + b"\xff" * 60])
def test_what_is_no_font_is_refused(content: bytes) -> None:
    with pytest.raises(MeshError) as refusal:
        letters(Wording("A"), content)
    assert refusal.value.code == "bad_font"


def test_a_damaged_font_is_read_or_refused_and_nothing_else() -> None:
    good, chance = square_font(), np.random.default_rng(7)
    read = 0
    for _ in range(150):
        bad = bytearray(good)
        for at in chance.integers(0, len(bad), chance.integers(1, 12)):
            bad[at] = chance.integers(0, 256)
        try:
            found = letters(Wording("AB\nBA", 7), bytes(bad[: chance.integers(1, len(bad))] if chance.random() < 0.2 else bad))
        except MeshError as refusal:
            assert refusal.message.endswith(".")
        else:
            read += 1
            assert isinstance(found, Letters) and all(np.isfinite(contour).all() for glyph in found.glyphs for contour in glyph)
    assert 0 < read < 150


def test_text_is_put_where_the_body_is_however_far_off() -> None:
    far: Vector3 = (5000, -3000, 800)
    made = emboss(moved(plate(), far), letters(Wording("fern", 10)), Place(), 0.8)
    assert made.volume_change_mm3 == pytest.approx(made.text_area_mm2 * 0.8, rel=0.005)
    assert sound(made).vertices[:, 2].max() == pytest.approx(806.8, abs=1e-3)
