"""Numbers as they are written: digits, words, fractions, orders of magnitude.

A numeral is only a number; what it measures or counts, and whether it is a figure at all, is
decided in ``quantities``. All lookups go a few words ahead and never back, so that reading
a text is linear in its length.
"""

from __future__ import annotations

import dataclasses
import re

from .lexicon.numbers import (
    FRACTION_SIGNS,
    MAGNITUDES,
    ONES,
    PARTS,
    SCALES,
    TENS,
    VAGUE,
)
from .structure import Structure

Number = int | float

#: Longer runs of digits are keys and codes, not amounts; without separators, shorter ones are.
_LONGEST = 21
_LONGEST_PLAIN = 12
_SPACE = "[ \u00a0\u2009\u202f]"
_LITERAL = re.compile(
    rf"""
    (?: (?P<spaced>[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}}){{1,5}})(?:\.[0-9]{{1,3}})?(?![0-9]|{_SPACE}?[-–/][0-9])
      | (?P<grouped>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}|[0-9]{{1,2}}(?:,[0-9]{{2}}){{1,5}},[0-9]{{3}})(?:\.[0-9]{{1,9}})?
      | [0-9]{{0,{_LONGEST}}}\.[0-9]{{1,{_LONGEST}}}
      | [0-9]{{1,{_LONGEST}}}
    )(?![0-9])(?![.,:][0-9])
    """,
    re.VERBOSE,
)
_POWER = re.compile(rf"{_SPACE}?[×x*]{_SPACE}?10{_SPACE}?\^?{_SPACE}?([-−–]?[0-9]{{1,3}})(?![0-9])")
_DIGITS = frozenset("0123456789")
_HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄")
#: Bottoms of fractions that are written with a slash; others are dates, marks or scores.
_BOTTOMS = frozenset((2, 3, 4, 5, 6, 7, 8, 16, 32, 64, 100, 128, 1000))
_WHOLES = frozenset("the a an its their his her our my your all these those this that".split())
#: Words after which "half" and "a third" need no "of".
_BEFORE_PARTS = frozenset("by than nearly almost about around roughly over under only just".split())
_BIG = {word: value for word, value in SCALES.items() if word not in ("hundred", "dozen", "dozens")}

#: Words that a numeral can begin with; all else is passed over without a closer look.
FIRST_WORDS = frozenset(ONES) | set(TENS) | set(MAGNITUDES) | set(FRACTION_SIGNS) | VAGUE
FIRST_WORDS |= {"a", "an", "half", "hundred", "thousand", "million", "billion", "trillion"}


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
    """Return a whole float as an int, and drop what binary fractions add ("1.1" times a million)."""
    if isinstance(value, int):
        return value
    value = float(f"{value:.15g}")
    return int(value) if value.is_integer() and abs(value) < 1e18 else value


def _word_from(s: Structure, index: int, offset: int) -> int:
    while index < len(s.start) and s.start[index] < offset:
        index += 1
    return index


def _lower(s: Structure, index: int) -> str:
    return s.lower[index] if index < len(s.lower) else ""


def _is_glued(s: Structure, index: int) -> bool:
    return 0 < index < len(s.start) and s.start[index] == s.end[index - 1]


def _hyphen_between(s: Structure, index: int) -> bool:
    """Whether the word is a hyphen between two words with no space around it."""
    return (
        _lower(s, index) in _HYPHENS and _is_glued(s, index) and _is_glued(s, index + 1)
    )


def _scaled(s: Structure, numeral: Numeral) -> Numeral:
    """Apply the scale words that follow ("1.5 billion", "4 hundred million", "two dozen")."""
    at = numeral.last
    scale = 1
    for _ in range(3):
        step = at + 1 if _hyphen_between(s, at) else at
        factor = SCALES.get(_lower(s, step))
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
    if _lower(s, at) != "and":
        return None
    first = _lower(s, at + 1)
    count = 1 if first in ("a", "an") else ONES.get(first, 0)
    step = at + 3 if _hyphen_between(s, at + 2) else at + 2
    part = PARTS.get(_lower(s, step))
    # "two and a third man": a part other than half and quarters is hardly ever meant.
    if not count or part is None or part > 4 or count >= part or _lower(s, step + 1) == "of":
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
    return _scaled(s, numeral)


def _fraction_at(s: Structure, index: int) -> tuple[float, int] | None:
    """Read "1/16" or "½" and return its value and where it ends."""
    word = _lower(s, index)
    sign = FRACTION_SIGNS.get(word)
    if sign:
        return sign[0] / sign[1], index + 1
    if (
        word.isascii()
        and word.isdigit()
        and len(word) <= 3
        and _lower(s, index + 1) in _SLASHES
        and _is_glued(s, index + 1)
        and _is_glued(s, index + 2)
    ):
        bottom = _lower(s, index + 2)
        if bottom.isascii() and bottom.isdigit() and len(bottom) <= 4:
            top, under = int(word), int(bottom)
            follows = _lower(s, index + 3)
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


