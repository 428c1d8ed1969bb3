"""How well to draw, by how long drawing has taken: a graphics card is always let do its best, a processor what it can."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

SAMPLES = 4  # a pixel, at best
MOTION_S = 0.022  # for a picture while the camera moves; the window around it takes as long again
REST_S = 0.36  # for the picture once nothing moves
LEAST_FACES = 6_000  # in motion; below that a picture is not worth looking at
_PRIOR_S = {0: 3.5e-7, SAMPLES: 7e-7}  # a face, before a processor that draws was ever timed: llvmpipe on two cores
_AT_LEAST = 0.25  # of that, however quick the others say it is: the rest of a picture is measured on worse moments, too
_TELLING_FACES = 20_000  # a picture of fewer says nothing about the time a face takes
_KEPT = 6  # times of each kind; the shortest counts, since other work on the machine only makes them longer
_SCALES = ((0.7, 1.0), (0.4, 0.75), (0.0, 0.5))  # of width and height, by how far one is squeezed


@dataclass(frozen=True)
class Quality:
    """samples: a pixel, 0: plainly one; scale: of width and height, 1: every pixel; faces: at most about so many, None: all."""

    samples: int = SAMPLES
    scale: float = 1.0
    faces: int | None = None

    @property
    def is_best(self) -> bool:
        return self.faces is None and self.scale == 1.0


class Pace:
    """Learns from the time that pictures took. Seconds; faces are those of all parts at full detail."""

    def __init__(self, is_software: bool) -> None:
        self._prior_s = dict(_PRIOR_S) if is_software else {0: 0.0, SAMPLES: 0.0}
        self._pictures: dict[int, deque[tuple[int, float]]] = {0: deque(maxlen=_KEPT), SAMPLES: deque(maxlen=_KEPT)}
        self._base_s: dict[int, deque[float]] = {0: deque(maxlen=_KEPT), SAMPLES: deque(maxlen=_KEPT)}
        self._rest_s: deque[float] = deque(maxlen=_KEPT)  # at best and rest, a face of all: of a large part many leave no trace
        self._squeeze = 1.0  # below 1 where pictures in motion took too long all the same

    def expected_s(self, samples: int, faces: int) -> float:
        return self._base(samples) + self.faces_s(samples, faces)

    def faces_s(self, samples: int, faces: int) -> float:
        """What the faces alone will take. The rest, once measured on a bad moment, would be believed for as long as no other
        picture of few faces is drawn."""
        return self._face(samples) * faces

    def _face(self, samples: int) -> float:
        """What one more face takes: of each picture the rest is taken off as it is known by now, not as it was known then."""
        prior, base = self._prior_s[samples], self._base(samples)
        known = ((seconds - base) / faces for faces, seconds in self._pictures[samples])
        return max(min(known, default=prior), _AT_LEAST * prior)

    def _base(self, samples: int) -> float:
        """What sky, plate and putting it together take."""
        return min(self._base_s[samples], default=0.0)

    def at_rest(self, faces: int) -> Quality:
        """Every face in every case; several samples a pixel where their number does not keep one waiting."""
        return Quality(SAMPLES if min(self._rest_s, default=self._face(SAMPLES)) * faces <= REST_S else 0)

    def in_motion(self, faces: int) -> Quality:
        for samples in (SAMPLES, 0):
            if self.expected_s(samples, faces) <= MOTION_S and self._squeeze == 1.0:
                return Quality(samples)
        scale = next(scale for least, scale in _SCALES if self._squeeze > least)
        left = max(MOTION_S - self._base(0), MOTION_S / 2) * self._squeeze
        most = max(LEAST_FACES, int(left / max(self._face(0), 1e-9)))
        return Quality(0, scale, most if most < faces else None)

    def took(self, quality: Quality, faces: int, seconds: float, *, is_moving: bool, of: int | None = None) -> None:
        """faces: that were drawn; of: so many there were to choose them from, as many when None.

        At rest all of these count: choosing took its time, too.
        """
        samples, faces = quality.samples, faces if is_moving or of is None else of
        if not is_moving and samples and faces >= _TELLING_FACES:
            self._rest_s.append(seconds / faces)
        if quality.scale == 1.0:
            if faces >= _TELLING_FACES:
                self._pictures[samples].append((faces, seconds))
            else:
                self._base_s[samples].append(seconds)
        if is_moving and samples == 0:
            share = seconds / MOTION_S
            if share > 1.15:
                self._squeeze = max(0.2, self._squeeze * max(0.6, 1 / share))
            elif share < 0.7:
                self._squeeze = min(1.0, self._squeeze * 1.1)


def level_within(counts: Sequence[Sequence[int]], most: int | None) -> int:
    """The finest level at which all parts together have at most so many faces; the coarsest there is if none has.

    counts: for each part its faces at each level, finest first; a part with fewer levels stays at its last.
    """
    deepest = max((len(each) for each in counts), default=1) - 1
    for level in range(deepest + 1):
        if most is None or sum(each[min(level, len(each) - 1)] for each in counts) <= most:
            return level
    return deepest
