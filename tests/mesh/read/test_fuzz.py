"""Sound files spoilt at random are read or refused: no crash, no hang, no unforeseen exception, no memory beyond its share.

Each spoilt file is made from its number alone, so what a failure names can be made again: ``spoilt(seeds(), number)``.
"""

import hashlib
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest

from mesh.errors import BadFile, MeshError, TooLarge
from mesh.jobs import measure_bytes
from mesh.limits import MIB, Limits
from mesh.sandbox import Sandbox
from tests.arrivals.sound import sound_files
from tests.mesh.read.mutations import mutated

SAMPLE = 150
CAMPAIGN_SECONDS = float(os.environ.get("PRINTDESK_FUZZ_SECONDS", "600"))
FIRST = int(os.environ.get("PRINTDESK_FUZZ_FIRST", "1000000"))
LONGEST_SECONDS = 30
LARGEST_SEED = 150_000
STEP_BYTES = 1024 * MIB
SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"


def measured(content: bytes, name: str) -> str:
    """In the worker: the whole of what is asked of a file, and that the answer is one."""
    found = measure_bytes(content, name)
    mesh, facts = found.mesh, found.facts
    assert np.isfinite(mesh.vertices).all() and len(mesh.faces)
    assert mesh.faces.min() >= 0 and mesh.faces.max() < len(mesh.vertices)
    figures = [*facts.size_mm, facts.area_mm2, facts.volume_mm3 or 0.0, facts.min_wall_mm or 0.0, facts.min_gap_mm or 0.0]
    assert np.isfinite(figures).all() and max(facts.size_mm) > 0 and facts.area_mm2 > 0
    return found.format


def seeds(corpus: Path | None = None) -> list[tuple[str, bytes]]:
    """Sound files by name: cubes in every format, our samples, and the small ones of the corpus where it is."""
    files = [
        path for folder in (SAMPLES, corpus) if folder for path in sorted(folder.iterdir()) if path.suffix.lower() in ENDINGS
    ]
    small = [(path.name, path.read_bytes()) for path in files if path.stat().st_size <= LARGEST_SEED]
    return [*sound_files().items(), *small]


ENDINGS = {".stl", ".obj", ".ply", ".off", ".3mf", ".amf", ".glb", ".step", ".stp"}


def spoilt(files: list[tuple[str, bytes]], number: int) -> tuple[str, bytes]:
    random = Random(number)
    name, content = random.choice(files)
    return name, mutated(random, name, content)


def outcome(wall: Sandbox, name: str, content: bytes) -> str:
    """ "read" or "refused"; anything else is a failure."""
    memory = Limits().worker_bytes(len(content)) + (STEP_BYTES if b"ISO-10303" in content[:4096] else 0)
    if os.environ.get("PRINTDESK_FUZZ_UNBOUNDED"):  # under a sanitizer, which takes all address space for itself
        memory = 1 << 46
    try:
        wall.run(measured, content, name, memory_bytes=memory, seconds=LONGEST_SECONDS)
    except (BadFile, TooLarge) as refusal:
        whole = refusal.message.endswith(".") and refusal.hint.endswith(".") and refusal.code.isidentifier()
        if refusal.code == "too_slow" and b"ISO-10303" in content[:4096]:
            return "refused"  # by the clock: what OpenCASCADE searches for without end is not for us to know
        return (
            "refused" if whole and refusal.code not in ("too_slow", "too_much_memory") else f"{refusal.code}: {refusal.message}"
        )
    except MeshError as failure:
        return f"{failure.code}: {failure.message}"
    return "read"


@pytest.fixture(scope="module")
def wall() -> Iterator[Sandbox]:
    with Sandbox(workers=1, preload=("mesh.jobs", "mesh.read")) as sandbox:
        yield sandbox


def test_a_sample_of_spoilt_files_is_read_or_refused(wall: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    files = list(sound_files().items())
    wrong = [
        (number, name, told)
        for number in range(SAMPLE)
        for name, content in [spoilt(files, number)]
        if (told := outcome(wall, name, content)) not in ("read", "refused")
    ]
    assert wrong == [], caplog.text[-3000:]


@pytest.mark.campaign
def test_spoilt_files_are_read_or_refused_for_ten_minutes(wall: Sandbox, shared: Path, tmp_path: Path) -> None:
    files, counts, wrong, number = seeds(shared / "corpus"), Counter[str](), [], FIRST
    longest, end = (0.0, 0, ""), time.monotonic() + CAMPAIGN_SECONDS
    while time.monotonic() < end:
        name, content = spoilt(files, number)
        begun = time.monotonic()
        told = outcome(wall, name, content)
        longest = max(longest, (time.monotonic() - begun, number, name))
        counts[f"{name.rpartition('.')[2].lower()} {told if told in ('read', 'refused') else 'failed'}"] += 1
        if told not in ("read", "refused"):
            kept = tmp_path / f"{hashlib.sha256(content).hexdigest()[:8]}-{Path(name).name}"
            kept.write_bytes(content)
            wrong.append((number, str(kept), told))
            print(number, kept, told, flush=True)
        number += 1
    print(f"{number - FIRST} files from number {FIRST}; the longest took {longest}")
    for name, count in sorted(counts.items()):
        print(f"{name}: {count}")
    assert wrong == []
