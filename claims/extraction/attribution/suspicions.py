"""Suspicions in a noun: "arrested on suspicion of", "faces charges of"."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import child, noun_phrase, start_of, subject_of
from ..structure import Structure
from .link import Link, WordRange


def suspicions(s: Structure) -> list[Link]:
    """Return the accusations whose cue is a noun beside a verb, or "suspect X of Y".

    Their source is the agent, if any; the content is who is under suspicion, and what follows "of".
    """
    out = []
    for noun, lemma in enumerate(s.lemma):
        if lemma in lexicon.SUSPICION and s.tag[noun][:2] == "NN":
            link = _suspicion(s, noun)
            if link is not None:
                out.append(link)
        elif lemma == "suspect" or (lemma == "accuse" and s.tag[noun][:2] == "VB"):
            link = _accusing(s, noun)
            if link is not None:
                out.append(link)
    return out


def _accusing(s: Structure, verb: int) -> Link | None:
    """Return "police suspect X of Y" and "they accuse X of Y", in the active."""
    subject, accused = subject_of(s, verb), child(s, verb, "obj")
    if subject is None or accused is None or s.relation[subject] != "nsubj":
        return None
    if not subject < verb < accused or s.lower[subject] in ("who", "which", "that"):
        return None
    what = next(
        (c for c in s.children[verb] if c > accused and s.lower[start_of(s, c)] == "of"), None
    )
    if what is None:
        return None
    content = (noun_phrase(s, accused)[0], s.reach[what][1])
    return Link((verb, verb), noun_phrase(s, subject), [content], "accusation", verb)


def _suspicion(s: Structure, noun: int) -> Link | None:
    verb = s.head[noun]
    first = verb if s.relation[noun] == "obj" else start_of(s, noun)
    plain = s.relation[noun] == "obl" and [s.lower[first], s.lemma[noun]] == ["on", "suspicion"]
    if s.relation[noun] not in ("obj", "obl") or not (plain or s.lemma[verb] in lexicon.SUSPECTED):
        return None
    subject = _under_suspicion(s, verb)
    of = next(
        (c for c in s.children[noun] if c > noun and s.lower[start_of(s, c)] in ("of", "that")),
        None,
    )
    if subject is None or of is None:
        return None
    opens = start_of(s, of)
    rest = (opens + 1, s.reach[of][1])
    if rest[1] < rest[0] or s.relation[of] not in ("nmod", "acl", "ccomp"):
        return None
    before, after = noun_phrase(s, subject)
    contents = [(before, min(after, verb - 1) if before < verb else after), rest]
    return Link(
        (first, opens), _agent(s, verb), contents, "accusation", verb, passive_subject=subject
    )


def _under_suspicion(s: Structure, verb: int) -> int | None:
    """Return who is under suspicion: the subject, or the noun a participle limits."""
    subject = subject_of(s, verb)
    if subject is None and s.relation[verb] == "conj":
        subject = subject_of(s, s.head[verb])
    if subject is None and s.relation[verb] == "acl" and s.tag[verb] == "VBN":
        return s.head[verb]
    if subject is not None and s.lower[subject] in ("who", "which", "that"):
        return s.head[verb] if s.relation[verb].startswith("acl") else None
    if subject is not None and s.relation[subject] == "nsubj" and s.tag[verb] != "VBN":
        # "police arrested a man on suspicion of": its object; "he faces charges of": its subject.
        objects = [c for c in s.children[verb] if s.relation[c] == "obj"]
        if objects and s.lemma[objects[0]] not in lexicon.SUSPICION:
            return objects[0]
    return subject


def _agent(s: Structure, verb: int) -> WordRange | None:
    """Return who arrests or charges somebody, where the sentence names them."""
    for index in s.children[verb]:
        if s.relation[index] == "obl:agent":
            return noun_phrase(s, index)
    return None