def _cardinal_at(s: Structure, index: int) -> Numeral | None:
    """Read a number in words: "twenty-five", "two hundred and five", "three and a half million"."""
    total = current = 0
    smallest: int | None = None
    before = ""
    at = index
    while True:
        step = at
        if before:
            if _hyphen_between(s, at):
                step = at + 1
            elif _lower(s, at) == "and" and before in ("hundred", "scale"):
                step = at + 1
        word = _lower(s, step)
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
        elif word in _BIG and before and (smallest is None or _BIG[word] < smallest):
            smallest = _BIG[word]
            total += max(current, 1) * smallest
            current = 0
            before = "scale"
        else:
            break
        at = step + 1
    if at == index:
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
            return _scaled(s, numeral)
    elif _lower(s, at) == "point" and _lower(s, at + 1) in ONES and not smallest:
        digits = ""
        at += 1
        while ONES.get(_lower(s, at), 10) < 10 and len(digits) < 9:
            digits += str(ONES[_lower(s, at)])
            at += 1
        if digits:
            numeral.value = numeral.base = float(f"{value}.{digits}")
            numeral.last = at
            return _scaled(s, numeral)
    return numeral


def _part_at(s: Structure, index: int, count: Number, at: int) -> Numeral | None:
    """Read the rest of "two-thirds", "a quarter of": ``at`` is where the part should stand."""
    joined = _hyphen_between(s, at)
    step = at + 1 if joined else at
    word = _lower(s, step)
    part = PARTS.get(word)
    if part is None or not isinstance(count, int) or not 0 < count < part:
        return None
    follows = _lower(s, step + 1)
    plural = word.endswith("s") or word == "halves"
    if plural != (count > 1):
        return None
    if word == "quarters" and not joined and follows != "of":
        return None  # three months each
    if not plural and not joined and follows != "of" and word not in ("half", "third", "quarter"):
        return None  # an ordinal
    return _of_a_scale(s, Numeral(index, step + 1, count / part, "part", base=count / part))


def _of_a_scale(s: Structure, numeral: Numeral) -> Numeral:
    """Turn "a quarter of a million", "half a dozen" into the number itself."""
    at = numeral.last
    if _lower(s, at) == "of" and _lower(s, at + 1) == "a" and _lower(s, at + 2) in SCALES:
        at += 2
    elif _lower(s, at) == "a" and _lower(s, at + 1) in SCALES:
        at += 1
    elif _hyphen_between(s, at) and _lower(s, at + 1) in SCALES:
        at += 1
    elif _lower(s, at) not in SCALES:
        return numeral
    numeral.last = at
    numeral.kind = "words"
    return _scaled(s, numeral)


def _half_at(s: Structure, index: int) -> Numeral | None:
    numeral = _of_a_scale(s, Numeral(index, index + 1, 0.5, "part", base=0.5))
    if numeral.kind == "words":
        return numeral
    before = _lower(s, index - 1) if index else ""
    follows = _lower(s, index + 1)
    if follows == "of" or follows in _WHOLES:
        ordinal = before in PARTS or before in ("first", "second", "last", "final", "other")
        return None if ordinal or before in ("better", "opening", "in", "latter") else numeral
    if before in _BEFORE_PARTS and follows not in _HYPHENS and follows not in ("past", "time"):
        return numeral
    if _hyphen_between(s, index + 1) and _lower(s, index + 2) in ("hour", "mile", "century", "day"):
        return numeral
    return None


