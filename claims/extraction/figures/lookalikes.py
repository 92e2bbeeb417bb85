"""Numbers that are no figures: names, labels, addresses, scores, ages, pronouns.

Each test looks at a few words around the number only.
"""

from __future__ import annotations

from ..lexicon.numbers import LETTER_SUFFIXES, SUFFIXES
from ..lexicon.units import DURATIONS
from ..structure import Structure
from .measures import Figure
from .numerals import HYPHENS

_SCALES = frozenset(LETTER_SUFFIXES) | frozenset(SUFFIXES)
_DASHES = HYPHENS | frozenset("–—−")
#: Labels that hold only for a bare number: "week 3" but "a group of", "under age 5".
_AGE_WORDS = frozenset("aged age ages".split())
_AGING_THINGS = frozenset(
    """
    site bedrock rock fossil skeleton building house home church cathedral temple mosque castle
    bridge tower factory plant company firm business bank law rule policy ban act treaty agreement
    deal accord dispute feud conflict war case mystery record tradition festival tree forest wine
    whisky whiskey painting manuscript book document ship car vehicle aircraft plane jet engine
    system network grid pipeline dam road stadium newspaper magazine club party movement programme
    program project campaign organisation organization institution school university college
    hospital museum theatre theater monument statue tomb village town city settlement data figures
    """.split()
)
_AFTER_AGES = frozenset("in on this next last and when while yesterday today tomorrow".split())
_RELATIVES = frozenset(
    "son daughter brother sister mother father wife husband boy girl man woman driver victim "
    "suspect child partner friend cousin uncle aunt nephew niece grandson granddaughter teenager "
    "student grandmother grandfather widow girlfriend boyfriend stepson stepdaughter".split()
)
#: Nobody is older: what is must be a thing.
_OLDEST = 115
_SCORE_VERBS = frozenset(
    """
    won win wins winning beat beats beating lost lose loses losing drew draw draws tied tie lead
    leads led leading trailed trail victory defeat win loss score scored final finished finish
    ahead up down level aggregate vote voted votes ruled ruling decision record half-time margin
    """.split()
)
_LASTING = frozenset(
    "for in within than least only just about after lasted lasts takes took over under "
    "every".split()
)
_NOT_BEFORE_ONE = frozenset(
    """
    no any every some this that each another which number formula day phase square the only little
    loved page air force round episode season level part chapter step grade year
    last next first second former latter right wrong new old good better best big bigger biggest
    or as than such same other single
    """.split()
)
_NOT_AFTER_ONE = frozenset(
    """
    another can could may might must should would will shall has had is was does did who that which
    thing day more-or-less's and or to in on at by for with from as but if when where because so
    way time too wants needs never always also hand anothers than here there
    """.split()
)


def is_a_clock(s: Structure, figure: Figure) -> bool:
    """Whether the number is an hour in words ("ten o'clock", "half past nine")."""
    if figure.unit is not None or not isinstance(figure.value, int) or figure.value > 24:
        return False
    first, last = figure.first, figure.last
    if s.lower[last : last + 1] and s.lower[last] in ("o'clock", "o’clock", "oclock"):
        return True
    before = s.lower[max(0, first - 2) : first]
    return before in (["half", "past"], ["quarter", "past"], ["quarter", "to"])


def is_an_age(s: Structure, figure: Figure) -> bool:
    """Whether the number tells how old a person is ("aged 12", "Lopez, 66,")."""
    first, last = figure.first, figure.last
    before = s.lower[first - 1] if first else ""
    after = s.lower[last] if last < len(s.lower) else ""
    value = figure.value
    if before in _AGE_WORDS or (
        before in ("of", "under", "over", "between")
        and first > 1
        and s.lower[first - 2] in _AGE_WORDS
    ):
        return True
    if figure.unit in DURATIONS and figure.unit in ("year", "month", "week", "day"):
        at = last + 1 if after in HYPHENS else last
        old = s.lower[at] if at < len(s.lower) else ""
        if old in ("old", "olds") and (figure.attributive or after in HYPHENS):
            follows = s.lower[at + 1 : at + 4]
            return (value or 0) <= _OLDEST and _AGING_THINGS.isdisjoint(follows)
        return old == "olds"
    return False


