"""Vietnamese: words of numbers, units, hedges, and of what figures are about."""
