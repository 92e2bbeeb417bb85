"""Questions the kinds ask of a claim's clause: who acts, is it denied, is it in the passive."""

from __future__ import annotations

from ..lexicon import nouns, predicates
from ..phrases import NEGATIONS, inherited_subject
from ..splitting.draft import Draft
from ..structure import Structure

_ACTORS = frozenset(("person", "organization"))
_PERSONS = frozenset(
    "i we he she they you who him her them us me themselves himself herself".split()
)
#: Verbs whose infinitive did not happen: "refused to lie", "threatened to sue".
_NOT_DOING = frozenset(("refuse", "decline", "deny", "fail", "try", "attempt"))
_NONE = NEGATIONS | {"no", "neither", "nobody", "none", "nothing"}


def is_verb(s: Structure, index: int) -> bool:
    """Return whether a word is a verb, auxiliaries of mood left out."""
    return s.tag[index][:2] == "VB"


def subject_at(s: Structure, draft: Draft) -> int | None:
    """Return the subject of a claim: the draft's own, or the one its predicate shares."""
    return draft.subject if draft.subject is not None else inherited_subject(s, draft.predicate)


def can_act(s: Structure, index: int | None) -> bool:
    """Return whether a word names somebody who can be held to account: persons, bodies."""
    if index is None:
        return False
    lemma = s.lemma[index]
    if s.lower[index] in _PERSONS or s.entity[index] in _ACTORS:
        return True
    return lemma in nouns.PEOPLE or lemma in nouns.ORGANISATIONS or lemma in nouns.GROUPS


def is_person(s: Structure, index: int | None) -> bool:
    """Return whether a word names a single person or several."""
    return index is not None and (s.entity[index] == "person" or s.lower[index] in _PERSONS)


def is_passive(s: Structure, predicate: int) -> bool:
    """Return whether a verb stands in the passive: with its auxiliary, or as a bare participle."""
    if any(s.relation[c] == "aux:pass" for c in s.children[predicate]):
        return True
    if s.tag[predicate] != "VBN":
        return False
    first = s.head[predicate]
    if s.relation[predicate] == "conj" and is_verb(s, first):
        return is_passive(s, first)
    return s.relation[predicate] in ("acl", "advcl") and not any(
        s.relation[c] == "aux" for c in s.children[predicate]
    )


def is_negated(s: Structure, predicate: int) -> bool:
    """Return whether a clause says that something is not so."""
    return any(
        s.lower[c] in _NONE or (s.relation[c] == "nsubj" and _has_no(s, c))
        for c in s.children[predicate]
    )


def _has_no(s: Structure, noun: int) -> bool:
    return any(s.lower[c] in ("no", "neither") for c in s.children[noun])


def objects(s: Structure, predicate: int) -> list[int]:
    """Return the objects of a verb; those of the first verb it is conjoined with do not count."""
    return [c for c in s.children[predicate] if s.relation[c] in ("obj", "iobj")]


def preposition_of(s: Structure, index: int) -> str:
    """Return the preposition or conjunction that opens a phrase or clause, or nothing."""
    for child in s.children[index]:
        if s.relation[child] in ("case", "mark") and child < index:
            return s.lower[child]
    return ""


def clause_verbs(s: Structure, draft: Draft) -> list[int]:
    """Return the predicate and the infinitives that complete it: "was found to have lied"."""
    out = [draft.predicate]
    if s.lemma[draft.predicate] in predicates.MEANING or s.lemma[draft.predicate] in _NOT_DOING:
        return out
    for index in out:
        out.extend(
            c
            for c in s.children[index]
            if s.relation[c] == "xcomp" and is_verb(s, c) and c in draft.words
        )
    return out
