"""The figures of a text: value, unit, bound, rise or fall, and what they count.

A small grammar of our own over words: numerals, the money and units around them, ranges, and
the words that bound them. The libraries that were tried lose ranges, read "$1.2m" as metres
and "2.15pm" as picometres. Dates, hours, ordinals, names with digits, labels, addresses,
telephone numbers and scores are no quantities. Ages are none in "aged 12" and "a 12-year-old";
behind a name ("Ms Lopez, 66,") they are a statement of their own, in years.

A share written as a fraction ("a third of the members", "one in five") has a value below one,
no unit, and the whole in ``of``. Money is named in words (``dollar``, ``swiss franc``).
"""

from __future__ import annotations

from bisect import bisect_right

from .figures.bounds import bound_after, bound_before
from .figures.changes import change_of
from .figures.counted import counted_after, counted_by
from .figures.found import read_figures
from .figures.lookalikes import (
    is_a_clock,
    is_a_list_number,
    is_a_pronoun,
    is_an_age,
    is_an_apposed_age,
)
from .figures.measures import Figure
from .figures.names import is_a_bare_year, is_an_address, is_in_a_name
from .figures.ranges import join_ranges, share_money, share_units
from .figures.tables import apply_headers
from .lexicon.dates import UNITS
from .lexicon.units import DURATIONS, SHARES
from .reading import Quantity, Span, Time, quote
from .structure import Structure

_TIME_UNITS = frozenset(UNITS)


def find_quantities(structure: Structure, times: list[Time]) -> list[Quantity]:
    """Return the quantities in reading order; none overlaps another.

    ``times`` are those of the same text: their numbers are dates, but for durations in them
    ("over the past two years" holds two years).
    """
    figures = read_figures(structure)
    figures = _without_dates(structure, figures, [time for time in times if not _lasts(time)])
    figures = join_ranges(structure, figures)
    share_units(structure, figures)
    share_money(structure, figures)
    apply_headers(structure, figures)
    figures = _without_dates(structure, figures, times)
    quantities: list[Quantity] = []
    reached = 0
    before: tuple[Figure, Quantity] | None = None
    age: Figure | None = None
    for figure in figures:
        if figure.first < reached:
            continue
        if is_an_age(structure, figure) or (age and _goes_on(structure, age, figure)):
            age = figure
            continue
        if is_an_apposed_age(structure, figure):
            figure.unit, figure.unit_kind = "year", "unit"
        made = _as_quantity(structure, figure, reached, before)
        if made is None:
            continue
        quantity, reached = made
        before = figure, quantity
        quantities.append(quantity)
    return quantities


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


def _as_quantity(
    s: Structure, figure: Figure, reached: int, before: tuple[Figure, Quantity] | None
) -> tuple[Quantity, int] | None:
    """Return the quantity and where its words end, or None where the number is no figure."""
    if is_a_list_number(s, figure):
        return None
    after = bound_after(s, figure.last)
    counted = counted_by(s, figure)
    if after and figure.unit is None:
        counted = counted_after(s, after[0], many=True)  # "two or more people"
    first, last = figure.first, figure.last
    if is_a_pronoun(s, figure, counted is not None):
        return None
    if is_in_a_name(s, figure, counted is not None) or is_an_address(s, figure):
        return None
    if is_a_clock(s, figure) or is_a_bare_year(s, figure, counted):
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
    if after is None and last != figure.last:
        after = bound_after(s, last)
    if after:
        qualifier = _bounded(qualifier, after[1])
        last = max(last, after[0])
    change = figure.change or change_of(s, figure, first)
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
    """Return the qualifier of a figure with a bound; ranges and vague amounts stay so."""
    return bound if qualifier == "exact" else qualifier


def _goes_on(s: Structure, age: Figure, figure: Figure) -> bool:
    """Whether the figure is one more age of a list ("aged 12, 14 and 15")."""
    gap = s.lower[age.last : figure.first]
    return figure.unit is None and gap in ([","], ["and"], [",", "and"], ["or"])


def _restates(s: Structure, one: Figure, other: Figure) -> bool:
    """Whether the second figure gives the first in another unit ("7 miles (11 km)")."""
    gap = s.lower[one.last : other.first]
    return gap in (["("], ["/"]) and one.unit != other.unit


def _text(s: Structure, words: tuple[int, int] | None) -> str | None:
    if words is None or words[0] >= words[1]:
        return None
    return s.text[s.start[words[0]] : s.end[words[1] - 1]]
