"""The reasons why a claim is checked sooner or later, each with its weight.

The weights are chosen, not fitted: what a mistake of this kind costs, then what the claim rests
on, then its place. ``tests/gold/pairs.json`` holds what a desk does; docs/reading.md tells how
often this agrees. Known to miss: what only somebody who knows the field finds surprising.
"""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon import nouns, weighing, wrongdoing
from ..lexicon.attribution import DOCUMENTS, UNSAID
from ..phrases import NEGATIONS
from .case import Case

#: What a mistake costs by kind alone, and why.
_KINDS = {
    "accusation": (0.5, "accuses somebody of doing wrong"),
    "cause": (0.25, "says why it happened: often simpler than it was"),
    "comparison": (0.25, "ranks or compares: easily out of date"),
    "role": (0.2, "says who somebody is"),
    "quantity": (0.18, "gives a figure that can be looked up"),
    "quote": (0.18, "gives somebody's very words"),
    "event": (0.15, "says what happened"),
    "property": (0.1, "says what something is"),
    "forecast": (0.05, "says what may come: nothing to look up yet"),
    "opinion": (0.02, "is a judgement: only that it was said can be checked"),
}
#: What cannot be looked up gains little by who says it or where it stands.
_OPEN_KINDS = frozenset(("forecast", "opinion"))
_OPEN_SHARE = 0.35
#: Nor does what something is gain much by who says it, where it hurts nobody.
_STANDING_SHARE = 0.5
_NEGATIONS = NEGATIONS | {"no", "none", "nothing", "neither", "nobody", "without"}
_WRONGS = wrongdoing.WRONGING | wrongdoing.WRONGS
_HARMFUL = weighing.PRIVATE | weighing.FAULTS | weighing.HARM | weighing.LOSS

#: A weight from -1 to 1, and the words an editor reads.
Reason = tuple[float, str]


def _share(case: Case) -> float:
    return _OPEN_SHARE if case.kind in _OPEN_KINDS else 1.0


def _is_harmless(case: Case) -> bool:
    """Return whether it says what something is, undisputed, and no word of it tells of harm."""
    return case.kind == "property" and not case.disputed and not case.lemmas & _HARMFUL


def _kind(case: Case) -> Reason:
    return _KINDS[case.kind]


def _whom(case: Case) -> Reason | None:
    """Ask whom a mistake would hurt, or take for somebody else."""
    claim = case.claim
    named = case.named
    if claim.kind == "accusation":
        if named:
            return 0.3, f"names {named[0].name}"
        if case.lemmas & nouns.PEOPLE:
            return 0.15, "is about somebody who can be recognised"
        return None
    persons = [r for r in named if r.type == "person"]
    if claim.kind in ("role", "property") and case.attribution is None and persons:
        return 0.1, f"identifies {persons[0].name}: a mistake would mean somebody else"
    if claim.kind == "role" and case.lemmas & nouns.PEOPLE:
        return 0.12, "is about somebody who can be recognised"
    if named and claim.kind not in _OPEN_KINDS:
        return 0.07, f"is about {named[0].name}"
    return None


def _harm(case: Case) -> Reason | None:
    if case.lemmas & weighing.HARM:
        return 0.2 * _share(case), "tells of death or injury"
    if case.kind == "opinion" and case.lemmas & (_WRONGS | wrongdoing.WRONG_PERHAPS):
        return 0.3, "holds somebody to have done wrong"
    if case.kind != "accusation" and case.lemmas & _WRONGS:
        return 0.15 * _share(case), "speaks of a wrong"
    if case.lemmas & weighing.LOSS:
        return 0.15 * _share(case), "tells of what costs somebody work, freedom or money"
    if case.lemmas & weighing.PRIVATE:
        return 0.15 * _share(case), "tells of what is private"
    return None


def _fault(case: Case) -> Reason | None:
    if case.kind not in _OPEN_KINDS and case.lemmas & weighing.FAULTS:
        return 0.12, "finds fault with somebody's work"
    return None


