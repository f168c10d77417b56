"""What the interface needs to speak Vietnamese beside the catalogue of its texts."""
