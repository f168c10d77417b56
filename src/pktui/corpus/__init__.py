"""Across articles: many analyses → one Corpus."""
