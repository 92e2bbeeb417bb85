"""Expressions of time and the days, months or years they mean.

A time is found by its own words and by what stands right before it; the publication date
resolves what is counted from it ("last week", "in March"). Ends are inclusive and as precise
as the text: ``2021``, ``2021-03`` or ``2021-03-05``; an end is None where it is open ("since
2019") or cannot be told ("the following year", a season without a hemisphere). Hours of the
clock belong to the words of a time but not to its ends. Durations ("for three years") are
quantities and no times.

Written here and not taken from a library: those that find dates take "by 12%" for the twelfth
and "may have" for May, those that normalise them give one day for a whole month or decade.
"""

from __future__ import annotations

import dataclasses
import datetime

from .dates import (
    DASHES,
    DIGITS,
    Found,
    Words,
    century_at,
    feast_at,
    month_date_at,
    number_date_at,
    weekday_at,
)
from .figures.amounts import numeral_at
from .figures.numerals import Numeral, simple_number_at
from .lexicon import dates as lex
from .reading import Time
from .reckoning import Reckoning, date_text, month_text, year_text
from .structure import Structure

_POINTERS = frozenset(
    "last past previous next coming upcoming following preceding subsequent same this "
    "recent".split()
)
_NAMED = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FEAST_WORDS = frozenset(name.split()[0].removesuffix("'s") for name in lex.FEASTS)
_TRIGGERS = (
    frozenset(lex.MONTHS)
    | {f"{month}." for month in lex.MONTHS}
    | frozenset(lex.WEEKDAYS)
    | _POINTERS
    | frozenset(_NAMED)
    | lex.SEASONS
    | _FEAST_WORDS
    | frozenset(lex.DECADES)
    | frozenset("ago earlier later century half quarter noon midnight mid-".split())
)
_HALVES = {1: (1, 6), 2: (7, 12)}
_MY = frozenset("the these those its his her their our my".split())
_NARROWING = frozenset("early late mid".split())
_CONNECTORS = frozenset("to until till through".split()) | DASHES
_ABOUT = frozenset("nearly almost about around some just only roughly".split())


def find_times(structure: Structure, published_at: datetime.date | None) -> list[Time]:
    """Return the expressions of time in reading order; none overlaps another."""
    w = Words(structure, Reckoning(published_at))
    found: list[Found] = []
    reached = 0
    for index, word in enumerate(structure.lower):
        if index < reached or (word not in _TRIGGERS and word[0] not in DIGITS):
            if index < reached or word[0] not in "'’m":
                continue
        one = _time_at(w, index)
        if one is None or (found and one.first < found[-1].last):
            continue
        found.append(one)
        reached = one.last
    return [_as_time(structure, one) for one in _with_their_words(w, found)]


def _as_time(s: Structure, found: Found) -> Time:
    span = (s.start[found.first], s.end[found.last - 1])
    return Time(
        spans=(span,),
        text=s.text[span[0] : span[1]],
        start=found.start,
        end=found.end,
        relative=found.relative,
    )


def _time_at(w: Words, index: int) -> Found | None:
    """Return the time that the word is the first, or the telling, word of."""
    word = w.lower[index]
    if word[0] in DIGITS or word[0] in "'’":
        return number_date_at(w, index)
    if word in lex.WEEKDAYS and w.capital(index):
        return weekday_at(w, index)
    if word in lex.FEASTS or word in _FEAST_WORDS:
        feast = feast_at(w, index)
        if feast:
            return feast
    if w.month(index):
        return month_date_at(w, index)
    if word[:4] == "mid-" and word[4:] in lex.MONTHS:
        month = lex.MONTHS[word[4:]]
        year = w.year(index + 1)
        iso = month_text(year, month) if year else w.reckoning.month(month, ahead=w.is_ahead(index))
        return Found(index, index + 1 + bool(year), iso, iso, relative=not year, kind="month")
    if word in _NAMED:
        last = index + 2 if w.word(index + 1) in lex.PARTS_OF_DAY else index + 1
        step = _NAMED[word]
        return Found(index, last, *w.reckoning.days(step, step), relative=True, kind="pointed")
    if word in _POINTERS:
        return _pointed_at(w, index)
    if word in lex.SEASONS:
        return _season_at(w, index)
    if word in lex.DECADES:
        return Found(index, index + 1, kind="age") if w.word(index - 1) == "the" else None
    if word == "ago":
        return _ago_at(w, index)
    if word in ("earlier", "later"):
        return _earlier_at(w, index)
    if word == "century":
        return century_at(w, index)
    if word in ("half", "quarter"):
        return _part_of_year_at(w, index)
    if word in ("noon", "midnight") and w.word(index - 1) in (
        "at",
        "by",
        "until",
        "before",
        "after",
    ):
        return Found(index, index + 1, kind="clock")
    return None


