"""What the command line says when it is not called for one of its commands."""

import difflib

from printdesk import __version__
from printdesk.errors import Refused
from printdesk.words import say
from ui.cli.out import Out
from ui.cli.words import WORDS, beginning_with


def help_for(first: str | None, out: Out) -> int:
    """The commands, or those that begin with one word."""
    names = beginning_with(first) if first else list(WORDS)
    if not names:
        names = list(WORDS)
    width = max(len(name) for name in names)
    lines = [
        f"PrintDesk {__version__}",
        say("Without a command it opens the window."),
        "",
        "printdesk [--data DIR] [--lang de|en] [--version] COMMAND …",
        "",
        *(f"  {name:<{width}}  {say(WORDS[name].help)}" for name in names),
        "",
        say("Each command tells more with --help; --json makes it print exactly one JSON object."),
    ]
    out.result({"commands": [{"name": name, "help": say(WORDS[name].help)} for name in names]}, "\n".join(lines))
    return 0


def refuse_word(arguments: list[str]) -> Refused:
    """The refusal of a word that is none, with the nearest ones."""
    first = arguments[0]
    verbs = [name.split(" ", 1)[1] for name in beginning_with(first) if " " in name]
    if verbs:
        return Refused(
            "bad_call",
            say("“{word}” needs one more word.", word=first),
            say("One of: {verbs}.", verbs=", ".join(verbs)),
        )
    near = difflib.get_close_matches(first[:40], [name.split()[0] for name in WORDS], n=3, cutoff=0.5)
    hint = say("Did you mean {near}?", near=", ".join(dict.fromkeys(near))) if near else say("`--help` lists the commands.")
    return Refused("bad_call", say("There is no command “{word}”, and no such file.", word=first[:60]), hint)
