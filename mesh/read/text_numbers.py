"""Numbers out of text at the speed of C.

A mark goes between the rows, so that a row with a missing number cannot borrow from the next.
"""

from typing import cast

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile

MARK = 7.25e300  # no coordinate, no index and no colour
MARK_TEXT = b" 7.25e300 "


def numbers(text: bytes) -> npt.NDArray[np.float64]:
    """Every whitespace-separated number of the text: (n,) float64; BadFile when something in it is not a number."""
    if not text.strip():
        return np.zeros(0)
    try:
        found = cast("npt.NDArray[np.float64]", np.fromstring(text, sep=" ", dtype=np.float64))  # type: ignore[call-overload, unused-ignore]
    except ValueError:
        raise _not_a_number(text) from None
    return found


def floats_of(words: list[str]) -> npt.NDArray[np.float64]:
    """(n,) float64 of words that are one number each, as XML Schema has doubles; ValueError where one is none."""
    _check_digits(words)
    return np.fromiter(map(float, words), np.float64, len(words))


def integers_of(words: list[str]) -> npt.NDArray[np.int64]:
    """(n,) int64 of words that are one whole number each; ValueError or OverflowError where one is none."""
    _check_digits(words)
    return np.fromiter(map(int, words), np.int64, len(words))


def _check_digits(words: list[str]) -> None:
    """Python also reads “1_0” and the digits of other scripts, and nobody else does: then two programs see two bodies."""
    together = "".join(words)
    if not together.isascii() or "_" in together:
        raise ValueError


def rows(lines: list[bytes], least: int) -> npt.NDArray[np.float64]:
    """The numbers of n lines that all hold equally many, at least ``least``: (n, k) float64.

    Lines of unequal length are cut to the first ``least`` numbers each; BadFile where one holds fewer or garbage.
    """
    if not lines:
        return np.zeros((0, least))
    flat = numbers(MARK_TEXT.join(lines) + MARK_TEXT)
    width = len(flat) // len(lines)
    if width * len(lines) == len(flat):
        table = flat.reshape(len(lines), width)
        if (table[:, -1] == MARK).all() and np.count_nonzero(flat == MARK) == len(lines):
            if width - 1 < least:
                raise _row_too_short(least)
            return table[:, :-1]
    starts, lengths = spans(flat)
    if lengths.min() < least:
        raise _row_too_short(least)
    cut: npt.NDArray[np.float64] = flat[starts[:, None] + np.arange(least)]
    return cut


def spans(flat: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """(starts, lengths) of the rows between marks; the text ended with a mark."""
    ends = np.flatnonzero(flat == MARK)
    starts = np.concatenate([[0], ends[:-1] + 1]).astype(np.int64)
    return starts, ends - starts


def whole(values: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Numbers (n,) that must be integers within ±2⁵³, as int64; BadFile otherwise."""
    if len(values) and not (np.isfinite(values).all() and np.abs(values).max() < 2**53 and (values == np.floor(values)).all()):
        raise BadFile("bad_index", "A face names a vertex by something that is not a whole number.", "Export the model again.")
    return values.astype(np.int64)


def _not_a_number(text: bytes) -> BadFile:
    culprit = next((t for t in text[:1_000_000].split() if not _is_number(t)), b"")
    shown = culprit[:30].decode("ascii", "replace")
    what = f"holds “{shown}” where a number belongs" if shown else "holds something that is not a number where one belongs"
    return BadFile("bad_number", f"The file {what}.", "Export the model again; the file is damaged or not what its ending says.")


def _is_number(token: bytes) -> bool:
    try:
        float(token)
    except ValueError:
        return False
    return b"_" not in token


def _row_too_short(least: int) -> BadFile:
    return BadFile(
        "bad_row", f"A line of the file holds fewer than {least} numbers.", "Export the model again; the file is damaged."
    )
