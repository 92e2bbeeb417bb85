"""Runs of digits that are telephone numbers, keys or the marks of notes, and no amounts.

They are found in the text itself, before words are looked at: a telephone number is cut into
words in as many ways as it is written. A digit group of one is at most 14 digits long and a run
has at most nine groups, so that looking through a text takes time in proportion to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_RUN = re.compile(
    r"""
    (?<![\w.,$€£¥₹%#]) (?<![0-9]:) (?<![$€£¥₹]\ )
    (?: \(?\+\)? \ ? )? \(?[0-9]{1,14}
    (?: [-–./ \u00a0()]{1,3} [0-9]{1,14} ){0,8}
    """,
    re.VERBOSE,
)
_DIGITS = re.compile(r"[0-9]+")
_AREA = re.compile(r"(?:\+?[0-9]{0,3}[ -]?)?\((?!19[0-9]{2}\)|20[0-9]{2}\))\+?[0-9]{1,5}\)")
_LOCAL = re.compile(r"[0-9]{3}[-.][0-9]{4}\Z")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+\Z")
_TIED = re.compile(r"\+?[0-9]{1,5}(?:[-.][0-9]{2,8}){2,5}\Z")
_CUE = re.compile(
    r"\b(?:tel|telephone|phone|phones|call|calls|fax|mobile|cell|whatsapp|hotline|helpline|dial|"
    r"text|ext|extension)\b[^0-9]{0,24}\Z",
    re.IGNORECASE,
)
#: A note or a source in the form of encyclopaedias ("[12]").
_NOTE = re.compile(r"\[[0-9]{1,3}\]")
#: A height in feet and inches ("6'2"): a value of two numbers, which none of our units holds.
_HEIGHT = re.compile(r"(?<![\w.])[3-8]['’′]\ ?(?:1[01]|[0-9])(?![\w.])")
#: What makes an amount of the digits before it.
_AMOUNT = re.compile(r"\s?(?:[%°€$£¥]|per cent|percent|million|billion|trillion|euros?|dollars?)")
#: Nobody writes an amount of so many digits without separators.
_KEY = 9


class Codes:
    """Where the codes of a text stand."""

    def __init__(self, text: str) -> None:
        spans = [found.span() for form in (_NOTE, _HEIGHT) for found in form.finditer(text)]
        spans += [found.span() for found in _RUN.finditer(text) if _is_a_code(text, found)]
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, offset: int) -> bool:
        """Whether the character at the offset belongs to a code."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]


def _is_a_code(text: str, found: re.Match[str]) -> bool:
    """Whether a run of groups of digits is a telephone number or a key."""
    run = found.group()
    groups = _DIGITS.findall(run)
    count = sum(len(group) for group in groups)
    if count < 5 or _AMOUNT.match(text, found.end()):
        return False
    if len(groups) == 1 and run == groups[0]:
        cued = _CUE.search(text, max(0, found.start() - 40), found.start()) is not None
        return count >= _KEY or (cued and count > 5)
    if count < 7 or count > 15:
        return False
    if _DECIMAL.match(run):
        return False
    if run.lstrip("(").startswith("+") or (len(groups[0]) > 1 and run[0] == "0" and count >= 9):
        return True
    if _AREA.match(run) or _LOCAL.match(run):
        return True
    if len(groups) > 2 and count > 8 and _TIED.match(run):
        return True
    return _CUE.search(text, max(0, found.start() - 40), found.start()) is not None
