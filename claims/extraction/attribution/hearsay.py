"""Hearsay in an adverb: "reportedly", "allegedly"."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import ranges, subtree
from ..structure import Structure
from .link import Link

_OUTSIDE = frozenset(("conj", "parataxis", "cc", "punct"))


def adverbs(s: Structure) -> list[Link]:
    """Return the attributions by an adverb: to nobody, of what the word it limits says."""
    out = []
    for index, word in enumerate(s.lower):
        if word not in lexicon.ADVERBS or s.relation[index] not in ("advmod", "amod", "discourse"):
            continue
        head = s.head[index]
        if s.tag[head][:2] not in ("VB", "NN", "JJ"):
            continue
        first, last = s.sentences[s.sentence[index]]
        words = {w for w in subtree(s, head, _OUTSIDE) if first <= w < last} - {index}
        if len(words) >= 2:
            out.append(Link((index, index), None, ranges(words), "adverb", index))
    return out
