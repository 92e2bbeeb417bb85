"""Amounts that are more than a numeral: parts of a whole, orders of magnitude, "a few dozen"."""

from __future__ import annotations

from ..lexicon.changes import CHANGES
from ..lexicon.numbers import FRACTION_SIGNS, MAGNITUDES, ONES, PARTS, SCALES, TENS, VAGUE
from ..structure import Structure
from .numerals import (
    DIGITS,
    HYPHENS,
    Number,
    Numeral,
    cardinal_at,
    hyphen_between,
    scaled,
    simple_number_at,
    word_at,
)

_WHOLES = frozenset("the a an its their his her our my your all these those this that".split())
#: Words after which "half" and "a third" need no "of".
_BEFORE_PARTS = frozenset(
    "by than nearly almost about around roughly over under only just up down".split()
) | frozenset(CHANGES)
#: Words that a numeral can begin with; all else is passed over without a closer look.
FIRST_WORDS = frozenset(ONES) | set(TENS) | set(MAGNITUDES) | set(FRACTION_SIGNS) | VAGUE
FIRST_WORDS |= {
    "a",
    "an",
    "half",
    "quarter",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
}


def _part_at(
    s: Structure, index: int, count: Number, at: int, *, share: bool = False
) -> Numeral | None:
    """Read the rest of "two-thirds", "a quarter of": ``at`` is where the part should stand.

    ``share`` says that the words before leave no doubt ("by a fifth").
    """
    joined = hyphen_between(s, at)
    step = at + 1 if joined else at
    word = word_at(s, step)
    part = PARTS.get(word)
    if part is None or not isinstance(count, int) or not 0 < count < part:
        return None
    follows = word_at(s, step + 1)
    plural = word.endswith("s") or word == "halves"
    if plural != (count > 1):
        return None
    if word == "quarters" and not joined and follows != "of":
        return None  # three months each
    if (
        not (plural or joined or share or s.lower[index] == "one")
        and follows != "of"
        and word not in ("half", "third", "quarter")
    ):
        return None  # an ordinal
    return _of_a_scale(s, Numeral(index, step + 1, count / part, "part", base=count / part))


def _of_a_scale(s: Structure, numeral: Numeral) -> Numeral:
    """Turn "a quarter of a million", "half a dozen" into the number itself."""
    at = numeral.last
    if word_at(s, at) == "of" and word_at(s, at + 1) == "a" and word_at(s, at + 2) in SCALES:
        at += 2
    elif word_at(s, at) == "a" and word_at(s, at + 1) in SCALES:
        at += 1
    elif hyphen_between(s, at) and word_at(s, at + 1) in SCALES:
        at += 1
    elif word_at(s, at) not in SCALES:
        return numeral
    numeral.last = at
    numeral.kind = "words"
    return scaled(s, numeral)


def _half_at(s: Structure, index: int) -> Numeral | None:
    numeral = _of_a_scale(s, Numeral(index, index + 1, 0.5, "part", base=0.5))
    if numeral.kind == "words":
        return numeral
    before = word_at(s, index - 1) if index else ""
    follows = word_at(s, index + 1)
    if follows == "of" or follows in _WHOLES:
        ordinal = before in PARTS or before in ("first", "second", "last", "final", "other")
        return None if ordinal or before in ("better", "opening", "in", "latter") else numeral
    if before in _BEFORE_PARTS and follows not in HYPHENS and follows not in ("past", "time"):
        return numeral
    if hyphen_between(s, index + 1) and word_at(s, index + 2) in ("hour", "mile", "century", "day"):
        return numeral
    return None


