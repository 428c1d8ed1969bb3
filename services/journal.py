"""The log: DATA/log/printdesk.log, made when there is first something to write."""

import logging
from pathlib import Path

from services.durable import make_folder

FILE = Path("log", "printdesk.log")
MAX_BYTES = 1_000_000
KEPT = 3
FORM = "%(asctime)s %(levelname)s %(name)s [%(process)d]: %(message)s"


class Journal(logging.Handler):
    """Warnings and worse of every room. A folder that cannot be written is no reason to fail: then nothing is kept."""

    def __init__(self, data: Path) -> None:
        super().__init__(logging.WARNING)
        self.path = data / FILE
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, _record: logging.LogRecord) -> None:
        """Standard error belongs to the command; a log that fails stays silent."""

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        make_folder(self.path.parent)
        file = RotatingFileHandler(self.path, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8", errors="backslashreplace")
        self.path.chmod(0o600)
        file.setFormatter(logging.Formatter(FORM))
        return file


def begin(data: Path) -> Journal:
    """From now on the process writes its log there; what an earlier call of this process opened is closed."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, Journal)]:
        root.removeHandler(handler)
        handler.close()
    journal = Journal(data)
    root.addHandler(journal)
    return journal
