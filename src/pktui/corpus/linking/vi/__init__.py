"""Vietnamese in linking: marks that tell names apart, and names that two languages have for one."""
