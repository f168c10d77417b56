"""What is open on the right: an article, its sentences, and where it is to be found."""
