"""Nothing is quietly left out under CI."""

import pytest

from tests.missing import missing


def test_what_is_missing_under_ci_fails_and_says_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no printer in the room"):
        missing("no printer in the room")


def test_what_is_missing_at_home_skips_and_says_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no printer in the room"):
        missing("no printer in the room")
