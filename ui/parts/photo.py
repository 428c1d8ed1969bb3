"""A picture file made into a photo that the library keeps: decoded within bounds, turned upright, made small, without its data.

What a camera writes beside the picture (the place above all) is not kept.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from mesh.limits import MIB, Limits
from mesh.opening import content_of
from printdesk.errors import Refused
from printdesk.words import say

FILE_BYTES = 40 * MIB
MOST_PIXELS = 64_000_000  # of the file: a camera of today makes 12 to 50 million
DECODER_MIB = 320  # what Qt's decoder may take; 64 million pixels of 4 bytes need 244
LONGEST_SIDE = 1600
QUALITY = 85
_KINDS = ((b"\xff\xd8\xff", 0, b"jpeg"), (b"\x89PNG\r\n\x1a\n", 0, b"png"), (b"WEBP", 8, b"webp"))  # mark, where, format


def photo_of(path: Path) -> bytes:
    """A JPEG of at most LONGEST_SIDE pixels. Raises Refused or MeshError for what is no such picture."""
    return photo_from(content_of(path, Limits(file_bytes=FILE_BYTES)))


def photo_from(data: bytes) -> bytes:
    """The same, of the bytes of a JPEG, PNG or WebP; only the decoder that they name is tried."""
    kind = next((kind for mark, at, kind in _KINDS if data[at : at + len(mark)] == mark), None)
    if kind is None:
        raise _refused()
    QImageReader.setAllocationLimit(DECODER_MIB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise _refused()
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(QSize(LONGEST_SIDE, LONGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or image.width() * image.height() == 0:
        raise _refused()
    return _as_jpeg(image)


def _as_jpeg(image: QImage) -> bytes:
    """On white, where it was transparent."""
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    ground.save(out, "JPEG", QUALITY)
    return bytes(out.data().data())


def _refused() -> Refused:
    return Refused(
        "bad_photo", say("This is no picture the library can keep."), say("Choose a JPEG, PNG or WebP of up to 64 megapixels.")
    )
