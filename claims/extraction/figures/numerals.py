"""Numbers as they are written, in digits and in words.

A numeral is only a number; what it measures or counts, and whether it is a figure at all, is
decided elsewhere. All lookups go a few words ahead and never back, so that reading a text is
linear in its length.
"""

from __future__ import annotations

import dataclasses
import re

from ..lexicon.numbers import (
    FRACTION_SIGNS,
    ONES,
    PARTS,
    SCALES,
    TENS,
)
from ..structure import Structure

Number = int | float

#: Longer runs of digits are keys and codes, not amounts; without separators, shorter ones are.
_LONGEST = 21
_LONGEST_PLAIN = 12
_SPACE = "[ \u00a0\u2009\u202f]"
_LITERAL = re.compile(
    rf"""
    (?: (?P<spaced>[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}}){{1,5}})
        (?:\.[0-9]{{1,3}})?(?![0-9]|{_SPACE}?[-–/][0-9])
      | (?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}} | [0-9]{{1,2}}(?:,[0-9]{{2}}){{1,5}},[0-9]{{3}})
        (?:\.[0-9]{{1,9}})?
      | [0-9]{{0,{_LONGEST}}}\.[0-9]{{1,{_LONGEST}}}
      | [0-9]{{1,{_LONGEST}}}
    )(?![0-9])(?![.,:][0-9])(?!,,[0-9])
    """,
    re.VERBOSE,
)
_POWER = re.compile(rf"{_SPACE}?[×x*]{_SPACE}?10{_SPACE}?\^?{_SPACE}?([-−–]?[0-9]{{1,3}})(?![0-9])")
DIGITS = frozenset("0123456789")
HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄")
#: Bottoms of fractions that are written with a slash; others are dates, marks or scores.
_BOTTOMS = frozenset((2, 3, 4, 5, 6, 7, 8, 16, 32, 64, 100, 128, 1000))
#: "two-and-a-half", from "and" on.
_AND_A_HALF = [["and", dash, "a", dash, "half"] for dash in HYPHENS]
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_BIG = {word: value for word, value in SCALES.items() if word not in ("hundred", "dozen", "dozens")}


@dataclasses.dataclass(slots=True)
class Numeral:
    """A number in the words ``first`` to ``last`` (excluded); ``high`` of an order of magnitude.

    ``base`` is the value before its scale word was applied. ``kind`` is ``digits``, ``words``,
    ``magnitude`` ("hundreds"), ``part`` (a share of a whole: "a third", "one in five") or
    ``vague`` ("several": no value).
    """

    first: int
    last: int
    value: Number | None
    kind: str
    high: Number | None = None
    base: Number | None = None
    scale: int = 1


def tidy(value: Number) -> Number:
    """Return a whole float as an int, without what binary fractions add."""
    if isinstance(value, int):
        return value
    value = float(f"{value:.15g}")
    return int(value) if value.is_integer() and abs(value) < 1e18 else value


def _word_from(s: Structure, index: int, offset: int) -> int:
    while index < len(s.start) and s.start[index] < offset:
        index += 1
    return index


def word_at(s: Structure, index: int) -> str:
    """Return the word in lower case, or nothing behind the last."""
    return s.lower[index] if index < len(s.lower) else ""


def _is_glued(s: Structure, index: int) -> bool:
    return 0 < index < len(s.start) and s.start[index] == s.end[index - 1]


def hyphen_between(s: Structure, index: int) -> bool:
    """Whether the word is a hyphen between two words with no space around it."""
    return word_at(s, index) in HYPHENS and _is_glued(s, index) and _is_glued(s, index + 1)


