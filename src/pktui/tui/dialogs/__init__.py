"""What opens over the main screen and closes with escape; imported when first opened."""
