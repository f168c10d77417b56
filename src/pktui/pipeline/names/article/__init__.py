"""What an article says of its names: their kinds, what acronyms stand for, who has which office."""
