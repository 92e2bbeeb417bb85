"""Numbers that are no figures: names, labels, addresses, scores, ages, pronouns.

Each test looks at a few words around the number only.
"""

from __future__ import annotations

from ..lexicon.units import DURATIONS
from ..structure import Structure
from .measures import Figure
from .numerals import HYPHENS

_DASHES = HYPHENS | frozenset("–—−")
_STREETS = frozenset(
    "street st st. road rd rd. avenue ave ave. lane ln drive dr dr. boulevard blvd blvd. way close "
    "court square place crescent terrace highway parkway row quay wharf rue straße strasse".split()
)
#: Words that number what they name: the number after them is a label.
_LABELS = frozenset(
    """
    page pages chapter section sections article paragraph clause rule phase stage step tier level
    type grade category class unit channel route highway interstate flight room gate platform
    terminal lot box figure table chart exhibit appendix part act scene episode volume issue
    version model series season week day round game match lap hole heat lane race group pool
    division district ward zone precinct area number numbers no nos no. nos. # № order bill
    proposition measure amendment title resolution psalm verse line question item form schedule
    size formula covid under-21 agenda studio pier berth block building suite floor apartment apt
    apt. postcode zip code pin id case docket file ref hall court ranked seeded rated aged age ages
    """.split()
)
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


def is_in_a_name(s: Structure, figure: Figure, counts: bool) -> bool:
    """Whether the number belongs to a name or follows a label ("Boeing 737", "page 5")."""
    first = figure.numeral.first
    if first == 0 or (figure.unit is not None and figure.unit_kind == "money"):
        return False
    before, lower = s.word[first - 1], s.lower[first - 1]
    begins = s.sentence[first - 1] != s.sentence[first]
    if begins:
        return False
    if lower in _LABELS and figure.unit is None:
        return not (counts and s.lower[first - 1] in ("group", "pool", "series", "record", "act"))
    if lower == "of" and first > 1 and s.word[first - 2] in ("Group", "Gang", "Club"):
        return True
    if figure.value == 911 and s.lower[figure.last : figure.last + 1] in _EMERGENCIES:
        return True
    if lower == "." and first > 1 and s.lower[first - 2] in ("no", "nos"):
        return True
    if figure.unit is not None or figure.numeral.kind != "digits":
        return False
    if (
        figure.signed == "+"
        and s.word[figure.last : figure.last + 1]
        and s.word[figure.last][0].isdigit()
    ):
        return True  # the country code of a telephone number
    if s.word[figure.last : figure.last + 1] == [")"] and s.word[figure.last + 1 : figure.last + 2]:
        if s.word[figure.last + 1][0].isdigit():
            return True  # an area code
    written = s.text[s.start[first] : s.end[figure.numeral.last - 1]]
    if figure.numeral.scale > 1 or "," in written or " " in written:
        return False
    if "." in written and (not before[0].isupper() or len(written) - written.index(".") > 2):
        return False  # "Acrobat 4.0" is a version, "Nasdaq 7,431.06" a level
    named = lower == ":" and first > 1 and s.word[first - 2][0].isupper()
    if named and not counts and not s.lower[first - 2].endswith("s"):
        return True  # marks, scores: "Hernandez: 4"
    if before.islower() or not before[0].isalpha() or lower in _OPENING_WORDS:
        return _is_a_model(s, figure) or s.lower[figure.last : figure.last + 2] == ["zip", "code"]
    if lower[-1:] == "." and len(lower) > 2 and lower not in ("st.", "no."):
        return False
    if counts and (_is_a_heading(s, first) or first - 1 == s.sentences[s.sentence[first]][0]):
        return False
    return True


_EMERGENCIES = (["call"], ["calls"], ["caller"], ["operator"], ["dispatcher"], ["dispatchers"])
_OPENING_WORDS = frozenset(
    """
    the a an in on at of for from with by to and or but about around over under some than at least
    more up nearly almost only just all these those its his her their our my your another last next
    past first top between after before since until when where while if as is was were are had has
    have killing involving including i he she it we they
    """.split()
)


def _is_a_model(s: Structure, figure: Figure) -> bool:
    """Whether a capitalised singular noun follows a bare number ("787 Dreamliner", "737 Max")."""
    last = figure.numeral.last
    if figure.numeral.scale > 1 or last >= len(s.word) or (figure.value or 0) < 100:
        return False
    after = s.word[last]
    if (
        not after[0].isupper()
        or after.isupper()
        or s.lower[last].endswith(("s", "n", "i", "sh", "ese", "ic", "ch"))
    ):
        return False
    return not _is_a_heading(s, last)


def _is_a_heading(s: Structure, index: int) -> bool:
    """Whether most words of the sentence begin with a capital, as in an English headline."""
    first, last = s.sentences[s.sentence[index]]
    if last - first > 30:
        return False
    words = [word for word in s.word[first:last] if word[0].isalpha() and len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def is_an_address(s: Structure, figure: Figure) -> bool:
    """Whether a street follows ("16-18 Industrial Avenue", "22 Ave Foch")."""
    at = figure.last
    if figure.numeral.kind != "digits" or figure.numeral.scale > 1:
        return False
    for step in range(at, min(at + 5, len(s.word))):
        word = s.word[step]
        if s.lower[step] in _STREETS and word[0].isupper():
            return True
        if not (word[0].isupper() or word[0].isdigit()):
            return False
    return False


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
