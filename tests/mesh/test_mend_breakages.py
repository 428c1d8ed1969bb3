"""Sound bodies, broken by seed, come back closed and with their volume, and PrusaSlicer slices them without a complaint."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from mesh.examine import examine
from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.repair import Mended, enclosed, mend
from mesh.topology import topology
from mesh.weld import weld
from tests.mesh.breakages import KINDS, Broken, Sound, broken, own_bodies, volume_of
from tests.mesh.sliced import complaints, manifold, written

SAMPLE, SLICED, ALL = 40, 14, 500  # slicing one takes a second: the campaign slices all
_LARGEST = 15_000  # faces of a body of the corpus that is broken: beyond, 500 take too long
_PRINTED_MM = 40.0  # the bodies come in all sizes; sliced they are as large as this


def whole_again(case: Broken, mended: Mended) -> bool:
    """Closed, wound one way, and within one per cent of the sound body's volume."""
    mesh = weld(mended.mesh)
    topo = topology(mesh)
    volume = enclosed(mesh)
    closed = topo.watertight and topo.winding_consistent
    return closed and volume is not None and abs(volume / case.volume - 1) < 0.01


def scale_of(mesh: Mesh) -> float:
    return _PRINTED_MM / float(np.ptp(mesh.vertices, axis=0).max())


def sound_models(shared: Path) -> list[Sound]:
    """Models of the corpus that have one closed surface which does not run through itself."""
    found = []
    for file in sorted((shared / "corpus").iterdir()):
        if file.suffix.lower() in (".md", ".csv"):
            continue
        mesh, facts, _ = examine(read_file(file).mesh, walls=False)
        sound = facts.watertight and facts.winding_consistent and not facts.inside_out and facts.shells == 1
        plain = not (facts.self_intersections or facts.nonmanifold_edges or facts.degenerate_faces)
        if sound and plain and len(mesh.faces) <= _LARGEST:
            found.append((file.name, mesh))
    return found


def test_every_kind_of_breakage_truly_breaks_a_body() -> None:
    for seed, kind in enumerate(KINDS):
        case = broken(seed, own_bodies())
        _, facts, _ = examine(case.mesh, walls=False, crossings=False)
        sound = facts.watertight and facts.winding_consistent and not facts.inside_out and facts.shells == 1
        assert case.kind == kind
        assert not sound or facts.duplicate_faces, kind


@pytest.fixture(scope="module")
def sample() -> list[tuple[Broken, Mended]]:
    """The forty, broken and mended."""
    bodies = own_bodies()
    cases = [broken(seed, bodies) for seed in range(SAMPLE)]
    return [(case, mend(case.mesh)) for case in cases]


def test_forty_broken_bodies_are_whole_again_or_it_is_said_why_not(sample: list[tuple[Broken, Mended]]) -> None:
    unmended = []
    for seed, (case, mended) in enumerate(sample):
        if not whole_again(case, mended):
            unmended.append(seed)
            assert mended.left, f"seed {seed}: {case.kind} of {case.body} is not whole, and nothing says why"
    assert len(unmended) <= 0.05 * SAMPLE, unmended


@pytest.mark.usefixtures("prusa_slicer")
def test_prusaslicer_takes_the_forty_for_closed(sample: list[tuple[Broken, Mended]], tmp_path: Path) -> None:
    files = [written(mended.mesh, tmp_path / f"{seed}.stl") for seed, (_, mended) in enumerate(sample)]
    assert [file.name for file in files if not manifold(file)] == []


@pytest.mark.usefixtures("prusa_slicer")
@pytest.mark.parametrize("seed", range(SLICED))
def test_what_was_mended_is_sliced_without_a_complaint(seed: int, sample: list[tuple[Broken, Mended]], tmp_path: Path) -> None:
    mended = sample[seed][1].mesh
    assert complaints(written(mended, tmp_path / "mended.stl"), tmp_path, scale_of(mended)) == []


@pytest.mark.usefixtures("prusa_slicer")
def test_the_slicer_does_see_an_open_body(tmp_path: Path) -> None:
    assert not manifold(written(broken(0, own_bodies()).mesh, tmp_path / "open.stl"))


@pytest.mark.shared
def test_broken_models_of_the_corpus_are_closed(shared: Path) -> None:
    for name in (
        "admesh__fill-holes-bad.stl",
        "trimesh__busted.STL",
        "assimp__sphereWithHole.stl",
        "cgal__elephant-with-holes.off",
    ):
        mended = mend(read_file(shared / "corpus" / name).mesh)
        topo = topology(weld(mended.mesh))
        assert (topo.watertight and topo.winding_consistent) or mended.left, name


@pytest.mark.campaign
@pytest.mark.shared
@pytest.mark.usefixtures("prusa_slicer")
def test_five_hundred_broken_bodies_and_models(shared: Path, tmp_path: Path) -> None:
    bodies = own_bodies() + sound_models(shared)
    whole: Counter[str] = Counter()
    lines: list[str] = []
    print()
    for seed in range(ALL):
        case = broken(seed, bodies)
        mended = mend(case.mesh)
        file = written(mended.mesh, tmp_path / "mended.stl")
        wrong = [] if manifold(file) else ["PrusaSlicer does not take it for closed"]
        wrong += complaints(file, tmp_path, scale_of(mended.mesh))
        if whole_again(case, mended) and not wrong:
            whole[case.kind] += 1
        else:
            lines.append(f"seed {seed}: {case.kind} of {case.body}: {'; '.join([*wrong, *mended.left])}")
            print(f"{lines[-1]} ({seed + 1 - len(lines)} of {seed + 1} whole again so far)", flush=True)
            assert wrong or mended.left, lines[-1]
    print(f"{sum(whole.values())} of {ALL} whole again: {dict(whole)}")
    assert sum(whole.values()) >= 0.95 * ALL


def test_the_volume_of_a_body_is_told_as_its_shape_gives_it() -> None:
    name, block = own_bodies()[0]
    assert (name, volume_of(block)) == ("box", pytest.approx(6000))
