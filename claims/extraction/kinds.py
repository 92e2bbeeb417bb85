"""The kind of a claim: the first of the list in ``reading.KINDS`` that fits."""

from __future__ import annotations

from .attribution.link import Link
from .lexicon import attribution as lexicon
from .lexicon import nouns, predicates
from .phrases import AUXILIARIES, has_child
from .splitting.draft import Draft
from .structure import Structure

_SUPERLATIVES = frozenset(("JJS", "RBS"))
_COMPARATIVES = frozenset(("JJR", "RBR"))
_FUTURE = frozenset(("will", "shall", "may", "might", "could", "’ll", "'ll", "wo"))
_TIME_RELATIONS = frozenset(("advmod", "obl:unmarked", "nmod:unmarked", "advcl"))
#: Crimes that are also ordinary verbs, and proceedings that are: "fined" only of somebody.
_CRIME_OR_NOT = frozenset(("attack", "shoot", "threaten"))
_ONLY_PASSIVE = frozenset(("fine", "suspect"))


def kind_of(s: Structure, draft: Draft, link: Link | None, figures: set[int]) -> str:
    """Return the kind of a claim; ``figures`` are the words of its figures that have a value."""
    if _accuses(s, draft, link):
        return "accusation"
    believed = _believed(s, draft, link)
    if believed:
        return believed
    future = _is_future(s, draft)
    if draft.form == "expected" or _means_to(s, draft):
        return "forecast"
    if figures and _figure_matters(s, draft, figures):
        return "forecast" if future else "quantity"
    if draft.form == "member" or _is_role(s, draft):
        return "role"
    if _causes(s, draft):
        return "cause"
    if future:
        return "forecast"
    if _compares(s, draft):
        return "comparison"
    if link is not None and _judges(s, draft):
        return "opinion"
    if link is not None and link.mode in ("direct", "mixed") and _describes(s, draft):
        return "opinion"
    return "property" if _is_property(s, draft) else "event"


def _is_verb(s: Structure, index: int) -> bool:
    return s.tag[index][:2] == "VB"


# ------------------------------------------------------------------ accusation


def _accuses(s: Structure, draft: Draft, link: Link | None) -> bool:
    if link is not None and link.mode == "accusation":
        return True
    if link is None and draft.form in ("member", "figure", "measure"):
        return False
    hearsay = link is not None and link.mode == "hearsay"
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    if predicate in draft.words and _is_verb(s, predicate):
        if lemma in lexicon.PROCEEDINGS:
            return lemma not in _ONLY_PASSIVE or s.tag[predicate] == "VBN"
        if lemma in lexicon.CRIMES:
            passive = has_child(s, predicate, "aux:pass")
            return hearsay or not (passive or lemma in _CRIME_OR_NOT)
    if hearsay:
        return any(s.lemma[i] in lexicon.CRIMES for i in draft.words)
    if lemma == "plead" or (s.tag[predicate] == "JJ" and s.lower[predicate] == "guilty"):
        return True
    return any(s.lower[i] in ("guilty", "charged", "allegedly") for i in draft.words)


# ------------------------------------------------------------------ forecast


def _believed(s: Structure, draft: Draft, link: Link | None) -> str:
    """Return forecast or opinion where the cue itself foretells or believes, or nothing."""
    if link is None:
        return ""
    cue = s.lemma[link.head]
    if cue in lexicon.FORECAST_CUES:
        return "forecast"
    if cue not in lexicon.OPINION_CUES or cue in lexicon.JUDGEMENT_REPORTED:
        return ""
    if _is_future(s, draft):
        return "forecast"
    # What nobody named believes is hearsay about the world, no opinion of anybody's.
    return "opinion" if link.rule == "encoder" and link.source is not None else ""