def _pointed_at(w: Words, index: int) -> Found | None:
    """Read what "last", "this", "next", "the past", "the following" point to."""
    word = w.lower[index]
    at = index + 1
    after = w.word(at)
    if after in lex.WEEKDAYS and w.capital(at) and word not in ("recent", "same"):
        found = weekday_at(w, at, word)
        found.first = index
        return found
    if w.month(at) and word in ("last", "next", "this", "past"):
        iso = w.reckoning.month(w.month(at), ahead=False, pointer=word)
        return Found(index, at + 1, iso, iso, relative=True, kind="pointed")
    if after in lex.SEASONS and word in ("this", "last", "next", "past", "coming"):
        ends = w.reckoning.units("year", 0, 0) if word == "this" else (None, None)
        return Found(index, at + 1, *ends, relative=True, kind="pointed")
    if after in lex.PARTS_OF_DAY and word in ("this", "last"):
        step = -1 if word == "last" else 0
        return Found(index, at + 1, *w.reckoning.days(step, step), relative=True, kind="pointed")
    return _pointed_unit_at(w, index)


def _pointed_unit_at(w: Words, index: int) -> Found | None:
    """Read "last week", "the past three months", "over the last 24 hours", "recent years"."""
    word = w.lower[index]
    at = index + 1
    number = numeral_at(w.s, at) if at < len(w.lower) else None
    if number is not None and number.kind == "part":
        return None
    if number is not None:
        at = number.last
        if w.word(at) in ("or", "to") or w.word(at) in DASHES:
            other = simple_number_at(w.s, at + 1)
            if other:
                number.kind, at = "vague", other.last
    count = _whole(number) if number else 1
    form = w.word(at)
    if (
        form in ("financial", "fiscal", "academic", "school", "calendar")
        and w.word(at + 1) == "year"
    ):
        return Found(index, at + 2, relative=True, kind="pointed") if not number else None
    unit = lex.UNITS.get(form)
    if unit is None:
        return None
    plural = form.endswith("s")
    last = at + 1
    definite = w.word(index - 1) in _MY
    if form.startswith("fortnight"):
        count = count and 2 * count
    if word == "recent":
        return Found(index, last, relative=True, kind="pointed") if plural else None
    if plural and not number:
        if not definite and word not in ("past", "coming"):
            return None
        count = None
    if word in ("following", "preceding", "same", "subsequent"):
        return None if number else Found(index, last, kind="pointed")
    if word in ("previous", "next") and definite and not number:
        return Found(index, last, kind="pointed")  # counted from another moment of the story
    if word == "this":
        if number or plural:
            return None
        return Found(index, last, *w.reckoning.units(unit, 0, 0), relative=True, kind="pointed")
    ahead = word in lex.AHEAD
    if number or definite or word in ("past", "coming"):
        if word == "previous":
            return Found(index, last, kind="pointed")
        ends = w.reckoning.stretch(unit, count, ahead=ahead)
    elif form == "night":
        ends = w.reckoning.days(-1, -1) if word == "last" else (None, None)
    else:
        step = 1 if ahead else -1
        ends = w.reckoning.units(unit, step, step)
    return Found(index, last, *ends, relative=True, kind="pointed")


def _whole(number: Numeral) -> int | None:
    """Return a count of units in whole ones; None for an order of magnitude or "several"."""
    if number.kind not in ("digits", "words") or number.value is None:
        return None
    return max(1, round(number.value)) if number.value < 1e6 else None


def _counted_before(w: Words, index: int) -> tuple[int, int | None, str] | None:
    """Return where "two weeks" before the word begins, how many, and the unit."""
    form = w.word(index - 1)
    unit = lex.UNITS.get(form)
    if unit is None:
        return None
    if w.word(index - 2) in ("a", "an"):
        return index - 2, 1, unit
    # A number has at most six words before its unit ("two and a half years ago").
    for first in range(max(0, index - 7), index - 1):
        number = numeral_at(w.s, first)
        if number and number.last == index - 1:
            count = _whole(number)
            return first, count and count * (2 if form.startswith("fortnight") else 1), unit
    return (index - 1, None, unit) if form.endswith("s") else None


def _ago_at(w: Words, index: int) -> Found | None:
    counted = _counted_before(w, index)
    if counted is None:
        return Found(index - 1, index + 1, kind="pointed") if w.word(index - 1) == "long" else None
    first, count, unit = counted
    start, end = w.reckoning.ago(unit, count)
    if w.word(first - 1) == "than" and w.word(first - 2) == "more":
        start, first = None, first - 2
    elif w.word(first - 1) == "over":
        start, first = None, first - 1
    elif w.word(first - 1) in _ABOUT:
        first -= 1
    return Found(first, index + 1, start, end, relative=True, kind="pointed")


def _earlier_at(w: Words, index: int) -> Found | None:
    """Read "earlier this year" and, counted from another moment of the story, "a year later"."""
    at = index + 1
    if w.word(at) in ("this", "last", "next"):
        found = _pointed_at(w, at)
        if found:
            found.first = index
        return found
    counted = _counted_before(w, index)
    return Found(counted[0], index + 1, kind="pointed") if counted else None


