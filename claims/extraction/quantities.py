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
from .figures.numerals import Number
from .figures.points import name_points
from .figures.ranges import join_ranges, share_money, share_units
from .figures.subjects import subject_of
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
    dates = _Spans([time for time in times if not _lasts(time)])
    spans = _Spans(times)
    figures = _without_dates(structure, figures, dates)
    figures = join_ranges(structure, figures)
    share_units(structure, figures)
    share_money(structure, figures)
    apply_headers(structure, figures)
    name_points(structure, figures)
    figures = _without_dates(structure, figures, spans)
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
        made = _as_quantity(structure, figure, reached, before, spans)
        if made is None:
            continue
        quantity, reached = made
        before = figure, quantity
        quantities.append(quantity)
    return quantities


class _Spans:
    """Where the times of a text stand."""

    def __init__(self, times: list[Time]) -> None:
        self._starts = [span[0] for time in times for span in time.spans]
        self._ends = [span[1] for time in times for span in time.spans]

    def hold(self, offset: int) -> bool:
        """Whether the character at the offset belongs to a time."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]


def _without_dates(s: Structure, figures: list[Figure], spans: _Spans) -> list[Figure]:
    """Drop the figures that are part of a time; durations in them stay."""
    return [
        figure
        for figure in figures
        if figure.unit in DURATIONS or not spans.hold(s.start[figure.numeral.first])
    ]


def _lasts(time: Time) -> bool:
    """Whether a time holds a duration ("over the past three or four years")."""
    return not _TIME_UNITS.isdisjoint(time.text.lower().split())


def _as_quantity(
    s: Structure,
    figure: Figure,
    reached: int,
    before: tuple[Figure, Quantity] | None,
    spans: _Spans,
) -> tuple[Quantity, int] | None:
    """Return the quantity and where its words end, or None where the number is no figure."""
    after = bound_after(s, figure.last)
    counted = _counted(s, figure, after, spans)
    if is_a_list_number(s, figure) or _is_no_figure(s, figure, counted):
        return None
    first, last = figure.first, figure.last
    qualifier = "range" if figure.high is not None else "exact"
    if figure.numeral.kind == "vague":
        qualifier = "vague"
    bound = bound_before(s, first, of_time=figure.unit in DURATIONS)
    if bound and bound[0] >= reached:
        first = bound[0]
        qualifier = _bounded(qualifier, bound[1])
    if counted and figure.unit is None and figure.numeral.kind != "part":
        last = counted[1] if counted[0] - last <= 3 else last
    if after is None and last != figure.last:
        after = bound_after(s, last)
    if after:
        qualifier = _bounded(qualifier, after[1])
        last = max(last, after[0])
    change, value = _changed(s, figure, first)
    if before and _restates(s, before[0], figure):
        change = change or before[1].change
        if qualifier == "exact" and _is_put_in_brackets(s, before[0], figure):
            qualifier = before[1].qualifier if before[1].qualifier != "range" else qualifier
    of = counted or (None if figure.attributive else subject_of(s, figure))
    words: list[Span] = [(s.start[first], s.end[last - 1])]
    return (
        Quantity(
            spans=tuple(words),
            text=quote(s.text, words),
            value=value,
            value_max=figure.high,
            unit=figure.unit,
            qualifier=qualifier,
            change=change,
            of=_text(s, of),
        ),
        last,
    )


def _counted(
    s: Structure, figure: Figure, after: tuple[int, str] | None, spans: _Spans
) -> tuple[int, int] | None:
    """Return the words that the figure counts; a bound right behind it does not part them."""
    counted = counted_by(s, figure)
    if after and figure.unit is None:
        counted = counted_after(s, after[0], many=True)  # "two or more people"
    elif after and counted and counted[0] < after[0]:
        counted = None  # "500 tonnes minimum"
    if counted and spans.hold(s.start[counted[0]]):
        counted = None  # "earned $600 million last year"
    return counted


def _is_no_figure(s: Structure, figure: Figure, counted: tuple[int, int] | None) -> bool:
    """Whether the number is a pronoun, a name, an address, an hour, a year, or says nothing."""
    counts = counted is not None
    if not counts and (figure.value is None or (figure.attributive and figure.unit is None)):
        return True
    if is_a_pronoun(s, figure, counts) or is_in_a_name(s, figure, counts):
        return True
    return is_an_address(s, figure) or is_a_clock(s, figure) or is_a_bare_year(s, figure, counted)


def _changed(s: Structure, figure: Figure, first: int) -> tuple[str | None, Number | None]:
    """Return the rise or fall that the figure is of, and its value: a sign may tell the fall."""
    change = figure.change or change_of(s, figure, first)
    if figure.signed == "+":
        return "up", figure.value
    if figure.signed == "-" and figure.unit in SHARES and figure.value is not None:
        return "down", abs(figure.value)
    return change, figure.value


def _bounded(qualifier: str, bound: str) -> str:
    """Return the qualifier of a figure with a bound; ranges and vague amounts stay so."""
    return bound if qualifier == "exact" else qualifier


def _goes_on(s: Structure, age: Figure, figure: Figure) -> bool:
    """Whether the figure is one more age of a list ("aged 12, 14 and 15")."""
    gap = s.lower[age.last : figure.first]
    return figure.unit is None and gap in ([","], ["and"], [",", "and"], ["or"])


def _restates(s: Structure, one: Figure, other: Figure) -> bool:
    """Whether the second figure gives the first in another unit ("120 points, or 0.8%")."""
    if not one.unit or not other.unit or one.unit == other.unit:
        return False
    return _is_put_in_brackets(s, one, other) or s.lower[one.last : other.first] == [",", "or"]


def _is_put_in_brackets(s: Structure, one: Figure, other: Figure) -> bool:
    """Whether the second figure follows in brackets or behind a stroke ("7 miles (11 km)")."""
    return s.lower[one.last : other.first] in (["("], ["/"])


def _text(s: Structure, words: tuple[int, int] | None) -> str | None:
    if words is None or words[0] >= words[1]:
        return None
    return s.text[s.start[words[0]] : s.end[words[1] - 1]]
