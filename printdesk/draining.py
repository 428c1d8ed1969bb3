"""Holes in hollow parts: what a process needs so that nothing stays inside, and what is to be said of a hollowed part."""

from collections.abc import Mapping
from typing import Any

from mesh.drain import Drains
from mesh.hollow import WITHIN
from mesh.mesh import Vector3
from printdesk.catalog_entries import Material, Process, limit_of
from printdesk.catalog_limits import Limit
from printdesk.words import plural, say


def way_out(process: Process, material: Material | None = None) -> Limit | None:
    """The narrowest hole through which what is loose gets out; None where nothing is, or nobody tells."""
    return limit_of("escape_hole_mm" if process.loose == "powder" else "drain_hole_mm", process, material)


def drains_for(
    process: Process,
    material: Material | None = None,
    count: int | None = None,
    across_mm: float | None = None,
    places: tuple[Vector3, ...] = (),
) -> Drains | None:
    """As many as asked, as wide as the process needs; None where nothing stays inside and none are asked for."""
    if process.loose is None and count is None and across_mm is None and not places:
        return None
    limit = way_out(process, material)
    wide = across_mm if across_mm is not None else limit.value if limit else Drains.across_mm
    return Drains(wide, count, places)


def hollow_warnings(
    process: Process, material: Material | None, figures: Mapping[str, Any], wall_mm: float, narrowest_mm: float
) -> list[str]:
    """Sentences on a part hollowed so (figures of `mesh.hollow.Hollowed`) and printed by that process.

    wall_mm, narrowest_mm: as they were asked for
    """
    told = []
    if figures["least_wall_mm"] < wall_mm * (1 - WITHIN):
        told.append(say("In one place the wall is only {least:.3g} mm thick.", least=figures["least_wall_mm"]))
    limit = way_out(process, material)
    if process.loose is not None and figures["sealed"]:
        sentence = plural(
            "{count} hollow has no hole: what is loose in it stays there.",
            "{count} hollows have no hole: what is loose in them stays there.",
            figures["sealed"],
        )
        told.append(sentence)
    if process.loose == "resin" and figures["holes"] and figures["pools_left"]:
        sentence = plural(
            "In {count} place resin stays standing, deeper than half a hole; more holes, or another side down, let it out.",
            "In {count} places resin stays standing, deeper than half a hole; more holes, or another side down, let it out.",
            figures["pools_left"],
        )
        told.append(sentence)
    across_mm = min((hole["across_mm"] for hole in figures["holes"]), default=None)
    if limit is not None and across_mm is not None and across_mm < limit.value:
        told.append(
            say(
                "The holes are {wide:.3g} mm wide, and {process} needs {limit:g} mm.",
                wide=across_mm,
                process=process.name,
                limit=limit.value,
            )
        )
    if figures["narrowest_mm"] > narrowest_mm * 1.001:
        told.append(
            say(
                "The part is so large that what is narrower than {narrowest:.3g} mm inside was left solid.",
                narrowest=figures["narrowest_mm"],
            )
        )
    return told
