"""What the encoder's cues need beside it: their governing word and a source that is whole."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import (
    ARTICLES,
    COMMAS,
    NEGATIONS,
    has_child,
    noun_phrase,
    start_of,
    subject_of,
)
from ..structure import Structure
from .link import Link, WordRange, head_of


def cue_head(s: Structure, first: int, last: int) -> int:
    """Return the word of a cue that governs the rest of it."""
    for index in range(first, last + 1):
        if not first <= s.head[index] <= last or s.head[index] == index:
            if s.relation[index] not in ("punct", "mark"):
                return index
    return first


def says_nothing(s: Structure, head: int) -> bool:
    """Return whether nobody says anything: "did not say when", "declined to comment"."""
    if s.lemma[head] in lexicon.DECLINING:
        return True
    governor = s.lemma[s.head[head]]
    if s.relation[head] == "xcomp" and (governor in lexicon.DECLINING or governor == "fail"):
        return True
    negated = any(s.lower[c] in NEGATIONS for c in s.children[head])
    return negated and s.lemma[head] in lexicon.UNSAID


def mend_source(s: Structure, link: Link) -> None:
    """Cut the source to who speaks; give the cue's own subject where the encoder named none."""
    if link.source is None:
        link.source = _own_subject(s, link)
    elif _is_told(s, link, link.source):
        link.source = None
    else:
        link.source = _speaking(s, link, link.source)


def _speaking(s: Structure, link: Link, source: WordRange) -> WordRange:
    """Return the source without prepositions, marks, and clauses that describe it."""
    first, last = source
    while (
        first < last
        and s.relation[first] in ("case", "mark", "cc")
        and s.lower[first] not in ARTICLES
    ):
        first += 1
    last = _without_marks(s, first, last)
    head = head_of(s, (first, last))
    subject = subject_of(s, link.head)
    if subject is None and s.tag[link.head][:2] == "VB" and link.head > last:
        subject = _subject_within(s, link.head, first, last)
    if subject is not None and first <= subject <= last and subject != head:
        # "Opening the case, Tobias Renwick said": the verb's own subject speaks.
        head = subject
        first, last = noun_phrase(s, subject)
    for clause in s.children[head]:
        if s.relation[clause] == "acl:relcl" and head < clause <= last:
            last = start_of(s, clause) - 1
            break
    last = max(first, _without_marks(s, first, last))
    if "," in s.word[first:last] and s.word[last] != "," and last + 2 == link.cue[0]:
        # "The goalkeeper, 31, says": the comma that closes what a comma opened.
        last += s.word[last + 1] == ","
    return first, last


def _without_marks(s: Structure, first: int, last: int) -> int:
    """Return the last word of a source without a mark that hangs at its end.

    The comma that closes an apposition opened by another stays: the corpus counts it in.
    """
    closes = s.word[last] == "," and "," in s.word[first:last]
    while last > first and not closes and (s.word[last] in COMMAS or s.word[last] in ".”"):
        last -= 1
    return last


def _subject_within(s: Structure, verb: int, first: int, last: int) -> int | None:
    for index in range(last, first, -1):
        if s.head[index] == verb and s.relation[index] in ("nsubj", "nsubj:pass"):
            return index
    return None


def _own_subject(s: Structure, link: Link) -> WordRange | None:
    """Return the subject of an active verb of reporting, or None."""
    head = link.head
    if s.lemma[head] not in lexicon.REPORTING or s.tag[head][:2] != "VB":
        return None
    subject = subject_of(s, head)
    if subject is None and s.relation[head] == "conj":
        subject = subject_of(s, s.head[head])
    if subject is None or s.relation[subject] != "nsubj" or subject in link.words():
        return None
    if s.lower[subject] in ("there", "who", "which", "that"):
        return None
    if any(s.relation[c] == "aux:pass" for c in s.children[head]):
        return None
    return noun_phrase(s, subject)


def _is_told(s: Structure, link: Link, source: WordRange) -> bool:
    """Return whether the source is only told: "the jury heard that", "a court was told"."""
    head = link.head
    subject = head_of(s, source)
    if s.head[subject] != head:
        return False
    if s.lemma[head] == "hear" and s.relation[subject] == "nsubj":
        return s.lower[subject] not in ("i", "we", "he", "she")
    if s.lemma[head] == "tell" and s.lemma[subject] in lexicon.LISTENING:
        # "…, jury told": a headline leaves the auxiliary out.
        return not has_child(s, head, "obj", "iobj")
    return s.relation[subject] == "nsubj:pass" and s.lemma[head] in lexicon.TELLING
