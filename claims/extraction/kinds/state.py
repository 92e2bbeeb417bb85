"""Whether a claim says what something is, comes from or can do, or what happened."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..lexicon import predicates
from ..phrases import has_child
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import can_act, is_passive, subject_at

_NOW = frozenset(("is", "are", "’s", "'s", "’re", "'re"))
_ABLE = frozenset(("can", "ca", "cannot", "could"))


def is_state(s: Structure, draft: Draft) -> bool:
    """Return whether a claim is one of property and not of event.

    In the simple present a news text tells states and habits; only verbs of saying and of
    single acts, and headlines, tell events in it.
    """
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    if draft.form == "apposition":
        return True
    if draft.form == "reduced":
        # "a firm founded in 1998" is dated: it tells what happened.
        return s.tag[predicate] != "VBN" or not _is_dated(s, predicate)
    children = s.children[predicate]
    if has_child(s, predicate, "cop"):
        return _is_standing(s, draft)
    helping = {s.lower[c] for c in children if s.relation[c] in ("aux", "aux:pass")}
    if helping & _ABLE:
        return "could" not in helping or lemma not in predicates.PERCEIVING
    if lemma == "be" and has_child(s, predicate, "expl"):
        return not any(s.entity[c] == "event" for c in children)
    if is_passive(s, predicate):
        if "being" in helping or "been" in helping:
            return lemma in predicates.STATES
        if lemma == "call":
            return has_child(s, predicate, "xcomp", "obj")  # "was called Rosebud"
        now = bool(helping & _NOW)
        return lemma in predicates.STATES or (
            now and lemma not in predicates.ACTS - predicates.STANDING
        )
    if s.tag[predicate] in ("VBD", "VBN"):
        return lemma in predicates.STATIVE_IN_THE_PAST
    if s.tag[predicate] == "VBG":
        return lemma in predicates.STATES_IN_PROGRESS
    present = s.tag[predicate] in ("VBZ", "VBP") or (
        s.tag[predicate] == "VB" and helping & {"do", "does"}
    )
    if present and draft.form == "relative":
        return lemma not in predicates.ACTS
    if not present or _is_headline(s, draft):
        return lemma in predicates.STATIVE and bool(present)
    return lemma in predicates.STATIVE or not (
        lemma in predicates.ACTS
        or (lemma in lexicon.REPORTING and can_act(s, subject_at(s, draft)))
        or lemma in lexicon.DECLINING
    )


def _is_standing(s: Structure, draft: Draft) -> bool:
    """Return whether "is" tells a state: not "was able to escape", "is in talks to"."""
    predicate = draft.predicate
    if s.lower[predicate] in ("able", "unable"):
        return any(s.lower[c] in _NOW for c in s.children[predicate])
    if s.tag[predicate] in ("RB", "RP", "IN"):  # "had been up", "was away"
        return not any(s.lower[c] == "been" for c in s.children[predicate])
    return s.lemma[predicate] not in predicates.UNDER_WAY


def _is_dated(s: Structure, predicate: int) -> bool:
    return any(
        s.entity[c] == "time" and s.relation[c].startswith("obl") for c in s.children[predicate]
    )


def _is_headline(s: Structure, draft: Draft) -> bool:
    """Return whether a sentence is the first of the text or a heading: no full stop at its end."""
    _, last = s.sentences[s.sentence[draft.predicate]]
    return s.word[last - 1] not in ".!?" and s.word[last - 1] not in "”\"’'"
