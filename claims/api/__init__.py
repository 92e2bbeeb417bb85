"""The API of articles, claims, attributions, sources and the record."""
