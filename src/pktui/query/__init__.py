"""From the corpus to what is shown: queries, the index that answers them, and views."""
