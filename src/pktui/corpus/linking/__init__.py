"""Entity resolution: which mentions of many articles mean the same person, place or body."""
