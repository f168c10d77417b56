"""The timeline: its order and headings, what is folded, the words and the line of each row."""
