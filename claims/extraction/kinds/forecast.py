"""Whether a claim says what may come: a plan, an expectation, a date ahead."""

from __future__ import annotations

from ..lexicon import predicates
from ..lexicon.attribution import UNSAID
from ..lexicon.judgement import EVERYBODY
from ..phrases import AUXILIARIES, has_child, subject_of
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import is_negated, is_verb, objects

_FUTURE = frozenset(("will", "shall", "’ll", "'ll", "wo", "would", "’d", "'d"))
#: "may amount to", "might explain": a possibility in the present.
_POSSIBLY_NOW = frozenset(
    ("amount", "constitute", "contain", "explain", "mean", "exist", "own", "know")
)
_REFUSING = frozenset(("would", "’d", "'d"))
_POSSIBLE = frozenset(("may", "might", "could"))
_COMING_TIMES = frozenset(("tomorrow", "tonight", "soon"))
_NOW = frozenset(("is", "are"))
#: "beat" may be the past: a weekday beside it tells nothing.
_SAME_IN_THE_PAST = frozenset("beat hit cut put set shut cost hurt let quit read win".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PAST_ABILITY = predicates.PERCEIVING | {"cope", "afford"}


def is_future(s: Structure, draft: Draft) -> bool:
    """Return whether a clause looks ahead by its verb: "will", "may", "going to", "next month".

    Not "could not see" (an ability in the past) nor "may have been" (a guess at the past).
    """
    predicate = draft.predicate
    children = s.children[predicate]
    helping = [c for c in children if s.relation[c] in AUXILIARIES]
    if any(s.lower[c] == "have" or s.lower[c] == "’ve" for c in helping):
        return False
    words = {s.lower[c] for c in helping}
    if words & _FUTURE:
        # "Neither would say": who refuses foretells nothing.
        refuses = words & _REFUSING and s.lemma[predicate] in UNSAID
        return not (refuses and is_negated(s, predicate))
    if words & _POSSIBLE and s.lemma[predicate] in _POSSIBLY_NOW:
        return False
    if words & _POSSIBLE:
        past = "could" in words and (
            is_negated(s, predicate) or s.lemma[predicate] in _PAST_ABILITY
        )
        return not past
    before = {s.lower[c] for c in children if c < predicate}
    coming = (c for c in children if s.lower[c] in predicates.COMING and c < predicate)
    if any(s.lower[c + 1] == "to" for c in coming) or ("to" in before and before & _NOW):
        return True  # "is due to come into force", "is to open"
    if s.relation[predicate] == "xcomp" and s.lower[s.head[predicate]] == "going":
        return True
    if s.lower[predicate] == "going" and has_child(s, predicate, "xcomp"):
        return True
    return s.tag[predicate] in ("VBZ", "VBP", "VBG") and _is_dated_ahead(s, draft)


def _is_dated_ahead(s: Structure, draft: Draft) -> bool:
    """Return whether a clause in the present has a time to come: "turns 79 next month"."""
    for child in s.children[draft.predicate]:
        if child not in draft.words:
            continue
        if s.lower[child] in _COMING_TIMES and s.relation[child] in ("advmod", "obl:unmarked"):
            return True
        if s.relation[child] not in ("obl:unmarked", "obl") or s.entity[child] != "time":
            continue
        if any(s.lower[c] in ("next", "coming") for c in s.children[child]):
            return True
        if s.lower[child - 1] == "in" and s.tag[child] == "NNP" and s.tag[draft.predicate] != "VBG":
            return True
        told = s.tag[draft.predicate] == "VBG" or s.lemma[draft.predicate] in _SAME_IN_THE_PAST
        if s.lower[child] in _WEEKDAYS and not told:
            return True
    return False


def means_to(s: Structure, draft: Draft) -> bool:
    """Return whether the publication says in its own voice what is meant or expected to come.

    "wants to", "is about to", "has no plans to", "is likely to", "is scheduled for May".
    """
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    children = s.children[predicate]
    if lemma == "like" and any(s.lower[c] in ("would", "’d", "'d") for c in children):
        return True
    if lemma in ("have", "make", "announce"):
        if any(s.lemma[c] in ("plan", "intention") for c in objects(s, predicate)):
            return True
    if s.lower[predicate] in predicates.COMING and has_child(
        s, predicate, "cop", "aux:pass", "aux"
    ):
        return (
            has_child(s, predicate, "xcomp", "acl", "ccomp", "csubj", "advcl")
            or s.lower[predicate] == "due"
        )
    if lemma in predicates.FORESEEN and any(s.relation[c] == "aux:pass" for c in children):
        return True
    if lemma in ("consider", "mull", "contemplate") and is_verb(s, predicate):
        return s.tag[predicate] == "VBG"
    governor = s.head[predicate]
    if s.relation[predicate] == "xcomp" and s.lemma[governor] in predicates.MEANING:
        return s.tag[governor] in ("VBZ", "VBP") or s.lemma[governor] not in predicates.WISHING
    if lemma in predicates.WISHING and s.tag[predicate] == "VBD":
        return False  # "wanted to build planes": a wish that is over
    if lemma in ("want", "demand") and s.tag[predicate] in ("VBZ", "VBP"):
        subject = subject_of(s, predicate)
        if subject is not None and s.lower[subject] in EVERYBODY:
            return False  # "people want change" is a saying
        return bool(objects(s, predicate)) or has_child(s, predicate, "xcomp")
    return lemma in predicates.MEANING and has_child(s, predicate, "xcomp", "acl")
