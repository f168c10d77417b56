"""What English pages write around a story."""
