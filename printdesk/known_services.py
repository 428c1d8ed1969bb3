"""Services by others that this program has an adapter for: what a person needs to know before adding one."""

from dataclasses import dataclass

from printdesk.words import later, say


@dataclass(frozen=True)
class KnownService:
    """kind: of its adapter; title: as it calls itself; about: one sentence, what it is and what it is sent.

    wants_key: it has to be given one; none of them was ever held against the live service
    """

    kind: str
    title: str
    about: str
    wants_key: bool = False

    @property
    def words(self) -> str:
        return say(self.about)


KNOWN_SERVICES = tuple(
    KnownService(*row)
    for row in (
        ("craftcloud", "Craftcloud", later("Compares more than a hundred makers; it is sent your model for a price."), False),
        ("imaterialise", "i.materialise", later("Prices from your part's measures alone; you order on its own site."), True),
        ("sculpteo", "Sculpteo", later("Is sent your model for a price and keeps it private; you order on its own site."), False),
        ("slant3d", "Slant 3D", later("Prints plastic in the USA; it fetches your model from a shop server of yours."), True),
        ("treatstock", "Treatstock", later("Is sent nothing: you look up prices and order on its own site."), False),
    )
)


def known_service(kind: str) -> KnownService | None:
    return next((known for known in KNOWN_SERVICES if known.kind == kind), None)
