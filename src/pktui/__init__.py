"""pktui: a terminal explorer that turns dated news articles into one timeline."""

__version__ = "0.1.0"
