"""Where a command speaks: facts on standard output, everything else on standard error."""

import json
import math
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from printdesk.errors import DeskError, Refused
from printdesk.words import say


class Out:
    """json: exactly one object goes to standard output, and nothing else."""

    def __init__(self, json: bool) -> None:
        self.json = json
        self._told = False
        self._progress = ""

    def result(self, facts: dict[str, Any], text: str) -> None:
        """The answer of a command: `facts` with --json, else `text` for people."""
        self._clear()
        if not self.json:
            _write(sys.stdout, f"{_harmless(text)}\n")
        elif not self._told:
            _write(sys.stdout, json.dumps(_sound(facts)) + "\n")
        self._told = True

    def finish(self, facts: dict[str, Any]) -> None:
        """The answer with --json, where people have read it already, line by line."""
        if self.json:
            self.result(facts, "")

    def tell(self, text: str) -> None:
        """One line of news while a command works, for people only; never part of the answer."""
        self._clear()
        _write(sys.stderr, f"{_harmless(text)}\n")

    def say(self, text: str) -> None:
        """A piece of a longer answer for people; silent with --json."""
        if not self.json:
            self._clear()
            _write(sys.stdout, f"{_harmless(text)}\n")

    def error(self, error: DeskError) -> None:
        self._clear()
        _write(sys.stderr, _harmless(f"{error.message} {error.hint}".strip()) + "\n")
        if self.json and not self._told:
            _write(sys.stdout, json.dumps({"error": _sound(error.as_json())}) + "\n")
            self._told = True

    def progress(self, text: str) -> None:
        """A line that replaces itself, where somebody watches."""
        if sys.stderr is not None and sys.stderr.isatty() and text != self._progress:
            self._clear()
            _write(sys.stderr, _harmless(text)[:100])
            self._progress = text

    def _clear(self) -> None:
        if self._progress:
            _write(sys.stderr, "\r\x1b[K")
            self._progress = ""


def table(rows: Iterable[Sequence[object]], heads: Sequence[str], right: Sequence[int] = ()) -> str:
    """Columns under their heads; those in `right` (by index) stand on the right."""
    lines = [[str(cell) if cell is not None else "–" for cell in row] for row in [heads, *rows]]
    lines = [[_harmless(cell).replace("\n", " ") for cell in line] for line in lines]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _write(stream: TextIO | None, text: str) -> None:
    """A reader that went away (a closed pipe) is no error: what follows goes nowhere, quietly.

    Raises Refused where an answer cannot be written, as on a full disk; what cannot be told on standard error is left.
    """
    if stream is None:  # closed before we began
        return
    try:
        stream.write(text)
        stream.flush()
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        _write(stream, text.encode(encoding, "backslashreplace").decode(encoding))
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError) and stream is sys.stdout:
            raise Refused(
                "cannot_write",
                say("The answer cannot be written: {why}.", why=error.strerror or type(error).__name__),
                say("Write it somewhere else, or make room."),
            ) from error


def _harmless(text: str) -> str:
    """Without what steers a terminal or turns the reading direction: a file's name is told, never obeyed."""
    return "".join(sign if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cf", "Cs"} else "\ufffd" for sign in text)


def _sound(value: Any) -> Any:
    """As JSON can say it: what is not a number is null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(key): _sound(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_sound(item) for item in value]
    if value is None or isinstance(value, str | int | bool):
        return value
    item = getattr(value, "item", None)
    return _sound(item()) if callable(item) else str(value)
