"""Instants as the shop writes them: RFC 3339, UTC, with microseconds, so that text sorts as time."""

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)


def text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def instant(written: str) -> datetime:
    """Raises ValueError for what is not an instant, or has no time zone."""
    at = datetime.fromisoformat(written.replace("Z", "+00:00"))
    if at.tzinfo is None:
        raise ValueError(f"no time zone: {written}")
    return at
