"""Every text of the program that a person reads, collected from the code without running it.

say("…"), plural("…", "…"), later("…")   in printdesk, services, ui and main.py
help="…" of an argument, Word("…", "…")  in ui/cli
words="…" of an Action                   in ui: by these the palette finds it
every sentence in mesh                   geometry knows no language: `respeak` says its sentences again
names and descriptions                   in resources/catalog and resources/samples
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

ROOMS = ("main.py", "mesh", "printdesk", "resources", "services", "ui")
SAID_KEYWORDS = {"add_argument": "help", "Action": "words", "of_part": "words"}
SAYING = {"say": (0,), "plural": (0, 1), "later": (0,), "Word": (1,)}
WORDS = re.compile(r"[a-zäöüß]{2,}")
SPOKEN_KEYS = {"name", "about", "title", "source"}
# What mesh writes into files or tells a programmer, and no person who prints.
SILENT_CALLS = {"debug", "info", "warning", "error", "exception", "critical", "TypeError", "UnpicklingError", "cast"}
SILENT_FILES = {"mesh/messages.py", "mesh/worker_process.py"}
SILENT = re.compile(r"\n|%[.\d]*[a-z]|^PrintDesk mm |^ |^\{0\} [a-z]+$|importable")
PLACE = re.compile(r"\{(\w*)(?:![rsa])?(?::[^}]*)?\}")
ALTERNATIVES = 16


def texts(root: Path) -> dict[str, list[str]]:
    """Text → the files it stands in, in the order of files and lines."""
    found: dict[str, list[str]] = {}
    for room in ROOMS:
        path = root / room
        for file in [path] if path.is_file() else sorted([*path.rglob("*.py"), *path.rglob("*.toml")]):
            name = file.relative_to(root).as_posix()
            for text in _in_file(file, name):
                files = found.setdefault(text, [])
                if name not in files:
                    files.append(name)
    return found


def places(text: str) -> set[str]:
    """The names of the places to be filled."""
    return set(PLACE.findall(text))


def _in_file(file: Path, name: str) -> Iterator[str]:
    content = file.read_text(encoding="utf-8")
    if file.suffix == ".toml":
        yield from _in_table(tomllib.loads(content))
    elif name.startswith("mesh/"):
        yield from () if name in SILENT_FILES else _in_geometry(ast.parse(content, name))
    elif (
        "say" in content
        or "later(" in content
        or "Word(" in content
        or "plural(" in content
        or "help=" in content
        or "Action(" in content
    ):
        yield from _said(ast.parse(content, name))


def _in_table(table: object) -> Iterator[str]:
    if isinstance(table, list):
        for entry in table:
            yield from _in_table(entry)
    elif isinstance(table, dict):
        for key, value in table.items():
            if key in SPOKEN_KEYS and isinstance(value, str):
                yield from [value] if WORDS.search(value) else ()
            else:
                yield from _in_table(value)


def _said(node: ast.AST) -> Iterator[str]:
    for call in _calls(node):
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if isinstance(call.func, ast.Name):
            for position in SAYING.get(name, ())[: len(call.args)]:
                if position < len(call.args):
                    yield from _wordings(call.args[position])
        for keyword in call.keywords:
            if keyword.arg and keyword.arg == SAID_KEYWORDS.get(name):
                yield from _wordings(keyword.value)


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    """In the order they are written."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        yield from _calls(child)


def _in_geometry(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if child is getattr(node, "annotation", None) or child is getattr(node, "returns", None):
            continue  # a type
        if isinstance(child, ast.Call) and _name(child) in SILENT_CALLS:
            continue
        if isinstance(child, ast.Call) and _name(child) in ("told", "_told"):  # count, one, many
            for text in child.args[1:]:
                yield from ("{0} " + wording for wording in _wordings(text))
        elif isinstance(child, ast.JoinedStr) or (isinstance(child, ast.Constant) and isinstance(child.value, str)):
            yield from (text for text in _wordings(child) if " " in text and WORDS.search(text) and not SILENT.search(text))
        else:
            yield from _in_geometry(child)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _wordings(node: ast.AST) -> list[str]:
    """What an expression may say: one text; two of `a if b else c`; an f-string with its places numbered from 0."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and node.value else []
    if isinstance(node, ast.IfExp):
        return [*_wordings(node.body), *_wordings(node.orelse)]
    if isinstance(node, ast.JoinedStr):
        return _f_string(node)
    return []


def _f_string(node: ast.JoinedStr) -> list[str]:
    pieces: list[list[str | ast.FormattedValue]] = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            pieces.append([str(part.value)])
        elif isinstance(part, ast.FormattedValue):
            pieces.append([*_wordings(part.value)] or [part])
    told = []
    for choice in list(product(*pieces))[:ALTERNATIVES]:
        text, count = "", 0
        for piece in choice:
            if isinstance(piece, str):
                text += piece
                continue
            form = "".join(str(part.value) for part in piece.format_spec.values) if piece.format_spec else ""
            text += f"{{{count}:{form}}}" if form else f"{{{count}}}"
            count += 1
        told.append(text)
    return told
