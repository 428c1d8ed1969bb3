"""Translations from Qt Linguist's files, read without Qt."""

import logging
from pathlib import Path
from xml.etree import ElementTree

log = logging.getLogger("printdesk.translations")

MAX_BYTES = 8_000_000
SKIPPED = {"vanished", "obsolete"}


def translations(folder: Path, language: str) -> dict[str, str]:
    """Source text → text in `language`, of folder/printdesk_LANGUAGE.ts; empty where there is none, or none that can be read."""
    path = folder / f"printdesk_{language}.ts"
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("too large")
        root = ElementTree.parse(path).getroot()  # noqa: S314 — our own file, bounded
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, ElementTree.ParseError) as error:
        log.warning("%s cannot be read: %s", path, error)
        return {}
    found: dict[str, str] = {}
    for message in root.iter("message"):
        source, spoken = message.find("source"), message.find("translation")
        if source is None or spoken is None or spoken.get("type") in SKIPPED or not source.text or not spoken.text:
            continue
        found[source.text] = spoken.text
    return found
