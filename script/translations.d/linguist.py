"""Keeps resources/translations/*.ts, the files of Qt Linguist: keeps what is translated, adds what is new, drops what is gone."""

import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from texts import places, texts

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
CONTEXT = "PrintDesk"
UP = "../../"  # from FOLDER to ROOT, as Linguist wants its paths


def translated(language: str) -> dict[str, tuple[str, bool]]:
    """Text → (translation, whether it is finished), of what lies in the folder."""
    path = FOLDER / f"printdesk_{language}.ts"
    found: dict[str, tuple[str, bool]] = {}
    if path.is_file():
        for message in ElementTree.parse(path).getroot().iter("message"):
            spoken = message.find("translation")
            if spoken is not None:
                finished = spoken.get("type") is None and bool(spoken.text)
                found[message.findtext("source") or ""] = (spoken.text or "", finished)
    return found


def document(language: str, sources: dict[str, list[str]], known: dict[str, tuple[str, bool]]) -> str:
    """The .ts file, in the order of the sources; only file names tell where a text stands, so that few lines change."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source, files in sources.items():
        spoken, finished = known.get(source, ("", False))
        kind = "" if finished else ' type="unfinished"'
        lines += [
            "    <message>",
            *(f'        <location filename="{UP}{file}"/>' for file in files),
            f"        <source>{escape(source)}</source>",
            f"        <translation{kind}>{escape(spoken)}</translation>",
            "    </message>",
        ]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def complaints(language: str) -> list[str]:
    """One sentence for each text that is missing, unfinished, gone from the code, or whose places are not those of its source."""
    sources, known = texts(ROOT), translated(language)
    found = []
    for source, files in sources.items():
        spoken, finished = known.get(source, ("", False))
        where = f"{language}: {files[0]}: “{source}”"
        if source not in known:
            found.append(f"{where} is missing.")
        elif not finished:
            found.append(f"{where} is not translated.")
        elif places(source) != places(spoken):
            found.append(f"{where} has the places {sorted(places(source))}, its translation {sorted(places(spoken))}.")
    found += [
        f"{language}: “{source}” is in the translation and nowhere in the code." for source in known if source not in sources
    ]
    return found


def update(language: str) -> tuple[int, int]:
    """Writes the file where it changes. The number of texts, and of those that wait for a translator."""
    sources, known = texts(ROOT), translated(language)
    path = FOLDER / f"printdesk_{language}.ts"
    text = document(language, sources, known)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return len(sources), sum(1 for source in sources if not known.get(source, ("", False))[1])


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        found = [line for language in LANGUAGES for line in complaints(language)]
        for line in found:
            print(line, file=sys.stderr)
        return 1 if found else 0
    if arguments:
        print("usage: script/translations [--check]", file=sys.stderr)
        return 2
    for language in LANGUAGES:
        count, waiting = update(language)
        print(f"{language}: {count} texts, {waiting} to be translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
