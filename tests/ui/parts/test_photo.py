"""A photo is decoded within bounds, made small, and keeps nothing but the picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from mesh.errors import MeshError
from printdesk.errors import Refused
from ui.parts import photo as rules
from ui.parts.photo import photo_from, photo_of


def made(width: int, height: int, kind: str = "PNG", colour: str = "#8a6f4d") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(out, kind)
    return bytes(out.data().data())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_large_picture_becomes_a_small_jpeg(kind: str, qapp: object) -> None:
    kept = QImage.fromData(photo_from(made(2400, 1200, kind)), "JPEG")
    assert (kept.width(), kept.height()) == (1600, 800)
    assert kept.pixelColor(5, 5).red() == pytest.approx(0x8A, abs=4)


def test_what_is_transparent_is_white(qapp: object) -> None:
    kept = QImage.fromData(photo_from(made(20, 20, "PNG", "#00000000")), "JPEG")
    assert kept.pixelColor(5, 5).lightness() > 250


def test_the_place_that_a_camera_wrote_is_not_kept(qapp: object) -> None:
    jpeg = made(40, 30, "JPEG")
    exif = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08" + b"GPSLatitude 53.55"
    tagged = jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]
    assert b"GPSLatitude" not in photo_from(tagged)


def test_other_files_cut_ones_and_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
    for bad in (b"", svg, b"GIF89a" + bytes(50), b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff" + bytes(100)):
        with pytest.raises(Refused):
            photo_from(bad)
    huge = bytearray(made(8, 8))
    huge[16:24] = (60_000).to_bytes(4, "big") * 2  # the header claims 3.6 billion pixels
    with pytest.raises(Refused):
        photo_from(bytes(huge))
    monkeypatch.setattr(rules, "FILE_BYTES", 100)
    (tmp_path / "long.png").write_bytes(made(64, 64, "PNG") + bytes(200))
    with pytest.raises(MeshError):
        photo_of(tmp_path / "long.png")
