"""Points that are of a percentage ("support fell three points to 38 percent")."""

from __future__ import annotations

from ..structure import Structure
from .measures import Figure

#: What is measured in per cent: points of it are percentage points.
_RATES = frozenset(
    "margin margins rate rates turnout inflation unemployment joblessness approval support poll "
    "polls".split()
)
#: Words beside which points are those of an index or a game.
_OTHERS = frozenset(
    "index indices dow nasdaq ftse dax shares stocks game games match matches team teams club "
    "season league table play plays player players scored scoring averaged rebounds season".split()
)
_BEFORE_SHARES = (["to"], ["at"], [",", "to"], [",", "at"])


def name_points(s: Structure, figures: list[Figure]) -> None:
    """Make percentage points of the points that stand beside a rate or lead to a percentage."""
    for number, figure in enumerate(figures):
        if figure.unit != "point":
            continue
        first, last = s.sentences[s.sentence[figure.first]]
        words = s.lower[first:last]
        if not _OTHERS.isdisjoint(words):
            continue
        if _reaches_a_share(s, figures, number) or not _RATES.isdisjoint(words):
            figure.unit = "percentage point"


def _reaches_a_share(s: Structure, figures: list[Figure], number: int) -> bool:
    """Whether the level after the points is a percentage."""
    if number + 1 == len(figures):
        return False
    gap = s.lower[figures[number].last : figures[number + 1].first]
    return figures[number + 1].unit == "percentage" and gap in _BEFORE_SHARES
