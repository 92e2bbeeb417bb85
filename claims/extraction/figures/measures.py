"""What stands around a numeral: money before it, a scale and a unit after it."""

from __future__ import annotations

import dataclasses

from ..lexicon.money import (
    COUNTRY_MONEY,
    DOLLARS,
    GLUED_CODES,
    MONEY_CODES,
    MONEY_FROM_TEN,
    MONEY_SIGNS,
    MONEY_WORDS,
)
from ..lexicon.numbers import LETTER_SUFFIXES, SUFFIXES
from ..lexicon.units import GLUED, LONGEST_UNIT, SYMBOLS, UNITS, WEIGHED
from ..structure import Structure
from .numerals import HYPHENS, Number, Numeral, tidy

_MONEY_ADJECTIVES = frozenset(adjective for adjective, _ in COUNTRY_MONEY)
_DIMENSIONS = frozenset("long wide tall high deep thick away square race sprint freestyle".split())


@dataclasses.dataclass(slots=True)
class Figure:
    """A numeral with its unit, in the words ``first`` to ``last`` (excluded).

    ``kind`` is that of the numeral; ``unit_kind`` is ``money``, ``unit`` or empty.
    ``attributive`` says that hyphens tie the unit to a noun ("a three-month delay").
    """

    first: int
    last: int
    numeral: Numeral
    value: Number | None
    high: Number | None
    unit: str | None = None
    unit_kind: str = ""
    attributive: bool = False
    signed: str = ""
    change: str | None = None
    ranged: bool = False


def money_before(s: Structure, index: int) -> tuple[int, str] | None:
    """Return where the money sign before the word begins, and the currency.

    Reads "$", "US$", "US $", "$US", "A$", "USD", "Rs." and so on.
    """
    if index == 0:
        return None
    word = s.word[index - 1]
    glued = s.start[index] == s.end[index - 1]
    if word in MONEY_SIGNS and (glued or s.start[index] - s.end[index - 1] == 1):
        unit = MONEY_SIGNS[word]
        if word == "$" and index > 1 and s.start[index - 1] - s.end[index - 2] <= 1:
            country = DOLLARS.get(s.word[index - 2])
            # "R $5" and "A $5 fee" begin with letters that are no country.
            if country and (
                s.start[index - 1] == s.end[index - 2] or len(s.word[index - 2].strip(".")) > 1
            ):
                return index - 2, country
        return index - 1, unit
    if index > 1 and s.word[index - 2] == "$" and word in DOLLARS:
        if s.start[index - 1] == s.end[index - 2]:
            return index - 2, DOLLARS[word]
    if word == "=" and index > 1 and s.word[index - 2] == "Y" and glued:
        return index - 2, MONEY_CODES["Y"]
    code = word.removesuffix(".")
    if code in MONEY_CODES and (glued or code not in GLUED_CODES) and code != "Y":
        return index - 1, MONEY_CODES[code]
    if word == "." and glued is False and index > 1 and s.word[index - 2] in ("Rs", "Rp"):
        return index - 2, MONEY_CODES[s.word[index - 2]]
    return None


def glued_code(s: Structure, index: int) -> tuple[str, int, int] | None:
    """Read the currency of a word like "RM23", "USD10", "$US5".

    Returns the currency, the length of its code, and the word that the money begins with.
    """
    word = s.word[index]
    for length in (3, 2, 1):
        code = word[:length]
        if not word[length : length + 1].isdigit():
            continue
        if code in DOLLARS and index and s.word[index - 1] == "$":
            if s.start[index] == s.end[index - 1]:
                return DOLLARS[code], length, index - 1
        if code in MONEY_CODES:
            return MONEY_CODES[code], length, index
    return None


def scale_after(s: Structure, numeral: Numeral, is_money: bool) -> None:
    """Apply a scale that is written to the figure ("$3bn", "4.3M", "20k people")."""
    at = numeral.last
    if at >= len(s.word) or numeral.scale > 1 or numeral.kind != "digits":
        return
    glued = s.start[at] == s.end[at - 1]
    word = s.lower[at]
    factor = SUFFIXES.get(word) or _scale_of_code(s.word[at])
    if word == "mm" and not is_money:
        return  # millimetres
    if factor is None and word in LETTER_SUFFIXES and (glued or is_money):
        written = s.word[at]
        after = s.lower[at + 1] if at + 1 < len(s.word) else ""
        plural = (
            len(after) > 3 and after[-1] == "s" and after[-2] not in "su"
        ) or after == "people"
        ok = (is_money and word != "k") or word == "k" or plural or written in ("M", "B")
        if word == "k" and not is_money and not plural and not after.isalpha():
            ok = written == "k"
        if word == "m" and not is_money and s.lower[at + 1 : at + 4] == ["b", "/", "d"]:
            ok = True
        if (word == "t" and not is_money) or after in _DIMENSIONS:
            ok = False
        factor = LETTER_SUFFIXES[word] if ok else None
    if factor is None or numeral.base is None:
        return
    numeral.scale = factor
    numeral.value = tidy(numeral.base * factor)
    numeral.last = at if _scale_of_code(s.word[at]) else at + 1


