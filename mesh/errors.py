"""What geometry refuses.

MeshError
├── BadFile        the bytes are not a sound model: empty, cut, impossible values, wrong kind
├── TooLarge       a bound was reached before the bytes were believed (size, triangles, instances, time, memory)
├── CannotDo       the shape does not allow the operation asked for
└── Cancelled      the person cancelled
"""


class MeshError(Exception):
    """A refusal, never a crash.

    code: stable, snake_case; message: one sentence that says what and why; hint: one sentence that says what to do now.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["MeshError"], tuple[str, str, str]]:
        """Errors cross from a worker process to the desk, so they pickle with all three fields."""
        return type(self), (self.code, self.message, self.hint)


class BadFile(MeshError):
    """The bytes are not a sound model."""


class TooLarge(MeshError):
    """A bound was reached: of size, number, memory or time."""


class CannotDo(MeshError):
    """The shape does not allow what was asked."""


class Cancelled(MeshError):
    """The person cancelled; nothing is half done."""
