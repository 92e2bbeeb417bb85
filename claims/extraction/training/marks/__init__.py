"""Attributions marked by hand for mode and naming: names and labels, no text."""
