"""Phrases read off the tree: the words of a subject, of a clause, of a noun and what limits it."""

from __future__ import annotations

from .structure import Structure

SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"))
OBJECTS = frozenset(("obj", "iobj"))
COMMAS = frozenset((",", ";", ":", "-", "–", "—", "--", "("))
DASHES = frozenset(("-", "–", "—", "--"))
QUOTES = frozenset("\"“”‘’'«»„")
AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))
VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_MARKING_ADVERBS = frozenset(("when", "where", "while", "how", "why"))
RELATIVES = frozenset(("acl:relcl", "advcl:relcl"))
#: What stands after a noun and, set off, only adds to it.
_ADDING = RELATIVES | {"appos", "acl", "parataxis", "advcl", "nmod", "nmod:desc"}
NAME_TAGS = frozenset(("NNP", "NNPS"))
ARTICLES = frozenset(("the", "a", "an"))
NEGATIONS = frozenset(("not", "n’t", "n't", "never"))


def ranges(words: set[int] | list[int]) -> list[tuple[int, int]]:
    """Return the runs of neighbouring words, last included, in reading order."""
    out: list[tuple[int, int]] = []
    for index in sorted(words):
        if out and out[-1][1] == index - 1:
            out[-1] = (out[-1][0], index)
        else:
            out.append((index, index))
    return out


def subtree(s: Structure, head: int, skip: frozenset[str] = frozenset()) -> set[int]:
    """Return a word and all that depends on it, but for children in relations to skip."""
    out = {head}
    todo = [c for c in s.children[head] if s.relation[c] not in skip]
    while todo:
        index = todo.pop()
        out.add(index)
        todo.extend(s.children[index])
    return out


def child(s: Structure, head: int, *relations: str) -> int | None:
    """Return the first child in one of the relations, or None."""
    for index in s.children[head]:
        if s.relation[index] in relations:
            return index
    return None


def subject_of(s: Structure, predicate: int) -> int | None:
    """Return the subject of a predicate's own clause, or None."""
    for index in s.children[predicate]:
        if s.relation[index] in SUBJECTS:
            return index
    return None


def inherited_subject(s: Structure, predicate: int) -> int | None:
    """Return the subject a predicate has or shares with its first conjunct or what governs it."""
    at = predicate
    for _ in range(6):
        own = subject_of(s, at)
        if own is not None:
            return own
        relation = s.relation[at]
        head = s.head[at]
        if head == at:
            return None
        if relation in ("conj", "advcl", "parataxis"):
            at = head
        elif relation == "xcomp":
            # "ordered him to go": the object acts; "plans to go": the subject does.
            for index in s.children[head]:
                if s.relation[index] in OBJECTS and index < at:
                    return index
            at = head
        elif relation in ("acl", *RELATIVES):
            return head
        else:
            return None
    return None


def preceded_by_comma(s: Structure, first: int) -> bool:
    """Return whether a comma, dash or bracket stands before a word (quotation marks skipped)."""
    index = first - 1
    while index >= 0 and s.word[index] in QUOTES and s.sentence[index] == s.sentence[first]:
        index -= 1
    return index >= 0 and s.sentence[index] == s.sentence[first] and s.word[index] in COMMAS


def start_of(s: Structure, index: int) -> int:
    """Return the first word of a phrase that is no mark."""
    first = s.reach[index][0]
    while first < index and (s.word[first] in COMMAS or s.word[first] in QUOTES):
        first += 1
    return first


def is_detached(s: Structure, index: int) -> bool:
    """Return whether a modifier of a noun is set off by a comma: it adds, it does not limit."""
    return preceded_by_comma(s, start_of(s, index))


def noun_phrase(s: Structure, head: int) -> tuple[int, int]:
    """Return the words of a noun with what limits it: no apposition, no relative set off.

    Coordinated nouns stay in. First and last word, the last included.
    """
    first = last = head
    for index in s.children[head]:
        if index < head:
            left = s.reach[index][0]
            if left < first and _belongs_before(s, index, first):
                first = left
            continue
        if s.relation[index] == "punct" or s.word[index] in COMMAS:
            continue
        if _adds(s, index):
            break
        if s.relation[index] == "case" and s.lower[index].endswith("s"):
            last = max(last, index)
        else:
            last = max(last, s.reach[index][1])
    # What stands between a preposition, a leading mark and the noun is not of the noun.
    while first < head and (s.relation[first] in ("case", "mark", "cc") or s.word[first] in COMMAS):
        first += 1
    while last > head and (s.word[last] in COMMAS or s.word[last] == "."):
        last -= 1
    return _whole_words(s, *_whole_name(s, first, last))


def _belongs_before(s: Structure, index: int, first: int) -> bool:
    """Return whether what stands before a noun limits it; the phrase begins at ``first`` so far."""
    relation = s.relation[index]
    if relation in ("punct", "parataxis", "cc", "cc:preconj") and s.reach[index][0] == first - 1:
        return False
    return relation not in ("case", "mark", "cop", "nsubj", "aux", "expl")


