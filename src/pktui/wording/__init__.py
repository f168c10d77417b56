"""What the reader is told: the languages of the interface, dates, rules, corrections, signs."""
