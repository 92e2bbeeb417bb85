"""Small mends of the tree where it breaks rules of grammar that hold without exception."""

from __future__ import annotations

from .phrases import COMMAS
from .structure import Structure


def repair(s: Structure) -> None:
    """Mend in place; must run before anything reads ``children`` or ``reach``."""
    subject: dict[int, int] = {}
    for index, relation in enumerate(s.relation):
        if relation not in ("nsubj", "nsubj:pass"):
            continue
        head = s.head[index]
        first = subject.setdefault(head, index)
        if first == index or index > head or s.sentence[first] != s.sentence[index]:
            continue
        # One clause, one subject: "its owner, Sky Global, said" is a noun and its apposition,
        # "Department of Roads" hung twice on one verb is a noun and what limits it.
        left = index
        while left > first and s.head[left - 1] == index:
            left -= 1
        after_comma = s.word[left] in COMMAS or (left > 0 and s.word[left - 1] in COMMAS)
        s.head[index] = first
        s.relation[index] = "appos" if after_comma else "nmod"
