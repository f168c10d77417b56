"""From a view of the corpus to bytes in a format that other programs read."""
