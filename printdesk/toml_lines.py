"""Where in a TOML file a value stands, so that a complaint can name its line."""

import re

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"\s*([\w.\"'-]+(?:\s*\.\s*[\w\"'-]+)*)\s*=")
_TRIPLE = ('"""', "'''")


def line_of(text: str, path: str) -> int | None:
    """The line (1 is the first) of the value with these dotted keys, "materials.pla.per_cm3" or "shipping[1].flat".

    A key that is missing, or stands inside another's value, has the line of the nearest table or key around it; None for none.
    """
    wanted = path.split(".")
    best, found = 0, None
    table: list[str] = []
    counts: dict[str, int] = {}
    quote = ""  # of a text over several lines, in which nothing is a key
    for number, line in enumerate(text.splitlines(), 1):
        if quote:
            quote = "" if quote in line else quote
            continue
        place = table
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                name = ".".join(table)
                counts[name] = counts.get(name, -1) + 1
                table[-1] += f"[{counts[name]}]"
            elif (prefix := table[0]) in counts:  # a table below an entry of a list: of its newest
                table[0] = f"{prefix}[{counts[prefix]}]"
            place = table
        elif key := _KEY.match(line):
            place = [*table, *_parts(key[1])]
            quote = next((mark for mark in _TRIPLE if line.count(mark) % 2), "")
        else:
            continue
        length = len(place)
        is_around = place == wanted[:length] or (length == len(wanted) and _bare(place) == wanted)
        if is_around and length > best:
            best, found = length, number
    return found


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


def _bare(place: list[str]) -> list[str]:
    """Without the index of the last: "shipping" names its first entry."""
    return [*place[:-1], place[-1].partition("[")[0]]
