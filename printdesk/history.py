"""Undo and redo over immutable values: each step keeps the whole value, which costs nothing, for nothing is copied."""

from collections.abc import Callable
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

    def went_on(self, what: str, value: Value) -> "History[Value]":
        """The last step is this one by now, as where a number is typed in several goes; a new step where there is none."""
        if not self.past:
            return self.did(what, value)
        return History(value, (*self.past[:-1], (what, self.past[-1][1])))

    def shown(self, value: Value) -> "History[Value]":
        """Another present without a step of its own: a choice, a running drag."""
        return replace(self, now=value)

    @property
    def undoes(self) -> str | None:
        return self.past[-1][0] if self.past else None

    @property
    def redoes(self) -> str | None:
        return self.future[0][0] if self.future else None

    @property
    def steps(self) -> tuple[str, ...]:
        """What was done, oldest first, and after it what was undone, in the order in which it was done."""
        return tuple(what for what, _ in (*self.past, *self.future))

    @property
    def done(self) -> int:
        """How many of the steps are in force."""
        return len(self.past)

    def renamed(self, name: Callable[[str], str]) -> "History[Value]":
        """The same steps by other names: in another language."""
        past = tuple((name(what), value) for what, value in self.past)
        return replace(self, past=past, future=tuple((name(what), value) for what, value in self.future))

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

    def to(self, done: int) -> "History[Value]":
        """Undone or redone until so many of the steps are in force; beyond either end is that end."""
        history = self
        while history.done > max(0, done):
            history = history.undo()
        while history.done < done and history.future:
            history = history.redo()
        return history
