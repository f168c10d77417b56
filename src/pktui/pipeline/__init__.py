"""One article → what it says: one stage a module, each stage one function, in `analyse` in order."""
