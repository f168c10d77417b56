"""Exports of news databases: many articles in one file, split and given their metadata."""
