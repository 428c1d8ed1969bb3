"""Whoever meets a function of the geometry reads what it does, and which shapes its arrays have."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "mesh").rglob("*.py"))
SHAPE = re.compile(
    r"\((?:[a-zA-Z_0-9…]+(?: ?[+·*−-] ?[a-zA-Z_0-9]+)*, ?)+(?:[a-zA-Z_0-9…]+(?: ?[+·*−-] ?[a-zA-Z_0-9]+)*)?\)|4×4|3×3"
)
ARRAY = "NDArray"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Function | ast.ClassDef


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@cache
def aliases() -> dict[str, bool]:
    """Names of the geometry for kinds of arrays, and whether the comment beside each says its shape."""
    found: dict[str, bool] = {}
    for module in MODULES:
        lines = module.read_text(encoding="utf-8").splitlines()
        for node in tree(module).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and ARRAY in ast.unparse(node.value):
                beside = lines[(node.end_lineno or node.lineno) - 1].partition("#")[2]
                name = node.targets[0].id
                found[name] = bool(SHAPE.search(beside)) or found.get(name, False)
    return found


def public() -> Iterator[tuple[str, Documented, ast.ClassDef | None]]:
    """Where each public class, function and method stands, itself, and the class it is in."""
    for module in MODULES:
        place = module.relative_to(ROOT).as_posix()
        for node in tree(module).body:
            if isinstance(node, Documented) and not node.name.startswith("_"):
                yield f"{place}:{node.name}", node, None
                if isinstance(node, ast.ClassDef):
                    for inner in node.body:
                        if isinstance(inner, Function) and not inner.name.startswith("_"):
                            yield f"{place}:{node.name}.{inner.name}", inner, node


def annotations(node: Documented) -> list[str]:
    """What a function takes and gives, or what fields a class has, as text."""
    if isinstance(node, ast.ClassDef):
        return [ast.unparse(field.annotation) for field in node.body if isinstance(field, ast.AnnAssign)]
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    told = [argument.annotation for argument in arguments] + [node.returns]
    return [ast.unparse(annotation) for annotation in told if annotation is not None]


def undocumented_arrays(node: Documented) -> list[str]:
    """Kinds of arrays among the annotations whose own name does not say a shape."""
    return [
        text
        for text in annotations(node)
        if ARRAY in text or any(not told and re.search(rf"\b{name}\b", text) for name, told in aliases().items())
    ]


def spoken_for(node: Documented) -> bool:
    """Whether a docstring leaves it to another of the geometry: “As `mesh.balls.balls`.”"""
    told = ast.get_docstring(node) or ""
    for module, name in re.findall(r"`mesh\.([\w.]+)\.(\w+)`", told):
        other = ROOT / "mesh" / f"{module.replace('.', '/')}.py"
        for found in tree(other).body if other.is_file() else ():
            if isinstance(found, Documented) and found.name == name and SHAPE.search(ast.get_docstring(found) or ""):
                return True
    return False


def words_of(node: Documented, within: ast.ClassDef | None) -> str:
    """The docstring, that of the class around a method, and comments beside the fields of a class."""
    told = (ast.get_docstring(node) or "") + (ast.get_docstring(within) or "" if within else "")
    if isinstance(node, ast.ClassDef):
        module = next(module for module in MODULES if node in tree(module).body)
        lines = module.read_text(encoding="utf-8").splitlines()
        told += "\n".join(lines[node.lineno - 1 : node.end_lineno])
    return told


def test_the_geometry_is_found() -> None:
    assert len(list(public())) > 300
    assert aliases()["Vertices"] and aliases()["Faces"]


@pytest.mark.parametrize("module", MODULES, ids=[module.relative_to(ROOT).as_posix() for module in MODULES])
def test_everything_public_says_what_it_is(module: Path) -> None:
    place = module.relative_to(ROOT).as_posix() + ":"
    assert [where for where, node, _ in public() if where.startswith(place) and not says_something(node)] == []


def says_something(node: Documented) -> bool:
    told = ast.get_docstring(node)
    return bool(told and len(told.split()) >= 2)


@pytest.mark.parametrize("module", MODULES, ids=[module.relative_to(ROOT).as_posix() for module in MODULES])
def test_whatever_takes_or_gives_arrays_names_their_shapes(module: Path) -> None:
    place = module.relative_to(ROOT).as_posix() + ":"
    silent = {
        where: arrays
        for where, node, within in public()
        if where.startswith(place)
        and (arrays := undocumented_arrays(node))
        and not SHAPE.search(words_of(node, within))
        and not spoken_for(node)
    }
    assert silent == {}
