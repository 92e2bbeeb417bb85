"""The parts of the grammar of figures; ``quantities`` puts them together."""
