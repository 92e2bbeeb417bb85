"""Whether a claim says why: because of, thanks to, led to."""

from __future__ import annotations

from ..lexicon import predicates
from ..phrases import has_child, inherited_subject
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import can_act, is_passive, is_verb, objects, preposition_of, subject_at

_THINGS = frozenset(("abstract", "event", "substance", "object", "plant", "animal", "O"))
_OFFERING = frozenset(("allow", "let", "enable"))
_EFFECTS = frozenset(
    ("abstract", "event", "substance", "plant", "animal", "organization", "person", "object")
)


def causes(s: Structure, draft: Draft) -> bool:
    """Return whether a claim is one of cause.

    Known to miss: causes that stand as a mere sequence ("after the walls cracked").
    """
    if any(_is_causal_word(s, i) for i in draft.words):
        return True
    predicate = _governing(s, draft)
    if predicate not in draft.words:
        return False
    if s.tag[predicate].startswith("NN"):
        return _is_a_cause(s, predicate)
    return is_verb(s, predicate) and _brings_about(s, draft, predicate)


def _governing(s: Structure, draft: Draft) -> int:
    """Return the verb that governs a claim: "helped" of each part of "helped police seize"."""
    at = draft.predicate
    while s.relation[at] in ("xcomp", "ccomp", "conj") and s.head[at] in draft.words | {
        draft.predicate
    }:
        at = s.head[at]
    if s.relation[at] == "conj" and s.relation[s.head[at]] in ("xcomp", "ccomp"):
        above = s.head[s.head[at]]
        if above in draft.words:
            return above
    return at


def _by_a_thing(s: Structure, verb: int) -> bool:
    """Return whether a passive has an agent that is no person or body: "helped by demand"."""
    return any(
        preposition_of(s, c) == "by" and not can_act(s, c) and s.tag[c] in ("NN", "NNS")
        for c in s.children[verb]
        if s.relation[c] in ("obl:agent", "obl")
    )


def _is_causal_word(s: Structure, index: int) -> bool:
    word = s.lower[index]
    after = s.lower[index + 1] if index + 1 < len(s) else ""
    if word == "because":
        return True
    if word in ("thanks", "owing"):
        return after == "to"
    if word == "due":
        return after == "to" and s.tag[index + 1] != "TO"
    return word == "result" and after == "of" and s.lower[index - 1] in ("a", "the")


def _is_a_cause(s: Structure, noun: int) -> bool:
    """Return whether it is "the result of", "the reason for", or "what made her famous was"."""
    if not has_child(s, noun, "cop"):
        return False
    if s.lemma[noun] in predicates.CAUSES and has_child(s, noun, "nmod", "acl"):
        return True
    for child in s.children[noun]:
        if s.relation[child] in ("csubj", "csubj:outer", "nsubj", "nsubj:outer", "acl:relcl"):
            clause = {child, *s.children[child]}
            verbs = {s.lemma[c] for c in clause if is_verb(s, c)}
            if any(s.lower[c] == "what" for c in clause) and verbs & {
                "make",
                "cause",
                "lead",
                "drive",
            }:
                return True
    return False


def _brings_about(s: Structure, draft: Draft, verb: int) -> bool:
    lemma = s.lemma[verb]
    if lemma in predicates.CAUSING and lemma not in _OFFERING:
        return True
    preposition = predicates.CAUSING_WITH.get(lemma)
    if preposition is not None and any(
        preposition_of(s, c) == preposition for c in s.children[verb] if c > verb
    ):
        return s.entity[subject_at(s, draft) or verb] != "place"
    if is_passive(s, verb):
        return lemma in predicates.MAKING | predicates.CHANGING_SOMETHING and _by_a_thing(s, verb)
    subject = subject_at(s, draft) if verb == draft.predicate else inherited_subject(s, verb)
    if subject is None or can_act(s, subject):
        return False
    if lemma in _OFFERING and s.tag[verb] in ("VBZ", "VBP"):
        return False  # "the app allows users to share": what it can do
    if lemma in predicates.MAKING and has_child(s, verb, "xcomp", "ccomp", "advcl"):
        return bool(objects(s, verb)) or has_child(s, verb, "ccomp")
    return (
        lemma in predicates.CHANGING_SOMETHING
        and s.entity[subject] in _THINGS
        and any(s.entity[c] in _EFFECTS for c in objects(s, verb))
    )
