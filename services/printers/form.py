"""A multipart form (RFC 7578) with one large file, sent piece by piece so that it never lies in memory as a whole."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

PIECE = 65_536


class UploadForm:
    """fields: sent before the file; progress: called with 0 … 1 as the file goes out. Its length is known before."""

    def __init__(self, file: Path, name: str, fields: Mapping[str, str], progress: Callable[[float], None] | None = None) -> None:
        boundary = f"printdesk{secrets.token_hex(12)}"
        self.content_type = f"multipart/form-data; boundary={boundary}"
        self.size = file.stat().st_size
        self._file = file
        self._progress = progress
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n' for key, value in fields.items()
        ]
        quoted = name.replace('"', "%22").replace("\r", "").replace("\n", "")
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{quoted}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        )
        self._before = "".join(parts).encode()
        self._after = f"\r\n--{boundary}--\r\n".encode()

    def __len__(self) -> int:
        return len(self._before) + self.size + len(self._after)

    def __iter__(self) -> Iterator[bytes]:
        yield self._before
        left = self.size
        with self._file.open("rb") as file:
            while left and (piece := file.read(min(PIECE, left))):
                left -= len(piece)
                yield piece
                if self._progress:
                    self._progress(1 - left / max(1, self.size))
        yield self._after
