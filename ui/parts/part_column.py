"""The column on the right: one part, what it is, what the person says of it, how its file changed, and onto the plate."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from printdesk.library_part import LONGEST_LINE, LONGEST_NAME, LibraryPart, Version
from printdesk.order import Order
from printdesk.words import number, plural, say
from ui.orders.wording import day
from ui.parts.photo_strip import PhotoStrip
from ui.parts.picture_room import PictureRoom
from ui.parts.pictures import Pictures
from ui.parts.tag_editor import TagEditor
from ui.parts.writing import Writing
from ui.prepare.figures import lengths, volume
from ui.widgets.button import Button
from ui.widgets.column import Column
from ui.widgets.emptied import empty
from ui.widgets.text import breakable, label, plain_tip

LICENCES = (
    "CC0 1.0",
    "CC BY 4.0",
    "CC BY-SA 4.0",
    "CC BY-NC 4.0",
    "CC BY-NC-SA 4.0",
    "CC BY-ND 4.0",
    "GPL-3.0",
    "MIT",
    "CERN-OHL-S",
)
MOST_SHOWN = 6  # versions
Change = Callable[[LibraryPart], LibraryPart]


@dataclass(frozen=True)
class Shown:
    """What the column says of a part. path: where its file lies, a copy where it is gone; order: the newest of its orders."""

    part: LibraryPart
    path: Path | None = None
    order: Order | None = None
    material: str = ""


class PartColumn(Column):
    """changed(id, what, how): the person changes the part, named for undo. version_wanted(sha256): onto the plate as it was."""

    changed = Signal(str, str, object)
    plate_wanted = Signal()
    again_wanted = Signal(object)  # Order
    version_wanted = Signal(str)
    photo_wanted = Signal()
    photo_taken = Signal(str)
    folder_wanted = Signal(object)  # Path
    link_wanted = Signal(str)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("parts.part")
        self._shown: Shown | None = None
        self._lay_out_head(pictures)
        self._lay_out_words(pictures)
        self._lay_out_history()
        self.plate = Button(say("Put on the plate"), "primary", icon="prepare", call=self.plate_wanted.emit)
        self.plate.setObjectName("parts.part.plate")
        self.plate.setToolTip(say("Put on the plate (Enter)"))
        self.foot.body.addWidget(self.plate)
        self.show_foot(True)

    @property
    def part(self) -> LibraryPart | None:
        return self._shown.part if self._shown else None

    # ---- laid out

    def _lay_out_head(self, pictures: Pictures) -> None:
        head = self.add_section()
        self.picture = PictureRoom(pictures)
        head.body.addWidget(self.picture)
        self.name = Writing(self._line("name", say("Name of the part"), LONGEST_NAME))
        self.name.written.connect(lambda key, text: self.changed.emit(key, say("Rename the part"), lambda now: now.renamed(text)))
        head.body.addWidget(self.name.field)
        self._facts = label("", "second", wrap=True, selectable=True, figures=True)
        self._facts.setObjectName("parts.part.facts")
        head.body.addWidget(self._facts)
        self._place = label("", "second", wrap=True, selectable=True)
        self._place.setObjectName("parts.part.place")
        head.body.addWidget(self._place)
        self._folder = Button(say("Show in its folder"), "link", call=self._show_folder)
        self._folder.setObjectName("parts.part.folder")
        head.body.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignLeft)
        self._ordered = self.add_section()
        self._ordered_words = label("", "", wrap=True)
        self.again = Button(say("Order again"), icon="orders", call=self._again)
        self.again.setObjectName("parts.part.again")
        self.again.setToolTip(say("The part as it was ordered, onto the plate, with the same wishes"))
        self._ordered.body.addWidget(self._ordered_words)
        self._ordered.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_words(self, pictures: Pictures) -> None:
        words = self.add_section()
        words.body.addWidget(label(say("Tags"), "caption"))
        self.tags = TagEditor("part")
        self.tags.added.connect(lambda tag: self._change(say("Tag the part"), lambda now: now.tagged(tag)))
        self.tags.taken.connect(lambda tag: self._change(say("Take off the tag"), lambda now: now.untagged(tag)))
        words.body.addWidget(self.tags)
        self.notes = Writing.of_lines("parts.part.notes", say("Notes"), say("What to know when it is printed again"))
        self.notes.written.connect(
            lambda key, text: self.changed.emit(key, say("Write notes"), lambda now: now.noted(notes=text))
        )
        self._block(words.body, say("Notes"), self.notes.field)
        words.body.addWidget(label(say("Photos"), "caption"))
        self.photos = PhotoStrip(pictures)
        self.photos.add_wanted.connect(self.photo_wanted)
        self.photos.taken.connect(self.photo_taken)
        self.photos.shown.connect(self.picture.show_photo)
        words.body.addWidget(self.photos)
        self.licence = Writing(self._line("licence", say("Licence"), LONGEST_LINE))
        completer = QCompleter(list(LICENCES), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.licence.line.setCompleter(completer)
        self.licence.line.setPlaceholderText("CC BY 4.0")
        self.licence.written.connect(
            lambda key, text: self.changed.emit(key, say("Write the licence"), lambda now: now.noted(licence=text))
        )
        self._block(words.body, say("Licence"), self.licence.field)
        self.origin = Writing(self._line("origin", say("Where it comes from"), LONGEST_LINE))
        self.origin.line.setPlaceholderText(say("Who made it, or the address of its page"))
        self.origin.written.connect(
            lambda key, text: self.changed.emit(key, say("Write where it comes from"), lambda now: now.noted(origin=text))
        )
        self._block(words.body, say("Where it comes from"), self.origin.field)
        self._link = Button(say("Open the page in the browser"), "link", call=self._open_link)
        self._link.setObjectName("parts.part.link")
        words.body.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_history(self) -> None:
        section = self.add_section()
        section.body.addWidget(label(say("Versions of the file"), "caption"))
        self._versions = QVBoxLayout()
        self._versions.setSpacing(4)
        section.body.addLayout(self._versions)

    @staticmethod
    def _line(key: str, name: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"parts.part.{key}")
        field.setAccessibleName(name)
        field.setMaxLength(longest)
        return field

    @staticmethod
    def _block(column: QVBoxLayout, words: str, field: QWidget) -> None:
        caption = label(words, "caption")
        caption.setBuddy(field)
        column.addWidget(caption)
        column.addWidget(field)

    # ---- shown

    def show_part(self, shown: Shown, known_tags: Sequence[str]) -> None:
        """What is being typed stays while it is the same part; of another one it is kept first."""
        part, is_other = shown.part, self._shown is None or self._shown.part.id != shown.part.id
        if is_other:
            self.flush()
            self.scroll.verticalScrollBar().setValue(0)
        self._shown = shown
        self.name.show_text(part.id, part.name)
        self.notes.show_text(part.id, part.notes)
        self.licence.show_text(part.id, part.licence)
        self.origin.show_text(part.id, part.origin)
        self._link.setVisible(part.origin.startswith(("http://", "https://")))
        self.picture.show_part(part.version.picture, part.photos)
        self.photos.show_photos(part.photos)
        self.tags.show_tags(part.tags, known_tags)
        self._facts.setText(_facts(shown))
        self._show_place(shown)
        self._ordered.setVisible(shown.order is not None)
        if shown.order is not None:
            self._ordered_words.setText(_ordered(shown.order, len(part.orders), shown.material))
        self._show_versions(part)
        self.plate.setEnabled(shown.path is not None or part.version.kept)

    def _show_place(self, shown: Shown) -> None:
        part, path = shown.part, shown.path
        is_there = path is not None and str(path) in part.paths
        if is_there:
            words = str(path)
        elif part.version.kept:
            words = say("Its file is gone; the desk has kept a copy.")
        else:
            words = say("Its file is gone, and it was not kept.")
        self._place.setText(breakable(words) if is_there else words)
        self._place.setToolTip(plain_tip("\n".join(part.paths)))
        self._folder.setVisible(is_there)

    def _show_versions(self, part: LibraryPart) -> None:
        empty(self._versions)
        for version in part.versions[: -MOST_SHOWN - 1 : -1]:
            self._versions.addWidget(self._version(part, version))
        if len(part.versions) > MOST_SHOWN:
            more = len(part.versions) - MOST_SHOWN
            self._versions.addWidget(label(plural("{count} older one", "{count} older ones", more), "third"))

    def _version(self, part: LibraryPart, version: Version) -> QWidget:
        words = " · ".join((day(version.seen_at), lengths(version.size_mm), file_size(version.size_bytes)))
        if version is part.version or not version.kept:
            return label(words, "second", wrap=True, figures=True)
        button = Button(words, "link", hint=say("Put this version on the plate"))
        button.setAccessibleName(say("Put the version of {day} on the plate", day=day(version.seen_at)))
        button.clicked.connect(lambda _=False: self.version_wanted.emit(version.sha256))
        return button

    # ---- done

    def flush(self) -> None:
        """What was typed and not yet kept is kept."""
        for writing in (self.name, self.notes, self.licence, self.origin):
            writing.flush()

    def edit_name(self) -> None:
        self.name.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def edit_tags(self) -> None:
        self.tags.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _change(self, what: str, how: Change) -> None:
        if self._shown is not None:
            self.changed.emit(self._shown.part.id, what, how)

    def _again(self) -> None:
        if self._shown is not None and self._shown.order is not None:
            self.again_wanted.emit(self._shown.order)

    def _show_folder(self) -> None:
        if self._shown is not None and self._shown.path is not None:
            self.folder_wanted.emit(self._shown.path.parent)

    def _open_link(self) -> None:
        if self._shown is not None:
            self.link_wanted.emit(self._shown.part.origin)


def _facts(shown: Shown) -> str:
    part, version = shown.part, shown.part.version
    first = f"{lengths(version.size_mm)} · {volume(version.volume_mm3)}"
    ending = PurePath(part.paths[0]).suffix.lstrip(".") if part.paths else version.format.split("-")[0]
    second = plural("{count:,} triangle", "{count:,} triangles", version.triangles)
    told = [first, f"{second} · {ending.upper()}, {file_size(version.size_bytes)}"]
    met = say("found {day}", day=day(part.added_at)) if part.found else say("opened {day}", day=day(part.opened_at))
    told.append(f"{met} · {shown.material}" if shown.material else met)
    return "\n".join(told)


def _ordered(order: Order, times: int, material: str) -> str:
    when = order.timeline[0].at if order.timeline else None
    words = say("{count} × {material} at {shop}", count=order.item.quantity, material=material, shop=order.service)
    if when is not None:
        words = say("Ordered {day}: {what}", day=day(when), what=words)
    return f"{words}\n{plural('{count} order in all', '{count} orders in all', times)}" if times > 1 else words


def file_size(size_bytes: int) -> str:
    """In steps of 1000, as file managers tell it."""
    for unit, factor in (("MB", 1_000_000), ("kB", 1000)):
        if size_bytes >= factor:
            return f"{number(size_bytes / factor, '.1f' if size_bytes < 10 * factor else '.0f')}\u00a0{unit}"
    return f"{size_bytes}\u00a0B"
