"""Dates in digits alone, which every language shares: the classes of numbers and the rules."""
