"""The trial desk's fixtures."""

from tests.ui.trial import box, desk, house, opened, pages

__all__ = ["box", "desk", "house", "opened", "pages"]
