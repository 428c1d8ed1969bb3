"""XML that is an attack on its reader, as 3MF and as AMF."""

from collections.abc import Callable, Iterator

from tests.mesh.read.hostile import ANY, OPEN, REFUSE, WARN, Bait, Case, amf, cube_object, model, threemf

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
ATTRIBUTES = " ".join(f'a{i}="1"' for i in range(20_000))


def doctypes(bait: Bait) -> dict[str, str]:
    """What stands between the declaration and the first element."""
    return {
        "an entity bomb": f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]>',
        "an entity bomb of one long entity": f'<!DOCTYPE m [<!ENTITY a "{"a" * 100_000}">]>',
        "an external entity of a file": f'<!DOCTYPE m [<!ENTITY x SYSTEM "file://{bait.file}">]>',
        "an external entity beside": f'<!DOCTYPE m [<!ENTITY x SYSTEM "{bait.beside}">]>',
        "an external entity of an address": f'<!DOCTYPE m [<!ENTITY x PUBLIC "x" "{bait.address}">]>',
        "an external entity in parameters": f'<!DOCTYPE m [<!ENTITY % x SYSTEM "{bait.address}"> %x;]>',
        "a DOCTYPE elsewhere": f'<!DOCTYPE m SYSTEM "{bait.address}">',
        "a DOCTYPE alone": "<!DOCTYPE m>",
    }


def threemf_cases(bait: Bait) -> Iterator[Case]:
    def case(text: str | bytes, answer: str, what: str) -> Case:
        return Case("a.3mf", threemf(text), answer, f"3MF: {what}")

    for what, before in doctypes(bait).items():
        yield case(model(before=before), REFUSE, what)
    yield from _shared(bait, model, case)
    yield case(model("<a>" * 100_000 + "</a>" * 100_000), REFUSE, "100,000 nested elements")
    yield case(model(f"<a {ATTRIBUTES}/>"), REFUSE, "20,000 attributes")
    yield case(
        model(attributes=" ".join(f'xmlns:n{i}="urn:{i}"' for i in range(20_000))), REFUSE, "20,000 attributes for namespaces"
    )
    yield case(model(f'<a b="{"x" * 5_000_000}"/>'), ANY, "an attribute of 5 MB in an element nobody asks about")
    yield case(model().replace("2015/02", "2099/01"), REFUSE, "elements of a namespace that does not exist")
    rels = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><Relationships/>'
    yield Case("a.3mf", threemf(model(), rels=rels), REFUSE, "3MF: an external entity in the list of relations")
    settings = {"Metadata/model_settings.config": f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]><config>&l9;</config>'.encode()}
    yield Case("a.3mf", threemf(model(), settings), WARN, "3MF: an entity bomb in the slicer's list of bodies")


def amf_cases(bait: Bait) -> Iterator[Case]:
    def whole(before: str = "") -> str:
        return amf(cube_object(), before=before).decode()

    def case(text: str | bytes, answer: str, what: str) -> Case:
        return Case("a.amf", text.encode() if isinstance(text, str) else text, answer, f"AMF: {what}")

    for what, before in doctypes(bait).items():
        yield case(whole(before), REFUSE, what)
    yield from _shared(bait, whole, case)
    yield case(amf("<a>" * 100_000 + "</a>" * 100_000), REFUSE, "100,000 nested elements")
    yield case(amf(f"<a {ATTRIBUTES}/>{cube_object()}"), REFUSE, "20,000 attributes")


def _shared(bait: Bait, whole: Callable[..., str], case: Callable[[str | bytes, str, str], Case]) -> Iterator[Case]:
    """What XML itself forbids or allows, whatever it holds."""
    text = whole()
    for spoilt, what in (
        (text[:-30], "cut"),
        (text.replace("</", "<", 1), "an element that is never closed"),
        (text + text[text.index("?>") + 2 :], "two roots"),
        (text.replace("<vertices>", "<vertices>\x01"), "a control sign"),
        (text.replace("<vertices>", "<vertices>&nothing;"), "an entity that is not declared"),
        (text.replace('"UTF-8"', '"nonsense"'), "an encoding that does not exist"),
        (text.replace("<vertices>", '<vertices a="1" a="2">'), "an attribute twice"),
        ("\ufeff" * 3 + text, "three marks before it"),
    ):
        yield case(spoilt, REFUSE, f"broken XML: {what}")
    yield case(text.encode().replace(b"<vertices>", b"<vertices>\xff\xfe\xfd", 1), REFUSE, "broken UTF-8")
    yield case(text.encode().replace(b"<vertices>", b"<vertices>\0", 1), REFUSE, "broken XML: a zero")
    for name in ("utf-16", "utf-16-be"):
        mark = b"\xfe\xff" if name.endswith("be") else b""
        yield case(mark + text.replace("UTF-8", "UTF-16").encode(name), WARN, f"{name.upper()} text")
    yield case(text.replace("UTF-8", "UTF-32").encode("utf-32"), REFUSE, "UTF-32 text")
    yield case(
        text.replace("UTF-8", "ISO-8859-1").replace("<vertices>", "<!-- W\xfcrfel --><vertices>").encode("latin-1"),
        OPEN,
        "Latin-1 text",
    )
    stylesheet = f'<?xml-stylesheet type="text/xsl" href="{bait.address}"?>'
    yield case(text.replace("?>", f"?>{stylesheet}", 1), OPEN, "a style sheet at an address")
