"""Claims that cannot stand alone: what has no verb or no subject joins what it came off.

A wrong tree, or a sentence that is none, leaves pieces behind that state nothing. Cut less
finely they may: a piece beside the claim that governs it goes back into it. Where a sentence
gives no claim that stands, what it says is one claim, in its own words.
"""

from __future__ import annotations

import dataclasses

from ..lexicon.pronouns import RELATIVE
from ..phrases import (
    AUXILIARIES,
    FINITE,
    auxiliaries_before,
    has_child,
    is_finite,
    marker_of,
    subject_of,
)
from ..structure import Structure
from .draft import Draft

#: Forms whose statement brings a verb of its own, with a noun it says something of.
_WITH_VERB = frozenset(("apposition", "age", "member", "measure", "reduced"))
#: Forms whose statement turns the verb into a finite one.
_MADE_FINITE = frozenset(("participle", "infinitive", "handed_on", "object", "expected"))
#: Conjunctions that leave open whether their clause holds.
_OPEN = frozenset("if unless whether until till than lest whenever".split())
#: A piece joins a claim across at most so many words.
_GAP = 3
_CONTENT = ("NN", "VB", "JJ", "CD", "RB")


def settle(
    s: Structure, drafts: list[Draft], frame: set[int], figure_at: dict[int, int]
) -> list[Draft]:
    """Return the drafts that stand alone, what does not joined to them; ``frame``: no claim's.

    A fragment that gives a figure (a word of ``figure_at``) is kept: it states that much.
    """
    standing: list[Draft] = []
    falling: list[Draft] = []
    for draft in drafts:
        (standing if stands(s, draft) else falling).append(draft)
    by_sentence: dict[int, list[Draft]] = {}
    for draft in standing:
        by_sentence.setdefault(s.sentence[draft.predicate], []).append(draft)
    for draft in falling:
        number = s.sentence[draft.predicate]
        beside = by_sentence.setdefault(number, [])
        if not beside:
            whole = _whole(s, draft, frame) or _as_said(s, draft)
            if whole is not None:
                beside.append(whole)
                standing.append(whole)
        elif not any(draft.words <= other.words for other in beside):
            if not _join(s, draft, beside, frame) and _has_finite_verb(s, draft):
                whole = _whole(s, draft, frame)
                if whole is not None:
                    beside.append(whole)
                    standing.append(whole)
            elif any(w in figure_at for w in draft.words) and s.tag[draft.predicate][:2] == "NN":
                standing.append(dataclasses.replace(draft, form="figure", subject=None))
    return standing


def stands(s: Structure, draft: Draft) -> bool:
    """Return whether a claim has what a sentence needs: somebody or something, and a verb."""
    subject, predicate = draft.subject, draft.predicate
    if subject is not None and is_relative_word(s, subject):
        return False
    if draft.form in _WITH_VERB:
        said = draft.words - set(draft.core_words())
        return subject is not None and any(s.tag[w].startswith(_CONTENT) for w in said)
    if draft.form in _MADE_FINITE:
        # Without a subject the tree has lost it: "the era was over" still begins with a noun.
        before = any(w < predicate and s.tag[w][:2] == "NN" for w in draft.words)
        return subject is not None or (before and is_finite(s, predicate))
    if draft.form == "relative":
        return is_finite(s, predicate)
    if marker_of(s, predicate) in _OPEN:
        return False
    if draft.form in ("adjunct", "figure", "row"):
        return True
    return _has_finite_verb(s, draft) and (
        subject is not None or has_child(s, predicate, "expl") or _is_inverted(s, draft)
    )


def is_relative_word(s: Structure, index: int) -> bool:
    """Return whether a word stands for the noun before its clause: "who", no "That is it"."""
    return s.lower[index] in RELATIVE and s.tag[index] in ("WDT", "WP", "IN")


def _is_inverted(s: Structure, draft: Draft) -> bool:
    """Return whether a sentence's own verb has its subject behind it: "At its heart is a row"."""
    first = next(i for i in range(*s.sentences[s.sentence[draft.predicate]]) if s.word[i].isalnum())
    verbs = [draft.predicate, *(c for c in s.children[draft.predicate] if s.tag[c] in FINITE)]
    finite = [verb for verb in verbs if s.tag[verb] in FINITE]
    return first in draft.words and bool(finite) and min(finite) > first


def _has_finite_verb(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    verbs = {predicate}
    verbs.update(c for c in s.children[predicate] if s.relation[c] in AUXILIARIES)
    if s.relation[predicate] == "conj":
        first = s.head[predicate]
        verbs.update(auxiliaries_before(s, first))
        if s.relation[first] == "xcomp":
            verbs |= {s.head[first], *auxiliaries_before(s, s.head[first])} & draft.words
    if any(s.tag[verb] in FINITE for verb in verbs):
        return True
    # A past tense tagged as a participle, or a headline's passive.
    own = subject_of(s, predicate)
    return s.tag[predicate] == "VBN" and own is not None and own < predicate and len(verbs) == 1


def _join(s: Structure, draft: Draft, beside: list[Draft], frame: set[int]) -> bool:
    """Put a piece back into the claim that it stands next to; return whether there is one."""
    said = draft.words - set(draft.core_words()) or draft.words
    first, last = min(said), max(said)
    for other in beside:
        if other.form in _WITH_VERB:
            continue
        before = max((w for w in other.words if w < first), default=None)
        if before is None or first - before > _GAP + 1 or max(other.words) > last:
            continue
        between = set(range(before + 1, last + 1))
        if between & frame:
            continue
        other.words |= between
        return True
    return False


def _as_said(s: Structure, draft: Draft) -> Draft | None:
    """Return a fragment that is all of its sentence as it is: "Ten years, at most." No orders."""
    ordered = s.tag[draft.predicate] == "VB" and s.head[draft.predicate] == draft.predicate
    span = s.start[draft.predicate], s.end[draft.predicate]
    if ordered and not s.quotations_between(*span):
        return None
    return dataclasses.replace(draft, form="sentence")


def _whole(s: Structure, draft: Draft, frame: set[int]) -> Draft | None:
    """Return a claim of all that a sentence says beside its cues, where that is a clause."""
    first, last = s.sentences[s.sentence[draft.predicate]]
    words = {i for i in range(first, last) if i not in frame}
    while words and (s.tag[min(words)] == "CC" or not s.word[min(words)][0].isalnum()):
        words.discard(min(words))
    while words and not s.word[max(words)][-1].isalnum():
        words.discard(max(words))
    for index in sorted(words):
        subject = subject_of(s, index)
        if subject is None or subject not in words or is_relative_word(s, subject):
            continue
        if is_finite(s, index) and marker_of(s, index) not in _OPEN:
            return Draft("sentence", index, words)
    return None
