"""Two figures that are one: ranges, and a unit that several figures share."""

from __future__ import annotations

from ..lexicon.changes import CHANGES
from ..structure import Structure
from .bounds import bound_before
from .counted import counted_by
from .lookalikes import is_a_score
from .measures import Figure
from .numerals import HYPHENS, Number, tidy

_DASHES = frozenset("-–—‐‑−")


def join_ranges(s: Structure, figures: list[Figure]) -> list[Figure]:
    """Return the figures with both ends of a range as one; scores and telephone numbers go."""
    joined = _join(s, figures, tight=True)
    return _join(s, joined, tight=False)


def _join(s: Structure, figures: list[Figure], *, tight: bool) -> list[Figure]:
    """Join two figures into a range; dashes and "or" bind tighter than "to" and "and"."""
    out: list[Figure] = []
    index = 0
    while index < len(figures):
        one = figures[index]
        index += 1
        if index < len(figures):
            other = figures[index]
            how = _range_between(s, one, other, tight)
            if how == "score":
                index += 1
                while (
                    index < len(figures)
                    and figures[index].first - other.last <= 1
                    and _is_dash(s, other.last)
                ):
                    other = figures[index]
                    index += 1
                continue
            if how:
                one = _ranged(one, other)
                index += 1
        if tight and _is_half_of_a_code(s, one):
            continue
        out.append(one)
    return out


def _is_half_of_a_code(s: Structure, one: Figure) -> bool:
    """Whether digits go on behind a hyphen or a space, as in the number of a telephone."""
    after, before = one.last, one.first - 1
    if one.unit is not None or one.numeral.kind != "digits":
        return False
    for edge, far in ((after, after + 1), (before, before - 1)):
        if edge < 0 or edge >= len(s.word):
            continue
        if s.word[edge].isdigit():
            return True
        near = one.last == edge and s.end[edge - 1] == s.start[edge]
        near = near or (one.first == edge + 1 and s.end[edge] == s.start[edge + 1])
        if near and s.word[edge] in HYPHENS and 0 <= far < len(s.word) and not one.ranged:
            if s.word[far].isdigit():
                return True
    return False


def _is_dash(s: Structure, at: int) -> bool:
    return at < len(s.word) and s.word[at] in _DASHES


def _range_between(s: Structure, one: Figure, other: Figure, tight: bool) -> str:
    """Return ``range`` or ``score`` for two figures that are one thing, or nothing."""
    if one.value is None or other.value is None or one.high is not None:
        return ""
    if one.change or other.change:
        return ""  # "doubled to 800"
    if s.sentence[one.first] != s.sentence[other.first] or other.first - one.last > 5:
        return ""
    gap = s.lower[one.last : other.first]
    if not gap or (len(gap) > 1 and (tight or one.signed)):
        return ""
    if other.high is not None and (tight or not other.ranged):
        return ""
    if one.unit and other.unit and one.unit != other.unit:
        ends = sorted((one.unit, other.unit), key=len)
        if not (ends[1].startswith(ends[0] + " per ") and gap in (["to"], ["and"], ["-"], ["–"])):
            return ""
    return _tight(s, one, other, gap[0]) if tight else _loose(s, one, other, gap)


def _tight(s: Structure, one: Figure, other: Figure, word: str) -> str:
    low, high = _with_shared_scale(one, other)
    if word == "or":
        # "three or four years", not "two men or three women", "$43m or $55m".
        near = one.numeral.kind == other.numeral.kind and low < high <= low * 1.5 + 1
        return "range" if near and one.unit is None and not other.numeral.scale > 1000 else ""
    if word not in _DASHES:
        return ""
    glued = s.end[one.last - 1] == s.start[one.last] and s.end[one.last] == s.start[other.first]
    if not glued and _is_a_spaced_score(s, one, other):
        return "score"
    if not glued and word in HYPHENS and (other.unit is None or one.unit is not None):
        return ""
    further = other.last + 1
    if glued and _is_dash(s, other.last) and further < len(s.word):
        if s.start[other.last] == s.end[other.last - 1] and s.word[further][0].isdigit():
            return "score"  # a telephone number, a code
    if one.unit is None and other.unit is None and is_a_score(s, one, other):
        return "score" if glued else ""
    return "range" if low < high else ""


def _is_a_spaced_score(s: Structure, one: Figure, other: Figure) -> bool:
    """Whether two bare small numbers around a dash are the score of a game ("won 3 – 1")."""
    if one.unit or other.unit or one.numeral.kind != "digits" or other.numeral.kind != "digits":
        return False
    small = (one.value or 0) < 100 and (other.value or 0) < 100
    return small and counted_by(s, other) is None


