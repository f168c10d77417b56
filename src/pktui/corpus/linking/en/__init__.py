"""The English of linking: nicknames, forms of address, and words that tell what a name names."""