def _magnitude_at(s: Structure, index: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands", "several hundred thousand", "a few dozen"."""
    word = word_at(s, index)
    if word in MAGNITUDES:
        low = MAGNITUDES[word]
        at = index + 1
        if word in ("tens", "scores"):
            before = word_at(s, index - 1) if index else ""
            if word_at(s, at) != "of" or before in ("the", "their", "test", "exam", "with"):
                return None
            if word_at(s, at + 1)[:1] in DIGITS:
                return None
        for _ in range(2):
            if word_at(s, at) != "of":
                break
            more = MAGNITUDES.get(word_at(s, at + 1)) or SCALES.get(word_at(s, at + 1))
            if more is None or more < 100:
                break
            low *= more
            at += 2
        return Numeral(index, at, low, "magnitude", high=low * 10)
    return None


def _vague_at(s: Structure, index: int, at: int) -> Numeral | None:
    """Read the scale after "several", "a few": ``at`` is the word after them."""
    if word_at(s, at) not in SCALES:
        return None
    numeral = scaled(s, Numeral(index, at, 1, "magnitude", base=1))
    assert numeral.value is not None
    numeral.high = numeral.value * 10
    return numeral


def _after_article(s: Structure, index: int) -> Numeral | None:
    """Read what begins with "a" or "an": "a hundred", "a third of", "a few dozen"."""
    word = word_at(s, index + 1)
    if word in SCALES:
        numeral = cardinal_at(s, index + 1) if word in ("hundred", "dozen") else None
        if numeral is None:
            numeral = scaled(s, Numeral(index, index + 1, 1, "words", base=1))
        elif word == "hundred":
            numeral = scaled(s, numeral) if word_at(s, numeral.last) in SCALES else numeral
        numeral.first = index
        return numeral
    if word == "half" and word_at(s, index + 2) in SCALES:
        return _of_a_scale(s, Numeral(index, index + 2, 0.5, "part", base=0.5))
    if word == "half" and hyphen_between(s, index + 2):
        numeral = _of_a_scale(s, Numeral(index, index + 2, 0.5, "part", base=0.5))
        return numeral if numeral.kind == "words" else None
    if word == "couple" and word_at(s, index + 2) == "of":
        pair = _vague_at(s, index, index + 3)
        if pair:
            pair.value, pair.high, pair.kind = pair.scale * 2, None, "words"
            return pair
        return Numeral(index, index + 2, 2, "words", base=2)
    if word == "few":
        return _vague_at(s, index, index + 2) or Numeral(index, index + 2, None, "vague")
    if word in PARTS:
        before = word_at(s, index - 1) if index else ""
        share = before in _BEFORE_PARTS and word != "half"
        numeral = None if word == "half" else _part_at(s, index, 1, index + 1, share=share)
        if numeral and (
            numeral.kind == "words" or word_at(s, numeral.last) == "of" or before in _BEFORE_PARTS
        ):
            return numeral
    return None


def _ratio(s: Structure, numeral: Numeral) -> Numeral:
    """Turn "one in three", "9 out of 10" into the share it is."""
    top = numeral.value
    if not isinstance(top, int) or top < 1 or numeral.scale > 1:
        return numeral
    at = numeral.last
    tied = hyphen_between(s, at)  # "a one-in-ten chance"
    at += tied
    word = word_at(s, at)
    if tied and word != "in":
        return numeral
    if word == "in" or (word == "of" and word_at(s, at - 1) == "out"):
        at += 1
    elif word == "out" and word_at(s, at + 1) == "of":
        at += 2
    else:
        return numeral
    at += tied and hyphen_between(s, at)
    every = word_at(s, at) == "every"
    under = simple_number_at(s, at + 1 if every else at)
    if under is None or not isinstance(under.value, int) or under.value <= top:
        return numeral
    if word == "in":
        # "3 in 2019", "two in 10 minutes" and "5 in 8 games" are two figures. A year cannot be
        # told from a thousand here, but nobody writes "in 1,500" without the comma as a share.
        follows = word_at(s, under.last)
        likely = top == 1 or under.value in (10, 100, 1000) or numeral.kind == under.kind == "words"
        likely = likely or (under.value <= 10 and follows in _AFTER_SHARES)
        if not likely or follows in _SPANS_OF_TIME or 1200 <= under.value <= 2100:
            return numeral
    share = top / under.value
    return Numeral(numeral.first, under.last, share, "part", base=share)


#: Words after "2 in 3" that make a share of it.
_AFTER_SHARES = frozenset(
    "are is was were have has had say said will would do did believe think who of adults people "
    "voters women men children households americans britons chance".split()
)
_SPANS_OF_TIME = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade "
    "decades innings games matches seasons appearances overs attempts".split()
)


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
    if word == "quarter":
        whole = Numeral(index, index + 1, 0.25, "part", base=0.25)
        return whole if _of_a_scale(s, whole).kind == "words" else None
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
    if hyphen_between(s, index + 1) or (index and s.lower[index - 1] in ("the", "per", "in")):
        return None
    numeral = scaled(s, Numeral(index, index, 1, "words", base=1))
    if numeral.last > index and word_at(s, numeral.last) in (
        "dollars",
        "pounds",
        "euros",
        "people",
    ):
        return numeral
    return None
