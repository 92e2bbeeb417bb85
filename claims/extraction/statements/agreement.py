"""Verbs that must fit a name in the place of a pronoun: "I’ve seen" as "Lund has seen"."""

from __future__ import annotations

from ..lexicon.pronouns import FIRST_SINGULAR, PRONOUNS
from ..phrases import AUXILIARIES, FINITE, marker_of, subject_of
from ..structure import Structure
from .inflection import third_person

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
#: Present tenses as they are written after "I" and "they", and what they are after a name.
_PRESENT = {
    **dict.fromkeys(("am", "’m", "'m", "are", "’re", "'re"), ("is", "are")),
    **dict.fromkeys(("have", "’ve", "'ve"), ("has", "have")),
    "were": ("was", "were"),
    "do": ("does", "do"),
}


class Agreement:
    """For each finite verb of a text the pronoun that is its subject."""

    def __init__(self, structure: Structure) -> None:
        self.s = s = structure
        self.pronoun_of: dict[int, int] = {}
        for index, word in enumerate(s.lower):
            if word not in FIRST_SINGULAR and word not in PRONOUNS:
                continue
            if s.relation[index] in _SUBJECTS and s.head[index] != index:
                self._of_clause(s.head[index], index)

    def _of_clause(self, predicate: int, pronoun: int) -> None:
        s = self.s
        verb = self._finite(predicate)
        if verb is not None:
            self.pronoun_of[verb] = pronoun
        for child in s.children[predicate]:
            if s.relation[child] == "conj" and subject_of(s, child) is None:
                other = self._finite(child)
                if other is not None:
                    self.pronoun_of[other] = pronoun

    def _finite(self, predicate: int) -> int | None:
        """Return the word of a predicate that changes with its subject, or None."""
        s = self.s
        for child in s.children[predicate]:
            if s.relation[child] in AUXILIARIES:
                return child if s.tag[child] in FINITE or s.word[child][0] in "’'" else None
        return predicate if s.tag[predicate] in FINITE else None

    def form(self, verb: int, *, plural: bool) -> str | None:
        """Return the verb as a name asks for it, contractions written out; None if as it is."""
        s = self.s
        word = s.lower[verb]
        if word in ("’s", "'s"):
            return self._written_out(verb)
        if word in ("’ll", "'ll"):
            return "will"
        if word in ("’d", "'d"):
            head = s.head[verb]
            bare = s.tag[head] == "VB" or any(s.tag[c] == "VB" for c in s.children[head])
            return "would" if bare or s.tag[verb] == "MD" else "had"
        if word == "were" and marker_of(s, s.head[verb]) == "if":
            return None
        if word in _PRESENT:
            form = _PRESENT[word][plural]
            return None if form == word else form
        if s.tag[verb] == "VBP" and not plural and s.lower[verb] == s.lemma[verb]:
            return third_person(word)
        return None

    def _written_out(self, verb: int) -> str:
        """Return "is" or "has" for "’s"."""
        s = self.s
        head = s.head[verb]
        perfect = s.relation[verb] == "aux" and s.tag[head] in ("VBN", "VBD")
        return "has" if perfect else "is"
