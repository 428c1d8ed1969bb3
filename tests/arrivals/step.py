"""STEP: what its reader, which is not ours, must not fall over."""

from collections.abc import Iterator

from tests.mesh.read.hostile import ANY, CAREFUL, OPEN, REFUSE, Bait, Case
from tests.mesh.read.step_cube import HEAD, TAIL
from tests.mesh.read.step_cube import step as sound


def cases(bait: Bait) -> Iterator[Case]:
    whole = sound()

    def alone(entities: str) -> bytes:
        return (HEAD + entities + TAIL).encode()

    for content, answer, what in (
        (alone("#1=SHELL_BASED_SURFACE_MODEL('',(#1));\n"), REFUSE, "self reference"),
        (whole.replace(b"CLOSED_SHELL('',(", b"CLOSED_SHELL('',(#1,"), ANY, "a shell of points"),
        (_redirected(whole, b"MANIFOLD_SOLID_BREP"), REFUSE, "self reference of the solid"),
        (_redirected(whole, b"EDGE_LOOP"), ANY, "self reference of a loop"),
        (_redirected(whole, b"PRODUCT_DEFINITION_SHAPE"), ANY, "self reference of the product"),
        (whole[: len(whole) // 2], REFUSE, "truncated"),
        (whole[:-20], REFUSE, "truncated in its last line"),
        (whole[: len(whole) // 2] + TAIL.encode(), REFUSE, "truncated, with a last line"),
        (HEAD.encode(), REFUSE, "truncated after its head"),
        (b"ISO-10303-21;", REFUSE, "its first word alone"),
        (alone(""), REFUSE, "no entity"),
        (alone("#1=B_SPLINE_CURVE('',3,(" + "1.," * 7_000_000 + "1.));\n"), REFUSE, "a giant number list"),
        (alone("#1=CARTESIAN_POINT('',(" + "1.," * 1_000_000 + "1.));\n"), REFUSE, "a giant number list of 3 MB"),
        (sound("#9000=" + "(" * 100_000 + "1" + ")" * 100_000 + ";"), ANY, "100,000 brackets within each other"),
        (sound("#9000=X(" + "(" * 2_000_000 + ";"), REFUSE, "2,000,000 brackets that are never closed"),
        (sound(*(f"#{9000 + i}=DIRECTION('',(0.,0.,1.));" for i in range(30_000))), OPEN, "30,000 entities that nobody uses"),
        (sound("#99999999999999999999=DIRECTION('',(0.,0.,1.));"), ANY, "a name of twenty digits"),
        (sound("#9000=DIRECTION('" + "x" * 3_000_000 + "',(0.,0.,1.));"), ANY, "a text of 3 MB"),
        (whole.replace(b"1.000000E+01", b"NAN"), CAREFUL, "nan for a coordinate"),
        (whole.replace(b"1.000000E+01", b"1.E300"), REFUSE, "1e300 for a coordinate"),
        (whole.replace(b"1.000000E+01", b"1.E30"), REFUSE, "1e30 for a coordinate"),
        (whole.replace(b"1.000000E+01", b"1." + b"0" * 2_000_000 + b"E1", 1), ANY, "a number of 2 MB"),
        (whole.replace(b"1.000000E+01", b"0.E0"), REFUSE, "all points in one place"),
        (
            whole.replace(b"DATA;", b"DATA;\n#9000=EXTERNAL_SOURCE(IDENTIFIER('" + bait.file.encode() + b"'));"),
            OPEN,
            "a file elsewhere",
        ),
        (whole.replace(b"'cube','cube'", b"'<script>','" + bait.command.encode() + b"'"), OPEN, "markup and a command for names"),
        (whole.replace(b"AUTOMOTIVE_DESIGN", b"NOBODY_KNOWS"), ANY, "an unknown schema"),
        (whole.replace(b"\n", b""), OPEN, "all in one line"),
        (whole.replace(b"#2=", b"#1=", 1), ANY, "two entities of one name"),
    ):
        yield Case("a.step", content, answer, f"STEP: {what}")


def _redirected(whole: bytes, entity: bytes) -> bytes:
    """The entity's last reference is to itself."""
    begin = whole.rindex(b"\n", 0, whole.index(entity)) + 1
    end = whole.index(b"\n", begin)
    line = whole[begin:end]
    name, last = line.partition(b"=")[0], line.rindex(b"#")
    stop = next(i for i in range(last + 1, len(line)) if not line[i : i + 1].isdigit())
    return whole[:begin] + line[:last] + name + line[stop:] + whole[end:]
