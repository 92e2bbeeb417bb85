"""Lists and what hangs on their members, mended in the tree."""

from __future__ import annotations

from .hanging import hang
from .structure import Structure

#: Participles of accusation: said of a person, not of the clause.
_ACCUSED = frozenset("accused suspected charged convicted".split())


def mend_lists(s: Structure) -> None:
    """Mend in place; the tree may be walked by heads only, not by children."""
    for index in range(2, len(s)):
        lower = s.lower[index]
        if lower == "including" or (lower in ("them", "whom") and s.lower[index - 1] == "among"):
            _open_list(s, index)
        elif lower == "who" and s.word[index - 1] == ",":
            _describe_nearest_person(s, index)
        elif lower in _ACCUSED and s.word[index - 1] == ",":
            _accuse_nearest_person(s, index)
        elif lower == "since" and s.tag[index - 1] in ("JJS", "NN", "NNS"):
            _limit_superlative(s, index)
        elif lower == "worth":
            _value_noun(s, index)
        elif s.word[index - 1] == ":" and s.relation[index] == "nsubj":
            _list_after_colon(s, index)
        elif s.relation[index] in ("nmod", "obl") and s.tag[index] == "NNP":
            _rename_phrase(s, index)
        elif s.relation[index] == "appos" and s.word[index - 1] == ",":
            _complete_address(s, index)
        elif s.relation[index] == "conj":
            _conjoin_outside(s, index)


def _open_list(s: Structure, opener: int) -> None:
    """Hang what follows ", including" or ", among them" on the noun before the comma."""
    comma = opener - 1 if s.lower[opener] == "including" else opener - 2
    if s.word[comma] != "," or comma < 1:
        return
    whole = _head_before(s, comma)
    stop = s.sentences[s.sentence[opener]][1]
    if whole is None or opener + 1 >= stop:
        return
    member = opener + 1
    while member + 1 < stop and member < s.head[member] and s.tag[member][:2] not in ("NN", "VB"):
        member += 1
    while s.head[member] > member and s.tag[s.head[member]][:2] == "NN" and _is_part(s, member):
        member = s.head[member]
    if s.tag[member][:2] != "NN" or s.relation[member] not in ("conj", "appos", "nmod", "obl"):
        return
    was_conjunct = s.relation[member] == "conj"
    above = s.head[member]
    hang(s, member, whole, "nmod")
    for word in range(comma + 1, opener + 1):
        hang(s, word, member, "case")
    if was_conjunct:
        for index in range(member + 1, stop):
            if s.relation[index] == "conj" and s.head[index] == above:
                hang(s, index, member, "conj")


def _is_part(s: Structure, index: int) -> bool:
    return s.relation[index] in ("compound", "amod", "nummod", "det", "nmod:poss", "flat")


def _head_before(s: Structure, comma: int) -> int | None:
    """Return the noun whose phrase ends at a comma, or None."""
    noun = comma - 1
    if s.tag[noun][:2] not in ("NN", "CD"):
        return None
    while _is_part(s, noun) and s.head[noun] in (noun - 1, noun + 1):
        noun = s.head[noun]
    return noun


def _describe_nearest_person(s: Structure, pronoun: int) -> None:
    """Hang "two goals from Pavel Rusk, who had missed …" on the name before the comma."""
    clause = s.head[pronoun]
    if s.relation[clause] != "acl:relcl" or s.relation[pronoun] not in ("nsubj", "nsubj:pass"):
        return
    name = pronoun - 2
    while s.relation[name] == "flat" and s.head[name] < name:
        name = s.head[name]
    noun = s.head[clause]
    if name == noun or s.tag[name] not in ("NNP", "NNPS") or s.entity[name] != "person":
        return
    if s.entity[noun] != "person" and noun < name:
        hang(s, clause, name, "acl:relcl")


