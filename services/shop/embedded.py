"""The shop that a desk opens by itself, for trials or for real: a server in a child process, started when first needed."""

import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from printdesk.errors import NotAllowed, Offline
from printdesk.ports import Secrets, ShopCounter
from printdesk.words import say
from services.durable import make_folder, try_lock
from services.shop.serve import ADDRESS, LOCK, NEW_OWNER_KEY

log = logging.getLogger("printdesk.shop.embedded")

OWNER = "shop/owner"
START_S = 30.0
GENTLE_S = 6.0
LOG = "shop.log"
LARGEST_LOG = 5_000_000
NAME = "embedded shop"


class EmbeddedShop:
    """One shop per data folder. Where another desk on this computer runs it already, this one joins in.

    command: what starts the desk's own command line, e.g. [sys.executable, "main.py", "--data", …]; "shop serve --port 0" follows
    Thread-safe. A server that died is started again by the next call; `close` ends only what this desk has started.
    """

    def __init__(self, data: Path, command: list[str], secrets: Secrets) -> None:
        self._data = data
        self._command = command
        self._secrets = secrets
        self._lock = threading.RLock()
        self._child: subprocess.Popen[bytes] | None = None
        self._address: str | None = None
        self._starter: _Starter | None = None
        self._closed = False
        self._is_new = False
        self._made: set[str] = set()

    def address(self) -> str:
        """Where the shop answers; starts it where nobody does. Raises Offline when it does not come up."""
        with self._lock:
            if self._closed:
                raise Offline("shop_closed", say("The desk is closing; its shop takes no more calls."))
            if self._child is not None and self._child.poll() is None and self._address is not None:
                return self._address
            self._child = None
            make_folder(self._data)
            end = time.monotonic() + START_S
            while time.monotonic() < end:
                if not self._is_served():
                    return self._start(new_owner_key=False)
                if (there := self._told_address()) is not None:
                    return there
                time.sleep(0.05)
            raise self._not_up()

    def owner_key(self) -> str:
        """The owner's key; where this desk lost it, the shop is started anew with another one."""
        with self._lock:
            self.address()
            key = self._secrets.get(OWNER)
            if key is None:
                if self._child is None:
                    raise NotAllowed(
                        "shop_elsewhere",
                        say("The shop was started by somebody else, and this desk does not have its owner's key."),
                        say("Stop that shop, then try again."),
                    )
                self._end_child()
                self._start(new_owner_key=True)
                key = self._secrets.get(OWNER)
            assert key is not None
            return key

    def customer_key(self, name: str) -> str:
        """The key of this desk as a customer of its own shop, made at first need and kept as "service/NAME"."""
        from services.prints.printdesk_shop import PrintDeskCounter

        with self._lock:
            secret = f"service/{name}"
            self.address()
            key = self._secrets.get(secret)
            # A shop whose data folder is new does not know the keys of the one before.
            if key is None or (self._is_new and name not in self._made):
                counter = PrintDeskCounter(NAME, self.address, self.owner_key)
                key = counter.add_customer(say("This desk")).key
                self._secrets.set(secret, key)
                self._made.add(name)
            return key

    def counter(self) -> ShopCounter:
        from services.prints.printdesk_shop import PrintDeskCounter

        return PrintDeskCounter(NAME, self.address, self.owner_key)

    def close(self) -> None:
        """Ends the server if this desk started it: asked first, killed when it does not go."""
        with self._lock:
            self._closed = True
            self._end_child()
            if self._starter is not None:
                self._starter.end()

    def _is_served(self) -> bool:
        with try_lock(self._data / LOCK) as free:
            return not free

    def _told_address(self) -> str | None:
        """What the running server wrote down; believed only while somebody holds the lock, and only if it is on this computer."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            address = str(json.loads((self._data / ADDRESS).read_text(encoding="utf-8"))["address"])
            if address.startswith(("http://127.0.0.1:", "http://[::1]:")) and self._is_served():
                return address
        return None

    def _start(self, new_owner_key: bool) -> str:
        self._is_new = self._is_new or not self._has_data()
        said = self._first_line(new_owner_key)
        if "owner_key" in said:
            self._secrets.set(OWNER, str(said["owner_key"]))
        self._address = str(said["address"])
        return self._address

    def _first_line(self, new_owner_key: bool) -> dict[str, Any]:
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        if new_owner_key or (self._secrets.get(OWNER) is None and self._has_data()):
            environment[NEW_OWNER_KEY] = "1"
        if self._starter is None:
            self._starter = _Starter()
        log_path = self._data / LOG
        if log_path.exists() and log_path.stat().st_size > LARGEST_LOG:
            log_path.replace(log_path.with_suffix(".log.old"))
        child = self._starter.start([*self._command, "shop", "serve", "--port", "0"], environment, log_path)
        line = _read_line(child, START_S)
        try:
            said = json.loads(line)
            if isinstance(said, dict) and isinstance(said.get("address"), str):
                self._child = child
                return said
        except ValueError:
            pass
        _end(child)
        raise self._not_up()

    def _has_data(self) -> bool:
        from services.shop.shop import DATABASE

        return (self._data / DATABASE).exists()

    def _not_up(self) -> Offline:
        return Offline(
            "shop_not_up",
            say("The desk's own shop did not start."),
            say("Its log is {path}.", path=str(self._data / LOG)),
        )

    def _end_child(self) -> None:
        if self._child is not None:
            _end(self._child)
        self._child = self._address = None


class _Starter:
    """One lasting thread that starts the child: Linux sends the parent-death signal when the *thread* that started it ends."""

    def __init__(self) -> None:
        self._orders: queue.Queue[Callable[[], None] | None] = queue.Queue()
        threading.Thread(target=self._work, name="shop-starter", daemon=True).start()

    def start(self, command: list[str], environment: dict[str, str], log_path: Path) -> "subprocess.Popen[bytes]":
        """Raises Offline where the program cannot be started."""
        answer: queue.Queue[subprocess.Popen[bytes] | OSError] = queue.Queue()

        def order() -> None:
            try:
                with log_path.open("ab") as written:
                    answer.put(
                        subprocess.Popen(
                            [*_dying_with_us(), *command],
                            stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE,
                            stderr=written,
                            env=environment,
                            start_new_session=True,
                        )
                    )
            except OSError as error:
                answer.put(error)

        self._orders.put(order)
        found = answer.get()
        if isinstance(found, OSError):
            raise Offline(
                "shop_not_up", say("The desk's own shop cannot be started: {why}.", why=found.strerror or "")
            ) from found
        return found

    def end(self) -> None:
        self._orders.put(None)

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            order()


def _dying_with_us() -> list[str]:
    """A start through our own Python that asks the kernel to end it with its parent, so that no server outlives a killed desk."""
    if sys.platform != "linux":
        return []
    code = (
        "import ctypes, os, sys;"
        f"ctypes.CDLL(None).prctl(1, 15);"
        f"os.getppid() == {os.getpid()} or sys.exit(1);"
        "os.execvp(sys.argv[1], sys.argv[1:])"
    )
    return [sys.executable, "-S", "-E", "-c", code]


def _read_line(child: "subprocess.Popen[bytes]", seconds: float) -> bytes:
    """The first line, or nothing when it does not come in time or the child ends. What follows is read and dropped."""
    lines: queue.Queue[bytes] = queue.Queue()
    stdout = child.stdout
    assert stdout is not None

    def read() -> None:
        with suppress(OSError, ValueError), stdout:
            lines.put(stdout.readline(65_536))
            while stdout.read(65_536):
                pass
        lines.put(b"")

    threading.Thread(target=read, name="shop-stdout", daemon=True).start()
    try:
        return lines.get(timeout=seconds)
    except queue.Empty:
        return b""


def _end(child: "subprocess.Popen[bytes]") -> None:
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(GENTLE_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait(GENTLE_S)
