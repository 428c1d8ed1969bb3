"""What a 3MF or an AMF may say that cannot be true, or that must not be obeyed."""

import json
from collections.abc import Iterator

import numpy as np

from tests.mesh.read.hostile import (
    CAREFUL,
    OPEN,
    REFUSE,
    WARN,
    Bait,
    Case,
    amf,
    cube_object,
    instance,
    mesh_xml,
    model,
    threemf,
)

PRODUCTION = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06"
ONE = '<object id="1" type="model">{}</object>'


def cases(bait: Bait) -> Iterator[Case]:
    for group in (_values, _placements, _objects, _told):
        yield from (Case("a.3mf", threemf(*made), answer, what) for made, answer, what in group(bait))


def _values(_: Bait) -> Iterator[tuple[tuple[str], str, str]]:
    xml = mesh_xml()
    for what, old, new in (
        ("vertex index out of range", 'v1="0"', 'v1="8"'),
        ("vertex index out of range of 64 bits", 'v1="0"', 'v1="99999999999999999999"'),
        ("negative vertex index", 'v1="0"', 'v1="-1"'),
        ("half a vertex index", 'v1="0"', 'v1="0.5"'),
        ("a vertex index with an underscore", 'v1="1"', 'v1="0_1"'),
        ("a vertex index in other digits", 'v1="1"', 'v1="１"'),
        ("no vertex index", 'v1="0"', 'v4="0"'),
        ("NaN", 'x="10.0"', 'x="NaN"'),
        ("inf", 'x="10.0"', 'x="inf"'),
        ("1e30", 'x="10.0"', 'x="1e30"'),
        ("1e999", 'x="10.0"', 'x="1e999"'),
        ("two numbers in one", 'x="10.0" y', 'x="1 2" y'),
        ("nothing for a number", 'x="10.0"', 'x=""'),
        ("a number with an underscore", 'x="10.0"', 'x="1_0.0"'),
        ("a number in other digits", 'x="10.0"', 'x="１0.0"'),
        ("a number of 2 MB", 'x="10.0"', f'x="{"9" * 2_000_000}"'),
        ("no number", 'x="10.0" ', ""),
    ):
        assert old in xml
        yield (model(ONE.format(xml.replace(old, new, 1))),), REFUSE, what


def _placements(_: Bait) -> Iterator[tuple[tuple[str], str, str]]:
    for transform, what in (
        ("0 " * 12, "a zero transform"),
        ("1e30 0 0 0 1e30 0 0 0 1e30 0 0 0", "a huge transform"),
        ("1e9 0 0 0 1e9 0 0 0 1e9 0 0 0", "a huge transform, just within what is a number"),
        ("1 0 0 0 1 0 0 0 1 1e9 0 0", "a huge transform that moves the body away"),
        ("1e-9 0 0 0 1e-9 0 0 0 1e-9 0 0 0", "a transform to nothing"),
        ("nan " * 12, "a NaN transform"),
        ("1 0 0", "a short transform"),
        ("1 " * 13, "a long transform"),
        ("1 0 0 0 1 0 0 0 0 0 0 0", "a zero transform in one direction"),
        ("", "an empty transform"),
        ("x " * 12, "a transform of words"),
    ):
        yield (model(build=f'<item objectid="1" transform="{transform}"/>'),), REFUSE, what
    yield (model(build='<item objectid="1" transform="-1 0 0 0 1 0 0 0 1 0 0 0"/>'),), OPEN, "a mirrored body"


def _objects(bait: Bait) -> Iterator[tuple[tuple[object, ...], str, str]]:
    xml = mesh_xml()
    component = '<object id="{}"><components><component objectid="{}"/></components></object>'
    yield (model(component.format(1, 2) + component.format(2, 1)),), REFUSE, "a component cycle"
    yield (model(component.format(1, 1)),), REFUSE, "a component cycle of one"
    doubled = '<object id="{}"><components><component objectid="{}"/><component objectid="{}"/></components></object>'
    bomb = f'<object id="0">{xml}</object>' + "".join(doubled.format(i, i - 1, i - 1) for i in range(1, 31))
    yield (model(bomb, '<item objectid="30"/>'),), REFUSE, "2³⁰ instances"
    empty = '<object id="0"><mesh/></object>' + "".join(doubled.format(i, i - 1, i - 1) for i in range(1, 31))
    yield (model(empty, '<item objectid="30"/>'),), REFUSE, "2³⁰ instances of nothing"
    chain = f'<object id="0">{xml}</object>' + "".join(component.format(i, i - 1) for i in range(1, 1001))
    yield (model(chain, '<item objectid="1000"/>'),), REFUSE, "1,000 components within each other"
    yield (model(build='<item objectid="1"/>' * 10_001),), REFUSE, "10,001 items"
    yield (model("".join(f'<object id="{i}"/>' for i in range(100_001))),), REFUSE, "100,001 objects"
    yield (model(build='<item objectid="7"/>'),), REFUSE, "a missing object"
    yield (model(component.format(1, 9)),), REFUSE, "a missing object as a component"
    yield (model(build="<item/>"),), REFUSE, "an item of no object"
    yield (model(""),), REFUSE, "nothing at all"
    yield (model(build='<item objectid="1" printable="0"/>'),), REFUSE, "nothing that is to be printed"
    yield (model(build=""),), WARN, "nothing on the plate"
    yield (model(unit="furlong"),), REFUSE, "an unknown unit"
    yield (model(ONE.format(xml) * 2),), REFUSE, "duplicate ids"
    yield (model(), {"3D/3DMODEL.model": model().replace("10.0", "200.0").encode()}), REFUSE, "duplicate part names, by case"
    for uri in ("http://example.org/shape", "http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02"):
        yield (model(attributes=f'xmlns:q="{uri}" requiredextensions="q"'),), REFUSE, f"unknown required extension {uri[-20:]}"
    yield (model(attributes='requiredextensions="z"'),), REFUSE, "unknown required extension of no namespace"
    known = 'xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02" requiredextensions="m"'
    yield (model(attributes=known),), OPEN, "the material extension required"
    for path in (bait.file, bait.beside, bait.address, "/3D/nothing.model"):
        elsewhere = f'<object id="1"><components><component objectid="1" p:path="{path}"/></components></object>'
        yield (model(elsewhere, attributes=f'xmlns:p="{PRODUCTION}"'),), REFUSE, f"a missing object, at {path[:12]}"


