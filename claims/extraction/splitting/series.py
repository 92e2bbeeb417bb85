"""Figures in a row under one verb: "£4m for a road, £2m for a school and £600,000 for buses".

Read off the words, not the tree: parsers hang the second and third sum anywhere.
"""

from __future__ import annotations

import dataclasses

from ..phrases import FINITE, VERB_TAGS
from ..structure import Structure
from .draft import Draft
from .figures import Figures

#: Words before a number that belong to it.
_BEFORE = frozenset(
    "about around nearly almost some over more than at least most only just roughly another "
    "approximately fewer less under up".split()
)
#: What makes two figures one: "between 3 and 5", "from two and three".
_RANGES = frozenset(("between", "from", "both"))
#: Verbs that need all of a list.
_TOGETHER = frozenset("compare combine merge consist comprise total divide average differ".split())
#: Units that add up to one measure.
_MEASURES = (
    frozenset("decade year month week day hour minute second".split()),
    frozenset("mile yard foot inch kilometre kilometer metre meter centimetre centimeter".split()),
    frozenset("stone pound ounce tonne ton kilogram kilo gram".split()),
    frozenset("pound penny dollar cent euro".split()),
)
#: An item has at most so many words.
_LONGEST_ITEM = 14
_ENDS = frozenset((",", ";", ":", ".", "–", "—", "--", "(", ")", "!", "?"))


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """One of the things in a row: its words (the last included) and those of its figure."""

    first: int
    last: int
    figure: tuple[int, int]


def find_series(s: Structure, figures: Figures, draft: Draft) -> list[Item]:
    """Return the things in a row, each with a figure, of a claim; none where there is no row."""
    if s.lemma[draft.predicate] in _TOGETHER:
        return []
    spans = _figures_of(s, figures, draft.predicate)
    run: list[tuple[int, int]] = []
    for span in spans:
        if run and _follows(s, run[-1], span):
            run.append(span)
        elif len(run) > 1:
            break
        else:
            run = [span]
    if len(run) < 2 or not _is_listed(s, run) or _is_one_measure(s, run):
        return []
    if run[0][0] not in draft.words and run[0][1] not in draft.words:
        return []
    items = _items(s, run, draft.predicate)
    before = items[0].first < draft.predicate
    if before and (draft.subject is None or not items[0].first <= draft.subject <= items[-1].last):
        # "Half a century and 900 bells later, …": neither its subject nor its object.
        return []
    return items


def _figures_of(s: Structure, figures: Figures, predicate: int) -> list[tuple[int, int]]:
    """Return first and last word of each figure of a sentence, with what bounds it."""
    first, last = s.sentences[s.sentence[predicate]]
    words: dict[int, list[int]] = {}
    for index in range(first, last):
        number = figures.at.get(index)
        if number is not None:
            words.setdefault(number, []).append(index)
    out = []
    for places in words.values():
        start = places[0]
        while start > first and (
            s.lower[start - 1] in _BEFORE
            or (s.lower[start - 1] == "to" and s.lower[start - 2] == "up")
        ):
            start -= 1
        out.append((start, places[-1]))
    return sorted(out)


def _follows(s: Structure, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether only a comma or "and" stands between one thing's words and another figure."""
    start = other[0]
    before = start - 1
    if s.lower[before] == "and":
        before -= 1
        if s.word[before] == ",":
            before -= 1
    elif s.word[before] == ",":
        before -= 1
    else:
        return False
    inside = range(one[0], before + 1)
    if not one[1] <= before or len(inside) > _LONGEST_ITEM:
        return False
    return not any(s.word[i] in _ENDS or s.tag[i] in FINITE for i in inside)


def _is_listed(s: Structure, run: list[tuple[int, int]]) -> bool:
    """Return whether figures stand in a list, each with a thing of its own."""
    start = run[0][0]
    if s.lower[run[-1][0] - 1] != "and" or (start > 0 and s.lower[start - 1] in _RANGES):
        return False
    bare = (span for span in run if all(s.tag[i] == "CD" for i in range(span[0], span[1] + 1)))
    followed = ("IN", "TO", "NN", "NNS", "JJ")
    return all(last + 1 < len(s) and s.tag[last + 1] in followed for _, last in bare)


def _is_one_measure(s: Structure, run: list[tuple[int, int]]) -> bool:
    """Return whether two figures are parts of one: "four years and three months"."""
    (_, first), (start, last) = run[0], run[-1]
    if len(run) != 2 or s.lower[first + 1] != "and" or start != first + 2:
        return False
    units = {s.lemma[first], s.lemma[last]}
    return len(units) == 2 and any(units <= parts for parts in _MEASURES)


def _items(s: Structure, run: list[tuple[int, int]], predicate: int) -> list[Item]:
    out = []
    for number, span in enumerate(run):
        if number + 1 < len(run):
            last = run[number + 1][0] - 1
            while s.lower[last] == "and" or s.word[last] == ",":
                last -= 1
        else:
            last = _end_of_last(s, span, predicate)
        out.append(Item(span[0], last, span))
    return out


def _end_of_last(s: Structure, span: tuple[int, int], predicate: int) -> int:
    last = span[1]
    stop = s.sentences[s.sentence[predicate]][1]
    while last + 1 < stop and last - span[0] < _LONGEST_ITEM:
        after = last + 1
        ends = s.word[after] in _ENDS or s.tag[after] in FINITE or s.tag[after] in ("WDT", "WP")
        verb = s.tag[after] in VERB_TAGS and s.relation[after] in ("root", "ccomp", "advcl")
        if ends or verb or s.relation[after] in ("mark", "cc"):
            break
        last = after
    return last


def lent_noun(s: Structure, items: list[Item], number: int) -> tuple[int, int] | None:
    """Return the noun that a bare number takes from the first item, and the number's last word.

    "Six letters of thanks and three of complaint" are three letters.
    """
    item = items[number]
    end = item.first
    while s.tag[end] != "CD" and end < item.last:
        end += 1
    while s.tag[end + 1] == "CD":
        end += 1
    if number == 0 or s.lower[end + 1] != "of" or s.lower[end] in ("one", "1"):
        return None
    first = items[0]
    for index in range(first.first, first.last + 1):
        if s.tag[index] in ("NNS", "NN"):
            return index, end
    return None
