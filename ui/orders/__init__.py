"""The Orders desk: what was ordered, where it is, and what was said about it."""
