"""What a figure counts or measures: the noun phrase that belongs to it.

With tags and heads the phrase is read off them; on bare words it ends with the first noun in
the plural that no further noun can follow, or before a word that can be no part of it.
"""

from __future__ import annotations

from ..lexicon.changes import AFTER_CHANGE
from ..lexicon.dates import UNITS as TIMES
from ..lexicon.units import DURATIONS, SUCCESSIVE
from ..structure import Structure
from .amounts import FIRST_WORDS, numeral_at
from .measures import Figure, tied_at
from .numerals import HYPHENS

#: Longer phrases after a figure are hardly ever one phrase.
_LONGEST = 8

#: Words that end a noun phrase on the right.
_STOPS = frozenset(
    """
    a an the this that these those my your his her its our their whose which who whom what where
    when why how and or but nor yet so if because while although though since until unless than
    as at by for from in into of off on onto out over per to toward towards under up upon with
    within without about above across after against along among around before behind below beneath
    beside besides between beyond down during except inside near outside past through throughout
    via amid despite including like
    i you he she it we they me him us them himself herself itself themselves
    is am are was were be been being has have had having do does did done will would shall should
    can could may might must ca wo not n't n’t
    said says say told tells took take takes taken came come comes went go goes gone made make
    makes got get gets gave give gives given saw see sees seen found find finds left kept began
    become became remain remains remained live lives lived die died dies killed injured wounded
    arrested work works worked want wants wanted include includes included including need needs
    needed know knows knew think thinks thought fell fall falls rose rise rises grew grow grows
    ago later earlier already also again even ever never just only still then there here now too
    very however meanwhile instead yesterday today tomorrow tonight overall altogether apart away
    together worldwide alone each apiece both all any some every more most less fewer least
    higher lower ahead back such last next worth weighs weighed cost costs
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december
    """.split()
)
#: Adjectives that are counted themselves ("45 wounded").
_STATES = frozenset("dead wounded injured missing homeless unemployed".split())
#: Adjectives and others that can stand between a figure and its noun, though they look otherwise.
_OPEN = frozenset("more other additional further new different".split())
_IRREGULAR = frozenset(
    """
    people men women children police feet teeth mice geese fishermen policemen women firefighters
    lawmen staff cattle sheep deer fish aircraft spacecraft crew media data criteria phenomena
    personnel servicemen salmon trout species series businessmen businesswomen spokesmen
    councilmen congressmen gunmen salespeople
    """.split()
)
_NOT_PLURAL = frozenset(
    """
    previous various serious numerous dangerous famous famed religious indigenous obvious gas bus
    virus crisis analysis basis campus status bonus census business illness address access process
    progress success mass class pass press loss cross glass fitness wireless homeless business
    his its this has was us perhaps always across sports overseas tennis news
    famous infectious suspicious consecutive congress christmas plus less
    """.split()
)
_TAGS = frozenset("JJ JJR JJS NN NNS NNP NNPS VBG VBN CD HYPH POS AFX FW".split())
_NOUNS = frozenset("NN NNS NNP NNPS".split())
_POINTING = frozenset("last next this that each every".split())
_CLITICS = frozenset(("'s", "’s", "'", "’"))


def word_of(s: Structure, index: int) -> str:
    """Return the word in lower case, or nothing behind the last."""
    return s.lower[index] if index < len(s.lower) else ""


def is_plural(word: str) -> bool:
    """Return whether a word in lower case looks like a noun in the plural."""
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "su'’" and word not in _NOT_PLURAL


def counted_after(s: Structure, index: int, *, many: bool) -> tuple[int, int] | None:
    """Return the noun phrase that begins at the word, as ``(first, last)`` (excluded), or None.

    ``many`` says that the figure before it takes a plural.
    """
    if index >= len(s.word):
        return None
    if s.lower[index] in _STATES:
        return index, index + 1
    last = min(s.sentences[s.sentence[index - 1 if index else 0]][1], index + _LONGEST)
    phrase = _by_tags(s, index, last) if s.tag else _by_words(s, index, last, many)
    if phrase is None:
        return None
    first, end = phrase
    return (first, _with_of(s, end)) if end > first else None


