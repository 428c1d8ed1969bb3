"""The acts that make other parts of parts, in the window: a file per act, each a card in the same frame."""
