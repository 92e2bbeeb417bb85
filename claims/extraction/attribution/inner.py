"""Attributions by a clause's grammar that the encoder seldom marks.

Those inside what somebody else says ("said the firm believes that …"), and nouns that hold a
clause ("allegations that …", "there are fears that …").
"""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import child, noun_phrase, start_of, subject_of
from ..structure import Structure
from .cues import says_nothing
from .link import Link, WordRange

_PERSONAL = frozenset(("i", "we", "you", "who", "which", "that", "there", "it"))


def nested(s: Structure, links: list[Link]) -> list[Link]:
    """Return attributions by a verb of saying or belief inside the content of one of ``links``.

    Outside of quotations only: in them the speaker's own words say who thinks what.
    """
    inside = {i for link in links for i in link.words()}
    taken = {i for link in links for i in link.cue_words()}
    out = []
    for verb in sorted(inside - taken):
        if s.tag[verb][:2] != "VB" or s.lemma[verb] not in lexicon.NESTED:
            continue
        subject, clause = subject_of(s, verb), child(s, verb, "ccomp")
        if subject is None or clause is None or not subject < verb < clause:
            continue
        if s.relation[subject] != "nsubj" or s.lower[subject] in _PERSONAL:
            continue
        if subject_of(s, clause) is None or says_nothing(s, verb) or _quoted(s, verb):
            continue
        content = (max(start_of(s, clause), verb + 1), s.reach[clause][1])
        out.append(Link((verb, verb), noun_phrase(s, subject), [content], "nested", verb))
    return out


def held(s: Structure, taken: set[int]) -> list[Link]:
    """Return attributions by a noun with a clause, whose cue no other link has taken."""
    out = []
    for noun, lemma in enumerate(s.lemma):
        if lemma not in lexicon.HELD or noun in taken or s.tag[noun][:2] != "NN":
            continue
        content = clause_of(s, noun)
        if content is not None:
            out.append(Link((noun, noun), _holder(s, noun), [content], "held", noun))
    return out


def clause_of(s: Structure, noun: int) -> WordRange | None:
    """Return the words of the "that" clause of a noun, or None."""
    clause = child(s, noun, "acl", "ccomp")
    if clause is None or s.lower[noun + 1 : noun + 2] != ["that"]:
        return None
    if subject_of(s, clause) is None or s.reach[clause][1] <= noun + 1:
        return None
    return noun + 1, s.reach[clause][1]


def _holder(s: Structure, noun: int) -> WordRange | None:
    """Return whose claim or fear it is: "the agency's claim that", "fears among farmers"."""
    owner = child(s, noun, "nmod:poss")
    if owner is not None:
        first, last = noun_phrase(s, owner)
        return first, last
    return None


def _quoted(s: Structure, index: int) -> bool:
    start, end = s.start[index], s.end[index]
    return any(q.start <= start < q.end for q in s.quotations_between(start, end))
