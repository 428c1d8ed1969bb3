"""Hostile files get one sentence, sound ones open, and neither costs more than its share."""

import sys
from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest

from mesh.errors import BadFile, MeshError, TooLarge
from mesh.limits import MIB, Limits
from mesh.read import read_bytes
from mesh.sandbox import Sandbox
from tests.arrivals import MAKERS, TABLE, cases
from tests.mesh.read import hostile
from tests.mesh.read.peak import begin_peak, peak

LONGEST_SECONDS = 20
MOST_RESIDENT = 512 * MIB

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process its own peak")


def read_and_weigh(content: bytes, name: str) -> tuple[str, int, tuple[float, ...], tuple[str, ...]]:
    """In the worker: (format, triangles, size, warnings) of what was read."""
    reading = read_bytes(content, name)
    return reading.format, len(reading.mesh.faces), tuple(map(float, np.ptp(reading.mesh.vertices, axis=0))), reading.warnings


def hold(mebibytes: int) -> int:
    return int(np.ones(mebibytes * MIB, np.uint8).sum())


@pytest.fixture(scope="module")
def wall() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as sandbox:
        yield sandbox


def answer_to(wall: Sandbox, case: hostile.Case) -> str:
    memory = Limits().worker_bytes(len(case.content)) + (1024 * MIB if b"ISO-10303" in case.content[:100] else 0)
    try:
        _, _, size, warnings = wall.run(read_and_weigh, case.content, case.name, memory_bytes=memory, seconds=LONGEST_SECONDS)
    except (BadFile, TooLarge) as refusal:
        whole = refusal.code.isidentifier() and refusal.message.endswith(".") and refusal.hint.endswith(".")
        return "refuse" if whole else f"half a refusal: {refusal.code} {refusal.message} {refusal.hint}"
    except MeshError as other:
        return f"{type(other).__name__}: {other.message}"
    if not np.allclose(size, 10.0, rtol=1e-5):
        return f"a cube of the wrong size: {size}"
    return "warn" if warnings else "open"


def test_there_is_a_file_for_every_case_of_the_list_and_for_every_answer() -> None:
    found = list(cases())
    assert len(found) > 400
    assert TABLE.keys() == MAKERS.keys()
    missing = [
        (kind, word)
        for kind, words in TABLE.items()
        for word in words.split("|")
        if not any(word.casefold() in case.what.casefold() for case in found if case.kind == kind)
    ]
    assert missing == []
    assert Counter(case.answer for case in found).keys() >= {hostile.OPEN, hostile.WARN, hostile.REFUSE}
    assert len({(case.kind, case.what) for case in found}) == len(found)


@pytest.mark.parametrize("kind", MAKERS)
def test_every_file_gets_the_answer_of_its_class_and_a_sound_one_opens_right_after(wall: Sandbox, kind: str) -> None:
    wrong = [(case.what, case.answer, given) for case in cases(kind=kind) if (given := answer_to(wall, case)) not in case.answer]
    assert wrong == []
    assert wall.run(read_and_weigh, hostile.stl(), "cube.stl")[1] == 12
    if sys.platform == "linux":
        assert wall.run(peak) < MOST_RESIDENT


@linux
def test_more_memory_than_that_would_have_been_seen(wall: Sandbox) -> None:
    wall.run(begin_peak)
    before = wall.run(peak)
    assert wall.run(hold, 600) == 600 * MIB
    assert before < MOST_RESIDENT < wall.run(peak)
    wall.run(begin_peak)
    assert wall.run(peak) < MOST_RESIDENT


def test_ten_thousand_copies_of_a_body_are_refused_before_they_fill_the_memory(wall: Sandbox) -> None:
    build = '<item objectid="1"/>' * 10_001
    content = hostile.threemf(hostile.model(build=build))
    with pytest.raises(TooLarge) as refusal:
        wall.run(read_and_weigh, content, "a.3mf")
    assert refusal.value.code == "too_many_instances"


def test_smaller_limits_are_obeyed() -> None:
    with pytest.raises(TooLarge) as refusal:
        read_bytes(hostile.stl(), "cube.stl", limits=Limits(triangles=11))
    assert refusal.value.code == "too_many_triangles"


@pytest.mark.parametrize(
    "make",
    [
        hostile.stl,
        lambda: hostile.ascii_stl().encode(),
        hostile.obj,
        hostile.off,
        hostile.ply,
        hostile.glb,
        lambda: hostile.amf(hostile.cube_object()),
        hostile.gltf,
    ],
    ids=["stl", "ascii", "obj", "off", "ply", "glb", "amf", "gltf"],
)
def test_a_file_with_any_byte_changed_or_cut_anywhere_is_read_or_refused_and_never_crashes(make: object) -> None:
    sound = make()  # type: ignore[operator]
    generator = np.random.default_rng(20)
    for _ in range(150):
        damaged = bytearray(sound)
        for _ in range(generator.integers(1, 4)):
            damaged[generator.integers(len(damaged))] = generator.integers(256)
        content = bytes(damaged[: generator.integers(1, len(damaged))]) if generator.random() < 0.3 else bytes(damaged)
        try:
            reading = read_bytes(content, "a.stl")
        except (BadFile, TooLarge):
            continue
        assert np.isfinite(reading.mesh.vertices).all()
        assert reading.mesh.faces.max() < len(reading.mesh.vertices)
