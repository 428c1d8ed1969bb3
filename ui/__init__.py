"""The window. A desk is added in one minute:

1.  `ui/<desk>/page.py`: a subclass of `ui.desk_page.DeskPage`::

        class OrdersPage(DeskPage):
            def __init__(self, desk: Desk) -> None:
                super().__init__("orders", say("Orders"), "orders")   # id, word on the rail, icon name of ui.icons
                ...  # lay out ui.widgets, listen to the models
            def desk_actions(self) -> list[Action]:                   # palette, menus and shortcuts are made of these
                return [Action("orders.refresh", say("Ask the shops again"), self.refresh, icon="refresh", shortcut="F5")]
            def came_to_front(self) -> None: ...                      # refresh what may be old

    `self.set_badge(2)` puts a number on the rail (what waits for the person). `top_widget()` may give a strip for the top
    bar (`widgets.part_tabs`). News: `self.notice.emit(Notice(text, Tone.BAD, offer, call))`; `self.undo_changed.emit("Lay
    flat")`.
    `setFocusProxy(viewport)` says where the keys go when the desk comes to the front; `regions()` is what F6 walks through,
    `menu_groups()` how the desk's part of the menu is grouped, `search_source()` what the palette finds of it.

2.  `window.add_desk(OrdersPage(desk))` (order of calls is order on the rail; `at_bottom=True` for Settings). The frame tells:
    `window.files_dropped`, `undo_wanted`, `front_changed`, `closing`; it is told `window.set_truth("printer MK3S", "…: ready")`
    and `window.add_search(lambda asked: [Found(text, call, icon, detail)])`. A viewport takes drops itself: connect its
    `files_dropped` to the same place.

No turn of the event loop takes 50 ms outside a paint (`tests/bench/pauses.py`). Work off the Qt thread: `tasks.run(work, done=…,
owner=self, title=say(…))`, see `ui.tasks`; `slot="prices", after_ms=150` for what changes while one drags. Work that must be done
on it is a generator with a step for each turn, see `ui.in_turns`. Models (psygnal) are changed on the Qt thread only, in `done`.
An error that no `failed=` takes is shown by the frame. The theme is `theme().choose("light" | "dark" | "contrast" | "system")`,
remembered by the window.

A key is an action's (`Action.shortcut`), and the person may give it another: nobody writes one into words. A button that does
what an action does calls `keys().tip(button, "prepare.move", say("Move"))`, a label beside it is a `KeyLabel`. Nothing that is
said is kept in a module or a cache: the language changes while the window is open, and every page is made anew.

Colours come from `ui.theme.tokens()` only, at paint time; a widget that paints itself calls
`theme().changed.connect(self.update)`. Fonts come from `ui.typeface.typeface()`, never from a style sheet. Looks are
properties the one sheet knows, which a window wears with all that is in it or opens from it: `label("…", "second")`,
`Button("…", "primary")`, `Card`, `FloatingCard`, `Column` (384 px) with `Section`s, `Chip`, `Segmented`, `NumberField`,
`PriceBar`, `EmptyState`. The 3D view is `ui.viewport.view.Viewport(Scene(plate_mm))`; pictures for lists are
`ui.viewport.thumbnail.thumbnail`.
"""
