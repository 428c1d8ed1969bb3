"""A screen reader's side of the accessibility bus (AT-SPI 2): what is told there, what can be pressed, what is announced.

Interfaces, roles and states as at-spi2-core has them (xml/*.xml, atspi/atspi-constants.h). jeepney, which comes with keyring,
speaks D-Bus.
"""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
PATIENCE_S, LOOK_S = 40.0, 0.05
SHOWING = 25  # of AtspiStateType
CONTROLS = (
    *("push button", "toggle button", "button menu", "check box", "radio button", "combo box", "text", "entry", "spin button"),
    *("slider", "dial", "canvas", "list", "page tab", "link"),
)
_ATSPI, _PROPERTIES = "org.a11y.atspi.", "org.freedesktop.DBus.Properties"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_GONE = "org.freedesktop.DBus.Error.UnknownObject"
Place = tuple[str, str]  # a program's name on the bus, and a thing of it


class Gone(Exception):
    """What was asked about is not there any more."""


@dataclass(frozen=True)
class Told:
    """A thing as it is told; its children too, as far as they are shown."""

    place: Place
    role: str
    name: str
    description: str
    children: list["Told"] = field(default_factory=list)

    def all(self) -> Iterator["Told"]:
        yield self
        for child in self.children:
            yield from child.all()

    def one(self, role: str, name: str) -> "Told":
        """The one thing of that role whose name begins so. Raises AssertionError."""
        found = [thing for thing in self.all() if thing.role == role and thing.name.startswith(name)]
        assert len(found) == 1, f"{len(found)} things are a {role} “{name}”: {[(one.role, one.name) for one in self.all()]}"
        return found[0]


class Reader:
    """With `with`: both buses with nobody on them, told that a screen reader runs. environment: for a program on them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> "Reader":
        self._folder.mkdir(mode=0o700)
        own = {"XDG_RUNTIME_DIR": str(self._folder)}
        plain = {key: value for key, value in os.environ.items() if key != "AT_SPI_BUS_ADDRESS"}
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
        self._daemon = subprocess.Popen(command, env={**plain, **own}, **pipes)
        assert self._daemon.stdout is not None
        address = self._daemon.stdout.readline().strip()
        self.environment = {**plain, **own, "DBUS_SESSION_BUS_ADDRESS": address}
        self._session = open_dbus_connection(address)
        self._bus = open_dbus_connection(self._begin())
        self._said = MatchRule(type="signal", interface=f"{_ATSPI}Event.Object", member="Announcement")
        ask = ("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus", "AddMatch"
        self._call(self._bus, *ask, "s", self._said.serialise())
        self._call(self._bus, (_REGISTRY, "/org/a11y/atspi/registry"), _REGISTRY, "RegisterEvent", "s", "object:announcement")
        return self

    def _begin(self) -> str:
        """What a screen reader does first: asks for the other bus and says that it is there."""
        status = ("org.a11y.Bus", "/org/a11y/bus")
        (address,) = self._call(self._session, status, "org.a11y.Bus", "GetAddress")
        for key in ("IsEnabled", "ScreenReaderEnabled"):
            self._call(self._session, status, _PROPERTIES, "Set", "ssv", "org.a11y.Status", key, ("b", True))
        return str(address)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bus.close()
        self._session.close()
        self._daemon.terminate()  # what it started goes with it
        self._daemon.wait(10)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()

    # ---- what is told

    def program(self) -> Told:
        """All that the one program on the bus shows, as soon as it is there."""
        end = time.monotonic() + PATIENCE_S
        while not (there := self._children((_REGISTRY, _ROOT))):
            assert time.monotonic() < end, "no program came to the accessibility bus"
            time.sleep(LOOK_S)
        return self._told(there[0])

    def wait(self, condition: Callable[[Told], object], what: str) -> Told:
        """What the program shows once the condition holds of it."""
        end = time.monotonic() + PATIENCE_S
        while not condition(told := self.program()):
            assert time.monotonic() < end, f"not in time: {what}; {[(one.role, one.name) for one in told.all()]}"
            time.sleep(LOOK_S)
        return told

    def _told(self, place: Place) -> Told:
        name, description = (self._property(place, key) for key in ("Name", "Description"))
        (role,) = self._ask(place, "Accessible", "GetRoleName")
        return Told(place, role, name, description, list(self._shown(place)))

    def _shown(self, place: Place) -> Iterator[Told]:
        """What is in it; a thing that goes while it is asked is not there, as for any screen reader."""
        for child in self._children(place):
            with suppress(Gone):
                if self._shows(child):
                    yield self._told(child)

    def _children(self, place: Place) -> list[Place]:
        (found,) = self._ask(place, "Accessible", "GetChildren")
        return found

    def _shows(self, place: Place) -> bool:
        ((low, _),) = self._ask(place, "Accessible", "GetState")
        return bool(low >> SHOWING & 1)

    def _property(self, place: Place, key: str) -> Any:
        ((_, value),) = self._call(self._bus, place, _PROPERTIES, "Get", "ss", f"{_ATSPI}Accessible", key)
        return value

    # ---- what is done, and heard

    def press(self, thing: Told) -> None:
        """By the action of that name; the answer comes before the thing is done. Raises AssertionError where it has none."""
        (actions,) = self._ask(thing.place, "Action", "GetActions")
        names = [name for name, *_ in actions]
        assert "Press" in names, f"{thing.role} “{thing.name}” can only {names}"
        self._ask(thing.place, "Action", "DoAction", "i", names.index("Press"))

    def heard(self, until: Callable[[list[str]], object]) -> list[str]:
        """What is announced from now on, until it is enough or nothing more comes in time."""
        said: list[str] = []
        with self._bus.filter(self._said) as queue:
            while not until(said):
                try:
                    message = self._bus.recv_until_filtered(queue, timeout=PATIENCE_S)
                except TimeoutError:
                    break
                said.append(message.body[3][1])
        return said

    def _ask(self, place: Place, interface: str, method: str, signature: str | None = None, *body: object) -> Any:
        return self._call(self._bus, place, _ATSPI + interface, method, signature, *body)

    @staticmethod
    def _call(bus: DBusConnection, place: Place, interface: str, method: str, signature: str | None = None, *body: object) -> Any:
        message = new_method_call(DBusAddress(place[1], place[0], interface), method, signature, body)
        answer = bus.send_and_get_reply(message, timeout=PATIENCE_S)
        if answer.header.fields.get(HeaderFields.error_name) == _GONE:
            raise Gone(f"{method} of {place}")
        assert answer.header.message_type is MessageType.method_return, f"{method} of {place}: {answer.body}"
        return answer.body
