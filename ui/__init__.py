"""The window. A desk is added in one minute:

1.  `ui/<desk>/page.py`: a subclass of `ui.desk_page.DeskPage`::

        class OrdersPage(DeskPage):
            def __init__(self, desk: Desk) -> None:
                super().__init__("orders", say("Orders"), "bag")      # id, word, icon name of ui.icons
                ...                                                   # lay out widgets of ui.widgets, listen to the models
            def desk_actions(self) -> list[Action]:                     # shown in palette, menus and shortcuts, listed once
                return [Action("orders.refresh", say("Ask the shops again"), self.refresh, icon="refresh", shortcut="F5")]
            def came_to_front(self) -> None: ...                      # refresh what may be old

    `self.set_badge(2)` puts a number on the rail (what waits for the person). `top_widget()` may give a strip for the top
    bar (part tabs). Errors and small news: `self.notice.emit(Notice(...))`; undo hint: `self.undo_changed.emit("Lay flat")`.

2.  `window.add_desk(OrdersPage(desk))` (order of calls is order on the rail; `at_bottom=True` for Settings).

Work off the Qt thread: `tasks.run(work, done=..., owner=self, title=say("Reading {name}", name=...))`, see `ui.tasks`.
Colours come from `ui.theme.tokens()` only; a widget that paints itself calls `theme().changed.connect(self.update)`.
Looks are properties that the one style sheet knows: `widgets.text.label("…", "second")`, `widgets.button.Button("…", "primary")`.
"""
