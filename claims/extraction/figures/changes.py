"""The words around a figure that tell of a rise or fall."""

from __future__ import annotations

from ..lexicon.changes import AFTER_CHANGE, CHANGE_ADVERBS, CHANGES, NEEDS_BY
from ..lexicon.units import DURATIONS, SHARES
from ..structure import Structure
from .measures import Figure
from .numerals import DIGITS, word_at

#: Verbs before "up" or "down" that leave it without a figure of change.
_PARTICLE_VERBS = frozenset(
    "make makes made making set sets setting pick picked picks put puts end ended ends wind wound "
    "back backed split break broke broken follow followed bring brought round rounded match turn "
    "turned give gave take took takes taking sign signed sum add".split()
)
#: Verbs that with a sum of money tell of no rise or fall ("raised $5m", "lost $300").
_OF_MONEY = frozenset(
    "raise raises raised raising lose loses lost losing shed cut cuts slash shave shaved "
    "grow add adds added adding recover recovered recovering".split()
)
#: Nouns of change that after a count are what is counted ("12 price cuts"), and others that
#: compare ("12 more").
_COUNTABLE = frozenset("cut loss rises falls drops cuts increases gains".split())
_COMPARING = frozenset("more less fewer up down".split())
#: Nouns that a share stands before with others between ("a 5% annual rise").
_NOUNS_OF_CHANGE = frozenset(AFTER_CHANGE) & frozenset(CHANGES)
#: Words before "off" with which it tells of a fall ("at $61, off 30 cents").
_BEFORE_OFF = frozenset((",", "was", "were", "is", "closed", "ended"))
_ADDING = frozenset("add adds added adding".split())
_LOSING = frozenset("lose loses lost losing gain gains gained gaining".split()) | _ADDING
#: Words before "up" and "down" with which they tell of a change even before a count.
_STANDING = frozenset(
    "is are was were be been being 's still also and now slightly sharply edged ticked inched "
    "trending closed ended finished traded trading moved went".split()
)
#: What is held at a verb of change as its amount.
_AMOUNTS = frozenset("obj obl:unmarked obl:npmod advmod xcomp dep nummod".split())
#: How far back "by" looks for its verb, and how far a share looks ahead for its noun.
_FAR_BACK, _FAR_AHEAD = 14, 3


def change_of(s: Structure, figure: Figure, first: int) -> str | None:
    """Return ``up`` or ``down`` where the figure is the amount of a rise or fall.

    ``first`` is where the figure begins with its bound. What stands after "to", "at", "from" was
    reached and is no change. Known misses: rises told by what follows in a sentence of its own.
    """
    if figure.value is None:
        return None
    share = figure.unit in SHARES or figure.unit == "point"
    share = share or (figure.unit is None and figure.numeral.kind == "part")
    if figure.attributive:
        return _noun_after(s, figure.last) if share else None
    before = word_at(s, first - 1) if first else ""
    if before in ("a", "an", "another"):
        first -= 1
    risen_past = s.lower[first] in ("above", "below", "beyond", "past") and first < figure.first
    level = before in ("to", "at", "from") or risen_past
    if figure.ranged and before == "between" and word_at(s, first - 2) == "of":
        first -= 1  # "a fall of between 3 and 5 per cent"
    elif level or (figure.ranged and before == "between"):
        return None
    after = _after(s, figure, share)
    if after or first == 0:
        return after
    return _before(s, figure, first, share) or (_governing(s, figure) if share else None)


def _after(s: Structure, figure: Figure, share: bool) -> str | None:
    """Read "19% higher", "a 3% rise", "a 5% annual rise"."""
    last, after = figure.last, word_at(s, figure.last)
    money = figure.unit_kind == "money"
    if after in AFTER_CHANGE:
        compared = word_at(s, last + 1) == "than"
        fits = share or (after not in _COMPARING and after not in _COUNTABLE)
        if after in _COUNTABLE and money:
            fits = True
        if fits and (after in CHANGES or not compared or share or money):
            return AFTER_CHANGE[after]
    return _noun_after(s, last) if share else None


