"""One module for each input format; each turns bytes into article drafts."""
