"""The English of names: the words that the engine needs to know to find them in English text."""
