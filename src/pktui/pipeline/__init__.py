"""One article → what it says: one stage a module, each one function, in order in `analyse`."""
