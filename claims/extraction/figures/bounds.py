"""The words around a figure that bound it or tell of a rise or fall."""

from __future__ import annotations

from ..lexicon.numbers import (
    AFTER_CHANGE,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CHANGE_ADVERBS,
    CHANGES,
    NEEDS_BY,
)
from ..lexicon.units import DURATIONS
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
#: Verbs before "up" or "down" that leave it without a figure of change.
_PARTICLE_VERBS = frozenset(
    "make makes made making set sets setting pick picked picks put puts end ended ends wind wound "
    "back backed split break broke broken follow followed bring brought round rounded match turn "
    "turned give gave take took takes taking sign signed sum add".split()
)

#: Verbs that with a sum of money tell of no rise or fall ("raised $5m", "lost $300").
_OF_MONEY = frozenset(
    "raise raises raised raising lose loses lost losing shed cut cuts slash shave shaved "
    "grow".split()
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
        ):
            return at + length, qualifier
    return None


def change_around(
    s: Structure,
    first: int,
    last: int,
    unit: str | None,
    *,
    money: bool,
    share: bool,
    level: bool,
) -> str | None:
    """Return ``up`` or ``down`` where the figure is the amount of a rise or fall.

    ``level`` says that the figure stands after "to", "at", "from": then it is what was reached.
    """
    after = s.lower[last] if last < len(s.lower) else ""
    if after in AFTER_CHANGE and not level:
        if after not in ("more", "less", "fewer", "up", "down") or share:
            of_a_noun = s.lower[last + 1 : last + 2]
            if after in CHANGES or of_a_noun != ["than"] or share or money:
                if not (
                    after in ("cut", "loss", "rises", "falls", "drops", "cuts")
                    and not share
                    and not money
                ):
                    return AFTER_CHANGE[after]
    if level or first == 0:
        return None
    lowest = max(s.sentences[s.sentence[first]][0], first - 6)
    at = first - 1
    by = False
    steps = 0
    while at >= lowest and s.lower[at] in CHANGE_ADVERBS and steps < 4:
        word = s.lower[at]
        if word in ("up", "down"):
            return _particle(s, at, count=unit is None)
        if word == "to":
            return None
        by = by or word == "by"
        at -= 1
        steps += 1
    if at < lowest:
        return None
    word = s.lower[at]
    if word in ("up", "down"):
        return _particle(s, at, count=unit is None)
    if word == "of" and at > 0:
        noun = s.lower[at - 1]
        return CHANGES[noun] if noun in CHANGES and noun in AFTER_CHANGE else None
    change = CHANGES.get(word)
    if change and s.word[at][0].isupper() and at > s.sentences[s.sentence[at]][0]:
        change = None  # a name: "the Club for Growth $500,000"
    if change:
        if by or share:
            return change
        if unit in DURATIONS or (money and word in _OF_MONEY):
            return None
        return change if unit is not None or word not in NEEDS_BY else None
    if by:
        return _by_change(s, first, at)
    return None


def _particle(s: Structure, at: int, *, count: bool) -> str | None:
    """Read "up 19 cents" but not "made up 5% of" or, before a count, "gunned down 49 people"."""
    before = s.lower[at - 1] if at else ""
    if before in _PARTICLE_VERBS:
        return None
    if count and before[:1].isalpha() and before not in _STANDING:
        return None
    return s.lower[at]


_LOSING = frozenset("lose loses lost losing gain gains gained gaining".split())
#: Words before "up" and "down" with which they tell of a change even before a count.
_STANDING = frozenset(
    "is are was were be been being 's still also and now slightly sharply edged ticked inched "
    "trending closed ended finished traded trading moved went".split()
)


def _by_change(s: Structure, first: int, at: int) -> str | None:
    """Read "by 5%" after a verb of change further back ("cut its staff by 5%")."""
    lowest = max(s.sentences[s.sentence[first]][0], at - 14)
    for step in range(at, lowest - 1, -1):
        word = s.lower[step]
        if word in CHANGES and word not in _LOSING:
            return CHANGES[word]
        if word in ("up", "down"):
            return _particle(s, step, count=False)
    return None
