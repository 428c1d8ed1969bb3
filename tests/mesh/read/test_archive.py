"""The directory of a ZIP is bounded before anybody walks it, whichever of its two ends tells the size."""

import io
import zipfile

import pytest

from mesh.errors import MeshError
from mesh.limits import Limits
from mesh.read.archive import Archive


@pytest.fixture(scope="module")
def crowded() -> bytes:
    """70,000 empty parts: more than the small end of a directory can count."""
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w") as archive:
        for count in range(70_000):
            archive.writestr(f"{count}", b"")
    return room.getvalue()


@pytest.mark.parametrize("lies", [False, True], ids=["true", "the small end says that there is nothing"])
def test_a_directory_of_too_many_is_refused(crowded: bytes, lies: bool) -> None:
    data = bytearray(crowded)
    end = data.rfind(b"PK\5\6")
    if lies:
        data[end + 8 : end + 16] = b"\0" * 8
        assert len(zipfile.ZipFile(io.BytesIO(data)).namelist()) == 70_000  # zipfile goes by the other one
    with pytest.raises(MeshError) as told:
        Archive(bytes(data), Limits())
    assert told.value.code == "too_many_parts"
