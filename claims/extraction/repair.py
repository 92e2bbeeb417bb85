"""Small mends of the tree where it breaks rules of grammar that hold nearly without exception."""

from __future__ import annotations

from .hanging import hang
from .lexicon import nouns
from .mended_lists import mend_lists
from .mended_sayings import mend_sayings
from .mended_verbs import (
    find_lost_verbs,
    give_back_verbs,
    give_purpose_to_nearest,
    tag_finite_verbs,
)
from .phrases import COMMAS, VERB_TAGS
from .structure import Structure

_SUBJECTS = ("nsubj", "nsubj:pass")
_PAST_AND_PRESENT = ("VBD", "VBZ", "VBP", "VBN")
_IN_PHRASES = frozenset("DT JJ NN NNS NNP NNPS CC CD POS PRP$".split())
_OBJECTS = ("obj", "iobj", "obl", "ccomp", "xcomp", "obl:agent")
#: Verbs that take a phrase with "of": it is theirs, not their object's.
_WITH_OF = frozenset(
    "accuse suspect convict acquit consist dispose think speak tell hear know warn inform remind "
    "rob strip deprive clear cure rid assure notify approve complain dream die become make".split()
)


def repair(s: Structure) -> None:
    """Mend in place; must run before anything reads ``children`` or ``reach``."""
    find_lost_verbs(s)
    give_back_verbs(s)
    mend_lists(s)
    mend_sayings(s)
    own_words = _before_their_head(s)
    for index in range(len(s)):
        relation = s.relation[index]
        if relation in _SUBJECTS and own_words.get(index) == "case":
            # "In coordination with X, Y delivered": what follows a preposition is no subject.
            s.relation[index] = "obl"
        elif relation == "obl" and s.lower[index - 1] != "out":
            _give_of_to_noun(s, index)
        elif relation in ("appos", "conj", "list"):
            _rename_nearest_name(s, index)
        elif relation in ("acl", "acl:relcl") and s.tag[index] in _PAST_AND_PRESENT:
            _give_subject(s, index)
        if relation == "conj" and s.tag[index] in VERB_TAGS:
            _share_object(s, index)
    _one_subject(s)
    tag_finite_verbs(s)
    give_purpose_to_nearest(s)


def _before_their_head(s: Structure) -> dict[int, str]:
    """Return the relation of the first preposition before each word that has one."""
    out: dict[int, str] = {}
    for index, relation in enumerate(s.relation):
        # "than", "as" and the possessive are prepositions to the treebanks only.
        if relation == "case" and index < s.head[index] and s.tag[index] == "IN":
            out.setdefault(s.head[index], "case")
    return out


def _one_subject(s: Structure) -> None:
    """Let a clause have one subject.

    "Its owner, Sky Global, said" is a noun and its apposition; "Department of Roads" hung
    twice on one verb is a noun and what limits it.
    """
    subject: dict[int, int] = {}
    for index, relation in enumerate(s.relation):
        if relation not in _SUBJECTS:
            continue
        head = s.head[index]
        first = subject.setdefault(head, index)
        if first == index or index > head or s.sentence[first] != s.sentence[index]:
            continue
        if _follows_preposition(s, first):
            # "In coordination with the Belgian, Dutch and French authorities, Europol said"
            s.relation[first] = "obl"
            subject[head] = index
            continue
        left = index
        while left > first and s.head[left - 1] == index:
            left -= 1
        after_comma = s.word[left] in COMMAS or (left > 0 and s.word[left - 1] in COMMAS)
        hang(s, index, first, "appos" if after_comma else "nmod")


def _follows_preposition(s: Structure, index: int) -> bool:
    """Return whether a preposition opens the phrase of a noun, whatever the tree makes of it."""
    left = index
    start, _ = s.sentences[s.sentence[index]]
    while left > start and (s.tag[left - 1] in _IN_PHRASES or s.word[left - 1] == ","):
        left -= 1
    return left > start and s.relation[left - 1] == "case" and left <= s.head[left - 1] <= index


def _give_of_to_noun(s: Structure, index: int) -> None:
    """Hang "of 450kg" on the object before it: few verbs take a phrase with "of"."""
    verb = s.head[index]
    if s.tag[verb] not in VERB_TAGS or verb > index or s.lemma[verb] in _WITH_OF:
        return
    left = index
    while left > verb and s.lower[left] != "of":
        left -= 1
    if left == verb or s.head[left] != index:
        return
    for noun in range(left - 1, verb, -1):
        if s.head[noun] == verb and s.relation[noun] in ("obj", "obl", "nsubj"):
            hang(s, index, noun, "nmod")
            return


def _rename_nearest_name(s: Structure, index: int) -> None:
    """Hang "access to SKY ECC, an encrypted platform" on the name before the comma."""
    if s.tag[index] != "NN":
        return
    first = index
    while (
        first > 0
        and s.head[first - 1] in range(first - 1, index + 1)
        and s.relation[first - 1] != "punct"
    ):
        first -= 1
    if s.lower[first] not in ("a", "an", "the") or first < 2 or s.word[first - 1] != ",":
        return
    name = first - 2
    if s.tag[name] not in ("NNP", "NNPS") or s.sentence[name] != s.sentence[index]:
        return
    while (
        s.tag[s.head[name]] in ("NNP", "NNPS")
        and s.head[name] != name
        and abs(s.head[name] - name) < 6
    ):
        name = s.head[name]
    head = s.head[index]
    if (
        head == name
        or head > name
        or s.lemma[head] in nouns.PEOPLE
        or s.tag[head].startswith("NNP")
    ):
        return
    at = name
    for _ in range(6):
        at = s.head[at]
        if at == head:
            hang(s, index, name, "appos")
            return


def _give_subject(s: Structure, index: int) -> None:
    """Mend "believed that the ring operated": "that" before the noun opens its clause."""
    noun = s.head[index]
    if not s.tag[noun].startswith("NN") or noun > index or s.head[noun] == noun:
        return
    if any(s.head[i] == index and s.relation[i] in _SUBJECTS for i in range(noun, index)):
        return
    first = noun
    while first > 0 and s.head[first - 1] == noun and s.relation[first - 1] != "mark":
        first -= 1
    that = first - 1
    if that < 0 or s.lower[that] != "that" or s.head[that] not in (index, noun):
        return
    above = s.head[noun]
    s.head[index], s.relation[index] = above, "ccomp"
    s.head[noun], s.relation[noun] = index, "nsubj"
    s.head[that] = index


def _share_object(s: Structure, index: int) -> None:
    """Make one of "identify and seize properties": the first verb has no object of its own."""
    if index < 2 or s.relation[index - 1] != "cc":
        return
    before = index - 2
    siblings = s.relation[before] == "conj" and s.head[before] == s.head[index]
    if not siblings or s.tag[before] != s.tag[index]:
        return
    if any(
        s.head[i] == before and s.relation[i] in _OBJECTS
        for i in range(before + 1, min(len(s), index + 8))
    ):
        return
    hang(s, index, before, "conj")
