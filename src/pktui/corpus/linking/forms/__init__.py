"""How one full name may be another form of the same: by its letters, its sound, its words."""
