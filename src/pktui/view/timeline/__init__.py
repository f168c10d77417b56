"""The timeline: order and headings, what of them is folded, the words of a row, the line of a row."""
