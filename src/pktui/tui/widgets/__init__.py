"""The explorer's panes and lines; none knows another, and none of them filters."""
