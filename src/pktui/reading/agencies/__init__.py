"""What news agencies and newsrooms send each other: NewsML-G2, NewsML 1, NITF."""
