"""Dates as they are written: days, months, years, decades, centuries, hours of the clock."""

from __future__ import annotations

import dataclasses
import re

from .lexicon import dates as lex
from .lexicon.numbers import BOUNDS_BEFORE
from .lexicon.units import SYMBOLS, UNITS
from .reckoning import Reckoning, date_text, month_text, year_text
from .structure import Structure

DIGITS = frozenset("0123456789")
DASHES = frozenset("-–—‐‑")
_YEAR = re.compile(r"[12][0-9]{3}\Z")
_DAY = re.compile(r"(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?\Z")
_DECADE = re.compile(r"(?:['’]?([2-9]0)|([12][0-9][0-9]0))s\Z")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)\Z")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]\Z")
_HALF_DAYS = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock"))
_OPENERS = frozenset("([\"'“‘*—–")
_NARROWED = frozenset(("mid", "early", "late", "pre", "post"))

#: Words before a number of four digits that make it a year; after the strong ones any number
#: from 1000 on is one.
_STRONG_CUES = frozenset("in since until till during year early late mid circa".split())
_YEAR_CUES = _STRONG_CUES | frozenset(
    "from by before after between through season of to and summer winter spring autumn fall for "
    "ending ended starting".split()
)
_BOUND_ENDS = frozenset(
    phrase.split()[-1] for phrases in BOUNDS_BEFORE.values() for phrase in phrases
) - {"by", "around", "to", "of", "circa", "at", "from", "be", "least", "most"}
_MONEY = frozenset("$€£¥₹₽₩₪")
_MONTH_CUES = frozenset(
    "in since by until till from of last next this during before after through early late mid "
    "each every between to and for throughout".split()
)
_LIKE_PLURALS = frozenset("was has is as does its this".split())
_HOW_FAR = frozenset("recently back early late".split())
_POSSESSIVES = frozenset("his her their my our your".split())


@dataclasses.dataclass(slots=True)
class Found:
    """A time in the words ``first`` to ``last`` (excluded), before the words around it are read.

    ``kind`` is ``date``, ``month``, ``year``, ``weekday``, ``clock``, ``age`` (a decade, a
    century, a part of a year) or ``pointed`` ("last week"). ``month`` and ``day`` are kept
    where the year was not written, so that a range can still supply it.
    """

    first: int
    last: int
    start: str | None = None
    end: str | None = None
    relative: bool = False
    kind: str = "date"
    month: int = 0
    day: int = 0


class Words:
    """The words of a text as the readers of dates ask for them: nothing beyond the ends."""

    def __init__(self, s: Structure, reckoning: Reckoning) -> None:
        self.s = s
        self.lower = s.lower
        self.reckoning = reckoning

    def word(self, index: int) -> str:
        """Return the word in lower case, or nothing outside of the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def glued(self, index: int) -> bool:
        """Whether the word stands right at the one before it."""
        return 0 < index < len(self.lower) and self.s.start[index] == self.s.end[index - 1]

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital."""
        return 0 <= index < len(self.lower) and self.s.word[index][0].isupper()

    def month(self, index: int) -> int:
        """Return the number of the month the word names, or 0."""
        return lex.MONTHS.get(self.lower[index].rstrip("."), 0) if self.capital(index) else 0

    def day(self, index: int) -> int:
        """Return the day of a month that the word can be, or 0."""
        word = self.word(index)
        found = _DAY.match(word) if word[:1] in DIGITS else None
        return int(found[1]) if found else 0

    def year(self, index: int) -> int:
        """Return the year that the word can be, or 0."""
        word = self.word(index)
        return int(word) if len(word) == 4 and word.isascii() and _YEAR.match(word) else 0

    def is_unit(self, index: int) -> bool:
        """Whether the word is a unit of measure, so that a number before it is no date."""
        word = self.word(index)
        if word in UNITS or word in ("sq", "square", "cubic"):
            return word not in ("second", "hour", "year", "night", "day", "may")
        return bool(word) and self.s.word[index] in SYMBOLS

    def is_plural(self, index: int) -> bool:
        """Whether the word looks like a common noun in the plural."""
        word = self.word(index)
        if word in ("people", "men", "women", "children", "police"):
            return True
        plural = len(word) > 3 and word[-1] == "s" and word[-2] not in "su'’"
        return plural and word not in _LIKE_PLURALS and not self.capital(index)

    def tense(self, index: int) -> int:
        """Return 1 where the words around the index tell of what is to come, -1 of the past."""
        first, last = self.s.sentences[self.s.sentence[index]]
        if self.word(index - 1) == "since":
            return -1
        past = clause_before = False
        for at in range(index - 1, max(first, index - 10) - 1, -1):
            word = self.lower[at]
            if word in lex.TO_COME:
                return 1
            clause_before = clause_before or word in ",;"
            past = past or (self.is_past(at) and not clause_before)
            if past and index - at <= 4:
                return -1
        after = range(index, min(last, index + 10))
        if index - first <= 2 and any(self.lower[at] in lex.TO_COME for at in after):
            return 1
        return -1 if past or any(self.is_past(at) for at in after) else 0

    def is_past(self, index: int) -> bool:
        """Whether the word is a verb in the past."""
        if self.s.tag:
            return self.s.tag[index] == "VBD"
        word = self.lower[index]
        return word in lex.PAST_VERBS or (len(word) > 4 and word[-2:] == "ed")


