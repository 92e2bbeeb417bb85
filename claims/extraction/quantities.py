"""The figures of a text: value, unit, bound, rise or fall, and what they count.

A small grammar of our own over words: numerals, the money and units around them, ranges, and
the words that bound them. The libraries that were tried lose ranges, read "$1.2m" as metres
and "2.15pm" as picometres. Dates, hours, ages of persons, ordinals, names with digits, labels,
addresses, telephone numbers and scores are no quantities.

A share written as a fraction ("a third of the members", "one in five") has a value below one,
no unit, and the whole in ``of``. Money is named in words (``dollar``, ``swiss franc``).
"""

from __future__ import annotations

from bisect import bisect_right

from .bounds import bound_after, bound_before, change_around
from .counted import counted_after, is_plural
from .lexicon.dates import UNITS as _TIME_FORMS
from .lexicon.numbers import VAGUE_AMOUNTS, VAGUE_NOUNS, VAGUE_SIZES
from .lexicon.units import DURATIONS, SHARES
from .lookalikes import (
    is_a_list_number,
    is_a_pronoun,
    is_a_score,
    is_an_address,
    is_an_age,
    is_glued_to_letters,
    is_in_a_name,
)
from .measures import Figure, glued_code, money_before, per_after, scale_after, unit_after
from .numerals import FIRST_WORDS, Number, Numeral, digits_at, numeral_at, tidy
from .reading import Quantity, Span, Time, quote
from .structure import Structure

_DIGITS = frozenset("0123456789")
_HYPHENS = frozenset("-‐‑")
_DASHES = frozenset("-–—‐‑−")
_MINUS = frozenset("-−–")
_ARTICLES = frozenset("the a an its their his her our my your all these those this that".split())
_TIME_UNITS = frozenset(_TIME_FORMS)
#: Nouns that a number and a hyphen make an adjective of ("a three-bedroom house").
_TIED_NOUNS = frozenset(
    """
    member person man woman bedroom bed room storey story seat seater point part page goal run
    set car vehicle judge nation country state party door strong game match run wicket shot mile
    term piece pack song track volume stage step lane track star dollar euro pound team club player
    """.split()
)


def find_quantities(structure: Structure, times: list[Time]) -> list[Quantity]:
    """Return the quantities in reading order; none overlaps another.

    ``times`` are those of the same text: their numbers are dates, but for durations in them
    ("over the past two years" holds two years).
    """
    figures = _read_figures(structure)
    figures = _without_dates(structure, figures, [time for time in times if not _lasts(time)])
    figures = _join_ranges(structure, figures)
    _share_units(structure, figures)
    figures = _without_dates(structure, figures, times)
    quantities: list[Quantity] = []
    reached = 0
    before: tuple[Figure, Quantity] | None = None
    for figure in figures:
        if figure.first < reached:
            continue
        made = _as_quantity(structure, figure, reached, before)
        if made is None:
            continue
        quantity, reached = made
        before = figure, quantity
        quantities.append(quantity)
    return quantities


# ---------------------------------------------------------------- finding figures


def _without_dates(s: Structure, figures: list[Figure], times: list[Time]) -> list[Figure]:
    """Drop the figures that are part of a time; durations in them stay."""
    starts = [span[0] for time in times for span in time.spans]
    ends = [span[1] for time in times for span in time.spans]
    kept = []
    for figure in figures:
        start = s.start[figure.numeral.first]
        place = bisect_right(starts, start) - 1
        if place < 0 or start >= ends[place] or figure.unit in DURATIONS:
            kept.append(figure)
    return kept


def _lasts(time: Time) -> bool:
    """Whether a time holds a duration ("over the past three or four years")."""
    return not _TIME_UNITS.isdisjoint(time.text.lower().split())


