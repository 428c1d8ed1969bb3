"""What an adapter may ask of the shop that this desk can open by itself."""

from typing import Protocol


class OwnShop(Protocol):
    """`services.shop.embedded.EmbeddedShop`, which each of these opens where it is closed."""

    def address(self) -> str: ...
    def customer_key(self, name: str) -> str: ...