def _is_future(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    governor = s.head[predicate]
    return any(
        s.relation[c] in AUXILIARIES and s.lower[c] in _FUTURE for c in s.children[predicate]
    ) or (s.relation[predicate] == "xcomp" and s.lower[governor] == "going")


def _means_to(s: Structure, draft: Draft) -> bool:
    """Return whether the publication says in its own voice what may come.

    "wants to", "is about to", "has no plans to".
    """
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    children = s.children[predicate]
    if lemma == "like" and any(s.lower[c] in ("would", "’d", "'d") for c in children):
        return True
    if lemma == "have":
        objects = (c for c in children if s.relation[c] == "obj")
        if any(s.lemma[c] in ("plan", "intention") for c in objects):
            return True
    means = lemma in predicates.MEANING or s.lower[predicate] in ("about", "due", "set")
    return means and has_child(s, predicate, "xcomp", "acl")


# ------------------------------------------------------------------ quantity, role, cause


def _figure_matters(s: Structure, draft: Draft, figures: set[int]) -> bool:
    """Return whether a figure is the point: it stands at the predicate, not deep in a modifier."""
    if draft.form in ("figure", "measure", "object", "age", "row"):
        return True
    if draft.form == "member":
        return False
    return any(
        not _tells_when(s, index) and _is_near(s, index, draft.predicate) for index in figures
    )


def _tells_when(s: Structure, figure: int) -> bool:
    """Return whether a figure tells when it happened, not how much: "two months later"."""
    noun = s.head[figure]
    return (
        s.relation[noun] in _TIME_RELATIONS
        and s.entity[noun] in ("time", "O")
        and s.lemma[noun] in nouns.SPANS_OF_TIME
    )


def _is_near(s: Structure, index: int, predicate: int) -> bool:
    """Return whether at most three steps lead up to the predicate, none out of a clause."""
    for _ in range(4):
        if index == predicate or s.head[index] == index:
            return True
        if s.relation[index] in ("acl", "acl:relcl", "advcl"):
            return False
        index = s.head[index]
    return False


def _is_role(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    if s.tag[predicate].startswith("NN"):
        if draft.form == "apposition":
            subject = draft.subject
            return lemma in nouns.ROLES or (subject is not None and s.lemma[subject] in nouns.ROLES)
        return lemma in nouns.ROLES and has_child(s, predicate, "cop")
    if not _is_verb(s, predicate) or lemma not in predicates.HOLDING_OFFICE:
        return False
    return lemma not in predicates.HOLDING_OFFICE_PERHAPS or any(
        s.entity[i] == "organization" or s.lemma[i] in nouns.ROLES for i in draft.words
    )


def _causes(s: Structure, draft: Draft) -> bool:
    if draft.predicate in draft.words and s.lemma[draft.predicate] in predicates.CAUSING:
        return True
    return any(
        s.lemma[i] in ("because", "thanks", "owing")
        or s.lower[i] == "led"
        or (s.lower[i] == "due" and s.lower[i + 1 : i + 2] == ["to"])
        for i in draft.words
    )


# ------------------------------------------------------------------ comparison, opinion


def _compares(s: Structure, draft: Draft) -> bool:
    tags = {s.tag[i] for i in draft.words}
    if tags & _SUPERLATIVES:
        return True
    if tags & _COMPARATIVES and any(s.lower[i] == "than" for i in draft.words):
        return True
    return any(s.lower[i] in ("first", "only") and s.relation[i] == "amod" for i in draft.words)


def _judges(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    children = s.children[predicate]
    if lemma in predicates.JUDGING:
        return True
    if s.tag[predicate].startswith("NN") and has_child(s, predicate, "cop"):
        judged = any(s.lemma[c] in predicates.JUDGING for c in children)
        return judged or lemma in predicates.JUDGING_NOUNS
    if lemma in ("need", "deserve") and _is_verb(s, predicate):
        return True
    duties = ("should", "must", "ought")
    return any(s.lower[c] in duties and s.relation[c] == "aux" for c in children)


def _describes(s: Structure, draft: Draft) -> bool:
    """Return whether it says "X is <adjective>", which quoted is how somebody sees it.

    Not so "able", "open", "dead".
    """
    predicate = draft.predicate
    return (
        s.tag[predicate] == "JJ"
        and s.lower[predicate] not in predicates.PLAIN
        and has_child(s, predicate, "cop")
    )


# ------------------------------------------------------------------ property


def _is_property(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    if draft.form in ("apposition", "reduced"):
        return True
    if has_child(s, predicate, "cop"):
        return s.lower[predicate] not in ("able", "unable")
    present = s.tag[predicate] in ("VBZ", "VBP") and not has_child(s, predicate, "aux", "aux:pass")
    if present and draft.form == "relative":
        return True
    passive = [c for c in s.children[predicate] if s.relation[c] == "aux:pass"]
    if passive:
        if lemma in predicates.STATES:
            return True
        now = s.lower[passive[0]] in ("is", "are", "’s", "'s")
        if now and lemma in predicates.STATES_IN_THE_PRESENT:
            return True
    if s.tag[predicate] in ("VBD", "VBN"):
        return lemma in predicates.STATIVE_IN_THE_PAST
    return present and lemma in predicates.STATIVE
