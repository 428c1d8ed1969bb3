"""The rack and Spoolman: its spools are fetched, and told once what each finished print took from them.

Spoolman cannot tell a repeat from a second print. So what is about to be told is written down first, with what it said was used
before. Where the answer stays away, it is asked what is used now: as before, then it never heard of it; more by just that print,
then it did; anything else, and a person looks.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from printdesk.catalog import Catalog, Material
from printdesk.errors import DeskError, NotAllowed, NotFound, Refused, Unknown
from printdesk.events import Changes
from printdesk.ports import Archive, Clock, SpoolKeeper
from printdesk.remembered import SETTINGS
from printdesk.settings import Settings, settings_to_text
from printdesk.spool import SPOOLMAN, Spool, SpoolUse, UseState
from printdesk.words import say

U = UseState
FILAMENT = "fdm"
EQUAL_G = 0.01  # Spoolman reckons in floating point
SURELY_OVER = timedelta(seconds=60)  # what was sent that long ago is done, or lost
FRESH = timedelta(minutes=5)
NEAR_COLOUR = 90.0  # distance in sRGB, 0 … 441: farther than that it is another colour
log = logging.getLogger(__name__)


class SpoolSync:
    """trouble: in one quiet line why what is shown may be old, "" where it is not."""

    def __init__(
        self,
        archive: Archive,
        clock: Clock,
        catalog: Catalog,
        settings: Callable[[], Settings],
        connect: Callable[[str], SpoolKeeper] | None,
        changes: Changes,
    ) -> None:
        self._archive = archive
        self._clock = clock
        self._catalog = catalog
        self._settings = settings
        self._connect = connect
        self._changes = changes
        self._lock = threading.Lock()
        self.trouble = ""

    @property
    def is_on(self) -> bool:
        """Whether there is one, and the person agreed that it is asked and told."""
        settings = self._settings()
        return bool(settings.spoolman) and settings.spoolman_agreed

    # ---- set up

    def connect(self, address: str) -> int:
        """Keeps the address where a Spoolman answers; how many spools it has. Nothing is told there before `agree`."""
        found = self._keeper(address).spools()
        self._choose(spoolman=address, spoolman_agreed=False)
        return len(found)

    def agree(self) -> list[Spool]:
        """From now on its spools are on the rack, and it is told what prints take from them."""
        if not self._settings().spoolman:
            raise Refused("no_spoolman", say("There is no Spoolman here yet."), say("Give its address first."))
        self._choose(spoolman_agreed=True)
        return self.update()

    def disconnect(self) -> None:
        """Its spools leave the rack and the printers; Spoolman itself keeps them, and what was printed stays known."""
        with self._archive.together():
            for entry in self._archive.printers.all():
                if entry.spool and entry.spool in {spool.id for spool in self._spools()}:
                    self._archive.printers.put(replace(entry, spool=None))
            for spool in self._spools():
                self._archive.spools.remove(spool.id)
        self._choose(spoolman="", spoolman_agreed=False)
        self.trouble = ""
        self._changes.spools.emit()
        self._changes.printers.emit()

    def _choose(self, **changed: Any) -> None:
        with self._archive.together():
            settings = replace(self._settings(), **changed)
            self._archive.keep_note(SETTINGS, settings_to_text(settings))
        self._changes.settings.emit()

    def _keeper(self, address: str | None = None) -> SpoolKeeper:
        if self._connect is None:
            raise Refused("no_spoolman", say("There is no Spoolman here yet."))
        return self._connect(self._settings().spoolman if address is None else address)

    # ---- its spools

    def update(self) -> list[Spool]:
        """Its spools as it has them now. Raises what it raises; what is on the rack stays as it was told last."""
        try:
            told = self._keeper().spools()
        except DeskError as error:
            self.trouble = say("{why} What is shown of its spools is as it was told last.", why=error.message)
            raise
        with self._archive.together():
            needed = {entry.spool for entry in self._archive.printers.all()} | {use.spool for use in self.waiting()}
            for old in self._spools():
                if old.id not in {spool.id for spool in told} and old.id not in needed:
                    self._archive.spools.remove(old.id)
            kept = [self._keep(spool) for spool in told]
        self.trouble = ""
        self._changes.spools.emit()
        return kept

    def refresh(self) -> str:
        """As `update`, where it was not asked for a while; the quiet line where that went wrong."""
        if not self.is_on:
            return ""
        seen = [spool.seen_at for spool in self._spools() if spool.seen_at is not None]
        if self.trouble or not seen or self._clock.now() - max(seen) > FRESH:
            try:
                self.update()
            except DeskError as error:
                log.info("Spoolman: %s", error.code)
        return self.trouble

    def _spools(self) -> list[Spool]:
        return [spool for spool in self._archive.spools.all() if spool.source == SPOOLMAN]

    def _keep(self, told: Spool) -> Spool:
        """With the material and the colour of the catalogue: as a person chose, else as they can be made out."""
        known = self._archive.spools.get(told.id)
        material = known.material if known and known.material else material_named(self._catalog, told.plastic)
        colour = known.colour if known and known.colour else None
        if material and colour is None:
            colour = colour_near(self._catalog.materials.get(material), told.hex)
        price = told.price or (known.price if known else None)  # Spoolman may not have told its currency this time
        spool = replace(told, material=material, colour=colour, price=price, seen_at=self._clock.now())
        self._archive.spools.put(spool)
        return spool

    # ---- what prints took

    def waiting(self) -> list[SpoolUse]:
        """What Spoolman was not told of yet, or a person has to look at."""
        mine = {spool.id for spool in self._spools()}
        return [use for use in self._archive.uses.all() if use.state is not U.BOOKED and use.spool in mine]

    def tell(self) -> None:
        """Tells Spoolman of every print it does not know of; only one process at a time. What goes wrong is the quiet line."""
        if not self.is_on or not any(use.state is not U.UNKNOWN for use in self.waiting()):
            return
        with self._lock, self._archive.hold("spoolman") as mine:
            if not mine:
                return
            in_doubt: set[str] = set()  # spools: two prints of as many grams could not be told apart afterwards
            for use in sorted(self.waiting(), key=lambda one: one.state is not U.TELLING):
                if use.spool in in_doubt:
                    continue
                if use.state is U.WAITING and not self._settings().spoolman_tells:
                    self._put(replace(use, state=U.BOOKED))  # the printer's host tells it, and what is left is fetched
                    continue
                try:
                    if use.state is U.TELLING:
                        self._ask(use)
                    elif use.state is U.WAITING:
                        self._tell(use)
                except DeskError as error:
                    self.trouble = say("{why} What prints took is told to it later.", why=error.message)
                    log.info("Spoolman is not told of %s: %s", use.id, error.code)
                    return
                now = self._archive.uses.get(use.id)
                if now is not None and now.state is U.TELLING:
                    in_doubt.add(use.spool)
            self.trouble = ""

    def decide(self, use_id: str, *, is_booked: bool) -> SpoolUse:
        """A person looked into Spoolman: that print is booked there, or it is told once more. Raises NotFound, NotAllowed."""
        use = self._archive.uses.get(use_id)
        if use is None:
            raise NotFound("no_such_use", say("Nothing is known of “{id}”.", id=use_id[:80]))
        if use.state is not U.UNKNOWN:
            raise NotAllowed("not_asked", say("What became of that is known."))
        return self._put(replace(use, state=U.BOOKED if is_booked else U.WAITING, used_before_g=None, told_at=None))

    def _tell(self, use: SpoolUse) -> None:
        keeper, spool = self._keeper(), self._archive.spools.get(use.spool)
        if spool is None or spool.remote_id is None:
            return
        try:
            before = keeper.spool(spool.remote_id)
        except NotFound:
            self._put(replace(use, state=U.UNKNOWN))
            return
        use = self._put(replace(use, state=U.TELLING, used_before_g=before.used_g, told_at=self._clock.now()))
        try:
            after = keeper.use(spool.remote_id, use.grams)
        except Unknown:
            log.warning("nobody knows whether Spoolman booked %s", use.id)
            return
        except DeskError:
            self._put(replace(use, state=U.WAITING))  # it surely was not done
            raise
        self._booked(use, after)

    def _ask(self, use: SpoolUse) -> None:
        """It was told, and its answer never came, or the desk ended before."""
        spool = self._archive.spools.get(use.spool)
        if spool is None or spool.remote_id is None or use.used_before_g is None:
            self._put(replace(use, state=U.UNKNOWN))
            return
        try:
            now = self._keeper().spool(spool.remote_id)
        except NotFound:
            self._put(replace(use, state=U.UNKNOWN))
            return
        more = now.used_g - use.used_before_g
        if abs(more - use.grams) <= EQUAL_G:
            self._booked(use, now)
        elif abs(more) > EQUAL_G:
            self._put(replace(use, state=U.UNKNOWN))
        elif use.told_at is None or self._clock.now() - use.told_at > SURELY_OVER:
            self._put(replace(use, state=U.WAITING, used_before_g=None, told_at=None))

    def _booked(self, use: SpoolUse, told: Spool) -> None:
        with self._archive.together():
            self._put(replace(use, state=U.BOOKED))
            self._keep(told)

    def _put(self, use: SpoolUse) -> SpoolUse:
        self._archive.uses.put(use)
        self._changes.spools.emit()
        return use


def material_named(catalog: Catalog, name: str) -> str | None:
    """The filament of the catalogue that is called so; None where none or several are."""
    wanted = name.strip().casefold()
    if not wanted:
        return None
    for names in (lambda one: {one.id, one.name.casefold()}, lambda one: {(one.filament_type or "").casefold()}):
        found = [material.id for material in catalog.materials_of(FILAMENT) if wanted in names(material)]
        if len(found) == 1:
            return found[0]
    return None


def colour_near(material: Material | None, hex_colour: str) -> str | None:
    """The material's colour that looks most like it; None where none is near."""
    if material is None or not hex_colour:
        return None
    red, green, blue = _rgb(hex_colour)
    distances = {
        colour.id: sum((one - other) ** 2 for one, other in zip((red, green, blue), _rgb(colour.hex), strict=True)) ** 0.5
        for colour in material.colours
    }
    best = min(distances, key=distances.__getitem__, default=None)
    return best if best is not None and distances[best] <= NEAR_COLOUR else None


def _rgb(hex_colour: str) -> tuple[int, int, int]:
    plain = hex_colour.removeprefix("#")
    return int(plain[0:2], 16), int(plain[2:4], 16), int(plain[4:6], 16)