def _noun_after(s: Structure, at: int) -> str | None:
    """Return the change of the noun that ends the phrase after a share."""
    for step in range(at, min(at + _FAR_AHEAD, len(s.word))):
        word = s.lower[step]
        if word in _NOUNS_OF_CHANGE:
            return AFTER_CHANGE[word]
        if s.tag and s.tag[step] not in ("JJ", "NN", "HYPH", "VBN"):
            return None
        if not s.tag:
            return None
    return None


def _before(s: Structure, figure: Figure, first: int, share: bool) -> str | None:
    """Read "rose almost 5%", "an increase of 5%", "cut its staff by 5%", "up 5%"."""
    lowest = max(s.sentences[s.sentence[first]][0], first - 6)
    at = first - 1
    by = False
    if s.lower[at] == "off" and (share or figure.unit_kind == "money"):
        return "down" if at and s.lower[at - 1] in _BEFORE_OFF else None
    while at >= lowest and at > first - 6 and s.lower[at] in CHANGE_ADVERBS:
        word = s.lower[at]
        if word in ("up", "down"):
            return _particle(s, at, count=figure.unit is None)
        if word == "to":
            return None
        by = by or word == "by"
        at -= 1
    if at < lowest:
        return None
    word = s.lower[at]
    if word == "of" and at > 0:
        return AFTER_CHANGE[s.lower[at - 1]] if s.lower[at - 1] in _NOUNS_OF_CHANGE else None
    change = CHANGES.get(word)
    if change and s.word[at][0].isupper() and at > s.sentences[s.sentence[at]][0]:
        change = None  # a name: "the Club for Growth $500,000"
    if change:
        scored = figure.unit == "point" and word in _ADDING
        sure = by or (share and not scored)
        return change if sure or _is_amount(s, figure, word) else None
    return _by_change(s, first, at) if by else None


def _is_amount(s: Structure, figure: Figure, verb: str) -> bool:
    """Whether what stands right after a verb of change is how much it changed."""
    if figure.unit in DURATIONS:
        return False
    of_money = figure.unit_kind == "money" and verb in _OF_MONEY
    if of_money or verb in _ADDING:
        # "added 15 cents to $2.70", not "added $5 to the bill" or "added 20 points" in a game.
        at = figure.last + (word_at(s, figure.last) == ",")
        return word_at(s, at) in ("to", "or") and _is_a_sum(s, at + 1)
    if verb in _LOSING and figure.unit_kind != "money" and figure.unit != "point":
        return False  # "gained 120 yards", "lost 3 hectares": what is had, no level that moved
    return figure.unit is not None or verb not in NEEDS_BY


def _is_a_sum(s: Structure, at: int) -> bool:
    word = word_at(s, at)
    return word[-1:] in DIGITS or word[:1] in "$€£¥₹" or word_at(s, at + 1)[:1] in DIGITS


def _particle(s: Structure, at: int, *, count: bool) -> str | None:
    """Read "up 19 cents" but not "made up 5% of" or, before a count, "gunned down 49 people"."""
    before = s.lower[at - 1] if at else ""
    if before in _PARTICLE_VERBS:
        return None
    if count and before[:1].isalpha() and before not in _STANDING:
        return None
    return s.lower[at]


def _by_change(s: Structure, first: int, at: int) -> str | None:
    """Read "by 5%" after a verb of change further back ("cut its staff by 5%")."""
    lowest = max(s.sentences[s.sentence[first]][0], at - _FAR_BACK)
    for step in range(at, lowest - 1, -1):
        word = s.lower[step]
        if word in CHANGES and word not in _LOSING:
            return CHANGES[word]
        if word in ("up", "down"):
            return _particle(s, step, count=False)
    return None


def _governing(s: Structure, figure: Figure) -> str | None:
    """Read "raised its rate 25 basis points", "fell in early trading 3%" off the tree."""
    if not s.head:
        return None
    at = figure.last - 1
    for _ in range(3):
        head = s.head[at]
        if figure.first <= head < figure.last:
            at = head
            continue
        fits = head < figure.first and s.relation[at] in _AMOUNTS and s.tag[head].startswith("VB")
        scored = figure.unit == "point" and s.lower[head] in _LOSING
        return CHANGES.get(s.lower[head]) if fits and not scored else None
    return None
