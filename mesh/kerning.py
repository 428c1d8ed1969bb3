"""How much nearer two letters stand to each other than their widths say."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

Kerning = Callable[[str, str], float]  # names of a glyph and the one after it → the font's units, mostly below 0

_PAIRS, _EXTENSION = 2, 9  # kinds of lookups of the table GPOS (OpenType 1.9)


def kerning_of(font: "TTFont") -> Kerning:
    """The pairs of a font: of the feature "kern" of its table GPOS, else of its table "kern"; 0 for a pair that is not in it.

    Only pairs are looked at, not what depends on more than two letters. Of several lookups, as a rule one for each script, the
    first that knows a pair counts.
    """
    tables = _pair_tables(font)
    if tables:
        return lambda one, other: next((found for lookup in tables if (found := _of_pair(lookup, one, other)) is not None), 0.0)
    old: dict[tuple[str, str], int] = {}
    if "kern" in font:
        for table in font["kern"].kernTables:
            old.update(getattr(table, "kernTable", None) or {})
    return lambda one, other: float(old.get((one, other), 0))


def _pair_tables(font: "TTFont") -> list[list[Any]]:
    """For each lookup of the feature "kern" its tables of pairs."""
    if "GPOS" not in font:
        return []
    gpos = font["GPOS"].table
    if gpos is None or gpos.FeatureList is None or gpos.LookupList is None:
        return []
    wanted = {
        number
        for record in gpos.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for number in record.Feature.LookupListIndex
    }
    found = []
    for number in sorted(wanted):
        tables = []
        for table in gpos.LookupList.Lookup[number].SubTable:
            inner = table.ExtSubTable if table.LookupType == _EXTENSION else table
            if inner.LookupType == _PAIRS:
                tables.append(inner)
        if tables:
            found.append(tables)
    return found


def _of_pair(tables: list[Any], one: str, other: str) -> float | None:
    """What the first table that knows the pair says; None where none does."""
    for table in tables:
        if one not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            pairs = table.PairSet[table.Coverage.glyphs.index(one)].PairValueRecord
            value = next((pair.Value1 for pair in pairs if pair.SecondGlyph == other), None)
            if value is None:
                continue
        else:
            first, second = table.ClassDef1.classDefs.get(one, 0), table.ClassDef2.classDefs.get(other, 0)
            value = table.Class1Record[first].Class2Record[second].Value1
        return float(getattr(value, "XAdvance", 0) or 0)
    return None