def _adds(s: Structure, index: int) -> bool:
    """Return whether what stands after a noun is said of it beside the point, set off.

    A number after a comma is an age, whatever the parser calls it.
    """
    return (s.relation[index] in _ADDING or s.tag[index] == "CD") and is_detached(s, index)


def _whole_name(s: Structure, first: int, last: int) -> tuple[int, int]:
    """Widen a phrase that cuts a run of proper nouns: a name is never quoted in half."""
    start, stop = s.sentences[s.sentence[first]][0], s.sentences[s.sentence[last]][1]
    if s.tag[first] in NAME_TAGS:
        while first > start and s.tag[first - 1] in NAME_TAGS:
            first -= 1
    if s.tag[last] in NAME_TAGS:
        while last + 1 < stop and s.tag[last + 1] in NAME_TAGS:
            last += 1
    return first, last


def are_glued(s: Structure, index: int) -> bool:
    """Return whether a word and the next are parts of one: "ca|n't", "brother|-|in|-|law".

    A possessive or "’ve" after a name is a word of its own here.
    """
    if not 0 <= index < len(s) - 1 or s.end[index] != s.start[index + 1]:
        return False
    one, other = s.word[index], s.word[index + 1]
    if other == "-":
        return one[-1].isalnum() and _joins(s, index + 1)
    if one == "-":
        return index > 0 and s.word[index - 1][-1].isalnum() and _joins(s, index)
    return one[-1].isalnum() and other[0].isalnum()


def _joins(s: Structure, hyphen: int) -> bool:
    """Return whether a hyphen has a word on either side without a space."""
    return (
        0 < hyphen < len(s) - 1
        and s.end[hyphen - 1] == s.start[hyphen]
        and s.end[hyphen] == s.start[hyphen + 1]
        and s.word[hyphen + 1][0].isalnum()
    )


def _whole_words(s: Structure, first: int, last: int) -> tuple[int, int]:
    """Widen a phrase that cuts what is written as one word."""
    while are_glued(s, first - 1):
        first -= 1
    while are_glued(s, last):
        last += 1
    return first, last


def core_noun_phrase(s: Structure, head: int, limit: int = 5) -> tuple[int, int]:
    """Return a short form of the noun phrase: whole where it is short, else compound and noun."""
    first, last = noun_phrase(s, head)
    if last - first < limit:
        return first, last
    end = head
    for index in s.children[head]:
        if index < head:
            continue
        relation = s.relation[index]
        name_beside = relation == "appos" and s.tag[index].startswith("NNP")
        if relation in ("flat", "fixed", "nummod", "compound") or (
            name_beside and not is_detached(s, index)
        ):
            end = max(end, s.reach[index][1])
    if head - first < limit:
        return _whole_words(s, first, end)
    start = head
    for index in reversed(s.children[head]):
        if index > head or s.relation[index] not in ("compound", "flat", "nummod"):
            continue
        if s.reach[index][1] == start - 1:
            start = s.reach[index][0]
    return _whole_words(s, *_whole_name(s, start, end))


def short_phrase(s: Structure, head: int, limit: int = 5) -> set[int]:
    """Return the words of ``core_noun_phrase``."""
    first, last = core_noun_phrase(s, head, limit)
    return set(range(first, last + 1))


def is_finite(s: Structure, predicate: int) -> bool:
    """Return whether a clause has a verb in a finite form."""
    if s.tag[predicate] in FINITE:
        return True
    return any(s.relation[c] in AUXILIARIES and s.tag[c] in FINITE for c in s.children[predicate])


def marker_of(s: Structure, predicate: int) -> str:
    """Return the conjunction that opens a subordinate clause, or an empty string."""
    for index in s.children[predicate]:
        if index > predicate:
            break
        if s.relation[index] == "mark":
            return s.lower[index]
        if s.relation[index] == "advmod" and s.lower[index] in _MARKING_ADVERBS:
            return s.lower[index]
    return ""


def verb_group(s: Structure, verb: int) -> set[int]:
    """Return a verb with its auxiliaries and particle."""
    parts = ("aux", "aux:pass", "compound:prt", "cop")
    return {verb, *(c for c in s.children[verb] if s.relation[c] in parts)}


def auxiliaries_before(s: Structure, verb: int) -> list[int]:
    """Return the auxiliaries that stand before a verb: what a second verb shares with it."""
    return [c for c in s.children[verb] if c < verb and s.relation[c] in ("aux", "aux:pass")]


def shared_auxiliaries(s: Structure, verb: int) -> list[int]:
    """Return the auxiliaries of the first verb that a conjoined one without its own shares."""
    first, tag = s.head[verb], s.tag[verb]
    if s.relation[verb] != "conj" or has_child(s, verb, *AUXILIARIES):
        return []
    if tag == s.tag[first] and tag in ("VBN", "VBG", "VB"):
        return auxiliaries_before(s, first)
    # A participle after one that is tagged as a past tense.
    return auxiliaries_before(s, first) if (s.tag[first], tag) == ("VBD", "VBN") else []


def has_child(s: Structure, head: int, *relations: str) -> bool:
    """Return whether a word has a child in one of the relations."""
    return any(s.relation[c] in relations for c in s.children[head])