def _told(bait: Bait) -> Iterator[tuple[tuple[object, ...], str, str]]:
    xml = mesh_xml()
    for name, text, what in (
        ("Metadata/Slic3r_PE.config", f"; post_process = {bait.command}\n; layer_height = 0.2\n", "a post_process command"),
        (
            "Metadata/project_settings.config",
            json.dumps({"post_process": [bait.command], "layer_height": "0.2"}),
            "a post_process command for Bambu Studio",
        ),
        ("Cura/x.inst.cfg", f"[values]\npost_process = {bait.command}\n", "a post_process command for Cura"),
        ("Metadata/project_settings.config", "[" * 100_000, "100,000 brackets"),
        (
            "Metadata/Slic3r_PE.config",
            "; layer_height = $(reboot)\n; filament_type = <b>PLA</b>\n",
            "markup and commands for values",
        ),
    ):
        yield (model(), {name: text.encode()}), WARN, f"slicer settings with {what}"
    yield (model(), {"Metadata/Slic3r_PE.config": b"; x = 1\n" * 700_000}), REFUSE, "slicer settings of 5 MB"
    picture = np.random.default_rng(1).bytes(9_000_000)
    yield (model(), {"Metadata/thumbnail.png": picture}), OPEN, "a huge thumbnail"
    titled = f'<object id="1" name="&lt;script&gt;alert(1)&lt;/script&gt;">{xml}</object>'
    yield (model(titled),), OPEN, "markup in the name"
    title = '<metadata name="Title">&lt;img src="http://x/"&gt;\u202e{}</metadata>'
    for words, what in (("", "markup in the title"), ("t" * 3_000_000, "markup in the title and 3 MB of it")):
        yield (model().replace("<resources>", title.format(words) + "<resources>"),), OPEN, what
    items = '<item objectid="1"/><item objectid="2"/>'
    yield (model(ONE.format(xml) + f'<object id="2" type="support">{xml}</object>', items),), WARN, "a support beside the model"
    yield (model(build='<item objectid="1"/><item objectid="1" printable="0"/>'),), WARN, "a copy that is not to be printed"
    yield (model(ONE.format(xml) + f'<object id="2">{xml}</object>'),), OPEN, "an object that nothing places"


def amf_cases(_: Bait) -> Iterator[Case]:
    """The same in the other format of its kind."""
    one, cycle = cube_object(), '<constellation id="5">{}</constellation>'
    doubled = cube_object("0") + "".join(
        f'<constellation id="{i}">{instance(str(i - 1)) * 2}</constellation>' for i in range(1, 31)
    )
    for body, answer, what in (
        (one.replace("<v1>0<", "<v1>8<", 1), REFUSE, "vertex index out of range"),
        (one.replace("<v1>0<", "<v1>-1<", 1), REFUSE, "negative vertex index"),
        (one.replace("<v1>1<", "<v1>0_1<", 1), REFUSE, "a vertex index with an underscore"),
        (one.replace("<v1>0</v1>", "", 1), REFUSE, "no vertex index"),
        (one.replace("<x>10.0<", "<x>NaN<", 1), REFUSE, "NaN"),
        (one.replace("<x>10.0<", "<x>1e30<", 1), REFUSE, "1e30"),
        (one.replace("<x>10.0<", "<x>ten<", 1), REFUSE, "a word for a number"),
        (one.replace("<x>10.0<", "<x>１0.0<", 1), REFUSE, "a number in other digits"),
        (one.replace("<x>10.0<", f"<x>{'1' * 2_000_000}<", 1), REFUSE, "a number of 2 MB"),
        (one.replace("<x>10.0</x>", "", 1), REFUSE, "no number"),
        (one * 2, REFUSE, "duplicate ids"),
        (one + cycle.format(instance("9")), REFUSE, "a missing object"),
        (one + cycle.format(instance("5")), REFUSE, "a component cycle"),
        (one + cycle.format(instance("1") * 10_001), REFUSE, "10,001 items"),
        (one + cycle.format(instance("1", deltax=1e30)), REFUSE, "a huge transform"),
        (one + cycle.format(instance("1", deltax=float("nan"))), REFUSE, "a NaN transform"),
        (doubled, REFUSE, "2³⁰ instances"),
        ("", REFUSE, "nothing at all"),
        (one.replace("cube 1", "&lt;script&gt;alert(1)&lt;/script&gt;"), OPEN, "markup in the title"),
    ):
        yield Case("a.amf", amf(body), answer, f"AMF: {what}")
    yield Case("a.amf", amf(one, "furlong"), REFUSE, "AMF: an unknown unit")
    thousand = one + "".join(
        f'<constellation id="c{i}">{instance(f"c{i - 1}" if i else "1")}</constellation>' for i in range(1000)
    )
    yield Case("a.amf", amf(thousand), CAREFUL, "AMF: 1,000 constellations within each other")
