"""Sound controls: small cubes in every format, and under names that mean something to a shell, a path or a page."""

from collections.abc import Iterator

from tests.mesh.read.hostile import (
    OPEN,
    Bait,
    Case,
    amf,
    ascii_stl,
    cube_object,
    glb,
    gltf,
    model,
    obj,
    off,
    ply,
    stl,
    threemf,
    zipped,
)
from tests.mesh.read.step_cube import step

QUADS = "f -8 -6 -5 -7\nf 5 6 8 7\nf 1//1 2//1 6//1 5//1\nf 3/1 7/2 8/3 4/4\nf 1 5 7 3\nf 2 4 8 6\n"
NAMES = {
    "markup": "<b>&amp;<img src=x onerror=alert(1)>",
    "$(…)": "$(reboot)`reboot`;reboot|reboot",
    "a leading -": "-rf",
    "a leading --": "--help",
    "right-to-left marks": "\u202egpj",
    "a newline": "line\nbreak\r",
    "200 characters": "n" * 200,
    "emoji": "🧊" * 50,
    "quotes": "'\"\\",
    "braces and percents": "{0}{name}%s%n%1",
    "escape signs": "\x1b[31m\x07\x7f",
    "a star and a question mark": "*?[a-z]~",
    "leading and trailing spaces": "  a  ",
    "a name of Windows": "CON",
    "an address": "http:example.org:80",
    "a way up": "../../x",
    "another ending within": "part.exe",
    "stacked accents": "a" + "\u0301" * 80,
    "zero-width signs": "a\u200b\u200d\ufeffb",
    "bytes that are no text": "T\udcfcr",
}


def sound_files() -> dict[str, bytes]:
    """ending and kind → a cube of 10 mm."""
    return {
        "cube.stl": stl(),
        "of text.stl": ascii_stl().encode(),
        "with Windows lines.stl": ascii_stl().replace("\n", "\r\n").encode(),
        "in capitals.STL": stl(),
        "cube.obj": obj(),
        "of quads with negative and textured corners.obj": obj(faces=QUADS),
        "cube.off": off(),
        "coloured.off": off("# made by hand\nOFF # a comment\n8 12 18\n"),
        "cube.ply": ply(),
        "big-endian.ply": ply(">"),
        "of text.ply": ply(text=True),
        "cube.3mf": threemf(model()),
        "cube.amf": amf(cube_object()),
        "zipped.amf": zipped({"part.amf": amf(cube_object())}),
        "cube.glb": glb(),
        "cube.gltf": gltf(),
        "cube.step": step(),
        "cube.stp": step(),
    }


def cases(_: Bait) -> Iterator[Case]:
    """Each format once, each name in turn with the next format: the name is plain text, never a path, an argument or markup."""
    files = sound_files()
    for name, content in files.items():
        yield Case(name, content, OPEN, f"a small cube of {name}")
    plain = {name.rpartition(".")[2].lower(): content for name, content in files.items()}
    others = [ending for ending in plain if ending != "stl"]
    for number, (what, name) in enumerate(NAMES.items()):
        for ending in ("stl", others[number % len(others)]):
            yield Case(f"{name}.{ending}", plain[ending], OPEN, f"a small cube of {ending} under a name with {what}")
    yield Case("cube", stl(), OPEN, "a small cube of STL without an ending")
