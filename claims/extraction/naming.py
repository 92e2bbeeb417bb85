"""How a source is referred to: by name, by description, as a collective."""

from __future__ import annotations

from .lexicon import attribution as lexicon
from .lexicon import nouns
from .referents import PRONOUNS, Resolved
from .structure import Structure


def naming_of(s: Structure, source: tuple[int, int], head: int, resolved: Resolved) -> str:
    """Return named, described or collective for a source phrase that stands for ``resolved``."""
    if resolved.named:
        return "named"
    at = resolved.head if s.lower[head] in PRONOUNS else head
    lower, lemma = s.lower[at], s.lemma[at]
    if lower in ("they", "we", "us", "many", "some", "most", "others", "those", "both", "all", "everyone"):
        return "collective"
    if s.tag[at] in ("NNS", "NNPS") or lemma in nouns.GROUPS or lemma in lexicon.COLLECTIVE:
        if lemma in lexicon.DOCUMENTS and lemma not in nouns.GROUPS:
            return "described"
        return "collective"
    return "described"
