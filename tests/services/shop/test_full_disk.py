"""A shop on a full disk says so, keeps what it has, and leaves nothing half-written behind."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.missing import missing
from tests.services.shop.running import Server, box_stl


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """16 MiB: the shop's database takes the half of it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]
    if sys.platform != "linux" or subprocess.run(mount, check=False).returncode:
        missing("a small disk cannot be mounted here: run as root under Linux")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_uploads_and_orders_on_a_full_disk_are_refused_in_a_sentence_and_work_again(disk: Path) -> None:
    server = Server(disk / "shop").start()
    try:
        ada = server.customer()
        quote = ada.quote(ada.send(box_stl()))
        with pytest.raises(OSError, match="No space"), (disk / "padding").open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        sending = {"data": box_stl(30), "headers": {"Content-Type": "model/stl"}}
        for answer in (
            ada.call("POST", "/v1/parts?name=b", **sending),
            ada.call("POST", "/v1/parts?name=b", **{**sending, "data": b"x" * 3_000_000}),
            ada.post("/v1/orders", ada.order_body(quote["id"]), key="once"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (503, "disk_full")
        assert not list((disk / "shop" / "files" / "arriving").iterdir())
        (disk / "padding").unlink()
        assert ada.post("/v1/orders", ada.order_body(quote["id"]), key="once").status_code == 201
        assert len(ada.get("/v1/orders").json()["items"]) == 1
    finally:
        assert server.stop() == 0
    assert "Traceback" not in server.log()
