"""Mends of the tree around verbs of saying: what is shared, and what stands on either side."""

from __future__ import annotations

from .hanging import hang
from .lexicon import attribution as lexicon
from .structure import Structure

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


def mend_sayings(s: Structure) -> None:
    """Mend in place; must run before anything reads ``children`` or ``reach``."""
    subjects = {s.head[i] for i, relation in enumerate(s.relation) if relation in _SUBJECTS}
    clauses = {s.head[i] for i, relation in enumerate(s.relation) if relation == "ccomp"}
    for index, relation in enumerate(s.relation):
        if relation == "conj" and index not in subjects:
            _join_participle(s, index)
            _join_saying(s, index, clauses)
        elif relation == "ccomp" and s.tag[index][:2] in ("NN", "PR"):
            _join_halves(s, index, subjects)


def _join_participle(s: Structure, index: int) -> None:
    """Of "accused of fraud and suspected of perjury", join the second participle to the first."""
    noun = s.head[index]
    verb = s.head[noun]
    accused = s.lemma[index] in lexicon.ACCUSING and s.lemma[verb] in lexicon.ACCUSING
    if accused and s.tag[noun][:2] == "NN" and s.tag[verb] in ("VBN", "VBD") and verb < index:
        hang(s, index, verb, "conj")


def _join_saying(s: Structure, index: int, clauses: set[int]) -> None:
    """Of "said it was closed and added that …", join the second verb of saying to the first.

    What was closed adds nothing: who said it does.
    """
    clause = s.head[index]
    verb = s.head[clause]
    says = s.lemma[index] in lexicon.NESTED | {"add"} and s.lemma[verb] in lexicon.REPORTING
    same_form = s.tag[index] == s.tag[verb] and s.tag[verb] in ("VBD", "VBZ", "VBP")
    if says and same_form and index in clauses and s.relation[clause] == "ccomp":
        hang(s, index, verb, "conj")


def _join_halves(s: Structure, index: int, subjects: set[int]) -> None:
    """Of '"The tax," she said, "will rise"', make the first half the subject of the second."""
    verb = s.head[index]
    if verb < index or s.lemma[verb] not in lexicon.REPORTING:
        return
    for other in range(verb + 1, min(verb + 12, len(s))):
        if s.head[other] == verb and s.relation[other] in ("ccomp", "parataxis"):
            if other not in subjects and s.tag[other][:2] == "VB":
                hang(s, index, other, "nsubj")
            return
