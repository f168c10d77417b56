"""Figures and dates that agree, follow each other or contradict each other."""
