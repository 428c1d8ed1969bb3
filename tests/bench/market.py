"""How soon prices come when many places are asked at once, some of them slow, wrong or silent.

python -m tests.bench.market [PLACES] [ROUNDS]

Each place is a simulator on this computer behind the real adapter: a third answers at once, a third after half a second, and a
third hangs or answers nonsense. Told: the time to the first offer, to the last of the quick ones, and of a cancel.
"""

import statistics
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from printdesk.asking import Answer
from printdesk.errors import Stopped
from printdesk.offer import Offer
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from tests.real_desk import box_file, desk_in
from tests.services.prints.simulators.sculpteo import SculpteoSimulator

WISH = Wish(process="sls")
BAD = ("hang", "nonsense", "huge", "close")


def main(places: int, rounds: int) -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        desk = desk_in(folder / "data")
        stack.callback(desk.close)
        desk.market.remove("Example shop")
        part = desk.bench.open(box_file(folder, size=20.0), walls=False)
        for index in range(places):
            fault = BAD[index // 3 % len(BAD)] if index % 3 == 2 else ""
            simulator = stack.enter_context(SculpteoSimulator(fault=fault, delay_s=0.5 if index % 3 == 1 else 0.0))
            name = f"{('quick', 'slow', fault)[index % 3]} {index}"
            desk._outside.archive.services.put(ServiceEntry(name, "sculpteo", simulator.address, agreed=True, title=name))
        firsts, quicks, cancels = [], [], []
        for _ in range(rounds):
            came: list[tuple[float, Answer]] = []
            began = time.perf_counter()

            def told(some: list[Answer], began: float = began, came: list[tuple[float, Answer]] = came) -> None:
                came.extend((time.perf_counter() - began, one) for one in some)

            desk.market.offers(part, WISH, "DE", on_answer=told, longest_s=2.5)
            offers = [(at, one) for at, one in came if isinstance(one, Offer)]
            firsts.append(offers[0][0])
            quicks.append(max(at for at, one in offers if one.service.startswith("quick")))
            cancels.append(_cancelled(desk.market.offers, part))
        for name, times in (("first offer", firsts), ("last quick offer", quicks), ("cancel to end", cancels)):
            print(f"{name:18} median {statistics.median(times) * 1000:6.0f} ms   worst {max(times) * 1000:6.0f} ms")
        print(f"{places} places, {rounds} rounds; threads left: {threading.active_count()}")


def _cancelled(offers: object, part: object) -> float:
    cancel, at = threading.Event(), [0.0]

    def stop() -> None:
        at[0] = time.perf_counter()
        cancel.set()

    threading.Timer(0.3, stop).start()
    try:
        offers(part, WISH, "DE", cancel=cancel)  # type: ignore[operator]
    except Stopped:
        return time.perf_counter() - at[0]
    return 0.0


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12, int(sys.argv[2]) if len(sys.argv) > 2 else 10)
