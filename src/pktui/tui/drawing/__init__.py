"""From values and a width to lines of text and style; no widget and no clock."""
