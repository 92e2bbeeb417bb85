"""Numbers that are part of a name, a label, an address or a date, and no figures.

Each test looks at a few words around the number only.
"""

from __future__ import annotations

from ..structure import Structure
from .measures import Figure
from .numerals import HYPHENS

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
    size formula covid under-21 agenda studio ext ext. extension pier berth block building suite
    floor apartment apt apt. postcode zip code pin id case docket file ref hall court ranked seeded
    rated aged age ages
    """.split()
)
#: Labels of a row, and words between its numbers.
_ROWS = frozenset((",", "and", "&", "or", "to", "-", "–"))
_LABELS_IN_ROWS = frozenset(
    "gates rooms routes articles lines platforms terminals junctions exits flights lots items "
    "questions verses paragraphs pins wards precincts zones highways stages rounds channels "
    "clauses rules phases levels types categories figures tables blocks buildings suites".split()
)
#: Labels that are counted things as well.
_COUNTING_LABELS = frozenset(("group", "pool", "series", "record", "act"))
#: Tags of words with which a name or a phrase goes on.
_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "POS", "CC"))
_EMERGENCIES = (["call"], ["calls"], ["caller"], ["operator"], ["dispatcher"], ["dispatchers"])
_OPENING_WORDS = frozenset(
    """
    the a an in on at of for from with by to and or but about around over under some than at least
    more up nearly almost only just all these those its his her their our my your another last next
    past first top between after before since until when where while if as is was were are had has
    have killing involving including i he she it we they
    """.split()
)


def is_in_a_name(s: Structure, figure: Figure, counts: bool) -> bool:
    """Whether the number belongs to a name or follows a label ("Boeing 737", "page 5").

    ``counts`` says that a noun follows that it could count.
    """
    first = figure.numeral.first
    if figure.unit_kind == "money":
        return False
    digits = figure.unit is None and figure.numeral.kind == "digits"
    if digits and _is_a_title(s, figure):
        return True
    if first == 0 or s.sentence[first - 1] != s.sentence[first]:
        return False
    if _is_labelled(s, figure, counts):
        return True
    return digits and figure.numeral.scale == 1 and _is_named(s, figure, counts)


def _is_labelled(s: Structure, figure: Figure, counts: bool) -> bool:
    """Whether the number follows what it numbers ("page 5", "gates 10 and 11", "No. 4")."""
    first = figure.numeral.first
    lower = s.lower[first - 1]
    if lower in _LABELS and figure.unit is None:
        return not (counts and lower in _COUNTING_LABELS)
    if lower in _LABELS_IN_ROWS and figure.unit is None and figure.numeral.kind == "digits":
        return not counts
    if figure.value == 911 and s.lower[figure.last : figure.last + 1] in _EMERGENCIES:
        return True
    if lower == "of" and first > 1 and s.word[first - 2] in ("Group", "Gang", "Club"):
        return True
    if lower == "." and first > 1 and s.lower[first - 2] in ("no", "nos", "ext"):
        return True
    return figure.unit is None and not counts and _is_labelled_before(s, first)


def _is_named(s: Structure, figure: Figure, counts: bool) -> bool:
    """Whether a bare number ends the name before it ("Boeing 737", "Hernandez: 4")."""
    first = figure.numeral.first
    before, lower = s.word[first - 1], s.lower[first - 1]
    written = s.text[s.start[first] : s.end[figure.numeral.last - 1]]
    if "," in written or " " in written:
        return False
    if "." in written and (not before[0].isupper() or len(written) - written.index(".") > 2):
        return False  # "Acrobat 4.0" is a version, "Nasdaq 7,431.06" a level
    behind = s.word[first - 2] if first > 1 else ""
    if lower == ":" and behind[:1].isupper() and not counts and not behind.endswith(("s", "S")):
        return True
    begins = first - 1 == s.sentences[s.sentence[first]][0]
    if begins and s.tag and not s.tag[first - 1].startswith("NN"):
        return False  # "Barely 200 came"
    if before.islower() or not before[0].isalpha() or lower in _OPENING_WORDS:
        return _is_a_model(s, figure) or s.lower[figure.last : figure.last + 2] == ["zip", "code"]
    if lower[-1:] == "." and len(lower) > 2 and lower not in ("st.", "no."):
        return False
    return not (counts and (_is_a_heading(s, first) or begins))


def _is_labelled_before(s: Structure, first: int) -> bool:
    """Whether the number goes on a row of labels ("gates 10 and 11", "rooms 4, 5 and 6")."""
    at = first - 1
    for _ in range(8):
        word = s.lower[at] if at >= 0 else ""
        if word in _ROWS and s.word[at - 1 : at] and s.word[at - 1][0].isdigit():
            at -= 2
        elif word == "and" and s.lower[at - 1] == ",":
            at -= 1
        else:
            return at < first - 1 and (word in _LABELS or word in _LABELS_IN_ROWS)
    return False


def _is_a_title(s: Structure, figure: Figure) -> bool:
    """Whether a name in the singular follows, so that the number is part of it ("737 Max").

    Known miss: agreements, laws and films whose name ends in a plural.
    """
    at = figure.last
    if not s.tag or figure.numeral.scale > 1 or figure.value in (0, 1) or at >= len(s.word):
        return False
    first, last = at, min(at + 5, s.sentences[s.sentence[at - 1]][1])
    while at < last and s.tag[at] in ("NNP", "NN") and s.word[at][0].isupper():
        at += 1
    if at == first or not s.word[at - 1][1:].islower():
        return False
    if s.tag[at - 1] != "NNP" and at - first < 2:
        return False
    tied = at < last and s.lower[at] in HYPHENS and s.start[at] == s.end[at - 1]
    more = at < last and s.tag[at] in _NOUN_TAGS
    return not more and not tied and not _is_a_heading(s, first)


def is_a_capital_name(s: Structure, index: int) -> bool:
    """Whether a number in words with a capital ends a name ("Uranium One", "the Big Three")."""
    word = s.word[index]
    if not word[0].isupper() or not word.isalpha() or index == 0:
        return False
    if s.sentence[index - 1] != s.sentence[index] or not s.word[index - 1][0].isupper():
        return False
    before = s.word[index - 1]
    inside = index - 1 > s.sentences[s.sentence[index]][0] or before.isupper()
    known = s.lower[index - 1] not in _OPENING_WORDS and before.isalpha() and len(before) > 1
    return inside and known and not _is_a_heading(s, index)


def is_a_bare_year(s: Structure, figure: Figure, counted: tuple[int, int] | None) -> bool:
    """Whether four digits before a noun in the singular are a year ("the 1849 gold rush")."""
    numeral = figure.numeral
    if numeral.kind != "digits" or figure.unit or numeral.last - numeral.first != 1 or not counted:
        return False
    written = s.word[numeral.first]
    if len(written) != 4 or not written.isdigit() or not 1500 <= int(written) <= 2099:
        return False
    return bool(s.tag) and s.tag[counted[1] - 1] in ("NN", "NNP")


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
