"""What a figure is the measure of, where that is no noun beside it.

"Turnout was 61%" gives the turnout, "orders rose by a fifth to 1.2bn crowns" the orders, "a fine
of £300" the fine. Read off the tree; without one there is nothing. Known misses: what the figure
is said of stands in another clause or sentence, or is a pronoun.
"""

from __future__ import annotations

from ..lexicon.changes import AFTER_CHANGE, CHANGES, MULTIPLIED
from ..structure import Structure
from .counted import counted_after
from .measures import Figure

#: Verbs that hold up a figure as the measure of their subject, beside those of change.
_MEASURING = (
    frozenset(
        """
    reach reaches reached reaching hit hits hitting total totals totalled totaled totalling average
    averages averaged stand stands stood amount amounts amounted number numbers numbered exceed
    exceeds exceeded remain remains remained stay stays stayed close closes closed end ended open
    opened trade trades traded trading finish finished settle settled top topped near neared
    approach approached peak peaked cost costs weigh weighs weighed measure measures measured last
    lasts lasted come comes came go went swing swung move moved range ranges ranged ranging
    estimated valued worth
    """.split()
    )
    | frozenset(CHANGES)
    | frozenset(MULTIPLIED)
)
_AMOUNTS = frozenset(
    "obj obl obl:unmarked obl:npmod obl:tmod advmod xcomp nmod nmod:unmarked dep".split()
)
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BEFORE_NOUNS = _NOUNS | frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "AFX"))
#: What stands between a noun and the figure that it is of ("a profit of between 3 and 5 million").
_OF = frozenset("of between from up to about around at least nearly almost over more than".split())
_LONGEST = 7


def subject_of(s: Structure, figure: Figure) -> tuple[int, int] | None:
    """Return the words of what the figure measures, as ``(first, last)`` (excluded), or None."""
    if not s.head:
        return None
    noun = _noun_before(s, figure)
    if noun is not None and s.lower[noun] in AFTER_CHANGE:
        return _changing(s, figure)
    if noun is None:
        noun = _subject(s, figure)
    return _phrase(s, noun, figure) if noun is not None else None


def _noun_before(s: Structure, figure: Figure) -> int | None:
    """Return the noun of "a profit of 58 million", "a depth of up to 10 km"."""
    at = figure.first - 1
    lowest = max(s.sentences[s.sentence[figure.first]][0], at - 4)
    while at > lowest and s.lower[at] in _OF and s.lower[at] != "of":
        at -= 1
    if at > lowest and s.lower[at] == "of" and s.tag[at - 1] in ("NN", "NNS"):
        return at - 1
    return None


def _changing(s: Structure, figure: Figure) -> tuple[int, int] | None:
    """Return what rises or falls in "a rise of 11% in the queues"."""
    if s.lower[figure.last : figure.last + 1] != ["in"]:
        return None
    at = figure.last + 1
    at += s.tag[at : at + 1] in (["DT"], ["PRP$"])
    return counted_after(s, at, many=True)


def _subject(s: Structure, figure: Figure) -> int | None:
    """Return the subject of the verb that the figure stands with."""
    inside = range(figure.first, figure.last)
    at = next((i for i in inside if s.head[i] not in inside), figure.last - 1)
    copula = any(s.relation[c] == "cop" for c in s.children[at])
    if not copula:
        verb = s.head[at]
        if s.relation[at] not in _AMOUNTS or verb >= figure.first or verb == at:
            return None
        if s.lower[verb] not in _MEASURING:
            return None
        at = verb
    return next(
        (
            c
            for c in s.children[at]
            if s.relation[c] in _SUBJECTS and c < figure.first and s.tag[c] in _NOUNS
        ),
        None,
    )


def _phrase(s: Structure, noun: int, figure: Figure) -> tuple[int, int] | None:
    """Return the noun with what stands before it, and "of" with a bare noun after it."""
    first = noun
    while first and s.sentence[first - 1] == s.sentence[noun] and s.tag[first - 1] in _BEFORE_NOUNS:
        first -= 1
    if first > 1 and s.lower[first - 1] == "/" and s.start[first] == s.end[first - 1]:
        first -= 2  # "P/E ratio"
    while first < noun and s.tag[first] in ("POS", "HYPH"):
        first += 1
    last = noun + 1
    if s.tag[noun] == "NNP" and last < figure.first and s.tag[last] == "CD":
        last += 1  # "the CAC 40"
    if s.lower[last : last + 1] == ["of"]:
        end = last + 1
        while end < figure.first and (s.tag[end] in _BEFORE_NOUNS or s.tag[end] in ("DT", "PRP$")):
            end += 1
        if end > last + 1 and s.tag[end - 1] in _NOUNS:
            last = end
    return (first, last) if last - first <= _LONGEST and last <= figure.first else None