def number_date_at(w: Words, index: int) -> Found | None:
    """Return the date, year, decade or hour whose first word is this number."""
    word = w.lower[index]
    if w.glued(index):
        before = w.word(index - 1)
        if before not in DASHES and before not in _OPENERS:
            return None
    found = _clock_at(w, index)
    if found:
        return found
    if word[0] in DIGITS and len(word) <= 4:
        found = _day_first(w, index) or _numbers_at(w, index)
        if found:
            return found
        era = _era_at(w, index)
        if era or w.year(index):
            return era or _year_at(w, index)
    return _decade_at(w, index)


def _era_at(w: Words, index: int) -> Found | None:
    """Read "3000 BC" and "44 AD"; years before the first have no ends."""
    era = w.s.word[index + 1] if index + 1 < len(w.lower) else ""
    if era not in ("BC", "BCE", "AD", "CE") or not w.lower[index].isdecimal():
        return None
    year = year_text(int(w.lower[index])) if era in ("AD", "CE") else None
    return Found(index, index + 2, year, year, kind="age")


def _clock_at(w: Words, index: int) -> Found | None:
    word = w.lower[index]
    last = index + 1
    minutes = bool(_CLOCK.match(word))
    if not minutes and not (len(word) <= 2 and word.isdigit() and int(word) <= 12):
        return None
    if w.word(last) in _HALF_DAYS:
        last += 1
    elif ":" not in word or not (w.word(index - 1) == "at" or w.word(last) in lex.ZONES):
        return None
    if w.word(last) in lex.ZONES:
        last += 2 if w.word(last) == "local" and w.word(last + 1) == "time" else 1
    return Found(index, last, kind="clock")


def _day_first(w: Words, index: int) -> Found | None:
    """Read "8 July 2021", "8th of July", "7-9 March", "3 and 4 May"."""
    day = until = w.day(index)
    if not day:
        return None
    at = index + 1
    if w.word(at) in DASHES or w.word(at) in ("and", "to", "or"):
        other = w.day(at + 1)
        if other > day and w.month(at + 2):
            until = other
            at += 2
    if w.word(at) == "of":
        at += 1
    month = w.month(at)
    if not month or w.word(at + 1) in ("be", "have", "not", "also", "well"):
        return None
    year, last = _year_after(w, at + 1)
    return days(w, index, last, year, month, day, until)


def days(w: Words, first: int, last: int, year: int, month: int, day: int, until: int) -> Found:
    """Return one day or a run of days of a month; a year of 0 is looked up from publication."""
    if year:
        return Found(first, last, date_text(year, month, day), date_text(year, month, until))
    tense = w.tense(first)
    start = w.reckoning.date(month, day, tense)
    end = w.reckoning.date(month, until, tense)
    return Found(first, last, start, end, relative=True, month=month, day=day)


