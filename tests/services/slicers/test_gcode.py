"""G-code is read with bounds, and what a printer should never see is refused with its line."""

import os
from pathlib import Path

import pytest

from printdesk.errors import Refused
from services.slicers.gcode import check_gcode, read_summary
from tests.services.slicers.made import PETG, PLA, PRINTER

SOUND = "G28\nM104 S215\nM190 S60\nG1 Z0.2\nG1 X10 Y10 E0.5 F1200\nM104 S0\n"


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "x.gcode"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def refusal(path: Path, material=PLA) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(Refused) as caught:
        check_gcode(path, PRINTER, material)
    assert caught.value.code == "gcode_refused"
    assert caught.value.hint or "no G-code" in caught.value.message
    return caught.value.message


def test_sound_gcode_passes(tmp_path: Path) -> None:
    check_gcode(written(tmp_path, SOUND), PRINTER, PLA)
    check_gcode(written(tmp_path, SOUND.replace("\n", "\r\n")), PRINTER, PLA)
    check_gcode(written(tmp_path, "N1 G28\nN2 g1 x1 y1 e.5\n"), PRINTER, PLA)


@pytest.mark.parametrize(
    "line",
    [
        "M104 S999",
        "M109 R999",
        "m104 s999",
        "N7 M104 S999*33",
        "  M104   S 999",
        "M140 S300",
        "M190 R131",
        "M112",
        "M500",
        "M502 ; quietly",
        "M92 E1000",
        "M302 P1",
        "M997",
        "M30 other.gcode",
        "@pause",
        ";@shell rm -rf",
        "M0104 S999",
    ],
)
def test_a_dangerous_line_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    message = refusal(written(tmp_path, f"{SOUND}{line}\n{SOUND}"))
    assert message.startswith("Line 7 ")


def test_words_in_comments_are_no_orders(tmp_path: Path) -> None:
    check_gcode(written(tmp_path, SOUND + "; M112 would stop it\nM117 M500 is a text\nM104 S200 ; not S999\n"), PRINTER, PLA)


def test_a_temperature_is_judged_by_the_filament(tmp_path: Path) -> None:
    hot = written(tmp_path, SOUND + "M104 S260\n")
    check_gcode(hot, PRINTER, PETG)
    assert "260 °C" in refusal(hot, PLA)


@pytest.mark.parametrize("text", ["", "G28\n", "G1 X5 Y5\n", "G1 E5\n", "; G1 X1 E1\n", "G1 X1 Y1 E-2\n", "G1 X1 Y1 E0\n"])
def test_gcode_that_prints_nothing_is_refused(tmp_path: Path, text: str) -> None:
    assert "prints nothing" in refusal(written(tmp_path, text))


def test_binary_data_and_endless_lines_are_refused_with_their_line(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, SOUND.encode() + b"G1 X\0\n")).startswith("Line 7 of the G-code holds binary")
    assert refusal(written(tmp_path, SOUND.encode() + b"G1 X" + b"1" * 3_000_000)).startswith("Line 7 of the G-code is longer")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    refusal(tmp_path)
    refusal(tmp_path / "nothing.gcode")
    os.mkfifo(tmp_path / "pipe.gcode")
    refusal(tmp_path / "pipe.gcode")


def test_amounts_are_read_from_what_slicers_write(tmp_path: Path) -> None:
    body = ";LAYER_CHANGE\n" + "G1 X1 Y1 E1 ; some line that fills the file\n" * 40_000 + "\n;LAYER_CHANGE\n;LAYER_CHANGE\n"
    end = (
        "; filament used [mm] = 1000.00\n; estimated printing time (normal mode) = 1d 2h 3m 4s\n"
        "; estimated printing time (silent mode) = 9d\n; filament_diameter = 1.75\n; filament_density = 1.24\n"
    )
    summary = read_summary(written(tmp_path, "; head\n" + body + end))
    assert summary.filament_mm3 == pytest.approx(2405.28, abs=0.01)
    assert summary.filament_g == pytest.approx(2.98255, abs=0.0001)
    assert summary.seconds == 86_400 + 2 * 3600 + 3 * 60 + 4
    assert summary.layers == 3


def test_times_of_other_slicers_are_understood(tmp_path: Path) -> None:
    assert read_summary(written(tmp_path, ";FLAVOR:Marlin\n;TIME:6012\n")).seconds == 6012
    orca = "; model printing time: 7m 30s; total estimated time: 14m 2s\nG28\n"
    assert read_summary(written(tmp_path, orca)).seconds == 842
    assert read_summary(written(tmp_path, "G28\n")).seconds is None


def test_layers_are_counted_across_the_seams_of_reading(tmp_path: Path) -> None:
    for shift in range(0, 16, 5):
        text = b"\n" * (2**20 - 8 + shift) + b"\n;LAYER_CHANGE\n;Z:0.2"
        assert read_summary(written(tmp_path, text)).layers == 1
