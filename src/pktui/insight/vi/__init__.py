"""Vietnamese words by which findings of a whole corpus are read."""
