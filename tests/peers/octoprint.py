"""A real OctoPrint server with its own virtual printer, for tests of what talks to it.

script/bootstrap --tests installs it under ``.peers/octoprint``: its pins clash with ours. It listens on 127.0.0.1 only, keeps
everything in a temporary folder, looks for no updates, and ends with the test run. OctoPrint is AGPL: it is run, never imported.
"""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import requests

from tests.missing import missing

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".peers" / "octoprint" / "bin" / "octoprint"
START_LIMIT_S = 90.0
NOT_NEEDED = [
    "announcements",
    "tracking",
    "errortracking",
    "softwareupdate",
    "discovery",
    "backup",
    "achievements",
    "health_check",
    "pluginmanager",
]


class OctoPrint:
    """One OctoPrint server: start it, break it, ask it.

    Attributes:
        url: its address, ``http://127.0.0.1:PORT``; stays the same after :meth:`restart`.
        key: the API key that may do everything.
        folder: its base folder; uploads lie in ``folder/uploads``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = secrets.token_hex(16)
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.yaml").write_text(json.dumps(_config(self.port, self.key), indent=1))  # JSON is YAML

    @property
    def alive(self) -> bool:
        """Whether the server process runs."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start the server and wait until its virtual printer is Operational (6 s on a quiet machine)."""
        log = (self.folder / "console.log").open("ab")
        # The server must not outlive a killed test run: the kernel ends it with its parent.
        leash = ["setpriv", "--pdeathsig", "KILL", "--"] if shutil.which("setpriv") else []
        nowhere = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "no_proxy": "127.0.0.1,localhost"}
        serve = ["serve", "--iknowwhatimdoing", "--host", "127.0.0.1", "--port", str(self.port), "--basedir", str(self.folder)]
        with log:
            self._process = subprocess.Popen(
                [*leash, str(PROGRAM), *serve],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, **nowhere},
                start_new_session=True,
            )
        self.wait_for_state("Operational", timeout_s=START_LIMIT_S)

    def kill(self) -> None:
        """End the server as a power cut would (SIGKILL)."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End the server in order (SIGTERM, below 3 s)."""
        self._end(signal.SIGTERM)

    def restart(self, *, kill: bool = False) -> None:
        """End the server, in order or as a power cut would, and start it again at the same address."""
        self._end(signal.SIGKILL if kill else signal.SIGTERM)
        self.start()

    def request(self, method: str, path: str, **rest: Any) -> requests.Response:
        """Ask the server with the good key; ``path`` starts with ``/api``."""
        headers = {"X-Api-Key": self.key, **rest.pop("headers", {})}
        return requests.request(method, self.url + path, headers=headers, timeout=rest.pop("timeout", 30), **rest)

    def state(self) -> str:
        """The printer's state in OctoPrint's words ("Operational", "Printing", …); "" when the server does not answer."""
        try:
            answer = self.request("GET", "/api/job", timeout=5)
            return str(answer.json()["state"]) if answer.status_code == requests.codes.ok else ""
        except (requests.RequestException, ValueError, KeyError):
            return ""

    def wait_for_state(self, *wanted: str, timeout_s: float = 30.0) -> str:
        """Wait until the state is one of ``wanted`` (compared by its beginning, so "Offline" also meets "Offline after error").

        Raises:
            AssertionError: with the last state and the end of the server's log, after ``timeout_s``.
        """
        end = time.monotonic() + timeout_s
        state = ""
        while time.monotonic() < end:
            state = self.state()
            if state.startswith(wanted):
                return state
            if not self.alive:
                break
            time.sleep(0.05)
        tail = (self.folder / "console.log").read_text(errors="replace")[-2000:]
        raise AssertionError(f"OctoPrint is {state or 'silent'!r}, waited for {wanted}, alive: {self.alive}\n{tail}")

    def debug(self, command: str) -> None:
        """Give the virtual printer a fault or an order, e.g. ``go_awol``, ``trigger_fatal_error_marlin``, ``action_pause``."""
        answer = self.request("POST", "/api/printer/command", json={"command": f"!!DEBUG:{command}"})
        assert answer.status_code == requests.codes.no_content, f"{command}: {answer.status_code} {answer.text[:200]}"

    def connect(self) -> None:
        """Take the printer out of an error: disconnect, connect, Operational."""
        self.request("POST", "/api/connection", json={"command": "disconnect"})
        self.wait_for_state("Offline")
        self.request("POST", "/api/connection", json={"command": "connect", "port": "VIRTUAL"})
        self.wait_for_state("Operational")

    def make_ready(self) -> None:
        """Bring the server back to an idle, connected printer with no files, whatever the last test left behind."""
        if not self.alive or not self.state():
            self.restart(kill=True)
        if self.state().startswith(("Printing", "Paus", "Starting", "Resuming", "Cancelling", "Finishing")):
            self.connect()  # a cancel would wait for a heating command to end, a new connection does not
        elif self.state() != "Operational":
            self.connect()
        for entry in self.request("GET", "/api/files/local").json().get("files", []):
            self.request("DELETE", f"/api/files/local/{quote(entry['path'])}")

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            os.killpg(self._process.pid, how)
        try:
            self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=15)
        self._process = None


@pytest.fixture(scope="session")
def octoprint_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OctoPrint]:
    """The one server of this test run; tests ask for ``octoprint``, which finds it idle."""
    if not PROGRAM.exists():
        missing("OctoPrint is not installed: run script/bootstrap --tests")
    server = OctoPrint(tmp_path_factory.mktemp("octoprint"))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def octoprint(octoprint_server: OctoPrint) -> OctoPrint:
    """A real OctoPrint whose virtual printer is idle and connected and whose folder is empty."""
    octoprint_server.make_ready()
    return octoprint_server


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _config(port: int, key: str) -> dict[str, Any]:
    """All that OctoPrint needs to start without its wizard, connected to a virtual printer that makes no faults of its own."""
    return {
        "server": {
            "firstRun": False,
            "host": "127.0.0.1",
            "port": port,
            "onlineCheck": {"enabled": False},
            "pluginBlacklist": {"enabled": False},
            "startOnceInSafeMode": False,
            "seenWizards": {"corewizard": 4, "classicwebcam": 1, "backup": None, "tracking": None},
        },
        "api": {"key": key},
        "serial": {
            "autoconnect": True,
            "port": "VIRTUAL",
            "baudrate": 115200,
            "timeout": {
                "communication": 2,
                "communicationBusy": 1,
                "connection": 3,
                "temperature": 1,
                "temperatureTargetSet": 1,
            },
            "maxCommunicationTimeouts": {"idle": 2, "printing": 2, "long": 2},
        },
        "plugins": {
            "virtual_printer": {"enabled": True, "simulated_errors": [], "throttle": 0.0, "sendWait": False, "waitInterval": 0.2},
            "_disabled": NOT_NEEDED,
        },
    }
