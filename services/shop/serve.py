"""Starting the shop server: one process, one data folder, one line on standard output that says where it is."""

import asyncio
import json
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.errors import DeskError, Refused
from printdesk.words import install, say
from services.durable import make_folder, try_lock, write_durably

if TYPE_CHECKING:
    from services.shop.shop import Shop

LOCK = "shop.lock"
ADDRESS = "address.json"
NEW_OWNER_KEY = "PRINTDESK_SHOP_NEW_OWNER_KEY"  # set to 1: a new owner key is made and told, the old one opens nothing any more
GRACE_S = 3
LOOKS = 10


def run(
    data: Path,
    host: str = "127.0.0.1",
    port: int = 0,
    public_address: str | None = None,
    keep_key: Callable[[str], None] | None = None,
) -> int:
    """Serves the shop of a data folder until SIGINT or SIGTERM; returns the exit code. Start-up is the recovery.

    port 0: the one of the last time if it is free, else any. public_address: how the world reaches the shop, for tracking links.
    keep_key: is told the owner's key where one was made, so that this desk can open its own shop.
    The first line on standard output is {"address", "owner_key" (at first start only), "pid"}; the log goes to standard error.
    """
    # What the shop says is kept and read by many: it speaks English, and each desk says it again in its person's language.
    install("en", {})
    try:
        return _run(data, host, port, public_address, keep_key)
    except DeskError as error:
        sys.stderr.write(f"{error.message} {error.hint}".strip() + "\n")
        return error.exit_code


def _run(data: Path, host: str, port: int, public_address: str | None, keep_key: Callable[[str], None] | None) -> int:
    os.umask(0o077)
    make_folder(data)
    with _alone(data):
        _log_to_stderr()
        last = _last_port(data)
        # Whoever reads the address while we hold the lock must read ours, not that of the server before.
        (data / ADDRESS).unlink(missing_ok=True)
        listening = _listen(host, port, last)
        from services.shop.shop import open_shop

        shop, key = open_shop(data, new_owner_key=os.environ.get(NEW_OWNER_KEY) == "1")
        if key and keep_key:
            keep_key(key)
        address = _address(host, listening.getsockname()[1])
        shop.public_address = (public_address or address).rstrip("/")
        first_line = {"address": address, **({"owner_key": key} if key else {}), "pid": os.getpid()}
        _serve(shop, listening, first_line)
    # An analysis that was interrupted waits in its thread for the end of the process, to begin again at the next start.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """The data folder is ours. Raises Refused where another server has it, and not only somebody who looked whether one has."""
    for _ in range(LOOKS):
        with try_lock(data / LOCK) as alone:
            if alone:
                yield
                return
        time.sleep(0.05)
    raise Refused(
        "shop_runs",
        say("Another shop server already works on {data}.", data=str(data)),
        say("Stop it first, or choose another data folder with --data."),
    )


def _serve(shop: "Shop", listening: socket.socket, first_line: dict[str, Any]) -> None:
    import uvicorn

    from services.shop.app import make_app

    class Server(uvicorn.Server):
        """Says where it is as soon as it answers, and ends the event streams when it is told to go."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                told = {name: value for name, value in first_line.items() if name != "owner_key"}
                write_durably(shop.data / ADDRESS, json.dumps(told).encode(), mode=0o600)
                sys.stdout.write(json.dumps(first_line) + "\n")
                sys.stdout.flush()
                # Only now: loading the work engine takes its time, and what needs it waits for it.
                shop.work.start()

        def handle_exit(self, sig: int, frame: Any) -> None:
            shop.bell.close()
            super().handle_exit(sig, frame)

    # uvicorn raises the signal that ended it once more, for handlers of the program around it; for us it is dealt with.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: None)
    config = uvicorn.Config(
        make_app(shop),
        access_log=False,
        log_config=None,
        http="h11",
        ws="none",
        lifespan="on",
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=GRACE_S,
        limit_concurrency=500,
        h11_max_incomplete_event_size=64_000,
    )
    asyncio.run(Server(config).serve([listening]))


def _listen(host: str, port: int, last: int | None) -> socket.socket:
    """Raises Refused where the address or port cannot be had."""
    wanted = [port] if port or last is None else [last, 0]
    for position, choice in enumerate(wanted):
        try:
            found = socket.getaddrinfo(host, choice, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
            listening = socket.socket(found[0], found[1])
            if os.name != "nt":
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(found[4])
            listening.listen(512)
            return listening
        except OSError as error:
            if position == len(wanted) - 1:
                why = error.strerror or type(error).__name__
                raise Refused(
                    "port_taken",
                    say("The shop cannot listen on {host}, port {port}: {why}.", host=host, port=choice, why=why),
                    say("Choose another with --port."),
                ) from error
    raise AssertionError("unreachable")


def _address(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 — shown, not bound
    return f"http://{shown}:{port}"


def _last_port(data: Path) -> int | None:
    """So that links to tracking pages live on through a restart."""
    with suppress(OSError, ValueError, KeyError, TypeError, IndexError):
        last = int(str(json.loads((data / ADDRESS).read_text())["address"]).rsplit(":", 1)[1])
        return last if 0 < last < 65536 else None
    return None


def _log_to_stderr() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    logging.getLogger("alembic").setLevel(logging.WARNING)
