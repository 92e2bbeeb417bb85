"""Lists: members, measures and objects that stand side by side."""

from __future__ import annotations

from ..phrases import RELATIVES, core_noun_phrase, is_detached, start_of, verb_group
from .draft import Draft
from .walk import SUBJECT_WORDS, Walk

_BETWEEN = frozenset(("punct", "cc", "case", "conj"))


class Lists(Walk):
    """The walk over what stands side by side."""

    def members(self, head: int, child: int) -> None:
        """Emit each member of a list of what the noun at ``head`` stands for."""
        s = self.s
        first = start_of(s, child)
        openers = {"such": {first, first + 1}, "including": {first}, "among": {first, first + 1}}
        opener = openers.get(s.lower[first], set())
        members = self._side_by_side(child)
        for member in members:
            draft = Draft("member", member, set(), head)
            self._member(member, draft, set(members) - {member})
            draft.words -= opener
            draft.quote_core((head, head))
            draft.words |= opener
            self.add(draft)

    def _side_by_side(self, child: int) -> list[int]:
        s = self.s
        return [child, *(c for c in s.children[child] if s.relation[c] == "conj")]

    def _member(self, head: int, draft: Draft, others: set[int]) -> None:
        """Take one of several phrases into a claim, without the ``others``."""
        s = self.s
        draft.words.add(head)
        for child in s.children[head]:
            relation = s.relation[child]
            if child in others or relation in _BETWEEN:
                continue
            if relation == "appos" and self.apposition(head, child):
                continue
            if relation in RELATIVES and is_detached(s, child):
                self.relative(head, child)
            else:
                self.noun(child, draft.words, draft)

    def measures(self, head: int, child: int) -> None:
        """Emit each figure of "two shipments, of 450kg and 900kg" with its noun."""
        s = self.s
        members = self._side_by_side(child)
        first, last = core_noun_phrase(s, head, 4)
        # Without its own figure: "shipments of cocaine", not "two shipments".
        while first < head and (first in self.figures.at or s.relation[first] in ("nummod", "det")):
            first += 1
        for member in members:
            draft = Draft("measure", member, set(), head)
            self._member(member, draft, set(members) - {member})
            if member == child:
                draft.words |= {c for c in s.children[child] if s.relation[c] == "case"}
            draft.quote_core((first, last))
            self.add(draft)

    def conjoined_object(self, head: int, child: int, draft: Draft) -> None:
        """Emit the second of two objects that each have a figure, with their verb."""
        s = self.s
        new = Draft("object", child, set(), draft.subject, host=draft)
        self._member(child, new, set())
        new.words |= verb_group(s, s.head[head])
        subject = draft.subject
        if subject is not None and subject != head and s.sentence[subject] == s.sentence[child]:
            new.quote_core(core_noun_phrase(s, subject, SUBJECT_WORDS))
        self.add(new)
