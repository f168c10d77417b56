"""The parts of an article: header, title, dateline, paragraphs, comments, page furniture."""
