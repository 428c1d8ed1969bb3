"""What is remembered in small texts: the settings, and what windows and commands kept. The first frame waits for nothing else."""

from typing import Protocol

from printdesk.settings import Settings, settings_from_text

SETTINGS = "settings"


class Notes(Protocol):
    """Part of the port Archive, and there before the rest of it."""

    def note(self, name: str) -> str | None:
        """A small text kept under a name: settings, the window's place, the unfinished order."""

    def keep_note(self, name: str, text: str) -> None:
        """Kept from the moment this returns. Raises Refused "note_too_long"."""


class Remembered:
    """From any thread."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    @property
    def settings(self) -> Settings:
        return settings_from_text(self._notes.note(SETTINGS))

    def recall(self, name: str) -> str | None:
        """A small text that a window or a command kept under that name."""
        return self._notes.note(f"ui/{name}")

    def remember(self, name: str, text: str) -> None:
        self._notes.keep_note(f"ui/{name}", text)
