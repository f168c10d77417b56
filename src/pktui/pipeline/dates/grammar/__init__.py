"""The rule engine: patterns over tokens, and what a match of a rule holds."""
