"""The desks' pages: those that stand in the window, and those that are still to be made."""

from collections.abc import Callable

from ui.desk_page import DeskPage


class Pages(dict[str, DeskPage]):
    """By the id of the desk. One that is still to be made is made when it is asked for; with `step` it comes in several turns.

    seat: puts a page that was made into the window, which makes all in it look like the window. That takes as long as making it.
    later: how to make those that nobody has asked for yet
    """

    def __init__(self, seat: Callable[[DeskPage], object]) -> None:
        super().__init__()
        self.later: dict[str, Callable[[], DeskPage]] = {}
        self._seat = seat
        self._made: dict[str, DeskPage] = {}  # and not seated yet

    def __missing__(self, desk_id: str) -> DeskPage:
        while not self.step(desk_id):
            pass
        return self[desk_id]

    def __contains__(self, desk_id: object) -> bool:
        return super().__contains__(desk_id) or desk_id in self.later or desk_id in self._made

    def is_there(self, desk_id: str) -> bool:
        """Whether it need not be made any more."""
        return super().__contains__(desk_id)

    def step(self, desk_id: str) -> bool:
        """Brings a page one turn nearer: it is made, then seated. Whether it is there now. Raises KeyError."""
        if desk_id in self._made:
            page = self._made.pop(desk_id)
            self[desk_id] = page
            self._seat(page)
        elif not self.is_there(desk_id):
            self._made[desk_id] = self.later.pop(desk_id)()
        return self.is_there(desk_id)

    def next_to_make(self) -> str:
        """The one that is half made, or the first of those that nobody has asked for; "" where every page is there."""
        return next(iter((*self._made, *self.later)), "")

    def forget_half_made(self) -> None:
        """Nobody will come to them: their window gets others."""
        for page in self._made.values():
            page.deleteLater()
        self._made = {}
        self.later = {}