def _read_figures(s: Structure) -> list[Figure]:
    figures: list[Figure] = []
    reached = 0
    for index, word in enumerate(s.lower):
        if index < reached:
            continue
        if word not in FIRST_WORDS and word[0] not in _DIGITS:
            if word[0] == "." and len(word) > 1 and word[1] in _DIGITS:
                pass
            elif word[-1] in _DIGITS and len(word) < 12 and word[0].isascii():
                pass
            elif word == "some" or word in VAGUE_NOUNS or word in VAGUE_AMOUNTS:
                pass
            else:
                continue
        figure, reached = _figure_at(s, index)
        if figure is not None:
            figures.append(figure)
    return figures


def _figure_at(s: Structure, index: int) -> tuple[Figure | None, int]:
    """Return the figure that begins at the word, or None, and where reading goes on."""
    word = s.lower[index]
    if word in VAGUE_NOUNS or word in VAGUE_AMOUNTS:
        return _vague_noun(s, index), index + 1
    if word[0] not in _DIGITS and word[0] != "." and word not in FIRST_WORDS and word != "some":
        return _coded_figure(s, index)
    numeral = numeral_at(s, index)
    if numeral is None:
        # A number that is no numeral (a version, an hour, a code) is passed over whole.
        at = index + 1
        while at < len(s.word) and s.start[at] == s.end[at - 1] and s.lower[at][0] in "0123456789.:/,":
            at += 1
        return None, at
    if numeral.kind == "vague" and not _is_vague(s, numeral):
        return None, numeral.last
    first, money = index, None
    if numeral.kind == "digits":
        sign, signed_at = _sign(s, index)
        found = money_before(s, signed_at)
        if found:
            first, money = found
        elif sign:
            first = signed_at
        if is_glued_to_letters(s, index) and not money and not sign:
            return None, _after_glued(s, numeral.last)
        if money and not sign:
            sign, signed_at = _sign(s, first)
            first = signed_at if sign else first
    else:
        sign, first = _sign(s, index) if numeral.kind == "words" else ("", index)
    scale_after(s, numeral, money is not None)
    figure = Figure(first, numeral.last, numeral, numeral.value, numeral.high, signed=sign)
    _add_unit(s, figure, money)
    if figure.unit is None and _is_glued_on(s, figure.last):
        return None, _after_glued(s, figure.last)
    if sign == "-":
        figure.value = -figure.value if figure.value is not None else None
    return figure, max(figure.last, index + 1)


def _coded_figure(s: Structure, index: int) -> tuple[Figure | None, int]:
    """Read "RM23.50" and "USD10m", which the splitter of words leaves in one piece."""
    code = glued_code(s, index)
    numeral = digits_at(s, index, code[1]) if code else None
    if code is None or numeral is None:
        return None, index + 1
    scale_after(s, numeral, True)
    figure = Figure(code[2], numeral.last, numeral, numeral.value, None, code[0], "money")
    if _is_glued_on(s, figure.last):
        return None, _after_glued(s, figure.last)
    per_after(s, figure)
    return figure, figure.last


def _sign(s: Structure, index: int) -> tuple[str, int]:
    """Return the sign right before the word ("-" or "+") and where it stands."""
    if index == 0:
        return "", index
    before = s.lower[index - 1]
    if before == "minus":
        return "-", index - 1
    if before in _HYPHENS and index > 1 and s.lower[index - 2] == "minus":
        return "-", index - 2
    if before in _MINUS or before == "+":
        glued = s.start[index] == s.end[index - 1]
        alone = index == 1 or s.start[index - 1] > s.end[index - 2] or s.word[index - 2] in "($€£["
        if glued and alone:
            return ("+" if before == "+" else "-"), index - 1
    return "", index


def _add_unit(s: Structure, figure: Figure, money: str | None) -> None:
    at = figure.last
    if money:
        figure.unit, figure.unit_kind = money, "money"
        again = unit_after(s, at, figure.value)
        if again and again[2] == "money":
            figure.last, figure.unit = again[0], again[1] if money == "dollar" else money
    else:
        tied = at < len(s.word) and s.lower[at] in _HYPHENS and _glued_both(s, at)
        found = unit_after(s, at + 1 if tied else at, figure.value)
        if found is None and s.lower[at : at + 1] == ["of"] and figure.numeral.kind == "magnitude":
            found = unit_after(s, at + 1, figure.value)
        if found is None and figure.numeral.kind == "part" and at + 1 < len(s.word):
            # "half an hour", "a quarter of a mile", "half a percentage point"
            step = at + 1 if s.lower[at] == "of" else at
            if s.lower[step : step + 1] in (["a"], ["an"]):
                found = unit_after(s, step + 1, figure.value)
        if found is None:
            return
        figure.last, figure.unit, figure.unit_kind = found
        figure.attributive = tied
    per_after(s, figure)


