"""Dates for articles that state none, from their words and from articles they resemble."""
