"""The way a nozzle goes: read from what slicers write, laid by the desk itself, and refused where it cannot be true."""

import os
from pathlib import Path

import numpy as np
import pytest

from mesh import bodies
from mesh.errors import BadFile, TooLarge
from mesh.hatch import hatch
from mesh.region import region
from printdesk import toolpath_read
from printdesk.print_profile import PrintProfile
from printdesk.reckon import reckon
from printdesk.toolpath import Feature, ToolPath
from printdesk.toolpath_laid import lay_toolpath
from printdesk.toolpath_read import read_toolpath

SQUARE = "G1 X10 Y0 E1 F1200\nG1 X10 Y10 E1\nG1 X0 Y10 E1\nG1 X0 Y0 E1\n"
PRUSA = f"M83\n;LAYER_CHANGE\n;Z:0.2\nG1 Z0.2\n;TYPE:External perimeter\n{SQUARE};TYPE:Internal infill\nG1 X10 Y10 E1.4 F4800\n"
CURA = ";LAYER:0\nM83\nG0 F6000 X0 Y0 Z0.2\n;TYPE:WALL-OUTER\n" + SQUARE + ";TYPE:FILL\nG1 F4800 X10 Y10 E1.4\n"
ORCA = f"M83\n; CHANGE_LAYER\nG1 Z.2\n; FEATURE: Outer wall\n{SQUARE}; FEATURE: Sparse infill\nG1 X10 Y10 E1.4 F4800\n"


def read(folder: Path, text: str | bytes) -> ToolPath:
    file = folder / "job.gcode"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_toolpath(str(file))


def length(path: ToolPath, kind: Feature) -> float:
    chosen = path.segments[path.feature == kind]
    return float(np.linalg.norm(chosen[:, 1] - chosen[:, 0], axis=1).sum())


@pytest.mark.parametrize("text", [PRUSA, CURA, ORCA], ids=["PrusaSlicer", "Cura", "OrcaSlicer"])
def test_what_each_slicer_calls_it_is_the_same_thing_here(tmp_path: Path, text: str) -> None:
    path = read(tmp_path, text)
    assert path.layers == 1 and path.tops == pytest.approx([0.2])
    assert length(path, Feature.OUTER_WALL) == pytest.approx(40)
    assert length(path, Feature.SPARSE) == pytest.approx(np.hypot(10, 10))
    assert path.speed[0] == pytest.approx(20) and path.speed[-1] == pytest.approx(80)
    assert path.seconds[0] == pytest.approx(40 / 20 + np.hypot(10, 10) / 80)


def test_a_layer_begins_where_the_file_says_so_and_else_where_plastic_lies_higher(tmp_path: Path) -> None:
    marked = read(tmp_path, "".join(f";LAYER:{n}\nM83\nG1 Z{0.2 * (n + 1)}\nG1 X0 Y0\n{SQUARE}" for n in range(3)))
    bare = read(
        tmp_path, "M83\n" + "".join(f"G1 Z{0.2 * (n + 1)}\nG1 X0 Y0\nG0 Z5\nG0 Z{0.2 * (n + 1)}\n{SQUARE}" for n in range(3))
    )
    for path in (marked, bare):
        assert path.tops == pytest.approx([0.2, 0.4, 0.6]) and list(path.first) == [0, 4, 8, 12]
        assert path.window(1, 1) == (4, 8) and path.window(-5, 99) == (0, 12) and path.window(2, 1) == (0, 0)


def test_filament_is_counted_both_ways_and_pulling_it_back_lays_nothing(tmp_path: Path) -> None:
    absolute = read(tmp_path, "M82\nG92 E0\nG1 X10 E2\nG1 E1\nG1 X20\nG1 E2\nG1 X30 E4\nG92 E0\nG1 X40 E1\n")
    assert absolute.filament == pytest.approx([2, 2, 1]) and length(absolute, Feature.OTHER) == pytest.approx(30)


def test_an_arc_is_as_long_as_it_is(tmp_path: Path) -> None:
    path = read(tmp_path, "M83\nG1 X10 Y0\nG3 X-10 Y0 I-10 J0 E5\nG2 X10 Y0 I10 J0 E5\n")
    assert length(path, Feature.OTHER) == pytest.approx(20 * np.pi, rel=1e-3)
    assert path.segments[:, 1, 1].max() == pytest.approx(10, abs=0.02) and path.filament.sum() == pytest.approx(10)


def test_inches_and_relative_ways_are_understood(tmp_path: Path) -> None:
    path = read(tmp_path, "G20\nG91\nG1 X1 E1\nG1 X1 E1\n")
    assert path.segments[-1, 1, 0] == pytest.approx(50.8)


