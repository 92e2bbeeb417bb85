"""The words around a figure that bound it."""

from __future__ import annotations

from ..lexicon.money import MONEY_SIGNS
from ..lexicon.numbers import BOUNDS_AFTER, BOUNDS_BEFORE
from ..structure import Structure
from .numerals import HYPHENS

_LONGEST = 6
_PHRASES = {
    tuple(phrase.split()): qualifier
    for qualifier, phrases in BOUNDS_BEFORE.items()
    for phrase in phrases
}
_LAST_WORDS = frozenset(phrase[-1] for phrase in _PHRASES)
_AFTER = {tuple(phrase.split()): qualifier for phrase, qualifier in BOUNDS_AFTER.items()}
_AFTER_FIRST = frozenset(phrase[0] for phrase in _AFTER)
#: "over" and "under" a stretch of time say when, not how long, unless one of these stands before.
_LASTING = frozenset(
    "for after lasting lasts lasted took takes take taking spent well just a by with in spanning "
    "of is was".split()
)
#: Words before "over" that make it a verb's ("took over 3 companies").
_OVER_VERBS = frozenset(
    "took take taking taken takes handed hand turned won run ran go went".split()
)
#: Words before "about" that make it a topic's ("they care about two things").
_ABOUT_VERBS = frozenset(
    "care cares cared talk talks talked talking think thinks thought thinking know knows knew ask "
    "asks asked asking worry worries worried concerned complain complained learn learned speak "
    "speaks spoke speaking write writes wrote writing read hear heard hearing say says said tell "
    "tells told information questions question story stories book books film song lies myths "
    "facts something anything nothing what how much all debate concerns doubts rumours "
    "rumors".split()
)


def bound_before(s: Structure, first: int, *, of_time: bool) -> tuple[int, str] | None:
    """Return where the bound right before a figure begins, and its qualifier.

    The longest phrase holds: "no more than" is not "more than".
    """
    if first == 0 or s.lower[first - 1] not in _LAST_WORDS:
        return None
    lowest = max(s.sentences[s.sentence[first]][0], first - _LONGEST)
    for begin in range(lowest, first):
        qualifier = _PHRASES.get(tuple(s.lower[begin:first]))
        if qualifier is None:
            continue
        word = s.lower[first - 1]
        before = s.lower[begin - 1] if begin else ""
        if before in HYPHENS and s.start[begin] == s.end[begin - 1]:
            return None  # "an 11-under 205"
        if begin == first - 1 and word in ("over", "under"):
            if of_time and before not in _LASTING:
                return None
            if word == "over" and before in _OVER_VERBS:
                return None
        if begin == first - 1 and word == "about" and before in _ABOUT_VERBS:
            return None
        return begin, qualifier
    return None


def bound_after(s: Structure, last: int) -> tuple[int, str] | None:
    """Return where the bound right after a figure ends ("or more", "-plus"), and its qualifier."""
    if last >= len(s.lower):
        return None
    tied = s.lower[last] in HYPHENS and s.lower[last + 1 : last + 2] in (["plus"], ["odd"])
    at = last + 1 if tied else last
    word = s.lower[at]
    if word not in _AFTER_FIRST:
        return None
    if word in ("+", "plus", "odd") and s.start[at] != s.end[at - 1]:
        return None
    for length in (3, 2, 1):
        qualifier = _AFTER.get(tuple(s.lower[at : at + length]))
        if (
            qualifier
            and at + length <= len(s.lower)
            and s.lower[at + length : at + length + 1] != ["than"]
            and not (length > 1 and _begins_a_figure(s, at + length))
        ):
            return at + length, qualifier
    return None


def _begins_a_figure(s: Structure, at: int) -> bool:
    """Whether a number stands there, so that "and over" before it is its own bound."""
    word = s.lower[at] if at < len(s.lower) else ""
    return word[:1].isdigit() or word in MONEY_SIGNS