def _scale_of_code(word: str) -> int | None:
    """Return the million that is written to a currency ("30 MUSD", "2 MEUR")."""
    return 1_000_000 if len(word) == 4 and word[0] == "M" and word[1:] in MONEY_CODES else None


def unit_after(s: Structure, index: int, value: Number | None) -> tuple[int, str, str] | None:
    """Return where the unit that begins at the word ends, its name, and ``money`` or ``unit``."""
    if index >= len(s.word):
        return None
    word, lower = s.word[index], s.lower[index]
    glued = s.start[index] == s.end[index - 1]
    money = _money_after(s, index, value)
    if money:
        return money[0], money[1], "money"
    for length in range(min(LONGEST_UNIT, len(s.word) - index), 0, -1):
        name = UNITS.get(lower if length == 1 else " ".join(s.lower[index : index + length]))
        if name == "stone" and _is_of_stone(s, index + 1):
            return None
        if name:
            return index + length, name, "unit"
    if lower == "in" and index > 1 and s.lower[index - 2] in ("ft", "foot", "feet"):
        return index + 1, "inch", "unit"
    if glued and word in GLUED and s.word[index - 1][-1].isdigit():
        if lower == "p" and _is_a_resolution(s, index):
            return None
        if lower == "s" and (value is None or float(value).is_integer()):
            return None
        kind = "money" if lower in ("p", "c", "sen") else "unit"
        return index + 1, GLUED[lower], kind
    if word in SYMBOLS:
        name = SYMBOLS[word]
        if word == "°" and index + 1 < len(s.word) and s.word[index + 1] in ("C", "F"):
            return index + 2, "celsius" if s.word[index + 1] == "C" else "fahrenheit", "unit"
        if len(word) == 1 and word.isalpha() and not glued and _begins_a_name(s, index):
            return None
        return index + 1, name, "unit"
    if word in ("C", "F") and not _begins_a_name(s, index):
        return index + 1, "celsius" if word == "C" else "fahrenheit", "unit"
    return None


def _is_a_resolution(s: Structure, index: int) -> bool:
    """Whether "1080p" names a picture and is no price."""
    first, last = s.sentences[s.sentence[index]]
    near = s.lower[max(first, index - 12) : min(last, index + 12)]
    return s.word[index - 1] in ("1080", "1440", "2160") or not _PICTURES.isdisjoint(near)


_PICTURES = frozenset(
    "display video videos resolution screen camera footage streaming stream hd pixel pixels fps "
    "webcam monitor projector recording".split()
)


def _is_of_stone(s: Structure, at: int) -> bool:
    """Whether a noun follows, so that "stone" is what it is made of ("two stone bridges")."""
    after = s.lower[at] if at < len(s.lower) else ""
    return after[:1].isalpha() and after not in _AFTER_STONE


_AFTER_STONE = frozenset(
    "and or in by to at since after of on for with from when while as but".split()
)


def _begins_a_name(s: Structure, index: int) -> bool:
    """Whether a single letter goes on as an initial or an address ("9 E 71st St", "5 C. Smith")."""
    if index + 1 >= len(s.word):
        return False
    after = s.word[index + 1]
    return after[0].isupper() or after[0].isdigit() or (after in HYPHENS and tied_at(s, index + 1))


def _money_after(s: Structure, index: int, value: Number | None) -> tuple[int, str] | None:
    word, lower = s.word[index], s.lower[index]
    if word in MONEY_SIGNS:
        # A sign with a space before it belongs to the next figure ("19 per cent, $5").
        after = s.word[index + 1] if index + 1 < len(s.word) else ""
        near = s.start[index] - s.end[index - 1] <= 1
        return (index + 1, MONEY_SIGNS[word]) if near and not after[:1].isdigit() else None
    if _scale_of_code(word):
        return index + 1, MONEY_CODES[word[1:]]
    if word in MONEY_CODES and word not in GLUED_CODES:
        after = s.word[index + 1] if index + 1 < len(s.word) else ""
        return None if after[:1].isdigit() else (index + 1, MONEY_CODES[word])
    at = index
    country = ""
    if lower in _MONEY_ADJECTIVES or lower in ("new", "hong", "south", "sri"):
        at += 2 if lower in ("new", "hong", "south", "sri") else 1
        country = s.lower[at - 1] if at - 1 < len(s.lower) else ""
        if at >= len(s.word):
            return None
    name = s.lower[at]
    if name in ("pound", "pounds"):
        if country:
            return at + 1, COUNTRY_MONEY.get((country, "pound"), "pound sterling")
        return at + 1 + (s.lower[at + 1 : at + 2] == ["sterling"]), _pound(s, at, value)
    money = MONEY_WORDS.get(name)
    if money is None:
        return None
    if name in MONEY_FROM_TEN and (
        value is None or (value < 10 and isinstance(value, int)) or s.word[at][0].isupper()
    ):
        return None
    if not country:
        return at + 1, money
    base = name.removesuffix("s") if name not in ("reais", "kroner", "kronor") else name[:-1]
    for key in (base, money, money.split()[-1], "krone" if base in ("kroner", "krone") else ""):
        if (country, key) in COUNTRY_MONEY:
            return at + 1, COUNTRY_MONEY[country, key]
    return at + 1, money


