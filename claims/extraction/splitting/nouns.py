"""Nouns: what limits one stays with it, what only adds to it comes off."""

from __future__ import annotations

from ..phrases import (
    RELATIVES,
    core_noun_phrase,
    is_detached,
    noun_phrase,
    subject_of,
)
from .draft import Draft
from .seams import (
    adds_to_noun,
    describes_apposition,
    gives_age,
    is_list,
    is_predicate,
    may_rename,
    renames,
    tells_origin,
)
from .walk import Walk

#: Words of a noun that a claim quotes at most, where it says what the noun is or does.
_RENAMED_WORDS, _DESCRIBED_WORDS = 6, 5
_CUES = frozenset(("parataxis", "acl:relcl", "acl", "advcl", "discourse", "appos"))
_LISTED = frozenset(
    ("nmod", "obl", "nmod:desc", "advcl", "appos", "parataxis", "dep", "list", "acl")
)
_MEASURED = frozenset(("nmod", "nmod:desc", "nmod:unmarked"))
_OF_WHOM = frozenset(("whom", "which"))
_CLAUSES = frozenset(("ccomp", "advcl", "csubj", "xcomp"))


class Nouns(Walk):
    """The walk over nouns."""

    def noun(self, head: int, words: set[int], draft: Draft | None) -> None:
        """Take a phrase into a claim, its modifiers that are news of their own coming off.

        ``words`` are the words to add to; ``draft`` is the claim they are of, if any.
        """
        s = self.s
        words.add(head)
        for child in s.children[head]:
            if s.relation[child] == "punct":
                if s.word[child] in "$€£%#/" or s.tag[child] in ("HYPH", "SYM"):
                    words.add(child)
            elif not self._comes_off(head, child, words, draft):
                self.noun(child, words, draft)

    def _comes_off(self, head: int, child: int, words: set[int], draft: Draft | None) -> bool:
        """Emit what comes off a noun, or take in a clause; False for a mere phrase."""
        s = self.s
        relation = s.relation[child]
        if relation in _CUES and child in self.cue_of:
            self.clause(child)
        elif relation in _LISTED and child > head and is_list(s, child):
            self.members(head, child)
        elif may_rename(s, head, child):
            return self.apposition(head, child)
        elif relation in RELATIVES:
            self._relative_or_limit(head, child, words, draft)
        elif relation in ("acl", "acl:to"):
            self._participial(head, child, words, draft)
        elif tells_origin(s, head, child):
            origin: set[int] = set()
            self.noun(child, origin, None)
            self._renaming(Draft("apposition", child, origin, head))
        elif (
            relation in _MEASURED
            and child > head
            and is_detached(s, child)
            and self.figures.within(child)
            and not any(s.lower[i] in _OF_WHOM for i in range(child, s.reach[child][1] + 1))
        ):
            self.measures(head, child)
        elif relation == "conj" and draft is not None and self.figures.counts_both(head, child):
            self.conjoined_object(head, child, draft)
        elif relation == "parataxis":
            if is_predicate(s, child):
                self.clause(child)
            else:
                self.noun(child, set(), None)
        elif relation in _CLAUSES:
            if draft is not None:
                self.take(child, draft)
            elif is_predicate(s, child):
                self.clause(child)
        else:
            return False
        return True

    def _relative_or_limit(
        self, head: int, child: int, words: set[int], draft: Draft | None
    ) -> None:
        if adds_to_noun(self.s, child):
            self.relative(head, child)
        elif describes_apposition(self.s, head):
            self.relative(self.s.head[head], child)
        else:
            self._limiting(child, words, draft)

    def _limiting(self, child: int, words: set[int], draft: Draft | None) -> None:
        """Take in a clause that limits its noun."""
        if draft is None:
            draft = Draft("none", child, words)
        self.seen.add(child)
        draft.words.add(child)
        self.gather(child, draft, subject_of(self.s, child))
        words |= draft.words

    def _renaming(self, draft: Draft) -> None:
        assert draft.subject is not None
        draft.quote_core(core_noun_phrase(self.s, draft.subject, _RENAMED_WORDS))
        self.add(draft)

    def apposition(self, head: int, child: int) -> bool:
        """Emit "X is Y" for an apposition that is set off; return whether there was one."""
        s = self.s
        if not is_detached(s, child):
            return False
        if s.tag[child] == "CD" and gives_age(s, head, child):
            self._renaming(Draft("age", child, {child}, head))
            return True
        if not renames(s, head, child):
            return False
        draft = Draft("apposition", child, set(), head)
        self.noun(child, draft.words, draft)
        self._renaming(draft)
        return True

    def relative(self, head: int, child: int) -> None:
        """Emit what a relative clause says of a noun."""
        if child in self.cue_of:
            self.clause(child)
        elif child not in self.seen:
            self._describing(Draft("relative", child, {child}, head), head)

    def _describing(self, draft: Draft, noun: int) -> None:
        """Emit a clause without a subject of its own; ``noun`` is what it hangs on."""
        assert draft.subject is not None
        self.seen.add(draft.predicate)
        self.gather(draft.predicate, draft, noun)
        draft.quote_core(core_noun_phrase(self.s, draft.subject, _DESCRIBED_WORDS))
        self.add(draft)

    def _participial(self, head: int, child: int, words: set[int], draft: Draft | None) -> None:
        """Cut off a participle after a noun when it is set off, or describes an apposition."""
        s = self.s
        if child in self.cue_of:
            self.clause(child)
            return
        of_apposition = s.relation[head] == "appos" and is_detached(s, head)
        said = s.tag[child] in ("VBN", "VBG") or s.lower[child] == "worth"
        if said and (is_detached(s, child) or of_apposition):
            if child not in self.seen:
                subject = s.head[head] if of_apposition else head
                self._describing(Draft("reduced", child, {child}, subject), head)
            return
        counted = None
        if draft is not None and s.tag[child] == "VBN" and self.figures.within(head):
            counted = self.figures.noun_within(child)
        if counted is None:
            self._limiting(child, words, draft)
            return
        # "200 people affected by 14 closures": the closures are counted for themselves.
        inner = Draft("figure", counted, set())
        self.noun(counted, inner.words, inner)
        first, _ = noun_phrase(s, counted)
        inner.words = {w for w in inner.words if w >= first}
        self.add(inner)
        self.seen.add(child)
