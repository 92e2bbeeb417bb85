"""Word lists of the rules, as Python tables."""