def _pound(s: Structure, index: int, value: Number | None) -> str:
    """Tell the pound that is paid from the one that is weighed."""
    first, last = s.sentences[s.sentence[index]]
    near = range(max(first, index - 12), min(last, index + 12))
    if s.lower[index + 1 : index + 2] == ["sterling"]:
        return "pound sterling"
    if any(s.lower[at] in WEIGHED for at in near):
        return "pound"
    if value is not None and value >= 1000:
        return "pound sterling"
    tied = s.lower[index - 1] in HYPHENS or s.lower[index] == "pound"
    followed = s.lower[index + 1] if index + 1 < len(s.lower) else ""
    if (tied and value is not None and value >= 2) or followed == "of":
        return "pound"
    around = s.text[max(0, s.start[index] - 2000) : s.end[index] + 2000]
    return "pound" if "$" in around and "£" not in around else "pound sterling"


def per_after(s: Structure, figure: Figure) -> None:
    """Add what a price or a speed is counted per ("per barrel", "an hour", "/h")."""
    if figure.unit is None or _tied_rate(s, figure):
        return
    if s.lower[figure.last : figure.last + 1] in (["us"], ["u.s."]) and figure.unit == "dollar":
        figure.last += 1
    at = figure.last
    if at + 1 >= len(s.word) or not _begins_a_rate(s, figure):
        return
    slash = s.lower[at] == "/"
    if s.lower[at + 1] in _SHARES_ARE and s.lower[at + 2 : at + 3] == ["share"]:
        at += 1
    name = s.lower[at + 1]
    if figure.unit == "percentage" and name not in UNITS:
        return
    below = unit_after(s, at + 1, None)
    if slash and name in _AFTER_SLASH:
        name, below = _AFTER_SLASH[name], None
    elif slash and below is None and name not in ("hour", "day", "share"):
        return
    if below:
        figure.unit = f"{figure.unit} per {below[1]}"
        figure.last = below[0]
    elif name.isalpha():
        figure.unit = f"{figure.unit} per {name}"
        figure.last = at + 2


_AFTER_SLASH = {"h": "hour", "s": "second", "hr": "hour", "min": "minute", "d": "day"}


def _tied_rate(s: Structure, figure: Figure) -> bool:
    """Read "a £9,000-a-week player"."""
    at = figure.last
    if figure.unit_kind != "money" or at + 3 >= len(s.word) or s.lower[at] not in HYPHENS:
        return False
    if s.lower[at + 1] not in ("a", "an", "per") or s.lower[at + 2] not in HYPHENS:
        return False
    figure.unit = f"{figure.unit} per {s.lower[at + 3]}"
    figure.last, figure.attributive = at + 4, True
    return True


def _begins_a_rate(s: Structure, figure: Figure) -> bool:
    """Whether "per", "/" or an "a" that means it stands after the figure."""
    at = figure.last
    word = s.lower[at]
    if word == "per":
        return True
    if figure.unit in ("percentage point", "point", "time"):
        return False
    if word == "/":
        return s.start[at] == s.end[at - 1]
    if word not in ("a", "an") or figure.unit == "percentage":
        return False
    return _is_a_measure(s, at + 1, figure.unit_kind == "money")


_PRICED = frozenset(
    "share barrel person head night day week month year hour minute ounce ton tonne kilo kilogram "
    "kilometre kilometer mile litre liter gallon acre hectare foot pound piece unit plate ticket "
    "bottle pint game match copy bushel pop pack room household family vote gram metre "
    "meter".split()
)


#: What a share may be called in accounts.
_SHARES_ARE = frozenset("diluted basic common ordinary adjusted preferred".split())


def _is_a_measure(s: Structure, index: int, is_money: bool) -> bool:
    """Whether "a" or "an" before the word means "per" it."""
    word = s.lower[index]
    if s.lower[index + 1 : index + 2] in (["ago"], ["earlier"], ["later"], ["before"], ["after"]):
        return False
    if word == "square":
        return True
    return (
        word in _PRICED
        if is_money
        else word in ("hour", "day", "week", "month", "year", "second", "minute")
    )


def tied_at(s: Structure, at: int) -> bool:
    """Whether the word stands between two others without a space ("three-month")."""
    return at + 1 < len(s.word) and s.start[at] == s.end[at - 1] and s.start[at + 1] == s.end[at]