def _source(case: Case) -> Reason | None:
    """Ask what it rests on: nobody, somebody without a name, the paper itself, a document."""
    share = _share(case)
    if _is_harmless(case):
        share = _STANDING_SHARE
    a = case.attribution
    if a is None:
        return 0.12 * share, "is said in the publication's own voice"
    if a.mode == "hearsay":
        return 0.2 * share, "rests on hearsay"
    if a.mode == "document":
        return 0.1 * share, "rests on a document that can be asked for"
    if a.naming == "none":
        return 0.08 * share, "nobody is named who says so"
    known = case.source & (nouns.ORGANISATIONS | DOCUMENTS)
    if (a.naming == "described" and not known) or case.source & weighing.UNNAMED:
        return 0.28 * share, "its source is not named"
    if a.naming == "collective":
        return 0.08 * share, "is said by many without a name"
    return None


def _handed_on(case: Case) -> Reason | None:
    a = case.attribution
    if a is not None and a.parent is not None and case.kind not in _OPEN_KINDS:
        return 0.15, "is handed on by somebody else: second hand"
    return None


def _interest(case: Case) -> Reason | None:
    """Ask who speaks of whom: of itself it has an interest, of somebody else it may hurt."""
    source = case.says_so
    a = case.attribution
    if source is None or a is None or case.kind in _OPEN_KINDS or a.mode == "accusation":
        return None
    if source in case.accused:
        return 0.12, f"comes from {source}, who is accused"
    if any(r.name == source for r in case.claim.about):
        return 0.12, f"comes from {source}, whom it is about"
    others = [r for r in case.named if r.type == "person"]
    if others:
        return 0.12, f"{source} says so of {others[0].name}"
    return None


def _denial(case: Case) -> Reason | None:
    if case.denies:
        return 0.25, "denies or disputes something"
    if case.disputed:
        return 0.2, "is disputed in the article"
    if case.attribution is not None and case.words & _NEGATIONS:
        return 0.12, "says that something is not so"
    return None


def _figure(case: Case) -> Reason | None:
    valued = any(q.value is not None for q in case.claim.quantities)
    if valued and case.kind != "quantity":
        return 0.08, "holds a figure"
    return None


def _point_beside(case: Case) -> Reason | None:
    """Ask what else a claim says beside the point that gave it its kind."""
    if case.ranks and case.kind != "comparison":
        return 0.1, "ranks: the first, the most, the biggest"
    if "because" in case.words and case.kind != "cause":
        return 0.1, "says why, too"
    return None


def _place(case: Case) -> Reason | None:
    if case.place == "headline":
        return 0.18 * _share(case), "stands in the headline"
    if case.place == "lead":
        return 0.1 * _share(case), "stands in the lead"
    return None


def _table(case: Case) -> Reason | None:
    return (-0.4, "is a row of a table: the table is checked as a whole") if case.row else None


def _routine(case: Case) -> Reason | None:
    if case.kind != "event" or case.denies or case.lemmas & (weighing.HARM | weighing.LOSS):
        return None
    if case.attribution is None and case.words & _NEGATIONS and case.lemmas & UNSAID:
        return -0.35, "only tells that somebody did not answer"
    if case.lemmas & weighing.ROUTINE:
        return -0.35, "is routine"
    return None


def _inner(case: Case) -> Reason | None:
    if case.kind in ("event", "property", "role") and case.lemmas & weighing.INNER:
        return -0.4, "is in somebody's mind"
    return None


def _vague(case: Case) -> Reason | None:
    if case.kind != "accusation" and case.lemmas & weighing.VAGUE:
        return -0.2, "says little in particular"
    return None


def _background(case: Case) -> Reason | None:
    """Leave for last what something is, in general, that nobody named has to do with."""
    own = case.attribution is None or case.attribution.mode == "document"
    if _is_harmless(case) and own and not case.named:
        return -0.3, "is background"
    return None


#: Every question, in the order in which a desk asks them.
REASONS: tuple[Callable[[Case], Reason | None], ...] = (
    _kind,
    _whom,
    _harm,
    _fault,
    _source,
    _handed_on,
    _interest,
    _denial,
    _figure,
    _point_beside,
    _place,
    _table,
    _routine,
    _inner,
    _vague,
    _background,
)
