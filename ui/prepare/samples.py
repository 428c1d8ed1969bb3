"""The bundled sample parts. The first frame shows them, so nothing is imported here that reads a part."""

from dataclasses import dataclass
from pathlib import Path

from printdesk.toml_table import read_toml
from printdesk.words import say

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


@dataclass(frozen=True)
class Sample:
    path: Path
    name: str
    about: str


def samples(folder: Path = SAMPLES) -> list[Sample]:
    """As resources/samples/samples.toml lists them."""
    listed = read_toml(folder / "samples.toml")
    found = []
    for entry in listed.values.values():
        if isinstance(entry, dict) and (folder / str(entry.get("file"))).is_file():
            found.append(Sample(folder / str(entry["file"]), say(str(entry["name"])), say(str(entry["about"]))))
    return found
