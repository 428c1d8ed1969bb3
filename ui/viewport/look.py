"""How a scene is to be drawn."""

from dataclasses import dataclass

from ui.tokens import Tokens


@dataclass(frozen=True)
class Look:
    """How to draw: with_plate: plate, lines and axes too; pixel_ratio: of the screen (lines keep their width to the eye).

    is_moving: more pictures are about to follow; where drawing takes long, each is then made quickly rather than well.
    """

    tokens: Tokens
    pixel_ratio: float = 1.0
    is_moving: bool = False
    with_plate: bool = True
    with_edges: bool = True
