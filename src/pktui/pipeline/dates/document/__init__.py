"""The article's own date: header, metadata, dateline, address, a date near the top."""
