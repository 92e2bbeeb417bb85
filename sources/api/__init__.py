"""The API of outlets."""
