"""Text on parts: the font it is set in, and whether its strokes can be printed."""

from pathlib import Path

from mesh.letters import FONT_BYTES
from printdesk.catalog_entries import Process, limit_of
from printdesk.errors import Refused, unreadable
from printdesk.words import say


def font_file(path: Path) -> bytes:
    """The bytes of a font, read to their bound and no further; what they are is found out in a worker. Raises Refused."""
    try:
        if not path.is_file():
            raise Refused(
                "no_font", say("There is no font “{name}”.", name=path.name), say("Name a file that ends in .ttf or .otf.")
            )
        with path.open("rb") as file:
            content = file.read(FONT_BYTES + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if len(content) > FONT_BYTES:
        raise Refused("font_too_large", say("A font has at most {most} MiB.", most=FONT_BYTES >> 20), say("Choose another font."))
    return content


def stroke_warning(process: Process, stroke_mm: float | None, raised: bool) -> str | None:
    """One sentence where the thinnest stroke is thinner than the process prints: as a wall, or engraved as a gap; else None."""
    limit = (None if raised else limit_of("gap_mm", process)) or limit_of("wall_mm", process)
    if stroke_mm is None or limit is None or stroke_mm >= limit.value:
        return None
    return say(
        "The thinnest stroke is {stroke:.2g} mm wide, and {process} needs {limit:g} mm: larger or bolder letters print better.",
        stroke=stroke_mm,
        process=process.name,
        limit=limit.value,
    )
