"""People, places and organisations in one article, by rules, open lists and weights."""