def _glued_both(s: Structure, at: int) -> bool:
    return at + 1 < len(s.word) and s.start[at] == s.end[at - 1] and s.start[at + 1] == s.end[at]


def _is_glued_on(s: Structure, last: int) -> bool:
    """Whether letters follow the figure without a space ("9AB", "5G"), so that it is a name."""
    if last >= len(s.word) or s.start[last] != s.end[last - 1]:
        return False
    character = s.word[last][0]
    if character in "'’" and s.lower[last][1:] == "s":
        return True  # "the 70's", "under 12's"
    return character.isalpha() or character in "_@#" or character == "/" and _is_code(s, last)


def _is_code(s: Structure, at: int) -> bool:
    return at + 1 < len(s.word) and s.start[at + 1] == s.end[at] and s.word[at + 1][0].isdigit()


def _after_glued(s: Structure, at: int) -> int:
    while at < len(s.word) and s.start[at] == s.end[at - 1] and s.word[at][0] not in ",.;:!?)]}\"'”’":
        at += 1
    return at


def _is_vague(s: Structure, numeral: Numeral) -> bool:
    """Whether "many", "several", "few" stand for an amount ("how many", "as many as" do not)."""
    word = s.lower[numeral.last - 1]
    before = s.lower[numeral.first - 1] if numeral.first else ""
    after = s.lower[numeral.last] if numeral.last < len(s.lower) else ""
    if word == "few":
        return before not in ("as", "the", "too", "so", "very", "how", "last", "past", "next") and after not in ("and",)
    if word == "many":
        return before not in ("as", "how", "so", "too", "that", "not", "twice", "times") and after not in ("a", "an", "as", "who")
    if word == "several":
        return after not in ("times",)
    return True


def _vague_noun(s: Structure, index: int) -> Figure | None:
    """Read "large quantities of cocaine", "a handful of firms", "a number of people"."""
    word = s.lower[index]
    before = s.lower[index - 1] if index else ""
    if s.lower[index + 1 : index + 2] != ["of"]:
        return None
    if word in VAGUE_NOUNS and before in ("a", "an"):
        first = index - 1
    elif word in VAGUE_NOUNS and before in ("large", "small", "huge", "growing", "whole", "vast"):
        first = index - 2 if index > 1 and s.lower[index - 2] in ("a", "an") else index - 1
    elif word in VAGUE_AMOUNTS and before in VAGUE_SIZES:
        first = index - 2 if index > 1 and s.lower[index - 2] in ("a", "an") else index - 1
    elif word == "lots":
        first = index
    else:
        return None
    numeral = Numeral(first, index + 1, None, "vague")
    return Figure(first, index + 1, numeral, None, None)


# ---------------------------------------------------------------- ranges and shared units


def _join_ranges(s: Structure, figures: list[Figure]) -> list[Figure]:
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
                while index < len(figures) and figures[index].first - other.last <= 1 and _is_dash(s, other.last):
                    other = figures[index]
                    index += 1
                continue
            if how:
                one = _ranged(one, other)
                index += 1
        out.append(one)
    return out


def _is_dash(s: Structure, at: int) -> bool:
    return at < len(s.word) and s.word[at] in _DASHES


