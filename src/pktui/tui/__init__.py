"""The explorer: the only code that knows Textual."""
