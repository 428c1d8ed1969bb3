"""What the tests of the outside share."""

from tests.services.small_disk import small_disk

__all__ = ["small_disk"]