def _range_between(s: Structure, one: Figure, other: Figure, tight: bool) -> str:
    """Return ``range`` or ``score`` for two figures that are one thing, or nothing."""
    if one.value is None or other.value is None or one.high is not None:
        return ""
    if s.sentence[one.first] != s.sentence[other.first] or other.first - one.last > 5:
        return ""
    gap = s.lower[one.last : other.first]
    if not gap or (len(gap) > 1 and (tight or one.signed)):
        return ""
    if other.high is not None and (tight or not other.ranged):
        return ""
    if one.unit and other.unit and one.unit != other.unit:
        if not (one.unit.startswith(other.unit + " per ") and gap == ["to"]):
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
    if not glued and word in _HYPHENS:
        return ""
    further = other.last + 1
    if glued and _is_dash(s, other.last) and further < len(s.word):
        if s.start[other.last] == s.end[other.last - 1] and s.word[further][0].isdigit():
            return "score"  # a telephone number, a code
    if one.unit is None and other.unit is None and is_a_score(s, one, other):
        return "score" if glued else ""
    return "range" if low < high else ""


def _loose(s: Structure, one: Figure, other: Figure, gap: list[str]) -> str:
    low, high = _with_shared_scale(one, other)
    before = s.lower[one.first - 1] if one.first else ""
    behind = s.lower[one.first - 2] if one.first > 1 else ""
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
    if before in (",", "by") and behind not in ("ranging", "range"):
        # "rose by $4 to $19": the amount of the rise, then the level.
        return "range" if before == "by" and low < high and one.unit in (None, ) else ""
    return "range" if low < high or begins else ""


def _follows_from(s: Structure, one: Figure) -> bool:
    """Whether "from" stands before the figure or before its bound ("from up to 252 miles")."""
    return "from" in s.lower[max(0, one.first - 3) : one.first]


def _with_shared_scale(one: Figure, other: Figure) -> tuple[Number, Number]:
    """Return both values; the first takes the scale of the second ("$89 to $93 billion")."""
    assert one.value is not None and other.value is not None
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


def _share_units(s: Structure, figures: list[Figure]) -> None:
    """Give a bare figure the unit of the one it is coordinated with ("20 and 25 per cent")."""
    for at in range(len(figures) - 2, -1, -1):
        one, other = figures[at], figures[at + 1]
        if one.unit is not None or one.value is None or other.unit is None:
            continue
        gap = s.lower[one.last : other.first]
        listed = gap in (["and"], ["or"], [","], [",", "and"], ["and", "not"])
        if listed and (other.unit in SHARES or other.unit_kind == "unit") and not other.attributive:
            one.unit, one.unit_kind = other.unit, other.unit_kind
        elif gap == ["of", "the"] and other.unit_kind == "money" and one.numeral.scale > 1:
            one.unit, one.unit_kind = other.unit, "money"


# ---------------------------------------------------------------- from figure to quantity


def _as_quantity(
    s: Structure, figure: Figure, reached: int, before: tuple[Figure, Quantity] | None
) -> tuple[Quantity, int] | None:
    """Return the quantity and where its words end, or None where the number is no figure."""
    if is_an_age(s, figure) or is_a_list_number(s, figure):
        return None
    counted = _counted(s, figure)
    first, last = figure.first, figure.last
    if is_a_pronoun(s, figure, counted is not None):
        return None
    if is_in_a_name(s, figure, counted is not None) or is_an_address(s, figure):
        return None
    if figure.attributive and figure.unit is None and counted is None:
        return None
    if figure.numeral.kind == "vague" and counted is None:
        return None
    qualifier = "range" if figure.high is not None else "exact"
    if figure.numeral.kind == "vague":
        qualifier = "vague"
    bound = bound_before(s, first, of_time=figure.unit in DURATIONS)
    if bound and bound[0] >= reached:
        first = bound[0]
        qualifier = _bounded(qualifier, bound[1])
    of: tuple[int, int] | None = counted
    if counted and figure.unit is None and figure.numeral.kind != "part":
        last = counted[1] if counted[0] - last <= 3 else last
    after = bound_after(s, figure.last) or (bound_after(s, last) if last != figure.last else None)
    if after:
        qualifier = _bounded(qualifier, after[1])
        last = max(last, after[0])
    change = _change(s, figure, first, figure.last)
    value, high = figure.value, figure.high
    if figure.signed == "+":
        change = "up"
    elif figure.signed == "-" and figure.unit in SHARES and value is not None:
        change, value = "down", abs(value)
    if before and before[0].unit and figure.unit and _restates(s, before[0], figure):
        change = change or before[1].change
        if qualifier == "exact":
            qualifier = before[1].qualifier if before[1].qualifier != "range" else qualifier
    spans: list[Span] = [(s.start[first], s.end[last - 1])]
    return (
        Quantity(
            spans=tuple(spans),
            text=quote(s.text, spans),
            value=value,
            value_max=high,
            unit=figure.unit,
            qualifier=qualifier,
            change=change,
            of=_text(s, of),
        ),
        last,
    )


