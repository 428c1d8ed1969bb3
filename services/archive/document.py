"""The heart's frozen dataclasses as JSON text and back. Fields that a newer minor version added are ignored on the way back."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def to_json(kind: type, item: object) -> str:
    """Decimals as strings, instants as RFC 3339 in UTC, tuples as lists."""
    return _adapter(kind).dump_json(item).decode()


def from_json(kind: type, text: str) -> Any:
    """The dataclass again. Raises ValueError where the text is not one."""
    return _adapter(kind).validate_json(text)


@lru_cache(maxsize=16)
def _adapter(kind: type) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # a tenth of a second that `import services.archive` need not pay

    return TypeAdapter(kind)
