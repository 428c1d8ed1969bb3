"""How long an act took in this session, for how much: what the next of its kind is likely to take. No Qt."""

from collections import deque
from dataclasses import dataclass, field

_KEPT = 5  # of each kind
_ALIKE = 3.0  # times as much or as little: what took 50 times as much tells nothing
_AGREED = 2.0  # the slowest pace at most so many times the quickest, or nothing is told
_SHORTEST_S = 0.3  # below, it is starting the work that was measured


@dataclass
class Paces:
    """size: what the time goes by, above 0, as triangles. An act whose time goes by something else soon tells nothing here."""

    _known: dict[str, deque[tuple[int, float]]] = field(default_factory=dict)

    def learn(self, kind: str, size: int, took_s: float) -> None:
        """Work that was done to its end."""
        if kind and size > 0 and took_s >= _SHORTEST_S:
            self._known.setdefault(kind, deque(maxlen=_KEPT)).append((size, took_s))

    def expected_s(self, kind: str, size: int) -> float | None:
        """Of the whole work; None where none of the kind was about as much, or those that were disagree."""
        alike = [(known, took) for known, took in self._known.get(kind, ()) if size / _ALIKE <= known <= size * _ALIKE]
        paces = sorted(took / known for known, took in alike)
        if not paces or paces[-1] > _AGREED * paces[0]:
            return None
        return size * paces[len(paces) // 2]
