"""Sound files spoilt at random, with an eye for what each format is made of: counts, indices, lengths, attributes, members."""

import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from random import Random
from typing import Any

NUMBERS = (
    *(
        "nan",
        "inf",
        "-inf",
        "1e999",
        "-1e999",
        "1e308",
        "1e39",
        "-1e39",
        "1e30",
        "1e-40",
        "1e-320",
        "-0",
        "0",
        "-1",
        "1",
        "2",
        "3",
        "7",
    ),
    *(
        "8",
        "9",
        "12",
        "13",
        "255",
        "256",
        "65535",
        "65536",
        "2147483647",
        "2147483648",
        "-2147483648",
        "4294967295",
        "4294967296",
    ),
    *(
        "9007199254740993",
        "9223372036854775807",
        "18446744073709551616",
        "99999999999999999999999",
        "0.5",
        "1.5.5",
        "0x10",
        "1_0",
    ),
    *("1,5", "+", "-", ".", "e5", "ten", "", " ", "½", "１", "7.25e300", "1" * 400, "10.000000001", "1e5", "1e-5"),
)
WORDS = (
    "solid",
    "endsolid",
    "facet",
    "endfacet",
    "vertex",
    "f",
    "v",
    "o",
    "#",
    "/",
    "\\",
    "OFF",
    "property list",
    "element",
    "<",
    "&",
)
INTEGERS = (0, 1, 2, 3, 12, 13, 127, 128, 255, 256, 32767, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1)
LEAVES = (None, True, -1, 0, 1, 2, 7, 2**31, 2**63, 1e308, -1.5, float("nan"), "", "x", [], {}, [[]], "data:;base64,AAAA")
TEXT = {"obj", "off", "step", "stp"}
_NUMBER = re.compile(rb"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ATTRIBUTE = re.compile(rb'="([^"]*)"')
_ELEMENT = re.compile(rb"<[^<>]*>")


def mutated(random: Random, name: str, content: bytes) -> bytes:
    """The content with one to four wounds; never longer than four times its length and 64 KiB."""
    most = 4 * len(content) + 65536
    for _ in range(random.choice((1, 1, 1, 2, 3, 4))):
        content = random.choice(_ways(name, content))(random, content)[:most]
    return content


def _ways(name: str, content: bytes) -> list[Callable[[Random, bytes], bytes]]:
    ending = name.rpartition(".")[2].lower()
    if content[:4] == b"PK\x03\x04":
        return [_member, _member, _member, _wound]
    if content[:4] == b"glTF":
        return [_description, _description, _description, _wound]
    if content[:1] == b"{":
        return [_json, _json, _tokens]
    if content.lstrip()[:1] == b"<":
        return [_xml, _xml, _tokens, _wound]
    if content[:3] == b"ply":
        return [_header, _wound] if b"format ascii" not in content[:60] else [_header, _tokens, _lines]
    if ending in TEXT or content[:5] == b"solid":
        return [_tokens, _tokens, _lines, _wound]
    return [_wound, _aligned]


def _wound(random: Random, content: bytes) -> bytes:
    """What can be done to any bytes."""
    if not content:
        return b"\0"
    at, length = random.randrange(len(content)), random.choice((1, 2, 4, 12, 50, 500))
    kind = random.randrange(7)
    if kind == 0:
        return content[:at] + bytes([content[at] ^ 1 << random.randrange(8)]) + content[at + 1 :]
    if kind == 1:
        return content[:at] + random.randbytes(length) + content[at + length :]
    if kind == 2:
        return content[:at]
    if kind == 3:
        return content[:at] + content[at + length :]
    if kind == 4:
        return content[:at] + content[at : at + length] * random.choice((2, 3, 20)) + content[at + length :]
    if kind == 5:
        other = random.randrange(len(content))
        return content[:at] + content[other : other + length] + content[at + length :]
    return _with_integer(random, content, at)


def _aligned(random: Random, content: bytes) -> bytes:
    """A float or an integer of an STL's record replaced by a remarkable one."""
    if len(content) < 134:
        return _wound(random, content)
    at = 84 + 50 * random.randrange((len(content) - 84) // 50) + 4 * random.randrange(12)
    if random.random() < 0.2:
        return _with_integer(random, content, 80)
    value = random.choice((0.0, -0.0, 1e-42, 1e-20, 1e7, 1e20, 3e38, float("inf"), float("nan"), random.uniform(-20, 20)))
    return content[:at] + struct.pack("<f", value) + content[at + 4 :]


def _with_integer(random: Random, content: bytes, at: int) -> bytes:
    width, order = random.choice((1, 2, 4, 8)), random.choice(("little", "big"))
    value = random.choice(INTEGERS) % 256**width
    return content[:at] + value.to_bytes(width, order) + content[at + width :]


def _tokens(random: Random, content: bytes) -> bytes:
    """A number replaced by a remarkable one, or a word put in."""
    found = [match for match, _ in zip(_NUMBER.finditer(content, random.randrange(len(content) + 1)), range(40), strict=False)]
    if not found or random.random() < 0.1:
        at = random.randrange(len(content) + 1)
        return content[:at] + b" " + random.choice(WORDS).encode() + b" " + content[at:]
    match = random.choice(found)
    return content[: match.start()] + random.choice(NUMBERS).encode() + content[match.end() :]


def _lines(random: Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    one, other, kind = random.randrange(len(lines)), random.randrange(len(lines)), random.randrange(5)
    if kind == 0:
        del lines[one]
    elif kind == 1:
        lines[one:one] = [lines[one]] * random.choice((1, 2, 100))
    elif kind == 2:
        lines[one], lines[other] = lines[other], lines[one]
    elif kind == 3:
        lines[one] = lines[one] + b" " + lines[other]
    else:
        lines[one] = b" ".join([lines[one]] * random.choice((2, 30)))
    return b"\n".join(lines)


def _header(random: Random, content: bytes) -> bytes:
    """Only what stands before the body of a PLY."""
    end = content.find(b"end_header")
    if end < 0:
        return _wound(random, content)
    return random.choice((_tokens, _lines))(random, content[:end]) + content[end:]


def _xml(random: Random, content: bytes) -> bytes:
    pattern = random.choice((_ATTRIBUTE, _ELEMENT))
    found = list(pattern.finditer(content))
    if not found:
        return _wound(random, content)
    match = random.choice(found)
    if pattern is _ATTRIBUTE:
        value = random.choice(
            (*NUMBERS, *(other[1].decode("utf-8", "replace") for other in random.sample(found, min(3, len(found)))))
        )
        return content[: match.start(1)] + value.replace("<", "").encode() + content[match.end(1) :]
    other = random.choice(found)
    new = random.choice((b"", match[0] * random.choice((2, 200)), other[0], other[0] + match[0], b"<!-- -->", b"<![CDATA[x]]>"))
    return content[: match.start()] + new + content[match.end() :]


def _member(random: Random, content: bytes) -> bytes:
    """A part of a ZIP spoilt, renamed, repeated or left out; packed again so that the archive itself is sound."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return _wound(random, content)
    if not parts:
        return content
    at, kind = random.randrange(len(parts)), random.randrange(10)
    name, data = parts[at]
    if kind == 0:
        del parts[at]
    elif kind == 1:
        parts.append((random.choice((name, name.upper(), "../x", "3D/other.model", "Metadata/model_settings.config")), data))
    else:
        way = random.choice((_xml, _xml, _tokens, _wound)) if data.lstrip()[:1] == b"<" else _wound
        parts[at] = name, way(random, data)
    held = io.BytesIO()
    import warnings

    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in parts:
            archive.writestr(name, data)
    return held.getvalue()


def _description(random: Random, content: bytes) -> bytes:
    """The JSON or the binary part of a GLB spoilt, its lengths set right again."""
    length = int.from_bytes(content[12:16], "little")
    text, rest = content[20 : 20 + length], content[20 + length :]
    if random.random() < 0.3:
        rest = rest[:8] + _wound(random, rest[8:])
        rest = struct.pack("<I", max(0, len(rest) - 8)) + rest[4:]
    else:
        text = _json(random, text)
        text += b" " * (-len(text) % 4)
    return struct.pack("<4sIIII", b"glTF", 2, 20 + len(text) + len(rest), len(text), 0x4E4F534A) + text + rest


def _json(random: Random, content: bytes) -> bytes:
    """A leaf replaced, left out, or put elsewhere."""
    try:
        tree: Any = json.loads(content)
    except (ValueError, RecursionError):
        return _wound(random, content)
    places: list[tuple[Any, Any]] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        items = list(node.items()) if isinstance(node, dict) else list(enumerate(node)) if isinstance(node, list) else []
        places += [(node, key) for key, _ in items]
        waiting += [value for _, value in items]
    if not places:
        return json.dumps(random.choice(LEAVES)).encode()
    node, key = random.choice(places)
    kind = random.random()
    if kind < 0.15:
        del node[key]
    elif kind < 0.3:
        other, place = random.choice(places)
        node[key] = json.loads(json.dumps(other[place]))
    elif kind < 0.4 and isinstance(node, list):
        node[key:key] = [node[key]] * random.choice((1, 50))
    else:
        node[key] = random.choice((*LEAVES, *INTEGERS))
    return json.dumps(tree).encode()