def test_what_the_slicer_says_of_the_whole_time_is_kept(tmp_path: Path) -> None:
    assert read(tmp_path, PRUSA + "; estimated printing time (normal mode) = 1h 2m 3s\n").total_s == 3723
    assert read(tmp_path, ";TIME:6666\n" + CURA).total_s == 6666


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "no_moves"),
        (b"G1 X1 Y1\n", "no_moves"),
        (b"G1 X1e9 E1\n", "impossible_move"),
        (b"G1 Xnan E1\n", "bad_number"),
        (b"G1 X1e999 E1\n", "bad_number"),
        (b"G1 X1,5 E1\n", "bad_number"),
        (b"M83\nG1 X1 E1e30\n", "impossible_move"),
        (b"\x7fELF\0\0\0\n", "not_text"),
        (b"GCDE\x01\0\0\0", "binary_gcode"),
        (b"G1 X" + b"1" * 100_000 + b"\n", "long_line"),
        (b";" + b"x" * 3_000_000 + b"\n" + SQUARE.encode(), "long_line"),
    ],
)
def test_what_cannot_be_true_is_refused_in_a_sentence(tmp_path: Path, text: bytes, code: str) -> None:
    with pytest.raises(BadFile) as refused:
        read(tmp_path, text)
    assert refused.value.code == code and refused.value.message.endswith(".")


def test_a_folder_and_a_pipe_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(BadFile, match="not a file"):
            read_toolpath(str(path))


def test_too_many_lines_and_layers_end_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolpath_read, "MOST_SEGMENTS", 5)
    with pytest.raises(TooLarge):
        read(tmp_path, PRUSA + SQUARE)
    monkeypatch.setattr(toolpath_read, "MOST_LAYERS", 2)
    with pytest.raises(TooLarge):
        read(tmp_path, "M83\n;LAYER:0\n;LAYER:1\n;LAYER:2\nG1 X1 E1\n")


def test_random_bytes_are_refused_or_read_and_nothing_else(tmp_path: Path) -> None:
    random = np.random.default_rng(11)
    sound = PRUSA.encode()
    for _ in range(150):
        text = bytearray(sound)
        for place in random.integers(0, len(text), 6):
            text[place] = random.integers(0, 256)
        try:
            path = read(tmp_path, bytes(text))
        except (BadFile, TooLarge):
            continue
        assert np.isfinite(path.segments).all() and path.first[-1] == len(path.segments)


def test_lines_fill_a_region_as_far_as_its_area_goes() -> None:
    ring = np.array([[0, 0], [40, 0], [40, 30], [0, 30]], float)
    hole = np.array([[10, 10], [10, 20], [20, 20], [20, 10]], float)
    lines = hatch(region([ring, hole]), 0.5, 45.0)
    assert np.linalg.norm(lines[:, 1] - lines[:, 0], axis=1).sum() * 0.5 == pytest.approx(1100, rel=0.01)
    middle = lines.mean(axis=1)
    assert not ((middle > 10.01) & (middle < 19.99)).all(axis=1).any()


def test_the_desks_own_layers_tell_the_seconds_and_the_plastic_of_its_estimate() -> None:
    body, profile = bodies.cylinder(12.0, 6.0, 48), PrintProfile("test", "Test")
    path, whole = lay_toolpath(body, profile, 1.24), reckon(body, profile)
    assert path.is_estimate and path.grams is not None and path.layers == whole.layers == 30
    assert path.seconds.sum() == pytest.approx(whole.seconds, rel=1e-4)
    assert path.grams.sum() == pytest.approx(whole.part_mm3 * 1.24 / 1000, rel=1e-4)


def test_the_desks_own_walls_run_along_the_outline() -> None:
    profile = PrintProfile("test", "Test", elephant_foot_mm=0.0)
    path = lay_toolpath(bodies.box((20.0, 30.0, 5.0), (-10.0, -15.0, 0.0)), profile, 1.24)
    begin, end = path.window(10, 10)
    outer = path.segments[begin:end][path.feature[begin:end] == Feature.OUTER_WALL]
    assert np.abs(outer[:, :, 0]).max() == pytest.approx(10 - profile.external_line_width_mm / 2, abs=0.01)
    assert {Feature.BOTTOM, Feature.SPARSE, Feature.TOP, Feature.SKIRT} <= set(path.features())
    assert Feature.SPARSE not in set(path.feature[slice(*path.window(0, 0))])
