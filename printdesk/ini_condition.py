"""Which machines a preset of PrusaSlicer is for: its `compatible_printers_condition`, as far as makers' bundles write it.

condition   = choice, choices joined by `or`; a choice = tests joined by `and`
test        = ( condition ) | ! test | not test | name compared with a "text", a number or a /pattern/ | name alone
comparisons = == != < > <= >= =~ !~      a name may end with [0]: the first of a list
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

MAX_CHARACTERS = 2_000
MAX_DEPTH = 20
_TOKEN = re.compile(
    r'\s*(?:(?P<sign>=~|!~|==|!=|>=|<=|[()<>!])|(?P<word>[A-Za-z_]\w*(?:\[0\])?)|"(?P<text>[^"]*)"|/(?P<pattern>[^/]*)/|'
    r"(?P<number>\d+(?:\.\d*)?))"
)
# Patterns with no repetition but “.*” outside of groups, and few of these. They are matched piece by piece, each at its first
# place, and what that may take is counted before: one of a stranger's must not keep anybody waiting.
_SOUND = re.compile(r"(?:\.\*|\\.|\[[^\]*+?{]*\]|[^*+?{\\\[])*")
_MOST_REPEATED = 3
_LONGEST = 1_000
_PIECE = re.compile(r"\\.|\[[^\]]*\]|\.\*|.", re.DOTALL)
MOST_STEPS = 20_000_000  # of matching, for all machines that one condition is tried on; about a second
_SIGNS = {"==", "!=", "<", ">", "<=", ">=", "=~", "!~"}

Token = tuple[str, str]


class Unclear(Exception):
    """The condition is written in a way that is not understood here."""


class Steps:
    """How much matching may still be done."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self._left = most

    def take(self, count: int) -> None:
        """Raises Unclear where there are not as many left."""
        self._left -= count
        if self._left < 0:
            raise Unclear


def holds(condition: str, machine: Mapping[str, str], steps: Steps | None = None) -> bool | None:
    """Whether the machine's settings fulfil it; an empty one always does. None where it cannot be told, or would take too long.

    steps: shared by all the machines that are tried
    """
    if not condition.strip():
        return True
    try:
        reader = _Reader(_tokens(condition), machine, steps or Steps())
        found = reader.condition(0)
    except Unclear:
        return None
    return found if reader.is_at_end else None


@lru_cache(maxsize=8)
def _tokens(condition: str) -> tuple[Token, ...]:
    if len(condition) > MAX_CHARACTERS:
        raise Unclear
    found: list[Token] = []
    at, text = 0, condition.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise Unclear
        found.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return tuple(found)


class _Reader:
    def __init__(self, tokens: Sequence[Token], machine: Mapping[str, str], steps: Steps) -> None:
        self._tokens, self._machine, self._steps, self._at = tokens, machine, steps, 0

    @property
    def is_at_end(self) -> bool:
        return self._at == len(self._tokens)

    def _next(self) -> Token:
        if self.is_at_end:
            raise Unclear
        self._at += 1
        return self._tokens[self._at - 1]

    def _takes(self, *wanted: Token) -> bool:
        if not self.is_at_end and self._tokens[self._at] in wanted:
            self._at += 1
            return True
        return False

    def condition(self, depth: int) -> bool:
        if depth > MAX_DEPTH:
            raise Unclear
        found = self._choice(depth)
        while self._takes(("word", "or")):
            found = self._choice(depth) or found
        return found

    def _choice(self, depth: int) -> bool:
        found = self._test(depth)
        while self._takes(("word", "and")):
            found = self._test(depth) and found
        return found

    def _test(self, depth: int) -> bool:
        if depth > MAX_DEPTH:
            raise Unclear
        if self._takes(("sign", "!"), ("word", "not")):
            return not self._test(depth + 1)
        if self._takes(("sign", "(")):
            found = self.condition(depth + 1)
            if not self._takes(("sign", ")")):
                raise Unclear
            return found
        kind, name = self._next()
        if kind != "word":
            raise Unclear
        value = self._value(name)
        if self.is_at_end or self._tokens[self._at][1] not in _SIGNS:
            return value in ("1", "true")
        return _compared(value, self._next()[1], self._next(), self._steps)

    def _value(self, name: str) -> str:
        plain = name.removesuffix("[0]")
        if plain == "num_extruders":
            return str(len(self._machine.get("nozzle_diameter", "0.4").split(",")))
        value = self._machine.get(plain, "")
        return value.split(",", maxsplit=1)[0].strip() if name.endswith("[0]") else value


def _compared(value: str, sign: str, other: Token, steps: Steps) -> bool:
    kind, told = other
    if sign in ("=~", "!~"):
        if kind != "pattern":
            raise Unclear
        return _matches(value[:_LONGEST], told, steps) is (sign == "=~")
    if kind == "text" and sign in ("==", "!="):
        return (value == told) is (sign == "==")
    if kind != "number":
        raise Unclear
    try:
        difference = float(value) - float(told)
    except ValueError:
        raise Unclear from None
    equal = abs(difference) < 1e-9
    return {
        "==": equal,
        "!=": not equal,
        "<": difference < 0 and not equal,
        ">": difference > 0 and not equal,
        "<=": difference < 0 or equal,
        ">=": difference > 0 or equal,
    }[sign]


def _matches(text: str, pattern: str, steps: Steps) -> bool:
    """Whether the pattern matches the whole text."""
    if not _SOUND.fullmatch(pattern) or pattern.count(".*") > _MOST_REPEATED or len(pattern) > 300:
        raise Unclear
    choices, ways = _pieces(pattern)
    steps.take((len(text) + 1) * ways * len(choices))
    try:
        return any(_runs_through(text, pieces) for pieces in choices)
    except re.error:
        raise Unclear from None


def _pieces(pattern: str) -> tuple[list[list[str]], int]:
    """The choices outside of groups, each in its pieces between “.*”; in how many ways at most one place of a text is tried."""
    choices, groups, ways = [[""]], list[int](), 1
    for match in _PIECE.finditer(pattern):
        sign = match[0]
        if sign == "|" and not groups:
            choices.append([""])
            continue
        if sign == ".*":
            if groups:
                raise Unclear
            choices[-1].append("")
            continue
        choices[-1][-1] += sign
        if sign == "(":
            groups.append(1)
        elif sign == "|":
            groups[-1] += 1
        elif sign == ")":
            if not groups:
                raise Unclear
            ways *= groups.pop()
    if groups:
        raise Unclear
    return choices, ways


def _runs_through(text: str, pieces: list[str]) -> bool:
    """Whether the text is these pieces with anything between them: each at its first place leaves the most room for the next."""
    if len(pieces) == 1:
        return re.fullmatch(pieces[0], text, re.DOTALL) is not None
    first = re.match(pieces[0], text, re.DOTALL)
    at = first.end() if first else -1
    for piece in pieces[1:-1]:
        found = re.compile(piece, re.DOTALL).search(text, at) if at >= 0 else None
        at = found.end() if found else -1
    return at >= 0 and re.compile(rf"(?:{pieces[-1]})\Z", re.DOTALL).search(text, at) is not None