def scaled(s: Structure, numeral: Numeral) -> Numeral:
    """Apply the scale words that follow ("1.5 billion", "4 hundred million", "two dozen")."""
    at = numeral.last
    scale = 1
    for _ in range(3):
        step = at + 1 if hyphen_between(s, at) else at
        factor = SCALES.get(word_at(s, step))
        if factor is None:
            break
        scale *= factor
        at = step + 1
    if scale > 1 and numeral.base is not None:
        numeral.scale *= scale
        numeral.value = tidy(numeral.base * numeral.scale)
        numeral.last = at
        added = _and_a_part(s, at)
        if added:
            numeral.value = tidy(numeral.value + added[0] * scale)
            numeral.last = added[1]
    return numeral


def _and_a_part(s: Structure, at: int) -> tuple[float, int] | None:
    """Read "and a half", "and three-quarters"; return the fraction and where it ends."""
    if hyphen_between(s, at) and s.lower[at + 1 : at + 6] in _AND_A_HALF:
        return 0.5, at + 6
    if word_at(s, at) != "and":
        return None
    first = word_at(s, at + 1)
    if first == "half" and word_at(s, at + 2) not in ("of", "the", "a", "their", "its"):
        return 0.5, at + 2
    count = 1 if first in ("a", "an") else ONES.get(first, 0)
    step = at + 3 if hyphen_between(s, at + 2) else at + 2
    part = PARTS.get(word_at(s, step))
    # "two and a third man": a part other than half and quarters is hardly ever meant.
    if not count or part is None or count >= part or word_at(s, step + 1) == "of":
        return None
    if part > 4 and not (word_at(s, at - 1) in SCALES and count > 1):
        return None
    return count / part, step + 1


def digits_at(s: Structure, index: int, offset: int = 0) -> Numeral | None:
    """Return the number in digits that begins so many characters into the word, or None."""
    start = s.start[index] + offset
    found = _LITERAL.match(s.text, start)
    if found is None:
        return None
    written = found.group()
    if found["spaced"]:
        written = re.sub(_SPACE, "", written)
    written = written.replace(",", "")
    whole = written.partition(".")[0]
    if len(whole) > 1 and whole[0] == "0":
        return None
    if len(whole) > _LONGEST_PLAIN and written == found.group():
        return None
    value: Number = float(written) if "." in written else int(written)
    last = _word_from(s, index + 1, found.end())
    if s.end[last - 1] != found.end():
        return None  # "5th", "1990s", "3:1": more than a number in one word
    numeral = Numeral(index, last, value, "digits", base=value)
    power = _POWER.match(s.text, found.end())
    if power:
        exponent = int(power[1].replace("−", "-").replace("–", "-"))
        if abs(exponent) <= 200:
            numeral.value = numeral.base = float(f"{value}e{exponent}")
            numeral.last = _word_from(s, last, power.end())
            return numeral
    if isinstance(value, int):
        _add_fraction(s, numeral, value)
    return scaled(s, numeral)


def _fraction_at(s: Structure, index: int) -> tuple[float, int] | None:
    """Read "1/16" or "½" and return its value and where it ends."""
    word = word_at(s, index)
    sign = FRACTION_SIGNS.get(word)
    if sign:
        return sign[0] / sign[1], index + 1
    if (
        word.isascii()
        and word.isdigit()
        and len(word) <= 3
        and word_at(s, index + 1) in _SLASHES
        and _is_glued(s, index + 1)
        and _is_glued(s, index + 2)
    ):
        bottom = word_at(s, index + 2)
        if bottom.isascii() and bottom.isdigit() and len(bottom) <= 4:
            top, under = int(word), int(bottom)
            follows = word_at(s, index + 3)
            if follows not in _SLASHES and 0 < top < under:
                if under in _BOTTOMS or follows == "of" or s.word[index + 1] == "⁄":
                    return top / under, index + 3
    return None


def _add_fraction(s: Structure, numeral: Numeral, value: int) -> None:
    alone = _fraction_at(s, numeral.first)
    if alone:
        numeral.value = numeral.base = alone[0]
        numeral.last = alone[1]
        numeral.kind = "part"
        return
    added = _fraction_at(s, numeral.last) or _and_a_part(s, numeral.last)
    if added and value < 1000:
        numeral.value = numeral.base = tidy(value + added[0])
        numeral.last = added[1]


