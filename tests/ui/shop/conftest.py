"""The trial desk's fixtures."""

from tests.ui.trial import box, desk, opened, pages

__all__ = ["box", "desk", "opened", "pages"]
