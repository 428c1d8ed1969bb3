"""Undo and redo over immutable values: each step keeps the whole value, which costs nothing, for nothing is copied."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

Value = TypeVar("Value")
MOST_STEPS = 200


@dataclass(frozen=True, eq=False)
class History(Generic[Value]):
    """past: (what was done, the value before it), oldest first; future: (what was undone, the value after it), next first."""

    now: Value
    past: tuple[tuple[str, Value], ...] = ()
    future: tuple[tuple[str, Value], ...] = ()

    def did(self, what: str, value: Value) -> "History[Value]":
        """One step further; what was undone before is given up."""
        return History(value, (*self.past, (what, self.now))[-MOST_STEPS:])

    def shown(self, value: Value) -> "History[Value]":
        """Another present without a step of its own: a choice, a running drag."""
        return replace(self, now=value)

    @property
    def undoes(self) -> str | None:
        return self.past[-1][0] if self.past else None

    @property
    def redoes(self) -> str | None:
        return self.future[0][0] if self.future else None

    def undo(self) -> "History[Value]":
        if not self.past:
            return self
        what, before = self.past[-1]
        return History(before, self.past[:-1], ((what, self.now), *self.future))

    def redo(self) -> "History[Value]":
        if not self.future:
            return self
        what, after = self.future[0]
        return History(after, (*self.past, (what, self.now)), self.future[1:])