def _by_tags(s: Structure, index: int, last: int) -> tuple[int, int] | None:
    """Read the phrase off tags; a head given by the parser ends it."""
    if s.lower[index] in HYPHENS:
        return None
    governor = s.head[index - 1] if s.head else -1
    if not index <= governor < last or s.relation[index - 1] not in (
        "nummod",
        "compound",
        "amod",
        "det",
    ):
        governor = -1
    at = index
    noun = -1
    while at < last:
        tag, word = s.tag[at], s.lower[at]
        if not (word[0].isalnum() or word[0] in "-‐‑'’,"):
            break
        if (
            tag == "CD"
            and at > index
            and s.word[at][0].isdigit()
            and s.lower[at - 1] not in HYPHENS
            and not (governor > at and "CC" not in s.tag[index:at])  # "two new 737 Max jets"
        ):
            break
        if word == "being" or (word in _POINTING and word_of(s, at + 1) in TIMES):
            break
        if tag in _NOUNS:
            noun = at
        elif word in _CLITICS and noun >= 0:
            pass
        elif tag == "CC" or word == ",":
            # "Kia and Hyundai vehicles", "small, old houses": only inside of the phrase.
            if not governor > at:
                break
        elif tag not in _TAGS and not (word in HYPHENS and at > index):
            if not (tag in ("RB", "RBR", "RBS") and governor > at):
                break
        elif noun >= 0 and tag in ("VBN", "VBG", "JJ", "JJR") and governor <= at:
            break  # "21 people arrested", "five women older than"
        if at == governor and tag in _NOUNS:
            noun = at
            further = at + 1 < last and s.tag[at + 1] in _NOUNS and s.head[at] == at + 1
            if not (further or word_of(s, at + 1) in _CLITICS):
                break
        at += 1
    if noun < 0:
        return None
    return index, noun + 1


def _by_words(s: Structure, index: int, last: int, many: bool) -> tuple[int, int] | None:
    """Read the phrase off the shapes of words."""
    at = index
    nouns = 0  # where the last word ends that can be the noun
    while at < last:
        word = s.lower[at]
        if word in _CLITICS or (word in HYPHENS and at > index and s.start[at] == s.end[at - 1]):
            at += 1
            continue
        tied = at > index and s.lower[at - 1] in HYPHENS
        if not (word[0].isalpha() or (tied and word[0].isdigit())):
            break
        stops = word in _STOPS and s.word[at] not in ("US", "IT", "AM")
        if (stops or word in FIRST_WORDS) and not (word in _OPEN and at == index) and not tied:
            if not (word == "and" and at > index and many and _joins_plural(s, at, last)):
                break
            at += 1
            continue
        if _is_adverb(word) and not tied:
            break
        hyphen = at + 1 < last and s.lower[at + 1] in HYPHENS and s.start[at + 1] == s.end[at]
        possessive = at + 1 < last and s.lower[at + 1] in _CLITICS
        at += 1
        if hyphen or possessive:
            continue
        if many and is_plural(word):
            return index, at
        if not _is_participle(word):
            nouns = at
        elif nouns and not many:
            break  # "one strategist described"
    if not nouns:
        return None
    if s.lower[index] in _OPEN and nouns == index + 1:
        return None
    return index, min(nouns, index + (2 if many else 3))


def _is_adverb(word: str) -> bool:
    return len(word) > 3 and word.endswith("ly") and word not in _LIKE_ADVERBS


