"""Small servers that answer as services by others document it, each with switches for what goes wrong in the world."""
