"""English words by which an article without a date tells its day."""
