"""Vietnamese time expressions: the words and the rules."""
