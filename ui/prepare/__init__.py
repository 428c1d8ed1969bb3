"""The Prepare desk: what it is, whether it can be printed, what it must stand, where to get it, and the one button."""
