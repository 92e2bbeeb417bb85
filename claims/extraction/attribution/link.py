"""An attribution in the making, in words (first, last included); ``read`` makes it offsets."""

from __future__ import annotations

import dataclasses

from ..structure import Structure

WordRange = tuple[int, int]


@dataclasses.dataclass(slots=True)
class Link:
    """An attribution in the making. ``rule`` names what found it.

    ``head`` is the word whose clause says it: the verb, or the noun of a noun cue.
    ``passive_subject`` is the subject that a passive hands on ("X is said to"): part of the
    content.
    """

    cue: WordRange
    source: WordRange | None
    contents: list[WordRange]
    rule: str
    head: int
    mode: str = ""
    passive_subject: int | None = None

    def words(self) -> set[int]:
        """Return the words of the content."""
        return {i for first, last in self.contents for i in range(first, last + 1)}

    def cue_words(self) -> range:
        """Return the words of the cue."""
        return range(self.cue[0], self.cue[1] + 1)

    def source_words(self) -> range:
        """Return the words of the source; none where there is no source."""
        return range(self.source[0], self.source[1] + 1) if self.source else range(0)


def head_of(s: Structure, piece: WordRange) -> int:
    """Return the word of a phrase that governs the rest of it."""
    first, last = piece
    for index in range(first, last + 1):
        if not first <= s.head[index] <= last or s.head[index] == index:
            if s.relation[index] not in ("punct", "case", "det") or first == last:
                return index
    return last


def parents(links: list[Link]) -> list[int | None]:
    """Return for each attribution the innermost one whose content holds its cue."""
    holders: dict[int, list[int]] = {}
    sizes = []
    for number, link in enumerate(links):
        words = link.words()
        sizes.append(len(words))
        for index in words:
            holders.setdefault(index, []).append(number)
    out: list[int | None] = []
    for number, link in enumerate(links):
        at_end = holders.get(link.cue[1], ())
        around = [
            other
            for other in holders.get(link.cue[0], ())
            if other != number and links[other].cue != link.cue and other in at_end
        ]
        out.append(min(around, key=lambda n: (sizes[n], n)) if around else None)
    # Two contents can each hold the other's cue ("he reportedly said"): the larger is around.
    for number in sorted(range(len(links)), key=lambda n: (-sizes[n], n)):
        if _stands_in_itself(number, out):
            out[number] = None
    return out


def _stands_in_itself(number: int, parents: list[int | None]) -> bool:
    at = parents[number]
    seen: set[int] = set()
    while at is not None and at != number and at not in seen:
        seen.add(at)
        at = parents[at]
    return at == number
