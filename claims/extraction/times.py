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
from .lexicon import dates as lex
from .pointers import DEFINITE, POINTERS, ago_at, earlier_at, pointed_at
from .reading import Time
from .reckoning import Reckoning, date_text, month_text, year_text
from .structure import Structure

_NAMED = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FEAST_WORDS = frozenset(name.split()[0].removesuffix("'s") for name in lex.FEASTS)
_TRIGGERS = (
    frozenset(lex.MONTHS)
    | {f"{month}." for month in lex.MONTHS}
    | frozenset(lex.WEEKDAYS)
    | POINTERS
    | frozenset(_NAMED)
    | lex.SEASONS
    | _FEAST_WORDS
    | frozenset(lex.DECADES)
    | frozenset("ago earlier later century half quarter noon midnight weekend".split())
)
_FIRST_SIGNS = DIGITS | frozenset("'’m")
_HALVES = {1: (1, 6), 2: (7, 12)}
_NARROWING = frozenset("early late mid".split())
_CONNECTORS = frozenset("to until till through".split()) | DASHES


def find_times(structure: Structure, published_at: datetime.date | None) -> list[Time]:
    """Return the expressions of time in reading order; none overlaps another."""
    w = Words(structure, Reckoning(published_at))
    found: list[Found] = []
    reached = 0
    for index, word in enumerate(structure.lower):
        # "’90s" and "mid-March" are words of their own.
        if index < reached or (word not in _TRIGGERS and word[0] not in _FIRST_SIGNS):
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
        iso = month_text(year, month) if year else w.reckoning.month(month, w.tense(index))
        return Found(index, index + 1 + bool(year), iso, iso, relative=not year, kind="month")
    if word in _NAMED:
        last = index + 2 if w.word(index + 1) in lex.PARTS_OF_DAY else index + 1
        step = _NAMED[word]
        return Found(index, last, *w.reckoning.days(step, step), relative=True, kind="pointed")
    if word in POINTERS:
        return pointed_at(w, index)
    if word in lex.SEASONS:
        return _season_at(w, index)
    if word in lex.DECADES:
        return Found(index, index + 1, kind="age") if w.word(index - 1) == "the" else None
    if word == "ago":
        return ago_at(w, index)
    if word in ("earlier", "later"):
        return earlier_at(w, index)
    if word == "century":
        return century_at(w, index)
    if word == "weekend" and w.word(index - 1) == "the":
        step = w.reckoning.weekend(w.tense(index))
        ends = w.reckoning.units("weekend", step, step)
        return Found(index, index + 1, *ends, relative=True, kind="pointed")
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
            return dataclasses.replace(dated, first=one.first, last=other.last, kind=one.kind)
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
    if one.kind == other.kind == "weekday" and start and other.start and start > other.start:
        # From Monday to a Friday that is over: the Monday before it.
        day = datetime.date.fromisoformat(start)
        start = (day - datetime.timedelta(days=7)).isoformat() if day.year > 1 else None
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
    elif found.kind in ("age", "pointed") and w.word(first - 1) in DEFINITE:
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
    elif word in lex.OPEN_START and not (found.kind == "pointed" and w.word(first) in DEFINITE):
        found.start = None
        first -= 1
    if w.word(first - 1) == "far" and w.word(first - 2) == "so":
        first -= 2
    found.first = max(first, reached)
    return found
