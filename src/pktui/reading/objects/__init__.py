"""Articles as objects with named fields: JSON, JSON Lines, tables, front matter."""
