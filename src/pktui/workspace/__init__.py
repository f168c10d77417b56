"""From paths to a corpus that grows, is followed, corrected and kept."""
