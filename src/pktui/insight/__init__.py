"""What the articles of a corpus say together, each finding with the words that say it."""
