"""What the command line says of itself: help by topic, the manual page, completion, schemas, keys."""
