"""What every test shares: a home of its own, a display of its own, the shared folder, the real peers."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from main import House
from printdesk import words
from tests.missing import missing

pytest_plugins = ["tests.peers.octoprint", "tests.peers.slicer"]

ROOT = Path(__file__).resolve().parent.parent
PEER_FIXTURES = {"octoprint", "octoprint_server", "prusa_slicer"}

settings.register_profile("printdesk", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("printdesk")


def pytest_configure(config: pytest.Config) -> None:
    """Choose this process's display before anybody imports Qt.

    script/test starts one X server per worker and names them in PRINTDESK_TEST_DISPLAYS, so that two workers' windows
    never take the keyboard from each other.
    """
    displays = os.environ.get("PRINTDESK_TEST_DISPLAYS", "").split()
    if displays:
        worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
        os.environ["DISPLAY"] = displays[worker % len(displays)]
    elif sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the peers they ask for, and keep those that share a server in one worker."""
    for item in items:
        asked = PEER_FIXTURES.intersection(getattr(item, "fixturenames", ()))
        if asked:
            item.add_marker(pytest.mark.peer)
        if "octoprint_server" in asked:
            item.add_marker(pytest.mark.xdist_group("octoprint"))


@pytest.fixture(autouse=True)
def _display_for_windows(request: pytest.FixtureRequest) -> None:
    """A test marked ``window`` draws with a real platform plug-in, never on the offscreen one."""
    marked = request.node.get_closest_marker("window") is not None
    if marked and sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        missing("no display for a real window: run the tests through script/test, which starts Xvfb")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """A test that spoke another language leaves it behind."""
    yield
    if words.language() != "en":
        words.install("en", {})


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own() -> Iterator[Path]:
    """No test reads or writes what the person at this machine keeps: home, settings, cache and keyring are new and empty."""
    with (
        tempfile.TemporaryDirectory(prefix="printdesk-home-", ignore_cleanup_errors=True) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        home = Path(folder)
        patch.setenv("HOME", str(home))
        for variable, below in (
            ("XDG_CONFIG_HOME", ".config"),
            ("XDG_DATA_HOME", ".local/share"),
            ("XDG_STATE_HOME", ".local/state"),
            ("XDG_CACHE_HOME", ".cache"),
        ):
            patch.setenv(variable, str(home / below))
        patch.delenv("PRINTDESK_HOME", raising=False)
        patch.delenv("PRINTDESK_KEY", raising=False)
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield home


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Every room of a new data folder, one for all tests of a file."""
    made = House(tmp_path_factory.mktemp("desk"), own_folder=True)
    yield made
    made.close()


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The repository's folder, the one with main.py."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ``shared`` beside the checkout: the corpus of real models and what PrusaSlicer makes of them."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        missing("the folder 'shared' with the corpus is not beside the checkout")
    return folder
