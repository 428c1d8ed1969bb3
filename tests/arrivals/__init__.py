"""Every kind of file that arrives, made here, each with the answer that it must get.

The classes and their cases are those that a list of measured attacks on other programs names; `TABLE` holds that list, and
`tests/mesh/read/test_hostile.py` fails where one of its cases has no file.
"""

from collections.abc import Iterator
from dataclasses import replace

from tests.arrivals import archives, disguised, scenes, sound, step, stl, text, threemf, xml
from tests.mesh.read.hostile import Bait, Case

MAKERS = {
    "sound controls": (sound.cases,),
    "STL counts and lengths": (stl.counts,),
    "STL values": (stl.values,),
    "STL ASCII": (stl.text,),
    "disguised": (disguised.cases,),
    "OBJ, PLY, OFF": (text.obj_cases, text.ply_cases, text.off_cases),
    "XML": (xml.threemf_cases, xml.amf_cases),
    "3MF content": (threemf.cases, threemf.amf_cases),
    "ZIP": (archives.zip_cases,),
    "other archives": (archives.other_cases,),
    "GLB, glTF": (scenes.cases,),
    "STEP": (step.cases,),
}
# What each class has to hold, in words that stand in the description of a case.
TABLE = {
    "sound controls": "small cube|markup|$(|leading -|right-to-left|newline|200 characters|emoji",
    "STL counts and lengths": "claims 2³²−1|middle of a facet|empty|header only|data after",
    "STL values": "nan|inf|-inf|all facets points|denormal|1e30",
    "STL ASCII": "no endsolid|several solids|upper case|binary that begins with solid|commas for points|very long line|garbage",
    "disguised": "HTML|PNG|ELF|ZIP|OBJ under .stl",
    "OBJ, PLY, OFF": "index out of range|negative|zero|count bomb|list bomb|number of 2 MB|50,000 corners|header that never ends"
    "|texture that leaves|material library that leaves",
    "XML": "entity bomb|external entity|DOCTYPE|100,000 nested|20,000 attributes|broken|UTF-16",
    "3MF content": "vertex index out of range|NaN|zero transform|huge transform|component cycle|2³⁰ instances|missing object"
    "|unknown unit|duplicate ids|duplicate part names|unknown required extension|post_process|huge thumbnail|markup in the title",
    "ZIP": "bomb|lies about sizes|20,000 entries|../|absolute name|nested archive|duplicate names|relation that points outside",
    "other archives": "gzip bomb|bzip2 bomb|tar with ../|tar with a link|tar with a device",
    "GLB, glTF": "length beyond|accessor beyond|view beyond|index out of range|NaN|node cycle|instance bomb|uri to a file"
    "|uri to http|uri to data|Draco|foreign image",
    "STEP": "self reference|truncated|giant number list",
}


def cases(bait: Bait | None = None, kind: str | None = None) -> Iterator[Case]:
    """Every case of a class, or of all, sound controls first. bait: what must be neither opened, called nor run."""
    for name in MAKERS if kind is None else (kind,):
        for make in MAKERS[name]:
            for case in make(bait or Bait()):
                yield replace(case, kind=name)
