"""What Vietnamese pages write around a story."""