def _year_after(w: Words, at: int) -> tuple[int, int]:
    """Return the year that stands at the word, "," or "of" before it, and where it ends."""
    step = at + 1 if w.word(at) in (",", "of") else at
    year = w.year(step)
    if not year or not 1000 <= year <= 2199:
        return 0, at
    return year, step + 1


def _numbers_at(w: Words, index: int) -> Found | None:
    """Read "2021-03-05", "05/03/2021"; where either number may be the month, no ends."""
    separator = w.word(index + 1)
    if separator not in ("-", "/", ".") or w.word(index + 3) != separator:
        return None
    if not all(w.glued(index + step) for step in range(1, 5)):
        return None
    a, b, c = (w.word(index + step) for step in (0, 2, 4))
    if not (a + b + c).isdecimal() or not (a + b + c).isascii() or len(b) > 2:
        return None
    if len(a) == 4 and len(c) == 2:
        date = date_text(int(a), int(b), int(c))
        return Found(index, index + 5, date, date) if date else None
    if len(a) <= 2 and len(c) == 4 and separator != "-":
        either = {date_text(int(c), int(b), int(a)), date_text(int(c), int(a), int(b))} - {None}
        date = either.pop() if len(either) == 1 else None
        return Found(index, index + 5, date, date)
    return None


def _year_at(w: Words, index: int) -> Found | None:
    """Read a year that stands alone, and "2014-2017", "2012-13", "2019/20"."""
    year = w.year(index)
    before, after = w.word(index - 1), w.word(index + 1)
    sure = _is_surely_a_year(w, index)
    if year > 2199 or before[-1:] in _MONEY or (before in _BOUND_ENDS and not sure):
        return None
    if w.glued(index) and before in DASHES and w.word(index - 2) not in _NARROWED:
        return None
    if w.glued(index + 1) and after in ("'s", "’s") and before == "the" and year % 10 == 0:
        return Found(index, index + 2, year_text(year), year_text(year + 9), kind="age")
    if w.glued(index + 1) and (after[0] in "%°:" or (after[0].isalpha() and after[0] != "s")):
        return None
    if w.glued(index + 1) and w.glued(index + 2) and after in ".," and w.day(index + 2):
        return None
    if w.is_unit(index + 1) or after in ("million", "billion", "thousand", "hundred", "dollars"):
        return None
    counted = w.is_plural(index + 1)
    if 1950 <= year <= 2059:
        if year == 2000 and counted:
            return None
    elif not sure and (before not in _YEAR_CUES or counted):
        return None
    elif not sure and (
        before not in _STRONG_CUES and year < 1800 and not (w.year(index + 2) or w.year(index - 2))
    ):
        return None
    last, end = index + 1, year
    if w.word(last) in DASHES or (w.word(last) == "/" and w.glued(last)):
        other = w.word(last + 1)
        if w.year(last + 1) > year:
            end, last = w.year(last + 1), last + 2
        elif len(other) == 2 and other.isdecimal() and w.glued(last) and w.glued(last + 1):
            short = year // 100 * 100 + int(other)
            if year < short <= year + 30:
                end, last = short, last + 2
    return Found(index, last, year_text(year), year_text(end), kind="year")


def _is_surely_a_year(w: Words, index: int) -> bool:
    """Whether the year stands alone in brackets, after "as late as", or before a later one."""
    if w.word(index - 1) == "(" and w.word(index + 1) == ")":
        return True
    if w.word(index - 1) == "as" and w.word(index - 2) in _HOW_FAR:
        return True
    return w.word(index + 1) in DASHES and w.year(index + 2) > w.year(index)


def _decade_at(w: Words, index: int) -> Found | None:
    """Read "the 1990s", "the '80s"; "in his 30s" is an age."""
    found = _DECADE.match(w.lower[index])
    if found is None:
        return None
    before = w.word(index - 1)
    step = index - 2 if before in _NARROWED else index - 1
    if w.word(step) in DASHES:
        step -= 1
    if w.word(step) in _POSSESSIVES or w.word(index - 2) in _POSSESSIVES:
        return None
    if found[1] and before not in ("the", "-", "early", "late", "mid"):
        return None
    decade = int(found[2] or f"19{found[1]}")
    return Found(index, index + 1, year_text(decade), year_text(decade + 9), kind="age")


