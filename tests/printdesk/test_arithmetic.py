"""Typed arithmetic: what people write in a field of numbers, and what they do not mean."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printdesk.arithmetic import LONGEST, NoNumber, reckon

LENGTHS = {"mm": 1.0, "cm": 10.0, "in": 25.4, "m": 1000.0}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("25.4/2", 12.7),
        ("1 in", 25.4),
        ("3 cm + 2 mm", 32),
        ('1/4"', 6.35),
        ('1 1/4"', 31.75),
        ("2 × (3,5 − 0,5)", 6),
        ("1/4 in + 1/8 in", 9.525),
        ("6 cm / 2 cm", 3),
        ("10 mm/2 + 1", 6),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1,234,567", 1234567),
        ("12\u2009345,5 mm", 12345.5),
        ("-(2 Zoll)", -50.8),
        (".5", 0.5),
        ("1e3", 1000),
    ],
)
def test_a_length_is_reckoned_as_it_is_meant(typed: str, value: float) -> None:
    assert reckon(typed, "mm") == pytest.approx(value)


def test_other_fields_know_their_own_units() -> None:
    assert reckon("1 kg", "g") == 1000
    assert reckon("3,14159265 rad", "°") == pytest.approx(180)
    assert reckon("12 €", "EUR") == reckon("12 EUR", "EUR") == reckon("€12", "EUR") == 12
    assert reckon("1.24 g/cm³", "g/cm³") == 1.24
    assert reckon("1 in", "cm") == pytest.approx(2.54)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "There is no number."),
        ("abc", "“abc” is no number."),
        ("1/0", "Nothing can be divided by zero."),
        ("1 1/0", "Nothing can be divided by zero."),
        ("(1+2", "A bracket is not closed."),
        ("1+2)", "There is no bracket to close."),
        ("3 +", "A number is missing after “+”."),
        ("5 kg", "“kg” is no unit here; these are known: mm, cm, in."),
        ("3 cm * 2 cm", "These units do not go together here."),
        ("1/(1 in + 1 cm)", "These units do not go together here."),
        ("1e999", "This number is too large."),
        ("__import__('os')", "“__import__('os')” is no number."),
        ("1" * (LONGEST + 1), "This is too long for a number."),
    ],
)
def test_what_is_no_number_is_told_in_one_sentence(typed: str, says: str) -> None:
    with pytest.raises(NoNumber) as told:
        reckon(typed, "mm")
    assert str(told.value) == says


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.sampled_from(sorted(LENGTHS)), st.sampled_from(sorted(LENGTHS)))
def test_sums_of_lengths_in_any_units_agree_with_the_machine(one: float, other: float, unit: str, of: str) -> None:
    meant = one * LENGTHS[unit] + other * LENGTHS[of]
    assert reckon(f"{one:.6f} {unit} + {other:.6f} {of}", "mm") == pytest.approx(meant, abs=1e-2)


@st.composite
def sums(draw: st.DrawFn, depth: int = 3) -> str:
    if depth == 0 or draw(st.booleans()):
        return str(draw(st.integers(0, 999)))
    sign = draw(st.sampled_from("+-*/"))
    return f"({draw(sums(depth=depth - 1))} {sign} {draw(sums(depth=depth - 1))})"


@given(sums())
def test_any_arithmetic_gives_what_python_gives(text: str) -> None:
    try:
        meant = float(eval(text, {"__builtins__": {}}))  # the test's own digits, signs and brackets
    except ZeroDivisionError:
        with pytest.raises(NoNumber):
            reckon(text)
        return
    assert reckon(text) == pytest.approx(meant)


@given(
    st.text(alphabet="0123456789.,+-*/() eEmcin\"'°%−×\u2009ab", max_size=LONGEST + 5), st.sampled_from(["mm", "", "°", "EUR"])
)
def test_whatever_is_typed_gives_a_finite_number_or_one_sentence(text: str, unit: str) -> None:
    try:
        assert math.isfinite(reckon(text, unit))
    except NoNumber as error:
        assert str(error).endswith(".") and "\n" not in str(error)


def test_brackets_and_signs_within_each_other_are_bounded() -> None:
    for text in ("(" * 60 + "1" + ")" * 59, "-" * 119 + "1"):
        with pytest.raises(NoNumber):
            reckon(text)
