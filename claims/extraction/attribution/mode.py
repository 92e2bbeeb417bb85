"""How an attribution attributes: accusation, hearsay, document, direct, mixed or indirect."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import COMMAS, QUOTES, has_child
from ..structure import Structure
from .link import Link, WordRange, head_of
from .transcripts import TURN

#: From this share of quoted words on, a content is a direct quotation.
_DIRECT = 0.9


def mode_of(s: Structure, link: Link) -> str:
    """Return the mode of an attribution: the strongest one that fits."""
    if link.rule == TURN:
        return "direct"
    if _accuses(s, link):
        return "accusation"
    share = _quoted_share(s, link)
    if share >= _DIRECT:
        return "direct"
    if link.source is None:
        return "indirect" if s.lemma[link.head] in lexicon.ASKING else "hearsay"
    if _is_document(s, link.source):
        return "document"
    return "mixed" if share else "indirect"


def _accuses(s: Structure, link: Link) -> bool:
    verbs = {s.lemma[i] for i in link.cue_words() if s.tag[i][:2] == "VB"}
    if s.lemma[link.head] == "suspect" and has_child(s, link.head, "ccomp"):
        # "They suspect that the fire was started": of a fact, nobody is accused.
        verbs.discard("suspect")
    if link.rule == "accusation" or verbs & {"accuse", "suspect", "indict"}:
        return True
    if "charge" in verbs and link.rule != "encoder":
        return True
    words = {s.lower[i] for i in link.cue_words()}
    told = bool(words & {"of", "on"}) or has_child(s, link.head, "acl", "ccomp")
    return link.source is None and bool(words & lexicon.SUSPICION) and told


def _quoted_share(s: Structure, link: Link) -> float:
    quoted, total = 0, 0
    for first, last in link.contents:
        for index in range(first, last + 1):
            mark = s.word[index]
            if mark in QUOTES or mark in COMMAS or mark == ".":
                continue
            total += 1
            start, end = s.start[index], s.end[index]
            if any(q.start <= start < q.end for q in s.quotations_between(start, end)):
                quoted += 1
    return quoted / total if total else 0.0


def _is_document(s: Structure, source: WordRange) -> bool:
    head = head_of(s, source)
    lemma = s.lemma[head].lower()
    return lemma in lexicon.DOCUMENTS - lexicon.NOT_DOCUMENTS
