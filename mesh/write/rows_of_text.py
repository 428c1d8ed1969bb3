"""Rows of numbers as text, a block at a time. Nine digits give every float32 back exactly."""

from collections.abc import Iterator
from typing import Any

import numpy.typing as npt

BLOCK = 100_000


def rows(pattern: str, table: npt.NDArray[Any]) -> Iterator[bytes]:
    """The rows of an (n, k) table under a pattern with k places."""
    for begin in range(0, len(table), BLOCK):
        block = table[begin : begin + BLOCK]
        yield (pattern * len(block) % tuple(block.reshape(-1).tolist())).encode("ascii")
