"""What the command line says of itself: help by topic, manual page, completion, schemas, keys."""