def _season_at(w: Words, index: int) -> Found | None:
    """Read "summer 2019", "the winter of 1962", "in the spring"."""
    at = index + 2 if w.word(index + 1) == "of" else index + 1
    year = w.year(at)
    before = w.word(index - 1)
    if (
        year
        and 1500 <= year <= 2199
        and (w.lower[index] != "fall" or before in ("in", "the", "of"))
    ):
        return Found(index, at + 1, year_text(year), year_text(year), kind="age")
    if before == "the" and w.word(index - 2) in ("in", "during", "over", "since", "until", "by"):
        return Found(index, index + 1, relative=True, kind="age")
    return None


def _part_of_year_at(w: Words, index: int) -> Found | None:
    """Read "the first quarter of 2019", "the second half of last year"."""
    dash = w.word(index - 1) in DASHES
    first = index - 2 if dash else index - 1
    which = lex.QUARTERS.get(w.word(first), 0)
    word = w.lower[index]
    if not which or (word == "half" and which > 2):
        return None
    at = index + 2 if w.word(index + 1) == "of" else index + 1
    year = w.year(at)
    relative = False
    if w.word(at) in ("this", "last", "next") and w.word(at + 1) == "year":
        step = {"last": -1, "next": 1}.get(w.word(at), 0)
        text = w.reckoning.units("year", step, step)[0]
        relative, year, at = True, int(text or 0), at + 1
    if year:
        one, other = _HALVES[which] if word == "half" else (3 * which - 2, 3 * which)
        ends = month_text(year, one), month_text(year, other)
        return Found(first, at + 1, *ends, relative=relative, kind="age")
    if relative:
        return Found(first, at + 1, relative=True, kind="age")
    # Whose first quarter it is only the company knows.
    if word == "quarter" and w.word(first - 1) == "the":
        if w.word(first - 2) in ("in", "for", "during", "since", "over"):
            return Found(first, index + 1, relative=True, kind="age")
    return None


# ---------------------------------------------------------------- the words around a time


def _with_their_words(w: Words, found: list[Found]) -> list[Found]:
    """Join what belongs together, then take in prepositions; none may reach into the one before."""
    out: list[Found] = []
    index = 0
    while index < len(found):
        one = found[index]
        index += 1
        while index < len(found):
            joined = _joined(w, one, found[index])
            if joined is None:
                break
            one = joined
            index += 1
        reached = out[-1].last if out else 0
        out.append(_widened(w, one, reached))
    return out


def _joined(w: Words, one: Found, other: Found) -> Found | None:
    """Return two times that are one: a day and its hour, or both ends of a range."""
    gap = other.first - one.last
    between = w.word(one.last)
    if one.kind == "clock" or other.kind == "clock":
        near = gap == 0 or (gap == 1 and between in (",", "on", "at", "in", "("))
        if near and not (one.kind == other.kind == "clock"):
            dated = one if other.kind == "clock" else other
            return dataclasses.replace(dated, first=one.first, last=other.last)
        return None
    if gap != 1 or one.kind == "range" or "pointed" in (one.kind, other.kind):
        return None
    before = w.word(one.first - 1)
    if between not in _CONNECTORS and not (between == "and" and before == "between"):
        return None
    if between in DASHES and one.kind != other.kind:
        return None
    start = one.start
    if one.relative and one.month and not other.relative and other.start:
        year = int(other.start[:4])
        later = one.month > int(other.start[5:7] or 12)
        start = date_text(year - later, one.month, one.day) if one.day else None
        start = start or month_text(year - later, one.month)
    relative = other.relative or (one.relative and not one.month)
    return dataclasses.replace(other, first=one.first, start=start, relative=relative, kind="range")


def _widened(w: Words, found: Found, reached: int) -> Found:
    """Take in the article, words that narrow the time, and the preposition; open its ends."""
    first = found.first
    if w.word(first - 1) in DASHES and w.word(first - 2) in _NARROWING and first - 2 >= reached:
        first -= 2
    while w.word(first - 1) in _NARROWING and first > reached:
        first -= 1
    if w.word(first - 1) == "of" and w.word(first - 2) in ("start", "end", "beginning", "middle"):
        first -= 3 if w.word(first - 3) == "the" else 2
    elif found.kind in ("age", "pointed") and w.word(first - 1) in _MY:
        first -= 1
    word = w.word(first - 1)
    if found.kind == "range":
        first -= word in ("from", "between", "in", "of")
    elif word in ("in", "on", "during", "within", "throughout"):
        first -= 1
        if w.word(first - 1) in ("early", "late", "earlier", "later"):
            first -= 1
        elif w.word(first - 1) == "beginning" or w.word(first - 1) == "starting":
            found.end, first = None, first - 1
    elif word in ("over", "for") and found.kind == "pointed":
        first -= 1
    elif word == "at" and (found.kind == "clock" or w.word(first) in ("the", "christmas")):
        first -= 1
    elif word == "of" and w.word(first - 2) == "as":
        first -= 2
    elif word in lex.OPEN_END:
        if word != "from":
            found.end = None
            first -= 1
        elif w.word(found.last) in ("on", "onward", "onwards"):
            found.end = None
            first -= 1
            found.last += 1
    elif word in lex.OPEN_START:
        found.start = None
        first -= 1
    if w.word(first - 1) == "far" and w.word(first - 2) == "so":
        first -= 2
    found.first = max(first, reached)
    return found