def _magnitude_at(s: Structure, index: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands", "several hundred thousand", "a few dozen"."""
    word = _lower(s, index)
    if word in MAGNITUDES:
        low = MAGNITUDES[word]
        at = index + 1
        if word in ("tens", "scores"):
            before = _lower(s, index - 1) if index else ""
            if _lower(s, at) != "of" or before in ("the", "their", "test", "exam", "with"):
                return None
            if _lower(s, at + 1)[:1] in _DIGITS:
                return None
        for _ in range(2):
            if _lower(s, at) != "of":
                break
            more = MAGNITUDES.get(_lower(s, at + 1)) or SCALES.get(_lower(s, at + 1))
            if more is None or more < 100:
                break
            low *= more
            at += 2
        return Numeral(index, at, low, "magnitude", high=low * 10)
    return None


def _vague_at(s: Structure, index: int, at: int) -> Numeral | None:
    """Read the scale after "several", "a few": ``at`` is the word after them."""
    if _lower(s, at) not in SCALES:
        return None
    numeral = _scaled(s, Numeral(index, at, 1, "magnitude", base=1))
    assert numeral.value is not None
    numeral.high = numeral.value * 10
    return numeral


def _after_article(s: Structure, index: int) -> Numeral | None:
    """Read what begins with "a" or "an": "a hundred", "a third of", "a few dozen"."""
    word = _lower(s, index + 1)
    if word in SCALES:
        numeral = _cardinal_at(s, index + 1) if word in ("hundred", "dozen") else None
        if numeral is None:
            numeral = _scaled(s, Numeral(index, index + 1, 1, "words", base=1))
        elif word == "hundred":
            numeral = _scaled(s, numeral) if _lower(s, numeral.last) in SCALES else numeral
        numeral.first = index
        return numeral
    if word == "half" and _lower(s, index + 2) in SCALES:
        return _of_a_scale(s, Numeral(index, index + 2, 0.5, "part", base=0.5))
    if word == "half" and _hyphen_between(s, index + 2):
        numeral = _of_a_scale(s, Numeral(index, index + 2, 0.5, "part", base=0.5))
        return numeral if numeral.kind == "words" else None
    if word == "couple" and _lower(s, index + 2) == "of":
        scaled = _vague_at(s, index, index + 3)
        if scaled:
            scaled.value, scaled.high = scaled.scale * 2, None
            scaled.kind = "words"
            return scaled
        return Numeral(index, index + 3, 2, "words", base=2)
    if word == "few":
        return _vague_at(s, index, index + 2) or Numeral(index, index + 2, None, "vague")
    if word in PARTS:
        before = _lower(s, index - 1) if index else ""
        numeral = _part_at(s, index, 1, index + 1) if word not in ("half",) else None
        if numeral and (
            numeral.kind == "words" or _lower(s, numeral.last) == "of" or before in _BEFORE_PARTS
        ):
            return numeral
    return None


def _ratio(s: Structure, numeral: Numeral) -> Numeral:
    """Turn "one in three", "9 out of 10" into the share it is."""
    top = numeral.value
    if not isinstance(top, int) or top < 1 or numeral.scale > 1:
        return numeral
    at = numeral.last
    word = _lower(s, at)
    if word == "in" or (word == "of" and _lower(s, at - 1) == "out"):
        at += 1
    elif word == "out" and _lower(s, at + 1) == "of":
        at += 2
    else:
        return numeral
    every = _lower(s, at) == "every"
    under = simple_number_at(s, at + 1 if every else at)
    if under is None or not isinstance(under.value, int) or under.value <= top:
        return numeral
    if word == "in":
        # "3 in 2019", "two in 10 minutes" and "5 in 8 games" are two figures. A year cannot be
        # told from a thousand here, but nobody writes "in 1,500" without the comma as a share.
        follows = _lower(s, under.last)
        likely = top == 1 or under.value in (10, 100, 1000) or numeral.kind == under.kind == "words"
        if not likely or follows in _SPANS_OF_TIME or 1200 <= under.value <= 2100:
            return numeral
    share = top / under.value
    return Numeral(numeral.first, under.last, share, "part", base=share)


_SPANS_OF_TIME = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade "
    "decades innings games matches seasons appearances overs attempts".split()
)


def simple_number_at(s: Structure, index: int) -> Numeral | None:
    """Return the number in digits or words that begins at the word, or None."""
    if index >= len(s.lower):
        return None
    word = s.lower[index]
    if word[0] in _DIGITS or (word[0] == "." and len(word) > 1 and word[1] in _DIGITS):
        return digits_at(s, index)
    if word in ONES or word in TENS:
        return _cardinal_at(s, index)
    return None


def numeral_at(s: Structure, index: int) -> Numeral | None:
    """Return the longest numeral that begins at the word, or None."""
    word = s.lower[index]
    if word in FRACTION_SIGNS:
        value = FRACTION_SIGNS[word][0] / FRACTION_SIGNS[word][1]
        return _of_a_scale(s, Numeral(index, index + 1, value, "part", base=value))
    numeral = simple_number_at(s, index)
    if numeral:
        if numeral.kind in ("digits", "words"):
            assert numeral.value is not None
            part = _part_at(s, index, numeral.value, numeral.last)
            if part:
                return part
        return _ratio(s, numeral)
    if word in ("a", "an"):
        return _after_article(s, index)
    if word == "half":
        return _half_at(s, index)
    if word in MAGNITUDES:
        return _magnitude_at(s, index)
    if word in VAGUE or word == "some":
        return _vague_at(s, index, index + 1) or (
            Numeral(index, index + 1, None, "vague") if word in VAGUE else None
        )
    if word in ("hundred", "thousand", "million", "billion", "trillion"):
        return _bare_scale_at(s, index)
    return None


def _bare_scale_at(s: Structure, index: int) -> Numeral | None:
    """Read a scale word without a number, as headlines have it ("hundred thousand dollars")."""
    if _hyphen_between(s, index + 1) or (index and s.lower[index - 1] in ("the", "per", "in")):
        return None
    numeral = _scaled(s, Numeral(index, index, 1, "words", base=1))
    if numeral.last > index and _lower(s, numeral.last) in ("dollars", "pounds", "euros", "people"):
        return numeral
    return None
