"""Twelve services that answer slowly, wrongly or not at all: the first offers are there at once, nobody waits for the slowest,
each failure is one quiet line, and cancelling ends everything."""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.errors import Stopped
from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer
from printdesk.part import Part
from printdesk.settings import PrinterEntry, ServiceEntry
from printdesk.wish import Wish
from tests.real_desk import box_file, desk_in
from tests.services.prints.simulators.craftcloud import CraftcloudSimulator
from tests.services.prints.simulators.imaterialise import IMaterialiseSimulator
from tests.services.prints.simulators.sculpteo import SculpteoSimulator

FIRST_S = 0.3
LONGEST_S = 2.4
WISH = Wish(process="sls")
FAULTY = ("slow", "busy_for_long", "error", "nonsense", "wrong_json", "huge", "hang", "close", "reset", "moved", "denied")


def certificate(folder: Path) -> ssl.SSLContext:
    """One that nobody vouches for."""
    key, chain = folder / "key.pem", folder / "chain.pem"
    subject = ["-subj", "/CN=127.0.0.1", "-days", "1", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    subprocess.run(["openssl", "req", "-x509", *subject, "-keyout", key, "-out", chain], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    return context


@dataclass
class Street:
    """desk: knows all of them; bad: what is wrong with each that gives no price; simulators: by their service's name."""

    desk: Desk
    part: Part
    simulators: dict[str, SculpteoSimulator]
    bad: list[str] = field(default_factory=list)

    def ask(self, **more: object) -> list[Answer]:
        return self.desk.market.offers(self.part, WISH, "DE", **more)  # type: ignore[arg-type]


@pytest.fixture
def street(tmp_path: Path) -> Iterator[Street]:
    with ExitStack() as stack:
        desk = desk_in(tmp_path / "data")
        stack.callback(desk._outside.archive.close)
        desk.market.remove("Example shop")
        desk.queue.add_printer(PrinterEntry("At home", "simulated", "simulated:", model="generic_i3", material="pla"))
        street = Street(desk, desk.bench.open(box_file(tmp_path, size=20.0), walls=False), {})
        put = desk._outside.archive.services.put

        def add(name: str, kind: str, address: str, agreed: bool = True) -> None:
            put(ServiceEntry(name, kind, address, agreed=agreed, title=name))

        good = stack.enter_context(IMaterialiseSimulator())
        desk._outside.secrets.set("service/Unseen", "code")
        add("Unseen", "imaterialise", good.address, agreed=False)
        add("Many makers", "craftcloud", stack.enter_context(CraftcloudSimulator(looks=3)).address)
        add("Quick", "sculpteo", stack.enter_context(SculpteoSimulator()).address)
        for fault in FAULTY:
            simulator = stack.enter_context(SculpteoSimulator(fault=fault))
            street.simulators[fault] = simulator
            add(fault, "sculpteo", simulator.address)
        secure = stack.enter_context(SculpteoSimulator())
        secure.server.socket = certificate(tmp_path).wrap_socket(secure.server.socket, server_side=True)
        add("wrong certificate", "sculpteo", secure.address.replace("http:", "https:"))
        add("in the clear", "sculpteo", "http://192.0.2.1")
        closed = socket.create_server(("127.0.0.1", 0))
        add("closed", "sculpteo", f"http://127.0.0.1:{closed.getsockname()[1]}")
        closed.close()
        street.bad = [*(fault for fault in FAULTY if fault != "slow"), "wrong certificate", "in the clear", "closed"]
        yield street


def timed(street: Street, **more: object) -> tuple[list[Answer], list[tuple[float, Answer]], float]:
    came: list[tuple[float, Answer]] = []
    began = time.monotonic()
    answers = street.ask(on_answer=lambda some: came.extend((time.monotonic() - began, one) for one in some), **more)
    return answers, came, time.monotonic() - began


def test_the_first_offers_come_at_once_and_the_slowest_is_not_waited_for(
    street: Street, capsys: pytest.CaptureFixture[str]
) -> None:
    answers, came, took = timed(street, longest_s=LONGEST_S)
    first = {}
    for at, answer in came:
        first.setdefault(answer.service, (at, answer))
    with capsys.disabled():
        print()
        for name, (at, answer) in first.items():
            said = f"{answer.total.as_json()}" if isinstance(answer, Offer) else f"{answer.code}: {answer.reason}"
            print(f"  {at:6.3f} s  {name:18} {said}")
        print(f"  {took:6.3f} s  all")
    offers = [(at, answer) for at, answer in came if isinstance(answer, Offer)]
    assert offers[0][0] < FIRST_S
    assert {"Unseen", "Quick", "Many makers", "slow", "At home"} <= {answer.service for _, answer in offers}
    assert took < LONGEST_S + 0.3
    lines = [answer for answer in answers if isinstance(answer, NoOffer)]
    for name in street.bad:
        told = [line for line in lines if line.service == name]
        assert len(told) == 1, name
        assert told[0].reason and told[0].reason.isprintable() and len(told[0].reason) < 200
    assert [line.code for line in lines if line.service == "hang"] == ["too_slow"]
    assert sorted(map(id, answers)) == sorted(id(answer) for _, answer in came)


def test_one_place_that_answers_in_parts_is_shown_in_parts(street: Street) -> None:
    _, came, _ = timed(street, only=("Many makers",))
    times = [at for at, _ in came]
    assert len(came) == 3
    assert len({answer.id for _, answer in came if isinstance(answer, Offer)}) == 3
    assert times[-1] - times[0] > 0.3


def test_cancelling_ends_it_within_a_tenth_of_a_second_and_nothing_goes_on_sending(street: Street) -> None:
    cancel = threading.Event()
    threading.Timer(0.4, cancel.set).start()
    began = time.monotonic()
    with pytest.raises(Stopped):
        street.ask(cancel=cancel)
    assert time.monotonic() - began < 0.5
    wait_for(lambda: not asking(), 1.0)
    calls = sum(len(simulator.calls) for simulator in street.simulators.values())
    time.sleep(0.5)
    assert sum(len(simulator.calls) for simulator in street.simulators.values()) == calls


def test_asking_again_while_typing_piles_nothing_up(street: Street) -> None:
    most = 0
    for _ in range(12):
        cancel = threading.Event()
        threading.Timer(0.1, cancel.set).start()
        with pytest.raises(Stopped):
            street.ask(cancel=cancel)
        most = max(most, len(asking()))
    assert most <= 4 * 18
    wait_for(lambda: not asking(), 2.0)
    answers, _, _ = timed(street, longest_s=LONGEST_S)
    assert {"Unseen", "Quick", "Many makers"} <= {answer.service for answer in answers if isinstance(answer, Offer)}


def asking() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("prices of ")]


def wait_for(what: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end
        time.sleep(0.01)
