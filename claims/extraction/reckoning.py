"""Counting from the day of publication: what "last week" or "in March" means in dates.

All answers are pairs ``(start, end)`` of ISO 8601 texts, inclusive and as precise as the unit
asked for; both are None where the day of publication is unknown or the count leaves the
calendar. A week begins on Monday.
"""

from __future__ import annotations

import calendar
import dataclasses
import datetime

Ends = tuple[str | None, str | None]

_NOTHING: Ends = (None, None)
#: Units that are counted in smaller ones, and how many of them they are.
_IN_SMALLER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "quarter": ("month", 3),
    "week": ("day", 7),
    "weekend": ("day", 7),
}
_IN_A_DAY = {"hour": 24, "minute": 1440}
#: Counts beyond this ("10,000 years ago") leave the calendar.
_FAR = 10_000


def year_text(year: int) -> str | None:
    """Return the year in four digits, or None outside of the calendar."""
    return f"{year:04d}" if 0 < year < 10_000 else None


def month_text(year: int, month: int) -> str | None:
    """Return the month, or None outside of the calendar."""
    return f"{year:04d}-{month:02d}" if 0 < year < 10_000 and 1 <= month <= 12 else None


def date_text(year: int, month: int, day: int) -> str | None:
    """Return the date, or None for a day that does not exist (29 February, 31 June)."""
    if not 0 < year < 10_000 or not 1 <= month <= 12:
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


@dataclasses.dataclass(frozen=True, slots=True)
class Reckoning:
    """The day that relative times are counted from; None where it is unknown."""

    day: datetime.date | None

    def days(self, first: int, last: int) -> Ends:
        """Return the days so many days from that of publication."""
        return self._day(first), self._day(last)

    def _day(self, step: int) -> str | None:
        if self.day is None:
            return None
        try:
            return (self.day + datetime.timedelta(days=step)).isoformat()
        except OverflowError:
            return None

    def _month(self, step: int) -> str | None:
        if self.day is None:
            return None
        number = self.day.year * 12 + self.day.month - 1 + step
        return month_text(number // 12, number % 12 + 1)

    def units(self, unit: str, first: int, last: int) -> Ends:
        """Return the calendar units from one to another, 0 being that of publication."""
        if self.day is None:
            return _NOTHING
        if unit == "year":
            return year_text(self.day.year + first), year_text(self.day.year + last)
        if unit == "month":
            return self._month(first), self._month(last)
        if unit == "day":
            return self.days(first, last)
        if unit == "week":
            monday = -self.day.weekday()
            return self._day(monday + 7 * first), self._day(monday + 7 * last + 6)
        if unit == "weekend":
            saturday = 5 - self.day.weekday()
            return self._day(saturday + 7 * first), self._day(saturday + 7 * last + 1)
        if unit == "decade":
            begin = self.day.year // 10 * 10
            return year_text(begin + 10 * first), year_text(begin + 10 * last + 9)
        if unit == "century":
            begin = (self.day.year - 1) // 100 * 100 + 1
            return year_text(begin + 100 * first), year_text(begin + 100 * last + 99)
        return _NOTHING

    def stretch(self, unit: str, count: int | None, *, ahead: bool) -> Ends:
        """Return so many units up to publication, or from it on ("over the past decade").

        The far end is None where the count is ("in the past few years").
        """
        if unit in _IN_A_DAY:
            count = None if count is None else -(-count // _IN_A_DAY[unit])
            unit = "day"
        elif unit in _IN_SMALLER:
            unit, factor = _IN_SMALLER[unit]
            count = None if count is None else count * factor
        now = self.units(unit, 0, 0)[0]
        far = None
        if count is not None and count < _FAR:
            far = self.units(unit, count if ahead else -count, 0)[0]
        return (now, far) if ahead else (far, now)

    def ago(self, unit: str, count: int | None) -> Ends:
        """Return the one unit that lies so many units back."""
        if count is None or count >= _FAR:
            return _NOTHING
        if unit in _IN_A_DAY:
            whole, rest = divmod(count, _IN_A_DAY[unit])
            return _NOTHING if rest else self.days(-whole, -whole)
        if unit in ("decade", "century"):
            unit, factor = _IN_SMALLER[unit]
            count *= factor
        return self.units(unit, -count, -count)

    def weekend(self, tense: int) -> int:
        """Return which weekend "the weekend" is, 0 being that of the week of publication."""
        return -1 if tense <= 0 and self.day is not None and self.day.weekday() < 5 else 0

    def month(self, month: int, tense: int = 0, pointer: str = "") -> str | None:
        """Return the month of a name without a year.

        A ``tense`` of -1 is the last one up to publication, 1 the next one, 0 the nearer of
        both. "last March" is never the month of publication, "this March" is in its year.
        """
        if self.day is None:
            return None
        year = self.day.year
        if pointer in ("last", "past"):
            year -= month >= self.day.month
        elif pointer == "next":
            year += month <= self.day.month
        elif pointer != "this":
            year = self._year_of(month, tense)
        return month_text(year, month)

    def _year_of(self, month: int, tense: int) -> int:
        assert self.day is not None
        away = month - self.day.month
        if tense > 0:
            return self.day.year + (away < 0)
        if tense < 0:
            return self.day.year - (away > 0)
        return self.day.year + (away < -6) - (away > 6)

    def date(self, month: int, day: int, tense: int) -> str | None:
        """Return the date of a day without a year, looked up as ``month`` does."""
        if self.day is None:
            return None
        year = self._year_of(month, tense)
        if month == self.day.month:
            year += (tense > 0 and day < self.day.day) - (tense < 0 and day > self.day.day)
        return date_text(year, month, day)

    def weekday(self, number: int, pointer: str, *, ahead: bool) -> str | None:
        """Return the date of a weekday (Monday is 0), alone or after "last", "this", "next"."""
        if self.day is None:
            return None
        back = (self.day.weekday() - number) % 7
        if pointer in ("last", "past", "previous"):
            return self._day(-(back or 7))
        if pointer in ("next", "coming", "upcoming"):
            return self._day(7 - back)
        if pointer == "this":
            return self._day(number - self.day.weekday())
        return self._day((7 - back) % 7 if ahead else -back)
