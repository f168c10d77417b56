"""English for the reader: dates, rules, corrections, and the signs beside them."""