def _loose(s: Structure, one: Figure, other: Figure, gap: list[str]) -> str:
    low, high = _with_shared_scale(one, other)
    before = s.lower[one.first - 1] if one.first else ""
    behind = s.lower[one.first - 2] if one.first > 1 else ""
    if gap == ["for"] and _is_an_innings(s, one, other):
        return "score"
    if gap == ["and"] and _first_word_before(s, one) == "between":
        return "range"
    if gap == ["and"]:
        return "range" if "between" in (before, behind) and before in ("between", "of") else ""
    if gap[-1] not in ("to", "through"):
        return ""
    begins = _follows_from(s, one)
    if len(gap) > 1:
        # "from 20 miles in 2008 to 29 miles in 2020"
        return "range" if begins and gap[0] == "in" and one.unit == other.unit else ""
    if one.numeral.kind == "part" and one.unit is None:
        return ""
    if _first_word_before(s, one) in CHANGES and not begins and (one.unit or 2 * low < high):
        return ""  # "fell $2 to $71": the amount of the fall, then the level
    if before in (",", "by") and behind not in ("ranging", "range"):
        # "rose by $4 to $19": the amount of the rise, then the level.
        return "range" if before == "by" and low < high and one.unit in (None,) else ""
    return "range" if low < high or begins else ""


def _is_an_innings(s: Structure, one: Figure, other: Figure) -> bool:
    """Whether two bare numbers are runs and wickets ("made 312 for 6")."""
    digits = one.numeral.kind == other.numeral.kind == "digits"
    bare = digits and one.unit is None and other.unit is None and counted_by(s, other) is None
    return bare and (other.value or 0) <= 10 < (one.value or 0)


def _first_word_before(s: Structure, one: Figure) -> str:
    bound = bound_before(s, one.first, of_time=False)
    first = bound[0] if bound else one.first
    return s.lower[first - 1] if first else ""


def _follows_from(s: Structure, one: Figure) -> bool:
    """Whether "from" stands before the figure or before its bound ("from up to 252 miles")."""
    return "from" in s.lower[max(0, one.first - 3) : one.first]


def _with_shared_scale(one: Figure, other: Figure) -> tuple[Number, Number]:
    """Return both values; the first takes the scale of the second ("$89 to $93 billion")."""
    assert one.value is not None
    assert other.value is not None
    if other.numeral.scale > 1 and one.numeral.scale == 1 and other.numeral.base is not None:
        if abs(one.value) < 1000 and one.numeral.kind != "part" and one.value <= other.numeral.base:
            return tidy(one.value * other.numeral.scale), other.value
    return one.value, other.value


def _ranged(one: Figure, other: Figure) -> Figure:
    low, high = _with_shared_scale(one, other)
    return Figure(
        one.first,
        other.last,
        other.numeral,
        low,
        other.high if other.high is not None else high,
        other.unit or one.unit,
        other.unit_kind or one.unit_kind,
        attributive=other.attributive,
        ranged=True,
    )


def share_money(s: Structure, figures: list[Figure]) -> None:
    """Give a bare sum the money of its sentence ("rose to 1.2bn euros from 987 million")."""
    at = 0
    while at < len(figures):
        last = at
        while (
            last < len(figures) and s.sentence[figures[last].first] == s.sentence[figures[at].first]
        ):
            last += 1
        moneys = {f.unit for f in figures[at:last] if f.unit_kind == "money" and f.unit != "cent"}
        if len(moneys) == 1:
            for figure in figures[at:last]:
                if figure.unit is None and _is_a_bare_sum(s, figure):
                    figure.unit, figure.unit_kind = next(iter(moneys)), "money"
        at = last


def _is_a_bare_sum(s: Structure, figure: Figure) -> bool:
    if figure.numeral.scale < 1_000_000 or figure.numeral.kind not in ("digits", "words"):
        return False
    return _first_word_before(s, figure) in _LEVELS and counted_by(s, figure) is None


_LEVELS = frozenset("to from of at by than between with".split())


def share_units(s: Structure, figures: list[Figure]) -> None:
    """Give a bare figure the unit of the one it is coordinated with ("20 and 25 per cent")."""
    for at in range(len(figures) - 2, -1, -1):
        one, other = figures[at], figures[at + 1]
        if one.unit is not None or one.value is None or other.unit is None:
            continue
        if s.lower[one.first] == "one":
            continue  # "the old one and 40% cheaper"
        gap = s.lower[one.last : other.first]
        listed = gap in (["and"], ["or"], [","], [",", "and"], ["and", "not"])
        shared = other.unit_kind == "unit" or other.numeral.kind == one.numeral.kind == "digits"
        by = gap in (["x"], ["×"], ["by"]) and one.numeral.kind == other.numeral.kind == "digits"
        if by and other.unit_kind == "unit" and not other.attributive:
            one.unit, one.unit_kind = other.unit, other.unit_kind
        elif listed and shared and not other.attributive and other.first == other.numeral.first:
            one.unit, one.unit_kind = other.unit, other.unit_kind
        elif gap == ["of", "the"] and other.unit_kind == "money" and one.numeral.scale > 1:
            one.unit, one.unit_kind = other.unit, "money"
