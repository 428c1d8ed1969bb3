"""What was said in one language is said again in the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from printdesk import words
from printdesk.languages import Languages
from services.translations import translations

TEXTS = Path(__file__).parents[2] / "resources" / "translations"


@pytest.fixture
def spoken() -> Iterator[Languages]:
    languages = Languages(load=lambda language: translations(TEXTS, language))
    yield languages
    words.install("en", {})


def test_steps_with_figures_in_them_are_said_again_both_ways(spoken: Languages) -> None:
    spoken.change_to("de", spoken.texts_of("de"))
    assert spoken.again("7 copies") == "7 Stück" and spoken.again("Cut") == "Geschnitten"
    spoken.change_to("en", spoken.texts_of("en"))
    assert spoken.again("7 Stück") == "7 copies" and spoken.again("Geschnitten") == "Cut"
    assert spoken.again("my own words") == "my own words"


def test_a_long_history_is_said_again_by_patterns_that_are_made_once(spoken: Languages, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    make = words._Pattern
    monkeypatch.setattr(words, "_Pattern", lambda source, said: made.append(source) or make(source, said))
    spoken.change_to("de", spoken.texts_of("de"))
    spoken.change_to("en", spoken.texts_of("en"))
    assert [spoken.again(f"{count} Stück") for count in (2, 3, 4)] == ["2 copies", "3 copies", "4 copies"]
    assert len(made) == len(set(made)) > 0


def test_only_the_few_patterns_that_a_sentence_may_be_of_become_expressions(
    spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = []
    compile_it = words.re.compile
    monkeypatch.setattr(words.re, "compile", lambda pattern, flags=0: compiled.append(pattern) or compile_it(pattern, flags))
    spoken.change_to("de", spoken.texts_of("de"))
    assert words.respeak("Moved block") == "Moved block" and words.respeak("Open block") == "block öffnen"
    assert 0 < len(compiled) < len(words.translations()) / 20
