"""A map in a terminal: the coasts of the world, a window on it, and dots."""
