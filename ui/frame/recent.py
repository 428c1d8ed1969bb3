"""What was used lately, newest first, remembered between starts."""

import json
from collections.abc import Callable

_NOTE = "palette.recent"
_MOST = 30
_LONGEST = 300


class Recent:
    """Of the palette. `remember` and `recall` keep a small text between starts."""

    def __init__(self, remember: Callable[[str, str], None], recall: Callable[[str], str | None]) -> None:
        self._remember = remember
        self._keys = _read(recall(_NOTE))

    def use(self, key: str) -> None:
        key = key[:_LONGEST]
        self._keys = [key, *(known for known in self._keys if known != key)][:_MOST]
        self._remember(_NOTE, json.dumps(self._keys))

    def rank(self, key: str) -> int:
        """0 for what was used last; what was not used lately is behind all that was."""
        return self._keys.index(key[:_LONGEST]) if key[:_LONGEST] in self._keys else _MOST


def _read(text: str | None) -> list[str]:
    """What is no such note is none."""
    try:
        told = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    if not isinstance(told, list):
        return []
    return [key for key in told[:_MOST] if isinstance(key, str) and len(key) <= _LONGEST]
