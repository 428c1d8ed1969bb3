"""What a test does when a thing it needs is not on this machine."""

import os
from typing import NoReturn

import pytest


def missing(reason: str) -> NoReturn:
    """End the running test because something outside the repository is not there.

    At home the test is skipped and says why. Under CI nothing may be missing, so there it fails: a skipped test proves nothing.

    Args:
        reason: what is missing and how to get it, e.g. ``"OctoPrint is not installed: run script/bootstrap --tests"``.
    """
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(f"missing under CI: {reason}", pytrace=False)
    pytest.skip(reason)
