"""Where the figures of a text stand in its phrases."""

from __future__ import annotations

from ..phrases import start_of
from ..structure import Structure

#: How many words into a phrase a figure is looked for.
_REACH = 12
_TIMES = frozenset("hour day week month quarter year decade".split())
_BASES = frozenset(("from", "to", "against", "compared"))


class Figures:
    """The figures of one text; ``at`` gives for each of their words the figure's number."""

    def __init__(self, structure: Structure, at: dict[int, int]) -> None:
        self.s = structure
        self.at = at

    def number_of(self, head: int) -> int | None:
        """Return which figure a phrase gives."""
        if head in self.at:
            return self.at[head]
        return next((self.at[c] for c in self.s.children[head] if c in self.at), None)

    def own(self, head: int) -> bool:
        """Return whether a noun is counted by a figure that limits it directly."""
        limiting = ("nummod", "compound", "amod", "det", "advmod", "nmod:unmarked")
        return self._limited(head, limiting)

    def valued(self, head: int) -> bool:
        """Return whether what stands at a verb of change is a figure."""
        if self.s.entity[head] == "time" or self.s.lemma[head] in _TIMES:
            # "in the three months to March" is when, not how much.
            return False
        relations = ("nummod", "compound", "amod", "advmod", "obl:unmarked", "obl:npmod")
        return self._limited(head, relations)

    def _limited(self, head: int, relations: tuple[str, ...]) -> bool:
        s = self.s
        return head in self.at or any(
            c in self.at for c in s.children[head] if s.relation[c] in relations
        )

    def within(self, head: int) -> bool:
        """Return whether a phrase holds a figure near its beginning."""
        first, last = self.s.reach[head]
        return any(i in self.at for i in range(first, min(last, first + _REACH) + 1))

    def noun_within(self, participle: int) -> int | None:
        """Return the noun with a figure that a participle's agent or place holds."""
        s = self.s
        for index in s.children[participle]:
            if s.relation[index] in ("obl:agent", "obl") and self.within(index):
                return index
        return None

    def carriers(self, predicate: int) -> tuple[list[int], list[int]]:
        """Return the phrases after a verb of change that give a figure, and those within them.

        Of "fell 6.5% to 58 million from 62 million" all three are such phrases.
        """
        s = self.s
        relations = ("obj", "obl", "obl:unmarked", "advmod", "nmod", "xcomp")
        outer = [
            c
            for c in s.children[predicate]
            if c > predicate and s.relation[c] in relations and self.valued(c)
        ]
        inner = [
            g
            for c in outer
            for g in s.children[c]
            if s.relation[g] in ("nmod", "obl") and g > c and self.valued(g)
            and s.lower[start_of(s, g)] in _BASES
        ]  # fmt: skip
        return outer, inner

    def counts_both(self, head: int, conjunct: int) -> bool:
        """Return whether conjoined objects each have a figure of their own: two claims."""
        s = self.s
        return (
            s.relation[head] in ("obj", "nsubj:pass")
            and (s.tag[conjunct].startswith("NN") or s.tag[conjunct] == "CD")
            and self.own(head)
            and self.own(conjunct)
        )
