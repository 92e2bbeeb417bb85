"""Whether a claim is what somebody believes, wishes, or holds good or bad."""

from __future__ import annotations

from ..attribution.link import Link
from ..lexicon import attribution as lexicon
from ..lexicon import judgement, predicates
from ..phrases import has_child, subtree
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import is_person, is_verb, objects, subject_at
from .forecast import is_future

_QUOTED = frozenset(("direct", "mixed"))
_PRESENT = frozenset(("VBP", "VBZ"))


def believed(s: Structure, draft: Draft, link: Link | None) -> str:
    """Return forecast or opinion where the cue itself foretells or believes, or nothing."""
    if link is None:
        return ""
    if link.mode in _QUOTED and _thinks_aloud(s, draft):
        return "opinion"
    cue = s.lemma[link.head]
    if cue == "warn" and not is_future(s, draft):
        return ""
    if cue in lexicon.FORECAST_CUES or cue in ("want", "hope", "wish", "seek"):
        # "wanted to build planes": a wish that is over foretells nothing.
        over = cue in predicates.WISHING and s.tag[link.head] == "VBD"
        return "event" if over else "forecast"
    if cue not in lexicon.OPINION_CUES or cue in lexicon.JUDGEMENT_REPORTED:
        return ""
    if is_future(s, draft):
        return "forecast"
    # What nobody named believes is hearsay about the world, no opinion of anybody's.
    return "opinion" if link.rule == "encoder" and link.source is not None else ""


def judges(s: Structure, draft: Draft, link: Link | None) -> bool:
    """Return whether a claim is a judgement.

    Only what somebody is quoted with, or whose attitude is told ("she doesn't blame them"):
    what the publication itself finds is no claim.
    """
    if draft.form in ("member", "figure", "row", "age"):
        return False
    if _has_attitude(s, draft) or rates(s, draft):
        return True
    at = draft.predicate
    if link is None or s.lower[at - 1 : at + 2] == ["as", "good", "as"]:  # nearly: no judgement
        return False
    return (
        _is_duty(s, draft)
        or _values(s, draft)
        or (link.mode in _QUOTED and (_is_about_everybody(s, draft) or _describes(s, draft)))
    )


def _has_attitude(s: Structure, draft: Draft) -> bool:
    verb = draft.predicate
    if not is_verb(s, verb) or s.lemma[verb] not in judgement.ATTITUDES:
        return False
    if not is_person(s, subject_at(s, draft)):
        return s.lemma[verb] in (
            "oppose",
            "support",
            "welcome",
            "favour",
            "favor",
            "regret",
        ) and bool(objects(s, verb))
    return s.lemma[verb] not in ("need", "see", "care", "value", "treasure") and not has_child(
        s, verb, "aux:pass"
    )


def rates(s: Structure, draft: Draft) -> bool:
    """Return whether it says what somebody holds something to be: "called the film dull"."""
    verb = draft.predicate
    if (
        not is_verb(s, verb)
        or s.lemma[verb] not in judgement.RATING
        or has_child(s, verb, "aux:pass")
    ):
        return False
    if not objects(s, verb):
        return False
    if s.lemma[verb] in (
        "praise",
        "criticise",
        "criticize",
        "condemn",
        "denounce",
        "hail",
        "slam",
        "rate",
    ):
        return True
    said = (
        i
        for c in s.children[verb]
        if s.relation[c] in ("xcomp", "obl", "advcl")
        for i in subtree(s, c)
    )
    return any(_is_judging_word(s, i) for i in said)


def _is_judging_word(s: Structure, index: int) -> bool:
    lemma = s.lemma[index]
    return (
        lemma in judgement.JUDGING
        or lemma in judgement.JUDGING_NOUNS
        or s.lower[index] in judgement.JUDGING
    )


def _values(s: Structure, draft: Draft) -> bool:
    """Return whether the predicate is a word of praise, blame or worth."""
    predicate = draft.predicate
    children = s.children[predicate]
    if s.lemma[predicate] in judgement.JUDGING or s.lower[predicate] in judgement.JUDGING:
        helped = any(s.lemma[c] == "be" for c in children)
        return helped or s.tag[predicate].startswith("JJ")
    if s.tag[predicate].startswith("NN") and has_child(s, predicate, "cop"):
        judged = any(
            s.lemma[c] in judgement.JUDGING or s.lower[c] in ("best", "worst") for c in children
        )
        return judged or s.lemma[predicate] in judgement.JUDGING_NOUNS
    if s.tag[predicate].startswith("JJ") and any(s.lower[c] == "too" for c in children):
        return True
    # "had kept 'dreadful records'": what is judged stands in the object.
    return is_verb(s, predicate) and any(
        s.relation[c] == "amod"
        and s.lemma[c] in judgement.JUDGING
        and s.lower[c] not in predicates.PLAIN
        for o in objects(s, predicate)
        for c in s.children[o]
    )


def _is_duty(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    children = s.children[predicate]
    if s.lemma[predicate] in ("need", "deserve") and is_verb(s, predicate):
        return True
    return any(s.lower[c] in judgement.DUTIES and s.relation[c] == "aux" for c in children)


def _thinks_aloud(s: Structure, draft: Draft) -> bool:
    """Return whether it opens with the speaker's own belief: "I think", "we feel"."""
    verb = draft.predicate
    return speaks_of_self(s, draft) and s.lemma[verb] in (
        "think",
        "believe",
        "feel",
        "find",
        "suppose",
        "guess",
        "hope",
        "wish",
        "want",
    )


def speaks_of_self(s: Structure, draft: Draft) -> bool:
    """Return whether the speaker is the subject: "I'd be amazed" foretells nothing."""
    subject = subject_at(s, draft)
    return subject is not None and s.lower[subject] in ("i", "we")


def _is_about_everybody(s: Structure, draft: Draft) -> bool:
    """Return whether it is a saying about everybody, in the present: "people want change"."""
    predicate = draft.predicate
    subject = subject_at(s, draft)
    if subject is None or s.lower[subject] not in judgement.EVERYBODY or s.children[subject]:
        return False
    return s.tag[predicate] in _PRESENT or any(s.tag[c] in _PRESENT for c in s.children[predicate])


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
