"""The parts of the window's frame: rail, top bar, palette, status bar, notices."""
