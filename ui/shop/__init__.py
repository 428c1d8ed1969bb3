"""The My shop desk: the other side of the counter."""
