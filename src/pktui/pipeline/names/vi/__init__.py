"""The Vietnamese of names: its words, and how names are cut out of Vietnamese prose."""
