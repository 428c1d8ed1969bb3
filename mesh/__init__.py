"""Geometry: arrays in, arrays and facts out. Knows nothing of printing as a trade and imports nothing else of ours."""
