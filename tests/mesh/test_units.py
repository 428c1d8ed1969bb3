"""The unit of a file that does not say it is guessed with a reason, and never applied unasked."""

import pytest

from mesh.read import read_bytes
from mesh.units import guess_units
from tests.mesh.read import hostile


@pytest.mark.parametrize(
    ("size", "unit", "scale"),
    [
        ((0.9, 0.5, 0.2), "m", 1000.0),
        ((0.04, 0.02, 0.01), "m", 1000.0),
        ((1.4, 0.3, 0.3), "in", 25.4),
        ((0.875, 0.875, 0.875), "in", 25.4),
        ((5.0, 2.5, 1.375), "in", 25.4),
        ((2.5, 2.0, 1.5), "in", 25.4),
        ((45_000.0, 20_000.0, 1_000.0), "µm", 0.001),
    ],
)
def test_an_unusual_size_names_the_unit_that_makes_it_usual(size: tuple[float, ...], unit: str, scale: float) -> None:
    guess = guess_units(size, units_known=False)
    assert guess is not None and (guess.unit, guess.scale) == (unit, scale)
    assert f"{max(size) * scale:.4g} mm" in guess.reason and guess.reason.endswith(".")
    assert guess_units(size, units_known=True) is None


@pytest.mark.parametrize(
    "size", [(10.0, 10.0, 10.0), (5.0, 5.0, 5.0), (60.0, 31.0, 48.0), (2.5, 2.5, 6.25), (220.0, 1.375, 3.0), (0.0, 0.0, 0.0)]
)
def test_a_usual_size_is_not_asked_about(size: tuple[float, ...]) -> None:
    assert guess_units(size, units_known=False) is None


def test_a_small_cube_is_read_as_it_is_and_asked_about() -> None:
    reading = read_bytes(hostile.stl(hostile.cube()[0][hostile.cube()[1]] * 0.09), "small.stl")
    assert reading.mesh.vertices.max() == pytest.approx(0.9)
    assert reading.units_guess is not None and reading.units_guess.unit == "m"
    assert read_bytes(hostile.stl(), "cube.stl").units_guess is None
