"""Two pieces of work at the same time, for work that does not hold the interpreter: kernels, files, numpy on large arrays."""

import threading
from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def both(one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
    """The answers of the two; raises what either raises, when both have ended."""
    answers: list[B] = []
    troubles: list[BaseException] = []

    def aside() -> None:
        try:
            answers.append(other())
        except BaseException as trouble:
            troubles.append(trouble)

    thread = threading.Thread(target=aside, name="both", daemon=True)
    thread.start()
    try:
        answer = one()
    finally:
        thread.join()
    if troubles:
        raise troubles[0]
    return answer, answers[0]
