"""Formats that are lists of dated events: calendars and timelines."""
