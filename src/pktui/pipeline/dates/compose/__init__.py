"""From simple time expressions to whole ones: join neighbours, set extents, share years."""
