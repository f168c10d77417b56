"""What outlives a run: the cache of analyses, the reader's own marks, notes and corrections."""
