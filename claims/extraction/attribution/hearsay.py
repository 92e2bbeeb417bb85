"""Fixed phrases: hearsay in an adverb ("reportedly"), and "according to"."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import COMMAS, noun_phrase, ranges, subtree
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


def according(s: Structure, taken: set[int]) -> list[Link]:
    """Return the attributions by "according to" and "per" that no other link has taken.

    The content is the clause the phrase hangs in, without the phrase.
    """
    out = []
    for index, word in enumerate(s.lower[:-2]):
        last_of_cue = index + (word == "according" and s.lower[index + 1] == "to")
        if index in taken or (last_of_cue == index and not _opens_with_per(s, index)):
            continue
        noun = s.head[index]
        if noun <= last_of_cue or s.tag[noun][:2] not in ("NN", "PR"):
            continue
        phrase = subtree(s, noun)
        words = subtree(s, s.head[noun], _OUTSIDE) - phrase
        words = {w for w in words if s.word[w] not in COMMAS and s.word[w] != "."}
        if len(words) >= 2:
            first, last = noun_phrase(s, noun)
            source = (max(first, last_of_cue + 1), last)
            out.append(Link((index, last_of_cue), source, ranges(words), "according", index))
    return out


def _opens_with_per(s: Structure, index: int) -> bool:
    """Return whether "per" opens a sentence or stands after a comma: "per a filing, …"."""
    if s.lower[index] != "per" or s.relation[s.head[index]] != "obl":
        return False
    first, _ = s.sentences[s.sentence[index]]
    return index == first or s.word[index - 1] == ","
