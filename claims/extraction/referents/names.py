"""Names in the text: runs of proper nouns, and what a first name or title tells."""

from __future__ import annotations

from ..lexicon import nouns
from ..lexicon.names import FEMALE_NAMES, MALE_NAMES, MORE_TITLES, TAKING_UP_NAMES
from ..structure import Structure

#: Titles that stand before a name.
TITLES = nouns.TITLES | MORE_TITLES
#: Nouns that take up a name, capital or not: "the Ministry", "the Senator".
_TAKING_UP = nouns.PEOPLE | nouns.ORGANISATIONS | TAKING_UP_NAMES
#: Small words that stand within names.
NAME_LINKS = frozenset("of for the and & de la del van von der bin al - on".split())
_PREPOSITIONS = frozenset(("of", "for", "on"))


def find_names(s: Structure) -> dict[int, tuple[int, int]]:
    """Return runs of proper nouns (with "of", "for the" inside): governing word to range."""
    out: dict[int, tuple[int, int]] = {}
    index = 0
    while index < len(s):
        if not s.tag[index].startswith("NNP"):
            index += 1
            continue
        last = _end_of_name(s, index)
        first = _start_of_name(s, index, last)
        written = any(s.word[i] != s.lower[i] for i in range(first, last + 1))
        if written and not _is_description(s, first, last):
            out[_governing(s, first, last)] = (first, last)
        index = last + 1
    return out


def _is_description(s: Structure, first: int, last: int) -> bool:
    """Return whether a run of capitals only describes: "the Senate", "the Vice President"."""
    if first == last and s.lower[first] in nouns.GROUPS and _opens_sentence(s, first):
        # "Police" with a capital at the start of a sentence is no name.
        return True
    if s.lower[last] not in _TAKING_UP or s.word[last].isupper():
        return False
    return all(s.lower[i] in TITLES for i in range(first, last))


def _opens_sentence(s: Structure, index: int) -> bool:
    first, _ = s.sentences[s.sentence[index]]
    return not any(s.word[i][0].isalnum() for i in range(first, index))


def _end_of_name(s: Structure, first: int) -> int:
    _, stop = s.sentences[s.sentence[first]]
    last = first
    look = first + 1
    while look < stop:
        # "SKY ECC communications": a common noun, whatever its tag.
        if s.tag[look].startswith("NNP") and not s.word[look].islower():
            if s.entity[look] == "time" != s.entity[first]:
                break
            last = look
        elif _is_capital_noun(s, look, last):
            last = look
        elif not (_has_number(s, look, last) or _goes_on(s, look, first, last)):
            break
        elif s.tag[look] in ("CD", "JJ"):
            last = look
        look += 1
    return last


def _start_of_name(s: Structure, first: int, last: int) -> int:
    """Return where a name of several words begins: "European" in "the European Lake Agency"."""
    before = first - 1
    opens = before < s.sentences[s.sentence[first]][0] + 1
    if first == last or opens or s.tag[before] != "JJ" or not s.word[before][0].isupper():
        return first
    return before if first <= s.head[before] <= last else first


def _is_capital_noun(s: Structure, look: int, last: int) -> bool:
    """Return whether a noun that the name before it hangs on is part of it: "Velmar Pumps"."""
    written = s.word[look][0].isupper() and not s.word[look].isupper()
    governs = s.head[last] == look and s.relation[last] == "compound" and look == last + 1
    return written and governs and s.tag[look] in ("NN", "NNS")


def _governing(s: Structure, first: int, last: int) -> int:
    for index in range(first, last + 1):
        if not first <= s.head[index] <= last or s.head[index] == index:
            return index
    return first


def _has_number(s: Structure, look: int, last: int) -> bool:
    """Return whether a figure or an adjective is part of the name before it: "Channel 4"."""
    relation = s.relation[look]
    if (
        s.tag[look] in ("CD", "JJ")
        and s.word[look][0].isupper()
        and relation in ("flat", "compound")
    ):
        return True
    return (
        s.tag[look] == "CD"
        and relation in ("flat", "nummod", "nmod:unmarked")
        and s.head[look] == last
        and len(s.word[look]) <= 4
        and s.relation[last] != "appos"
    )


def _goes_on(s: Structure, look: int, first: int, last: int) -> bool:
    """Return whether a name goes on after the small word at ``look``."""
    word = s.lower[look]
    if word not in NAME_LINKS or look - last > 2:
        return False
    following = look + 1
    if following < len(s) and s.lower[following] == "the" and word in _PREPOSITIONS:
        following += 1
    if following >= len(s) or not s.tag[following].startswith("NNP"):
        return False
    inside = first <= s.head[following] <= last
    if word in _PREPOSITIONS and first < last and "person" in s.entity[first : last + 1]:
        # "Ann Lee of Brisant Securities" is Ann Lee.
        return False
    if word in ("and", "&"):
        # "Marks and Spencer" is one; "Smith and Jones" are two.
        return s.relation[following] in ("flat", "compound") and inside
    if word in _PREPOSITIONS:
        return inside or s.relation[following] == "compound"
    return True


def gender_of_name(words: list[str]) -> str:
    """Return what title or first name tells of a person's gender, or an empty string."""
    for word in words[:2]:
        if word in nouns.MALE or word in MALE_NAMES:
            return "male"
        if word in nouns.FEMALE or word in FEMALE_NAMES:
            return "female"
    return ""
