"""Calendars and feasts: what is computed or looked up, whatever the language."""
