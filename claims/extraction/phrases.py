"""Phrases read off the tree: the words of a subject, of a clause, of a noun and what limits it."""

from __future__ import annotations

from .structure import Structure

SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"))
OBJECTS = frozenset(("obj", "iobj"))
CLAUSES = frozenset(
    ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "csubj:pass")
)
COMMAS = frozenset((",", ";", ":", "-", "–", "—", "--", "("))
DASHES = frozenset(("-", "–", "—", "--"))
QUOTES = frozenset("\"“”‘’'«»„")
AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))
VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_RELATIVE = frozenset(("acl:relcl", "advcl:relcl"))


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
    """Return the subject a predicate has or shares: of its first conjunct, or of what governs it."""
    at = predicate
    for _ in range(6):
        own = subject_of(s, at)
        if own is not None:
            return own
        relation = s.relation[at]
        head = s.head[at]
        if head == at:
            return None
        if relation == "conj" or relation in ("advcl", "parataxis"):
            at = head
        elif relation == "xcomp":
            # "ordered him to go": the object acts; "plans to go": the subject does.
            for index in s.children[head]:
                if s.relation[index] in OBJECTS and index < at:
                    return index
            at = head
        elif relation in ("acl", *_RELATIVE):
            return head
        else:
            return None
    return None


def preceded_by_comma(s: Structure, first: int) -> bool:
    """Return whether a comma, dash or bracket stands before a word (quotation marks skipped)."""
    index = first - 1
    while index >= 0 and s.word[index] in QUOTES and s.sentence[index] == s.sentence[first]:
        index -= 1
    return (
        index >= 0 and s.sentence[index] == s.sentence[first] and s.word[index] in COMMAS
    )


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
        relation = s.relation[index]
        left, right = s.reach[index]
        if index < head:
            if relation in ("punct", "parataxis", "cc", "cc:preconj") and left == first - 1:
                continue
            if relation in ("case", "mark", "advmod", "cop", "nsubj", "aux", "expl") and relation != "advmod":
                continue
            if left < first:
                first = left
        else:
            if relation == "punct" or s.word[index] in COMMAS:
                continue
            if relation == "appos" and not _tight(s, head, index):
                break
            if (relation in _RELATIVE or relation in ("acl", "parataxis", "advcl")) and is_detached(s, index):
                break
            if relation in ("nmod", "nmod:desc") and is_detached(s, index):
                break
            if relation == "case" and s.word[index].lower().endswith("s"):
                last = max(last, index)
                continue
            last = max(last, right)
    # What stands between a preposition, a leading mark and the noun is not of the noun.
    while first < head and (s.relation[first] in ("case", "mark", "cc") or s.word[first] in COMMAS):
        first += 1
    return _whole_name(s, first, _trim_right(s, head, last))


def _whole_name(s: Structure, first: int, last: int) -> tuple[int, int]:
    """Widen a phrase that cuts a run of proper nouns: a name is never quoted in half."""
    if s.tag[first] in ("NNP", "NNPS"):
        while first > 0 and s.tag[first - 1] in ("NNP", "NNPS") and s.sentence[first - 1] == s.sentence[first]:
            first -= 1
    if s.tag[last] in ("NNP", "NNPS"):
        while last + 1 < len(s) and s.tag[last + 1] in ("NNP", "NNPS") and s.sentence[last + 1] == s.sentence[last]:
            last += 1
    return first, last


def _tight(s: Structure, head: int, appositive: int) -> bool:
    return not is_detached(s, appositive)


def _trim_right(s: Structure, head: int, last: int) -> int:
    while last > head and (s.word[last] in COMMAS or s.word[last] == "."):
        last -= 1
    return last


def core_noun_phrase(s: Structure, head: int, limit: int = 5) -> tuple[int, int]:
    """Return a short form of the noun phrase: whole where it is short, else compound and noun."""
    first, last = noun_phrase(s, head)
    end = head
    for index in s.children[head]:
        if index > head and s.relation[index] in ("flat", "fixed", "nummod", "compound"):
            end = max(end, s.reach[index][1])
        if index > head and s.relation[index] == "appos" and s.tag[index].startswith("NNP") and _tight(s, head, index):
            end = max(end, s.reach[index][1])
    if last - first < limit:
        return first, last
    if head - first < limit:
        return first, end
    start = head
    for index in reversed(s.children[head]):
        if index < head and s.relation[index] in ("compound", "flat", "nummod") and s.reach[index][1] == start - 1:
            start = s.reach[index][0]
    return _whole_name(s, start, end)


def is_finite(s: Structure, predicate: int) -> bool:
    """Return whether a clause has a verb in a finite form."""
    if s.tag[predicate] in FINITE:
        return True
    return any(
        s.relation[c] in AUXILIARIES and s.tag[c] in FINITE for c in s.children[predicate]
    )


def marker_of(s: Structure, predicate: int) -> str:
    """Return the conjunction that opens a subordinate clause, or an empty string."""
    for index in s.children[predicate]:
        if index > predicate:
            break
        if s.relation[index] == "mark" or (
            s.relation[index] == "advmod" and s.lower[index] in ("when", "where", "while", "how", "why")
        ):
            return s.lower[index]
    return ""