def _is_participle(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ed", "ing")) and word not in _LIKE_PARTICIPLES


_LIKE_ADVERBS = frozenset(
    "family only supply assembly early daily weekly monthly yearly anomaly reply bully ally".split()
)
_LIKE_PARTICIPLES = frozenset(
    "building meeting hearing shooting killing bombing feeling ceiling painting drawing filing "
    "wedding recording opening closing warning ruling seed breed king ring wing spring string "
    "morning evening offering rating listing funding housing training beating sibling".split()
)


def _joins_plural(s: Structure, at: int, last: int) -> bool:
    """Whether "and" joins two adjectives or names of one plural ("digital and physical sales")."""
    for step in range(at + 1, min(at + 4, last)):
        word = s.lower[step]
        if word in _STOPS or not word[0].isalpha():
            return False
        if is_plural(word):
            return True
    return False


def _with_of(s: Structure, end: int) -> int:
    """Take in "of cocaine" after "shipments": a bare noun only, no "of the …"."""
    if end + 1 >= len(s.word) or s.lower[end] != "of":
        return end
    at = end + 1
    word = s.lower[at]
    if not word[0].isalpha() or word in _STOPS or s.word[at][0].isupper():
        return end
    last = min(s.sentences[s.sentence[end]][1], at + 4)
    if s.tag:
        phrase = _by_tags(s, at, last)
        return phrase[1] if phrase else end
    if is_plural(word) or at + 1 >= last:
        return at + 1
    follows = s.lower[at + 1]
    # "snaps of man coverage": a second noun, where it is none of the words that end a phrase.
    if follows in _STOPS or not follows[0].isalpha() or follows.endswith(("ly", "ed", "ing")):
        return at + 1
    return at + 2


#: Nouns that with a number and a hyphen say how something is, not how many there are.
_NOT_TIED = frozenset(
    "time times sided handed something minded dimensional step stop caliber calibre gauge".split()
)
_ARTICLES = frozenset("the a an its their his her our my your all these those this that".split())
#: Nouns that a number and a hyphen make an adjective of ("a three-bedroom house").
_TIED_NOUNS = frozenset(
    """
    member person man woman bedroom bed room storey story seat seater point part page goal run
    set car vehicle judge nation country state party door game match run wicket shot mile
    term piece pack song track volume stage step lane track star dollar euro pound team club player
    """.split()
)


def counted_by(s: Structure, figure: Figure) -> tuple[int, int] | None:
    """Return the words of what the figure counts or measures.

    A number that a hyphen ties to a noun is marked as such, and "18-fold" gets its unit.
    """
    at = figure.last
    if at >= len(s.word) or s.sentence[at] != s.sentence[at - 1]:
        return None
    word = s.lower[at]
    if word == "fold" and figure.unit is None:
        _make_fold(figure, at)
        return None
    if figure.unit is None and word in HYPHENS and tied_at(s, at):
        if figure.numeral.kind != "vague":
            return _tied_to(s, figure, at + 1)
    if word == "of":
        return _part_of(s, figure, at + 1)
    if figure.numeral.kind == "part" and figure.unit is None:
        return counted_after(s, at + 1 if word in _ARTICLES else at, many=True)
    if figure.unit is None:
        return counted_after(s, at, many=figure.value != 1 or figure.high is not None)
    if figure.unit in DURATIONS and s.lower[at - 2] in SUCCESSIVE and at - 2 > figure.first:
        return at - 2, at  # "six consecutive months"
    if s.start[at] == s.end[at - 1] or figure.unit == "time":
        return None
    return _measured(s, at) if figure.unit not in DURATIONS or figure.attributive else None


def _make_fold(figure: Figure, at: int) -> None:
    figure.unit, figure.unit_kind, figure.last = "time", "unit", at + 1
    figure.attributive = False


def _tied_to(s: Structure, figure: Figure, at: int) -> tuple[int, int] | None:
    """Return the noun that a hyphen ties to the number ("a 27-member bloc")."""
    tied = s.lower[at]
    figure.attributive = True
    if tied == "fold":
        _make_fold(figure, at)
        return None
    if tied in ("plus", "odd", "strong"):
        figure.attributive = False
        return counted_after(s, at + 1, many=True)
    # In digits any noun is measured ("a 6.3-magnitude quake"); in words many are names of a kind
    # ("two-factor").
    noun = bool(s.tag) and s.tag[at] == "NN" and len(tied) > 3 and figure.value != 1
    noun = noun and figure.numeral.kind == "digits" and tied.isalpha() and s.word[at].islower()
    return (at, at + 1) if tied in _TIED_NOUNS or (noun and tied not in _NOT_TIED) else None


def _part_of(s: Structure, figure: Figure, at: int) -> tuple[int, int] | None:
    """Return the whole after "of" ("40% of voters", "two of the judges").

    Where the whole has a number ("two of the 14 players") it is another figure's.
    """
    partitive = at < len(s.word) and s.lower[at] in _ARTICLES
    step = at + 1 if partitive else at
    whole = numeral_at(s, step) if step < len(s.word) else None
    if whole:
        part = figure.numeral.kind == "part" or figure.unit_kind == "unit"
        return counted_after(s, whole.last, many=True) if part else None
    if s.lower[step : step + 1] == ["most"]:
        step += 1
    return counted_after(s, step, many=True)


def _measured(s: Structure, at: int) -> tuple[int, int] | None:
    """Return the noun that a figure with a unit stands right before ("a 25% tax")."""
    word = s.lower[at]
    if word_of(s, at + 1) in ("on", "over") and word_of(s, at + 2) == word:
        return None  # "year on year"
    if s.word[at][0].isdigit():
        return None  # "5 feet 7 inches"
    if word in (
        "long",
        "wide",
        "tall",
        "high",
        "deep",
        "thick",
        "away",
        "higher",
        "lower",
        "more",
        "less",
        "old",
    ):
        return None
    if word in AFTER_CHANGE:
        # "a 9% drop in sales"
        if s.lower[at + 1 : at + 2] not in (["in"], ["of"]):
            return None
        step = at + 3 if s.lower[at + 2 : at + 3] and s.lower[at + 2] in _ARTICLES else at + 2
        return counted_after(s, step, many=True)
    return counted_after(s, at, many=True)
