"""The nouns: frozen values, standard library only, imported by every other layer."""