def is_an_apposed_age(s: Structure, figure: Figure) -> bool:
    """Whether a bare number right behind a person is the age ("Ms Lopez, 66,", "turned 40")."""
    first, last = figure.first, figure.last
    value = figure.value
    if figure.unit is not None or not isinstance(value, int) or not 0 < value < 120 or not first:
        return False
    before, after = s.lower[first - 1], s.lower[last] if last < len(s.lower) else "."
    if before in ("turn", "turns", "turned", "turning") and figure.numeral.scale == 1:
        return not after[0].isalpha() or after in _AFTER_AGES
    if first < 2 or s.sentence[first - 2] != s.sentence[first]:
        return False
    if before == "(":
        return after == ")" and s.word[first - 2][0].isupper()
    if before != "," or not (s.word[first - 2][0].isupper() or s.lower[first - 2] in _RELATIVES):
        return False
    if after == "and":
        return figure.numeral.kind == "digits"
    return after in (",", ".", ")", ";", "who")


def is_a_score(s: Structure, first: Figure, second: Figure) -> bool:
    """Whether two bare numbers joined by a dash are a score, odds or a code and no range."""
    if first.unit or second.unit or first.numeral.kind == "part":
        return False
    if first.value is None or second.value is None or second.value <= first.value:
        return True
    at = first.first - 1
    for step in range(at, max(at - 5, -1), -1):
        if s.lower[step] in _SCORE_VERBS:
            return True
    return (
        second.value < 20
        and first.first > 0
        and s.lower[first.first - 1] in ("a", "an", "to", "the", "at", "with", "by")
    )


def is_a_pronoun(s: Structure, figure: Figure, counts: bool) -> bool:
    """Whether "one" stands for a thing or a person and counts nothing."""
    at = figure.first
    if s.lower[at] != "one":
        return False
    if figure.unit == "day" and (at == 0 or s.lower[at - 1] not in _LASTING):
        return True  # "one day he left"
    if figure.last != at + 1 or figure.unit is not None:
        return False
    before = s.lower[at - 1] if at and s.sentence[at - 1] == s.sentence[at] else ""
    after = s.lower[at + 1] if at + 1 < len(s.lower) else ""
    if before in _NOT_BEFORE_ONE:
        return True
    if after == "of":
        return False
    if before == "at" and after == "point":
        return True
    if not counts or after in _NOT_AFTER_ONE or not after[:1].isalpha():
        return True
    return bool(s.tag) and s.tag[at] not in ("CD", "")


def is_glued_to_letters(s: Structure, index: int) -> bool:
    """Whether letters or code stand right before the number ("M21", "TA-35", "x=5", "/2")."""
    start = s.start[index]
    if start == 0:
        return False
    before = s.text[start - 1]
    if before.isalnum() or before in "_#@\\=&/|:.,'’":
        # A stop before a number without a space: a typing slip after a word, or part of a code.
        slip = before in ".,:" and start > 1 and s.text[start - 2].isalpha()
        opening = before in "'’:/" and (start < 2 or s.text[start - 2].isspace())
        return not slip and not opening
    if before in _DASHES and before not in "—–" and start > 1:
        further = s.text[start - 2]
        if index > 1 and s.word[index - 2][-1].isdigit() and not s.word[index - 2][0].isalpha():
            return False  # the second end of a range; what is none is told apart there
        if index > 2 and s.lower[index - 2] in _SCALES and s.word[index - 3][-1].isdigit():
            return False  # "5k-20k"
        if further.isalnum() or further in ".)":
            word = s.lower[index - 2] if index > 1 else ""
            return word not in ("minus", "plus", "sub", "nearly", "to", "and", "or", "about", "non")
    return False


def is_a_list_number(s: Structure, figure: Figure) -> bool:
    """Whether the number counts the items of a list ("1." at the start of a line)."""
    if figure.unit or figure.numeral.kind != "digits" or (figure.value or 0) > 100:
        return False
    first, last = figure.first, figure.last
    if last >= len(s.word) or s.word[last] not in (".", ")"):
        return False
    starts = first == 0 or s.paragraph[first - 1] != s.paragraph[first]
    return (
        starts
        and last + 1 < len(s.word)
        and s.paragraph[last] == s.paragraph[min(last + 1, len(s.word) - 1)]
    )
