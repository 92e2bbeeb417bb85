"""Whether somebody is said to have done wrong, or is suspected, charged, tried, punished."""

from __future__ import annotations

from ..attribution.link import Link, head_of
from ..lexicon import wrongdoing
from ..phrases import subtree
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import (
    can_act,
    clause_verbs,
    is_negated,
    is_passive,
    is_verb,
    objects,
    preposition_of,
    subject_at,
)
from .forecast import is_future

_SAYS_NOTHING_OF_DEEDS = frozenset(("member", "figure", "measure", "row", "age"))
_REASONS = frozenset(("for", "over", "on", "amid"))
_TELLING = frozenset(("guilty", "allegedly", "complicit"))
_DEEDS = frozenset(("VBD", "VBN", "VBG"))


def accuses(s: Structure, draft: Draft, link: Link | None) -> bool:
    """Return whether a claim accuses.

    Known to miss: wrongs told in the words of a trade ("cooked the books"), and wrongs that are
    so by their circumstances alone ("copied it without asking").
    """
    if link is not None and link.mode == "accusation":
        return True
    if draft.form in _SAYS_NOTHING_OF_DEEDS:
        return False
    if any(s.lower[i] in _TELLING for i in draft.words):
        return True
    if link is not None and _on_hearsay(s, draft, link):
        return True
    if not is_verb(s, draft.predicate) or draft.predicate not in draft.words:
        return False
    if is_future(s, draft):
        return False
    verbs = clause_verbs(s, draft)
    return (
        any(_is_proceeding(s, v) or _is_charged(s, v) or _is_punished(s, v) for v in verbs)
        or any(_does_wrong(s, draft, v) for v in verbs)
        or (link is not None and _said_by_accuser(s, draft, link))
        or (link is not None and _is_violence_of_others(s, draft))
        or _goes_on_from_wrong(s, draft)
        or _amounts_to_wrong(s, draft.predicate)
    )


def _on_hearsay(s: Structure, draft: Draft, link: Link) -> bool:
    if link.mode != "hearsay":
        return False
    wrong = wrongdoing.WRONGING | wrongdoing.WRONG_PERHAPS | wrongdoing.WRONGS
    # "the thefts came to light" accuses nobody: what the subject is called does not count.
    subject = subject_at(s, draft)
    called = set() if subject is None else subtree(s, subject)
    return any(s.lemma[i] in wrong for i in draft.words - called)


def _is_proceeding(s: Structure, verb: int) -> bool:
    """Return whether a verb tells that somebody is charged, tried, convicted, punished."""
    lemma = s.lemma[verb]
    if lemma == "plead":
        return True
    if lemma not in wrongdoing.PROCEEDINGS:
        return False
    if lemma not in wrongdoing.PROCEEDINGS_OF_SOMEBODY:
        return True
    if is_negated(s, verb):
        return False
    whom = objects(s, verb)
    if lemma == "charge":
        with_what = any(preposition_of(s, c) in ("with", "over") for c in s.children[verb])
        return with_what or (is_passive(s, verb) and not whom)
    return is_passive(s, verb) or any(can_act(s, c) or s.lower[c] == "other" for c in whom)


def _is_charged(s: Structure, verb: int) -> bool:
    """Return whether somebody faces, denies or admits a charge: "denies two counts of fraud"."""
    lemma = s.lemma[verb]
    if lemma not in wrongdoing.FACING:
        return False
    whole = wrongdoing.CHARGES | (
        wrongdoing.WRONGS if lemma in ("deny", "admit", "confess", "face") else set()
    )
    what = {s.lemma[c] for c in s.children[verb] if s.relation[c] in ("obj", "obl")}
    if lemma in ("face", "stand", "await") and "trial" in what:
        return True
    if lemma in ("admit", "confess"):
        deeds = (c for c in s.children[verb] if s.relation[c] in ("xcomp", "advcl", "ccomp"))
        if any(s.lemma[c] in wrongdoing.WRONGING for c in deeds):
            return True
    return bool(what & whole)


def _is_punished(s: Structure, verb: int) -> bool:
    """Return whether somebody is punished or held for something: "banned for doping"."""
    lemma = s.lemma[verb]
    if lemma not in wrongdoing.SANCTIONS:
        return False
    for child in s.children[verb]:
        if s.relation[child] not in ("obl", "advcl", "nmod", "compound:prt") or child < verb:
            continue
        if preposition_of(s, child) not in _REASONS:
            continue
        if s.lower[child] == "suspicion" or s.tag[child] == "VBG":
            return True
        if any(_names_wrong(s, i) for i in subtree(s, child)):
            return True
    return False


def _names_wrong(s: Structure, index: int) -> bool:
    lemma = s.lemma[index]
    return lemma in wrongdoing.WRONGS or lemma in wrongdoing.WRONGING


