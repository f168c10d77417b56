"""Keys: bindings, commands, the text of an edited line, keys that are typed ahead."""
