"""What a step of a mend does, in words, while it is at it."""

from printdesk.words import say


def doing_words(step: str) -> str:
    """step: a name of `mesh.repair.STEPS`; "" for one that nobody named."""
    return {
        "drop_degenerate": say("taking out faces without area"),
        "drop_duplicate": say("taking out doubled faces"),
        "weld": say("joining corners"),
        "stitch": say("sewing open edges"),
        "turn": say("turning faces outward"),
        "fill": say("closing holes"),
        "unite": say("uniting bodies"),
        "untangle": say("cutting out crossings"),
        "drop_stray": say("taking away stray bodies"),
        "thicken": say("thickening walls"),
        "measure": say("measuring what came of it"),
    }.get(step, "")
