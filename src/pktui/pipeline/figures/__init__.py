"""Numbers of something: found in the text, read as values, and told from all other numbers."""
