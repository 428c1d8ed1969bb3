"""JSON whose bytes can be signed: read strictly, and written in the one canonical form of RFC 8785 (JCS).

There are no fractions in it: a number with a point is read differently by different programs, so money and rates are text.
"""

import json
from typing import Any

from printdesk.words import say

LARGEST_WHOLE = 2**53 - 1  # what every reader of JSON holds exactly (RFC 7493)
DEEPEST = 12
LONGEST_NUMBER = 17

Json = dict[str, Any]


def canonical(value: object) -> bytes:
    """UTF-8 without white space, keys in the order of their UTF-16 units. Raises ValueError for what has no such form."""
    return _written(value, 0).encode("utf-8")


def _written(value: object, depth: int) -> str:
    if depth > DEEPEST:
        raise ValueError(say("it is nested too deeply"))
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case int():
            if abs(value) > LARGEST_WHOLE:
                raise ValueError(say("it holds a number that is too large"))
            return str(value)
        case str():
            return json.dumps(value, ensure_ascii=False)
        case list() | tuple():
            return f"[{','.join(_written(entry, depth + 1) for entry in value)}]"
        case dict():
            keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
            return f"{{{','.join(f'{_written(key, depth)}:{_written(value[key], depth + 1)}' for key in keys)}}}"
    raise ValueError(f"not for a signature: {type(value).__name__}")


def read_strictly(data: bytes, most: int) -> Json:
    """The object in `data`, of at most `most` bytes: UTF-8, no key twice, no fraction, no text that is half a sign.

    Raises ValueError for everything else; its text is the end of a sentence for people, "… : it is not JSON".
    """
    if len(data) > most:
        raise ValueError(say("it is larger than {most} kB", most=most // 1000))
    try:
        found = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_no_key_twice,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
            parse_int=_whole,
        )
        canonical(found)  # nested, half signs and all: what cannot be written canonically was never signed
    except UnicodeError:
        raise ValueError(say("it is not text in UTF-8")) from None
    except RecursionError:
        raise ValueError(say("it is nested too deeply")) from None
    except json.JSONDecodeError:
        raise ValueError(say("it is not JSON")) from None
    if not isinstance(found, dict):
        raise ValueError(say("it is not an object"))
    return found


def _no_key_twice(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(say("it says something twice"))
    return found


def _no_fraction(_text: str) -> Any:
    raise ValueError(say("it holds a number with a fraction, or none at all"))


def _whole(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ValueError(say("it holds a number that is too large"))
    return int(text)
