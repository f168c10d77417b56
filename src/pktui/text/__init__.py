"""Strings: folding for comparison, edit distance, removal of what could harm a terminal."""
