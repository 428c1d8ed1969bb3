"""Which machines a preset of PrusaSlicer is for: its `compatible_printers_condition`, as far as makers' bundles write it.

condition   = choice, choices joined by `or`; a choice = tests joined by `and`
test        = ( condition ) | ! test | not test | name compared with a "text", a number or a /pattern/ | name alone
comparisons = == != < > <= >= =~ !~      a name may end with [0]: the first of a list
"""

import re
from collections.abc import Mapping

MAX_CHARACTERS = 2_000
MAX_DEPTH = 20
_TOKEN = re.compile(
    r'\s*(?:(?P<sign>=~|!~|==|!=|>=|<=|[()<>!])|(?P<word>[A-Za-z_]\w*(?:\[0\])?)|"(?P<text>[^"]*)"|/(?P<pattern>[^/]*)/|'
    r"(?P<number>\d+(?:\.\d*)?))"
)
# A pattern with no repetition but “.*”, and few of these, cannot take long on a short text.
_SOUND = re.compile(r"(?:\.\*|\\.|\[[^\]*+?{]*\]|[^*+?{\\\[])*")
_MOST_REPEATED = 3
_LONGEST = 1_000
_SIGNS = {"==", "!=", "<", ">", "<=", ">=", "=~", "!~"}

Token = tuple[str, str]


class Unclear(Exception):
    """The condition is written in a way that is not understood here."""


def holds(condition: str, machine: Mapping[str, str]) -> bool | None:
    """Whether the machine's settings fulfil it; an empty one always does. None where it cannot be told."""
    if not condition.strip():
        return True
    try:
        reader = _Reader(_tokens(condition), machine)
        found = reader.condition(0)
    except Unclear:
        return None
    return found if reader.is_at_end else None


def _tokens(condition: str) -> list[Token]:
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
    return found


class _Reader:
    def __init__(self, tokens: list[Token], machine: Mapping[str, str]) -> None:
        self._tokens, self._machine, self._at = tokens, machine, 0

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
        return _compared(value, self._next()[1], self._next())

    def _value(self, name: str) -> str:
        plain = name.removesuffix("[0]")
        if plain == "num_extruders":
            return str(len(self._machine.get("nozzle_diameter", "0.4").split(",")))
        value = self._machine.get(plain, "")
        return value.split(",", maxsplit=1)[0].strip() if name.endswith("[0]") else value


def _compared(value: str, sign: str, other: Token) -> bool:
    kind, told = other
    if sign in ("=~", "!~"):
        if kind != "pattern":
            raise Unclear
        return _matches(value, told) is (sign == "=~")
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


def _matches(value: str, pattern: str) -> bool:
    if not _SOUND.fullmatch(pattern) or pattern.count(".*") > _MOST_REPEATED or len(pattern) > 300:
        raise Unclear
    try:
        return re.fullmatch(pattern, value[:_LONGEST], re.DOTALL) is not None
    except re.error:
        raise Unclear from None
