"""One module for each format that records are written in."""
