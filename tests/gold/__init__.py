"""Articles marked by hand, and the check that the marks are sound."""