def _does_wrong(s: Structure, draft: Draft, verb: int) -> bool:
    """Return whether a verb, alone or with its object, tells that its subject did wrong."""
    if is_negated(s, verb) or is_negated(s, draft.predicate):
        return False
    if s.lemma[draft.predicate] in ("deny", "dispute", "refute"):
        return False
    lemma = s.lemma[verb]
    subject = subject_at(s, draft)
    if subject is not None and s.lemma[subject] in wrongdoing.BLAMELESS:
        return False
    if is_passive(s, verb):
        return False
    what = {s.lemma[c] for c in objects(s, verb)}
    if lemma in wrongdoing.ATTACKING and can_act(s, subject):
        whom = [c for c in s.children[verb] if s.relation[c] in ("obj", "obl")]
        if any(s.lemma[c] in wrongdoing.PROTECTED for c in whom):
            return True
    if lemma in wrongdoing.WRONGING:
        return lemma not in wrongdoing.WRONG_OF_SOMEBODY or (can_act(s, subject) and bool(what))
    if lemma in wrongdoing.WRONG_OF_SOMEBODY:
        return can_act(s, subject) and any(can_act(s, c) for c in objects(s, verb))
    if not can_act(s, subject):
        return False
    if _is_behind_backs(s, verb, lemma):
        return True
    if lemma == "test" and any(s.lower[i] == "positive" for i in s.children[verb]):
        return any(s.lemma[i] in wrongdoing.BANNED or _names_wrong(s, i) for i in draft.words)
    if lemma in wrongdoing.SPOILING and any(_names_spoil(s, c) for c in s.children[verb]):
        return True
    if lemma in wrongdoing.DOING and what & wrongdoing.WRONG_THINGS:
        return True
    return lemma in wrongdoing.BREAKING and bool(what & wrongdoing.RULES)


def _is_behind_backs(s: Structure, verb: int, lemma: str) -> bool:
    """Return whether it was done in secret or without leave: "hid the cracks from", "without"."""
    for child in s.children[verb]:
        opening = preposition_of(s, child)
        if opening == "without" and s.lemma[child] in wrongdoing.LEAVE:
            return True
    if lemma in wrongdoing.HIDING and _is_from_somebody(s, verb):
        return True
    return lemma in wrongdoing.TAMPERING and any(
        s.lemma[c] in wrongdoing.PROOF for c in objects(s, verb)
    )


def _is_from_somebody(s: Structure, verb: int) -> bool:
    """Return whether a verb or its object has a "from" with a person or body after it."""
    return any(
        preposition_of(s, c) == "from" and can_act(s, c)
        for head in (verb, *objects(s, verb))
        for c in s.children[head]
    )


def _names_spoil(s: Structure, index: int) -> bool:
    return s.relation[index] == "obj" and s.lemma[index] in wrongdoing.SPOIL


def _said_by_accuser(s: Structure, draft: Draft, link: Link) -> bool:
    """Return whether those who accuse tell in their own words what somebody did.

    "Prosecutors said he hid the money", "she alleged that the firm knew".
    """
    if link.mode == "direct" or is_negated(s, draft.predicate) or is_passive(s, draft.predicate):
        return False
    if s.tag[draft.predicate] not in _DEEDS or not can_act(s, subject_at(s, draft)):
        return False
    if s.lemma[link.head] in wrongdoing.ACCUSING_CUES:
        return True
    if link.source is None:
        return False
    if s.lemma[head_of(s, link.source)] in wrongdoing.ACCUSERS:
        return True
    return any(s.lower[i] == "prosecuting" for i in link.source_words())


def _is_violence_of_others(s: Structure, draft: Draft) -> bool:
    """Return whether somebody tells of an attack by others: "rebels had fired on the convoy".

    What a party says of itself ("it had shot down 14 drones") is a report, no accusation; it is
    told by the pronoun.
    """
    verb = draft.predicate
    subject = subject_at(s, draft)
    if subject is None or s.lemma[subject] in wrongdoing.BLAMELESS or is_negated(s, verb):
        return False
    if s.tag[verb] not in _DEEDS or is_passive(s, verb) or s.tag[subject] == "PRP":
        return False
    if not can_act(s, subject):
        return False
    fire = s.lemma[verb] == "open" and any(s.lemma[c] == "fire" for c in objects(s, verb))
    return fire or s.lemma[verb] in wrongdoing.VIOLENT


def _amounts_to_wrong(s: Structure, verb: int) -> bool:
    """Return whether something is held to be a crime: "may amount to a war crime"."""
    what = {s.lemma[c] for c in s.children[verb] if s.relation[c] in ("obj", "obl")}
    return s.lemma[verb] in ("amount", "constitute") and bool(what & wrongdoing.WRONGS)


def _goes_on_from_wrong(s: Structure, draft: Draft) -> bool:
    """Return whether a deed is told in one breath with a wrong: "stole it and spent it on cars"."""
    verb = draft.predicate
    first = s.head[verb]
    if s.relation[verb] != "conj" or not is_verb(s, first) or is_negated(s, verb):
        return False
    own = any(s.relation[c].startswith("nsubj") for c in s.children[verb])
    if own or is_passive(s, first) or is_passive(s, verb):
        return False
    return s.lemma[first] in wrongdoing.WRONGING - wrongdoing.WRONG_OF_SOMEBODY
