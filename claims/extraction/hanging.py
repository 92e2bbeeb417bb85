"""Giving a word of the tree another head."""

from __future__ import annotations

from .structure import Structure


def hang(s: Structure, index: int, head: int, relation: str) -> None:
    """Give a word another head, unless that would close a circle."""
    at = head
    while s.head[at] != at:
        if at == index:
            return
        at = s.head[at]
    if at == index:
        return
    s.head[index] = head
    s.relation[index] = relation
