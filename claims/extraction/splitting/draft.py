"""A claim in the making, and the pieces of text its words make."""

from __future__ import annotations

import dataclasses

from ..attribution.link import Link
from ..phrases import COMMAS, QUOTES
from ..structure import Structure


@dataclasses.dataclass(slots=True)
class Draft:
    """A claim in the making; words are indices into the structure.

    ``form`` tells what kind of unit it is (clause, shared, apposition, relative, reduced,
    member, figure, adjunct, …) and so how its statement is put together. ``subject`` is the
    word whose phrase is the subject, ``core`` the words of it that the claim quotes,
    ``predicate`` the word that carries the unit, ``host`` the claim an adjunct came off, ``lent``
    a noun that a bare figure takes over and the figure's word it follows in the statement.
    """

    form: str
    predicate: int
    words: set[int]
    subject: int | None = None
    core: tuple[int, int] | None = None
    link: Link | None = None
    host: Draft | None = None
    lent: tuple[int, int] | None = None

    def core_words(self) -> range:
        """Return the words of the core; none where there is none."""
        return range(self.core[0], self.core[1] + 1) if self.core else range(0)

    def quote_core(self, core: tuple[int, int]) -> None:
        """Take a short form of the subject into the claim."""
        self.core = core
        self.words |= set(self.core_words())


def pieces_of(s: Structure, words: set[int]) -> list[tuple[int, int]]:
    """Return the pieces of a claim (first, last word): gaps of nothing but marks are closed."""
    out: list[tuple[int, int]] = []
    for index in sorted(words):
        if out and _only_marks_between(s, out[-1][1], index):
            out[-1] = (out[-1][0], index)
        else:
            out.append((index, index))
    return [(first, _with_closing_marks(s, first, last)) for first, last in out]


def _only_marks_between(s: Structure, before: int, after: int) -> bool:
    return s.sentence[before] == s.sentence[after] and all(
        s.word[i] in COMMAS or s.word[i] in QUOTES or s.word[i] == ")"
        for i in range(before + 1, after)
    )


def _with_closing_marks(s: Structure, first: int, last: int) -> int:
    """Take in the closing mark of a quotation whose opening one is in the piece."""
    for quotation in s.quotations_between(s.start[first], s.end[last]):
        if not (s.start[first] <= quotation.start and s.end[last] < quotation.end):
            continue
        inner = s.words_in(quotation.start, quotation.end)
        if not inner or inner[-1] - last > 2:
            continue
        rest = range(last + 1, inner[-1] + 1)
        if all(s.word[i] in ".,!?" or s.word[i] in QUOTES for i in rest):
            last = inner[-1]
    return last
