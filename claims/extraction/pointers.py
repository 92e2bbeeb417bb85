"""Times counted from the day of publication, or from another moment of the story.

"Last week", "the past three months" and "two years ago" are resolved; "the following day" and
"a year later" depend on what the story tells just before, and have no ends.
"""

from __future__ import annotations

from .dates import DASHES, Found, Words, weekday_at
from .figures.amounts import numeral_at
from .figures.numerals import Numeral, simple_number_at
from .lexicon import dates as lex

#: Words that a pointed time begins with.
POINTERS = frozenset(
    "last past previous next coming upcoming following preceding subsequent same this "
    "recent".split()
)
#: Words that make a time definite ("the past decade", "its next year").
DEFINITE = frozenset("the these those its his her their our my".split())
_ABOUT = frozenset("nearly almost about around some just only roughly".split())


def pointed_at(w: Words, index: int) -> Found | None:
    """Return what "last", "this", "next", "the past", "the following" point to."""
    word = w.lower[index]
    at = index + 1
    after = w.word(at)
    if after in lex.WEEKDAYS and w.capital(at) and word not in ("recent", "same"):
        found = weekday_at(w, at, word)
        found.first = index
        return found
    if w.month(at) and word in ("last", "next", "this", "past"):
        iso = w.reckoning.month(w.month(at), pointer=word)
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
    definite = w.word(index - 1) in DEFINITE
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


def ago_at(w: Words, index: int) -> Found | None:
    """Return the time that ends with "ago" at the word, with what bounds its count."""
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


def earlier_at(w: Words, index: int) -> Found | None:
    """Return "earlier this year" and, counted from another moment of the story, "a year later"."""
    at = index + 1
    if w.word(at) in ("this", "last", "next"):
        found = pointed_at(w, at)
        if found:
            found.first = index
        return found
    counted = _counted_before(w, index)
    return Found(counted[0], index + 1, kind="pointed") if counted else None
