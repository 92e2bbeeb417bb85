"""Whether a claim says who holds which post, or belongs to which body, list or family."""

from __future__ import annotations

from ..lexicon import nouns, predicates
from ..lexicon.judgement import JUDGING
from ..phrases import has_child
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import is_passive, is_person, is_verb, objects, preposition_of, subject_at

#: Nouns for people that name no post: what somebody is like, or is in the story.
_NO_POST = frozenset(
    "man woman boy girl person child teenager resident neighbor neighbour witness victim patient "
    "friend adult baby suspect widow veteran fan lover native killer thief attacker gunman insider "
    "supporter critic survivor people rival competitor counterpart newcomer favourite favorite "
    "genius hero idiot fool liar".split()
)
_BODIES = frozenset(("organization", "place"))
#: To lead, own or leave a body is to hold or give up a post in it.
_IN_BODY = frozenset(
    "lead head run own manage join leave quit co-own chair captain coach represent".split()
)
_COURT = frozenset(("prosecute", "defend", "represent", "preside"))
_TEAMS = frozenset(
    "opposition team side campaign inquiry investigation project trial study delegation bakery "
    "farm shop".split()
)
_HERE = frozenset(("at", "for", "in", "with"))


def tells_office(s: Structure, draft: Draft) -> bool:
    """Return whether a claim is one of role."""
    predicate = draft.predicate
    if draft.form == "member":
        return True
    if s.tag[predicate].startswith("NN"):
        return _is_post(s, draft)
    if draft.form == "reduced" and s.lemma[predicate] in _COURT and not objects(s, predicate):
        return True
    if not is_verb(s, predicate):
        return False
    lemma = s.lemma[predicate]
    if lemma == "marry" and is_passive(s, predicate):
        return any(preposition_of(s, c) == "to" for c in s.children[predicate])
    if lemma not in predicates.HOLDING_OFFICE:
        return False
    if lemma not in predicates.HOLDING_OFFICE_PERHAPS:
        return True
    return _names_post(s, draft) or _is_in_body(s, draft)


def _is_post(s: Structure, draft: Draft) -> bool:
    """Return whether a noun says who somebody is: "is the chief executive", "a nurse, Jo Lee"."""
    predicate = draft.predicate
    lemma = s.lemma[predicate]
    subject = subject_at(s, draft)
    if any(
        s.tag[c] in ("JJS", "RBS") or s.lower[c] in ("first", "only") for c in s.children[predicate]
    ):
        return False
    if any(s.lemma[c] in JUDGING for c in s.children[predicate] if s.relation[c] == "amod"):
        return False
    if draft.form == "apposition":
        if s.tag[predicate].startswith("NNP") and is_person(s, predicate):
            # "a trainee bookkeeper, Owen Tallis": the name is what is added.
            return _is_trade(s, subject)
        if (
            lemma in nouns.ROLES - _NO_POST
            or lemma == "prosecuting"
            or (subject is not None and s.lemma[subject] in nouns.ROLES - _NO_POST)
        ):
            return True
    elif not has_child(s, predicate, "cop"):
        return False
    elif lemma in nouns.ROLES - _NO_POST:
        return True
    if lemma in _NO_POST:
        return False
    # An unlisted trade: "is a caster". Said of somebody named, and of persons.
    named = subject is not None and s.tag[subject].startswith("NNP") and is_person(s, subject)
    return named and s.entity[predicate] == "person"


def _is_trade(s: Structure, noun: int | None) -> bool:
    return noun is not None and s.entity[noun] == "person" and s.lemma[noun] not in _NO_POST


def _names_post(s: Structure, draft: Draft) -> bool:
    """Return whether a post is named as such: "became chairman", "replaced her as minister"."""
    verb = draft.predicate
    for child in s.children[verb]:
        if s.relation[child] not in ("xcomp", "obl", "obj", "advcl") or child < verb:
            continue
        if s.lemma[child] not in nouns.ROLES or s.lemma[child] in _NO_POST:
            continue
        if s.relation[child] == "xcomp" or preposition_of(s, child) == "as":
            return True
        if s.relation[child] == "obj" and s.lemma[verb] in ("name", "become", "appoint", "remain"):
            return True
    return False


def _is_in_body(s: Structure, draft: Draft) -> bool:
    """Return whether a person leads, owns, joins, leaves or works for a body."""
    verb = draft.predicate
    lemma = s.lemma[verb]
    if is_passive(s, verb):
        agents = (c for c in s.children[verb] if s.relation[c] == "obl:agent")
        return lemma in _IN_BODY and any(
            is_person(s, c) or s.tag[c].startswith("NNP") for c in agents
        )
    if not is_person(s, subject_at(s, draft)):
        return lemma == "own" and any(_is_body(s, c) for c in objects(s, verb))
    if lemma in ("work", "teach"):
        return any(
            s.relation[c] == "obl" and preposition_of(s, c) in _HERE and _is_body(s, c)
            for c in s.children[verb]
        )
    return lemma in _IN_BODY and any(_is_body(s, c) for c in objects(s, verb))


def _is_body(s: Structure, index: int) -> bool:
    if s.lemma[index] in nouns.ORGANISATIONS | _TEAMS:
        return True
    return s.entity[index] in _BODIES or s.tag[index] == "NNPS"