def cardinal_at(s: Structure, index: int) -> Numeral | None:
    """Read a number in words: "twenty-five", "two hundred and five", "three and a half million"."""
    total = current = 0
    smallest: int | None = None
    before = ""
    at = index
    while True:
        step = _over_joiner(s, at, before)
        word = word_at(s, step)
        if word in ONES and before in ("", "tens", "hundred", "scale"):
            if before == "tens" and not 0 < ONES[word] < 10:
                break
            current += ONES[word]
            before = "ones"
        elif word in TENS and before in ("", "hundred", "scale"):
            current += TENS[word]
            before = "tens"
        elif word == "hundred" and before in ("ones", "tens", "") and current < 100:
            current = max(current, 1) * 100
            before = "hundred"
        elif word in ("dozen", "dozens") and before in ("ones", "tens", ""):
            current = max(current, 1) * 12
            at = step + 1
            break
        elif word == "crore" and before == "scale" and smallest == _BIG["lakh"]:
            total *= _BIG["crore"]
            smallest *= _BIG["crore"]
        elif word in _BIG and before and (smallest is None or _BIG[word] < smallest):
            smallest = _BIG[word]
            total += max(current, 1) * smallest
            current = 0
            before = "scale"
        else:
            break
        at = step + 1
    if at == index or _goes_on_as_ordinal(s, at, before):
        return None
    value: Number = total + current
    numeral = Numeral(index, at, value, "words", base=value)
    if smallest:
        numeral.scale = smallest
        numeral.base = value / smallest
    added = _and_a_part(s, at)
    if added:
        numeral.value = numeral.base = tidy(value + added[0] * (smallest or 1))
        numeral.last = added[1]
        if not smallest:
            return scaled(s, numeral)
    elif word_at(s, at) == "point" and word_at(s, at + 1) in ONES and not smallest:
        digits = ""
        at += 1
        while ONES.get(word_at(s, at), 10) < 10 and len(digits) < 9:
            digits += str(ONES[word_at(s, at)])
            at += 1
        if digits:
            numeral.value = numeral.base = float(f"{value}.{digits}")
            numeral.last = at
            return scaled(s, numeral)
    return numeral


def _over_joiner(s: Structure, at: int, before: str) -> int:
    """Step over the hyphen or "and" within a number; ``before`` is what was read last."""
    if not before:
        return at
    if hyphen_between(s, at):
        return at + 1
    joins = word_at(s, at) == "and" and before in ("hundred", "scale")
    # "two million and three quarters": the part is no further number
    return at + 1 if joins and not (before == "scale" and _is_part(s, at + 1)) else at


def _is_part(s: Structure, at: int) -> bool:
    """Whether "three quarters", "two-thirds" stand there."""
    step = at + 2 if hyphen_between(s, at + 1) else at + 1
    return word_at(s, at) in ONES and word_at(s, step) in PARTS


def _goes_on_as_ordinal(s: Structure, at: int, before: str) -> bool:
    """Whether an ordinal ends the number ("the one hundred and fifth", "twenty second")."""
    step = at + (hyphen_between(s, at) or (before == "hundred" and word_at(s, at) == "and"))
    word = word_at(s, step)
    if word in ("hundredth", "thousandth", "millionth"):
        return True
    if before == "tens" and step == at:
        return word in _ORDINALS - {"second"}
    return before == "hundred" and word in _ORDINALS


def simple_number_at(s: Structure, index: int) -> Numeral | None:
    """Return the number in digits or words that begins at the word, or None."""
    if index >= len(s.lower):
        return None
    word = s.lower[index]
    if word[0] in DIGITS or (word[0] == "." and len(word) > 1 and word[1] in DIGITS):
        return digits_at(s, index)
    if word in ONES or word in TENS:
        return cardinal_at(s, index)
    return None
