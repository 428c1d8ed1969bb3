"""The history as a value, and the names that a changed wish gets in it."""

import random
from dataclasses import replace

from printdesk.history import MOST_STEPS, History
from printdesk.wish import Wish
from printdesk.wished import wish_words


def test_undone_to_the_start_and_redone_to_the_end_it_gives_the_very_same_values() -> None:
    values = [object() for _ in range(50)]
    history = History(values[0])
    for number, value in enumerate(values[1:]):
        history = history.did(f"step {number}", value)
    seen = [history.now]
    while history.undoes:
        history = history.undo()
        seen.append(history.now)
    assert seen == values[::-1]
    for value in values[1:]:
        history = history.redo()
        assert history.now is value
    assert history.redoes is None and history.done == 49


def test_one_can_jump_to_any_step_and_back() -> None:
    history = History(0)
    for value in range(1, 20):
        history = history.did(f"to {value}", value)
    dice = random.Random(6)
    for _ in range(200):
        at = dice.randrange(-3, 25)
        history = history.to(at)
        assert history.now == history.done == min(19, max(0, at))
        assert history.steps == tuple(f"to {value}" for value in range(1, 20))


def test_what_is_done_after_an_undo_gives_up_what_was_undone() -> None:
    history = History("a").did("b", "b").did("c", "c").undo().did("d", "d")
    assert history.steps == ("b", "d") and history.redoes is None
    assert history.undo().undo().now == "a"


def test_a_step_that_goes_on_stays_one_step() -> None:
    history = History(1).did("2", 2).went_on("3", 3).went_on("4", 4)
    assert history.steps == ("4",) and history.undo().now == 1
    assert History(1).went_on("2", 2).undo().now == 1


def test_the_history_is_bounded_and_forgets_the_oldest_first() -> None:
    history = History(0)
    for value in range(1, MOST_STEPS + 31):
        history = history.did(str(value), value)
    assert history.done == MOST_STEPS and history.to(0).now == 30


def test_a_changed_wish_is_named_by_what_was_changed() -> None:
    plain = Wish()
    names = {"petg": "PETG"}

    def words(**changes: object) -> str:
        return wish_words(plain, replace(plain, **changes), lambda _field, key: names.get(key, key))

    assert words(quantity=7) == "7 copies"
    assert words(material="petg", process="fdm", colour=None) == "Material: PETG"
    assert words(profile="fine", infill=None) == "Profile: fine"
    assert words(infill=0.4) == "Infill: 40%"
    assert words(layer_height_mm=0.15) == "Layers of 0.15 mm"
    assert words(supports=True) == "Supports: Yes"
    assert words(rush=True) == "Made sooner: Yes"
    made_of = replace(plain, material="petg")
    assert wish_words(made_of, plain, lambda _field, key: key) == "Material: as usual"
