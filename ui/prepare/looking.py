"""The moves of the view as actions: in the menu, in the palette, and with keys that can be changed."""

from ui.actions import Action
from ui.viewport.keys import ALL, VIEW_KEYS, ViewKey, words_of_views
from ui.viewport.view import Viewport


def view_actions(view: Viewport) -> list[Action]:
    """The view takes their keys itself while it has the keyboard: elsewhere 1 is a digit and an arrow goes to the next row."""
    words = words_of_views()

    def is_seen() -> bool:
        return view.isVisible()

    def moved(one: ViewKey) -> Action:
        return Action(
            one.id,
            words[one.id],
            lambda: view.fly_to(one.move(view.camera, view.room)),
            shortcut=one.usual,
            words="camera orbit pan zoom orthographic",
            possible=is_seen,
            in_view=True,
        )

    everything = Action(ALL, words[ALL], view.show_all, shortcut="Home", words="camera fit zoom", possible=is_seen, in_view=True)
    return [*(moved(one) for one in VIEW_KEYS), everything]
