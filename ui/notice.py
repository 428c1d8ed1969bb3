"""News for the person: one sentence, at most one thing to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mesh.errors import MeshError
from printdesk.errors import DeskError, from_geometry
from printdesk.words import say


class Tone(StrEnum):
    """How news is meant; each has a colour of the theme and an icon beside it."""

    PLAIN = "plain"
    GOOD = "good"
    CAREFUL = "careful"
    BAD = "bad"


@dataclass(frozen=True)
class Notice:
    """text: what happened; offer and call: what can be done about it; lasting: stays until the person closes it."""

    text: str
    tone: Tone = Tone.PLAIN
    offer: str = ""
    call: Callable[[], None] | None = None
    lasting: bool = False


def sentence(error: BaseException) -> str:
    """What an error tells the person. What nobody foresaw says only that, the trace is in the log."""
    if isinstance(error, MeshError):
        error = from_geometry(error)
    if isinstance(error, DeskError):
        return f"{error.message} {error.hint}".strip()
    return say(
        "This failed in a way nobody foresaw ({kind}). The details are in the log; please try again.", kind=type(error).__name__
    )


def notice_of(error: BaseException) -> Notice:
    return Notice(sentence(error), Tone.BAD, lasting=True)
