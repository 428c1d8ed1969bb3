"""Many places asked for prices at once: answers as they come, nobody waits for the slowest, and cancelling ends all of it."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from printdesk.errors import DeskError, Elsewhere, Stopped
from printdesk.offer import Kind, NoOffer, Offer
from printdesk.words import say

Answer = Offer | NoOffer
Told = Callable[[list[Offer]], None]
LOOK_S = 0.05
STUCK = 4  # questions that may hang at one place; a further one is not begun
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Place:
    """ask: on a thread of its own, with the event that ends it and who to tell of offers before the whole answer."""

    name: str
    kind: Kind
    ask: Callable[[threading.Event, Told], list[Answer]]


@dataclass
class Hanging:
    """How many questions are under way at each place, so that asking again and again piles nothing up."""

    counts: dict[str, int] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, name: str) -> bool:
        with self.lock:
            if self.counts.get(name, 0) >= STUCK:
                return False
            self.counts[name] = self.counts.get(name, 0) + 1
            return True

    def end(self, name: str) -> None:
        with self.lock:
            self.counts[name] -= 1


@dataclass(frozen=True)
class _Came:
    """What a place said; over: it says no more."""

    place: int
    answers: list[Answer]
    over: bool


class Asking:
    """One question to all places. `answers` may be called once."""

    def __init__(self, places: list[Place], hanging: Hanging, longest_s: float, cancel: threading.Event | None) -> None:
        self._places = places
        self._hanging = hanging
        self._longest_s = longest_s
        self._cancel = cancel
        self._came: queue.SimpleQueue[_Came] = queue.SimpleQueue()
        self._ends = [threading.Event() for _ in places]
        self._told: list[set[str]] = [set() for _ in places]
        self._open = set(range(len(places)))

    def answers(self, on_answer: Callable[[list[Answer]], None]) -> list[Answer]:
        """Everything that was said, in the order in which it came. on_answer: as it comes, on this thread.

        A place that has not answered after `longest_s` is one line and is asked no longer. Raises Stopped within LOOK_S after
        `cancel` is set; whatever ends this, no place goes on sending.
        """
        found: list[Answer] = []
        end = time.monotonic() + self._longest_s
        try:
            for index, place in enumerate(self._places):
                self._begin(index, place)
            while self._open:
                said = [answer for came in self._next(end) for answer in self._taken(came)]
                if time.monotonic() >= end:
                    said += self._given_up()
                if said:
                    found += said
                    on_answer(said)
        finally:
            for ended in self._ends:
                ended.set()
        return found

    def _begin(self, index: int, place: Place) -> None:
        if not self._hanging.begin(place.name):
            reason = say("{name} has not answered earlier questions yet; ask again later.", name=place.name)
            self._came.put(_Came(index, [NoOffer(place.name, place.kind, "still_asked", reason)], over=True))
            return
        threading.Thread(target=self._work, args=(index, place), name=f"prices of {place.name}", daemon=True).start()

    def _work(self, index: int, place: Place) -> None:
        """Whatever goes wrong here is an answer, too, for nobody else would ever give one."""
        try:
            answers = place.ask(self._ends[index], lambda some: self._came.put(_Came(index, list(some), over=False)))
        except DeskError as error:
            there = error.address if isinstance(error, Elsewhere) else ""
            answers = [NoOffer(place.name, place.kind, error.code, error.message, continue_at=there)]
        except Exception:
            log.exception("asking %s for prices", place.name)
            answers = [NoOffer(place.name, place.kind, "unforeseen", say("Something happened that nobody foresaw."))]
        finally:
            self._hanging.end(place.name)
        self._came.put(_Came(index, answers, over=True))

    def _next(self, end: float) -> Iterable[_Came]:
        """What has come by now, all of it; waits for the first."""
        came: list[_Came] = []
        while not came and time.monotonic() < end:
            if self._cancel is not None and self._cancel.is_set():
                raise Stopped("cancelled", say("Asking for prices was cancelled."))
            try:
                came.append(self._came.get(timeout=max(0.0, min(LOOK_S, end - time.monotonic()))))
            except queue.Empty:
                continue
        while True:
            try:
                came.append(self._came.get_nowait())
            except queue.Empty:
                return came

    def _taken(self, came: _Came) -> list[Answer]:
        """What of it is news: nothing twice, and nothing of a place that was given up."""
        if came.place not in self._open:
            return []
        told = self._told[came.place]
        news = [answer for answer in came.answers if isinstance(answer, NoOffer) or answer.id not in told]
        told.update(answer.id for answer in news if isinstance(answer, Offer))
        if came.over:
            self._open.discard(came.place)
        return news

    def _given_up(self) -> list[Answer]:
        """A line for each place that is still silent."""
        lines: list[Answer] = []
        for index in sorted(self._open):
            self._ends[index].set()
            place = self._places[index]
            if self._told[index]:
                reason = say("{name} did not give all of its prices within {seconds} seconds.", **self._late(place))
            else:
                reason = say("{name} did not answer within {seconds} seconds.", **self._late(place))
            lines.append(NoOffer(place.name, place.kind, "too_slow", reason))
        self._open.clear()
        return lines

    def _late(self, place: Place) -> dict[str, object]:
        return {"name": place.name, "seconds": max(1, round(self._longest_s))}
