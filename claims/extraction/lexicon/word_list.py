"""How the lists of this package are written: words with spaces between them."""

from __future__ import annotations


def word_list(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())