def _bounded(qualifier: str, bound: str) -> str:
    """Return the qualifier of a figure with a bound: ranges and vague amounts stay what they are."""
    return bound if qualifier == "exact" else qualifier


def _change(s: Structure, figure: Figure, first: int, last: int) -> str | None:
    if figure.value is None or figure.attributive:
        return None
    before = s.lower[first - 1] if first else ""
    start = first - 1 if before in ("a", "an", "another") else first
    level = before in ("to", "at", "from") or (figure.ranged and before in ("from", "between"))
    return change_around(
        s, start, last, figure.unit, money=figure.unit_kind == "money", level=level
    )


def _restates(s: Structure, one: Figure, other: Figure) -> bool:
    """Whether the second figure gives the first in another unit ("7 miles (11 km)")."""
    gap = s.lower[one.last : other.first]
    return gap in (["("], ["/"]) and one.unit != other.unit


def _counted(s: Structure, figure: Figure) -> tuple[int, int] | None:
    """Return the words of what the figure counts or measures."""
    at = figure.last
    if at >= len(s.word):
        return None
    word = s.lower[at]
    sentence = s.sentence[at - 1]
    if s.sentence[at] != sentence:
        return None
    many = figure.value != 1 or figure.high is not None
    if figure.unit is None and word in _HYPHENS and _glued_both(s, at) and figure.numeral.kind != "vague":
        figure.attributive = True
        tied = s.lower[at + 1]
        if tied in _TIED_NOUNS or tied == "fold":
            if tied == "fold":
                figure.unit, figure.unit_kind = "time", "unit"
            return at + 1, at + 2
        return None
    if word == "fold" and figure.unit is None:
        figure.unit, figure.unit_kind = "time", "unit"
        figure.last = at + 1
        return None
    if word == "of":
        step = at + 1
        partitive = step < len(s.word) and s.lower[step] in _ARTICLES
        if partitive:
            step += 1
        if step < len(s.word) and (s.lower[step] in FIRST_WORDS or s.lower[step][0] in _DIGITS):
            return None  # "one of four stores": the whole is a figure of its own
        if s.lower[step : step + 1] == ["most"]:
            step += 1
        if partitive and figure.unit is None and figure.numeral.kind not in ("part", "vague", "magnitude") and s.lower[at - 1] != "one":
            return None  # "two of the 14 players": the whole is another figure's
        return counted_after(s, step, many=True)
    if figure.numeral.kind == "part" and figure.unit is None:
        if word in _ARTICLES:
            at += 1
        return counted_after(s, at, many=True)
    if figure.unit is not None:
        if s.start[at] == s.end[at - 1] and word not in _HYPHENS:
            return None
        if word in _HYPHENS or figure.unit in ("time",):
            return None
        return _measured(s, at) if figure.unit not in DURATIONS or figure.attributive else None
    return counted_after(s, at, many=many)


def _measured(s: Structure, at: int) -> tuple[int, int] | None:
    """Return the noun that a figure with a unit stands right before ("a 25% tax")."""
    word = s.lower[at]
    if word in ("long", "wide", "tall", "high", "deep", "thick", "away", "higher", "lower", "more", "less", "old"):
        return None
    phrase = counted_after(s, at, many=True)
    return phrase


def _text(s: Structure, words: tuple[int, int] | None) -> str | None:
    if words is None or words[0] >= words[1]:
        return None
    return s.text[s.start[words[0]] : s.end[words[1] - 1]]
