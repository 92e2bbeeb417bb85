"""Where the figures of a text stand in its phrases."""

from __future__ import annotations

from ..structure import Structure

#: How many words into a phrase a figure is looked for.
_REACH = 12
_TIMES = frozenset("hour day week month quarter year decade".split())
_STEPS = frozenset(("from", "to", "by", "at"))
#: What stands between such a word and its number.
_BOUNDS = frozenset(
    "about around nearly almost some over more than least most only just roughly approximately "
    "a an the as much little".split()
)
_PARTICLES = frozenset(("up", "down", "back", "off"))
_ENDS = frozenset((",", ";", ":", ".", "–", "—", "--", "(", ")", "!", "?", "”", '"'))
_CONJUNCTIONS = frozenset("because while and but after when as since before although".split())
_EARLIER = frozenset("earlier ago before previously".split())
_LONGEST_TIME = 5


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

    def steps(self, predicate: int) -> list[tuple[int, int]]:
        """Return the stretches after a verb of change that give a figure each, first and last word.

        Of "fell 6.5% to 58 million from 62 million a year earlier" there are three. Read off
        the words: parsers hang the second and third anywhere.
        """
        s = self.s
        stop = predicate + 1
        end = s.sentences[s.sentence[predicate]][1]
        while stop < end and s.word[stop] not in _ENDS and s.lower[stop] not in _CONJUNCTIONS:
            stop += 1
        starts: list[tuple[int, int]] = []
        seen: set[int] = set()
        for index in range(predicate + 1, stop):
            number = self.at.get(index)
            if number is None or number in seen:
                continue
            seen.add(number)
            first = self._step_from(predicate, index)
            if first is not None and not self._is_time(index):
                last = max(i for i in range(index, stop) if self.at.get(i) == number)
                starts.append((first, last))
        out = []
        for at, (first, last) in enumerate(starts):
            if at + 1 < len(starts):
                out.append((first, starts[at + 1][0] - 1))
            else:
                out.append((first, self._to_earlier(last, stop)))
        return out

    def _step_from(self, predicate: int, number: int) -> int | None:
        """Return where a step with a figure begins: at "to", "from", "by", "at" or the verb."""
        s = self.s
        at = number - 1
        while at > predicate and s.lower[at] in _BOUNDS:
            at -= 1
        if s.lower[at] in _STEPS and at > predicate:
            return at
        begins = at == predicate or s.relation[at] == "compound:prt" or s.lower[at] in _PARTICLES
        return at + 1 if begins else None

    def _is_time(self, index: int) -> bool:
        """Return whether a number counts months or years: when, not how much."""
        s = self.s
        unit = s.head[index] if s.tag[index] == "CD" else index
        return s.entity[unit] == "time" or s.lemma[unit] in _TIMES

    def _to_earlier(self, last: int, stop: int) -> int:
        """Return the last word of a step: "a year earlier" belongs to the figure before it."""
        s = self.s
        while last + 1 < stop and s.lower[last + 1] in ("higher", "lower"):
            last += 1
        for at in range(last + 1, min(last + 1 + _LONGEST_TIME, stop)):
            if s.lower[at] in _EARLIER:
                return at
        return last

    def counts_both(self, head: int, conjunct: int) -> bool:
        """Return whether conjoined objects each have a figure of their own: two claims."""
        s = self.s
        return (
            s.relation[head] in ("obj", "nsubj:pass")
            and (s.tag[conjunct].startswith("NN") or s.tag[conjunct] == "CD")
            and self.own(head)
            and self.own(conjunct)
        )
