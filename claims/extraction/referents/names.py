"""Names in the text: runs of proper nouns, and what a first name or title tells."""

from __future__ import annotations

from ..lexicon import nouns
from ..lexicon.names import FEMALE_NAMES, MALE_NAMES
from ..structure import Structure

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
        # "Police" with a capital at the start of a sentence is no name.
        if index < last or s.lower[index] not in nouns.GROUPS or not _opens_sentence(s, index):
            out[_governing(s, index, last)] = (index, last)
        index = last + 1
    return out


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
        elif not (_has_number(s, look, last) or _goes_on(s, look, first, last)):
            break
        elif s.tag[look] in ("CD", "JJ"):
            last = look
        look += 1
    return last


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
