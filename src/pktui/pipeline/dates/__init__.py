"""From the words of a text to dates: recognise, compose, normalise, date the article itself."""