def _accuse_nearest_person(s: Structure, participle: int) -> None:
    """Hang "the immunity of Pavel Rusk, accused of fraud" on the name before the comma."""
    name = participle - 2
    while s.relation[name] == "flat" and s.head[name] < name:
        name = s.head[name]
    if s.tag[name] not in ("NNP", "NNPS") or s.relation[participle] not in ("advcl", "acl", "conj"):
        return
    hang(s, participle, name, "acl")
    s.tag[participle] = "VBN"


def _limit_superlative(s: Structure, since: int) -> None:
    """Hang "the highest since records began" together: the clause is the superlative's."""
    clause = s.head[since]
    if clause < since or s.relation[clause] != "advcl":
        return
    for word in range(since - 1, max(since - 4, 0), -1):
        if s.tag[word] == "JJS":
            top = s.head[word] if _is_part(s, word) and s.head[word] < since else word
            hang(s, clause, top, "advcl")
            return


def _rename_phrase(s: Structure, name: int) -> None:
    """Take "shares in its parent, Ondarra Group," for one phrase and its name."""
    start = name
    while s.head[start - 1] == name and s.relation[start - 1] in ("compound", "flat"):
        start -= 1
    if s.word[start - 1] != "," or start < 3:
        return
    noun = start - 2
    if s.tag[noun] != "NN" or s.head[noun] != s.head[name] or s.relation[noun] != s.relation[name]:
        return
    for word in range(s.sentences[s.sentence[name]][0], noun):
        if s.head[word] == name and s.relation[word] == "case":
            hang(s, word, noun, "case")
    hang(s, name, noun, "appos")


def _value_noun(s: Structure, worth: int) -> None:
    """Hang "40 bitcoin, then worth about $3.9 million" on what has the value."""
    comma = worth - 1
    while s.tag[comma] == "RB":
        comma -= 1
    noun, sum_ = comma - 1, worth + 1
    if s.word[comma] != "," or noun < 0 or s.tag[noun][:2] != "NN":
        return
    stop = s.sentences[s.sentence[worth]][1]
    while sum_ < stop and s.tag[sum_] in ("RB", "IN", "JJR", "JJS", "DT", "CD"):
        sum_ += 1
    hang(s, worth, noun, "acl")
    for word in range(comma + 1, worth):
        hang(s, word, worth, "advmod")
    if sum_ < stop and s.tag[sum_][:1] in ("$", "N"):
        hang(s, sum_, worth, "obj")


def _list_after_colon(s: Structure, member: int) -> None:
    """Hang "there are three: Drost, her nephew and a caster" on the number before the colon."""
    whole = member - 2
    if whole >= 0 and s.tag[whole] in ("CD", "NNS", "NN") and s.head[whole] == s.head[member]:
        hang(s, member, whole, "appos")


def _complete_address(s: Structure, place: int) -> None:
    """Hang the town of "Anna Petrov, of Mill Street, Ostrin" on the street."""
    person, before = s.head[place], place - 2
    if s.entity[person] != "person" or s.tag[place] != "NNP" or s.entity[place] != "place":
        return
    while s.relation[before] in ("flat", "compound") and s.head[before] not in (before, person):
        before = s.head[before]
    if s.head[before] == person and s.relation[before] in ("nmod", "obl"):
        hang(s, place, before, "appos")


def _conjoin_outside(s: Structure, index: int) -> None:
    """Take "Mr Dolan, the mayor, and his wife" for two people, not for a mayor and a wife."""
    apposition = s.head[index]
    if s.relation[apposition] != "appos" or s.tag[index][:2] != "NN":
        return
    conjunction = next(
        (i for i in range(apposition + 1, index) if s.head[i] == index and s.relation[i] == "cc"),
        None,
    )
    if conjunction is None or s.word[conjunction - 1] != ",":
        return
    first = conjunction - 1
    others = any(
        s.relation[i] == "conj" and s.head[i] == apposition for i in range(apposition + 1, first)
    )
    if others or s.head[apposition] > apposition:
        return
    hang(s, index, s.head[apposition], "conj")
    for later in range(index + 1, s.sentences[s.sentence[index]][1]):
        if s.relation[later] == "appos" and s.head[later] == apposition:
            hang(s, later, index, "appos")
