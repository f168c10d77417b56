"""The Vietnamese of names: its words, and how they are cut into names where they stand in a text."""