def month_date_at(w: Words, index: int) -> Found | None:
    """Return the date that begins with the name of a month: "March 7, 2021", "June 2018", "May"."""
    month = w.month(index)
    at = index + 1
    day = until = w.day(at)
    if day and not (w.glued(at + 1) and w.word(at + 1) in ("%", "/", ":")):
        at += 1
        if w.word(at) in DASHES or w.word(at) in ("to", "and"):
            other = w.day(at + 1)
            if other > day and not w.month(at + 2) and not w.is_unit(at + 2):
                until, at = other, at + 2
        if w.is_unit(at) or (w.word(index - 1) == "in" and w.is_plural(at)):
            return _month_alone(w, index, month)  # "in March 20 people": not the day
        year, at = _year_after(w, at)
        return days(w, index, at, year, month, day, until)
    year, at = _year_after(w, at)
    if year:
        iso = month_text(year, month)
        return Found(index, at, iso, iso, kind="month")
    return _month_alone(w, index, month)


#: Words after a month that count it from another moment of the story.
_OF_ITS_YEAR = (["of", "that", "year"], ["that", "year"], ["of", "the", "same", "year"])


def _month_alone(w: Words, index: int, month: int) -> Found | None:
    name = w.lower[index]
    before = w.word(index - 1)
    if name in lex.UNSURE_MONTHS and before not in _MONTH_CUES and before not in DASHES:
        return None
    if name == "may" and w.word(index + 1) in ("have", "be", "not"):
        return None
    for length in (2, 3):
        if w.lower[index + 1 : index + 1 + length] in _OF_ITS_YEAR:
            return Found(index, index + 1 + length, kind="month")
    iso = w.reckoning.month(month, w.tense(index))
    return Found(index, index + 1, iso, iso, relative=True, kind="month", month=month)


def weekday_at(w: Words, index: int, pointer: str = "") -> Found:
    """Return the day that a weekday names, with the date after it ("Tuesday, March 7")."""
    number = lex.WEEKDAYS[w.lower[index]]
    last = index + 1
    if w.word(last) in lex.PARTS_OF_DAY:
        last += 1
    after = last + 1 if w.word(last) == "," else last
    if not pointer:
        dated = _day_first(w, after) if w.day(after) else None
        if w.month(after) and w.day(after + 1):
            dated = month_date_at(w, after)
        if dated:
            dated.first = index
            return dated
    if w.word(index - 1) in lex.NAMED_DAYS and w.capital(index - 1):
        return Found(index - 1, last, kind="weekday")  # "Super Tuesday", "Good Friday"
    date = w.reckoning.weekday(number, pointer, ahead=not pointer and w.tense(index) > 0)
    return Found(index, last, date, date, relative=True, kind="weekday")


def century_at(w: Words, index: int) -> Found | None:
    """Return the century named before the word: "19th century", "twenty-first century"."""
    at = index - 1
    if w.word(at) in DASHES:
        at -= 1
    before = w.word(at)
    ordinal = _ORDINAL.match(before)
    number = int(ordinal[1]) if ordinal else lex.CENTURIES.get(before, 0)
    if before == "first":
        dash = w.word(at - 1) in DASHES
        if w.word(at - 2 if dash else at - 1) != "twenty":
            return None
        number, at = 21, at - 2 if dash else at - 1
    if not 0 < number <= 22:
        return None
    return Found(at, index + 1, year_text(100 * number - 99), year_text(100 * number), kind="age")


def feast_at(w: Words, index: int) -> Found | None:
    """Return the feast of a fixed date that begins with the word ("Boxing Day")."""
    for length in (4, 3, 2, 1):
        name = " ".join(w.lower[index : index + length])
        feast = lex.FEASTS.get(name.replace(" '", "'").replace(" ’", "'"))
        if feast and w.capital(index):
            year, last = _year_after(w, index + length)
            return days(w, index, last, year, feast[0], feast[1], feast[1])
    return None
