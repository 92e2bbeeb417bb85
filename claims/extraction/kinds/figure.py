"""Whether a figure is the point of a claim, or only tells when, how old, which one."""

from __future__ import annotations

from ..attribution.link import Link, head_of
from ..lexicon import attribution as lexicon
from ..lexicon import nouns
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import preposition_of

_PARTS = frozenset(
    "% percent per half third quarter fifth majority minority most proportion share".split()
)
_COUNTED = frozenset(("figure", "measure", "object", "age", "row"))
#: "for three generations", "within two days": how long or until when, beside the point.
_TIME_PREPOSITIONS = frozenset(
    ("for", "over", "during", "in", "within", "after", "since", "before")
)
_STANDARDS = frozenset(("in", "for", "of", "among", "since"))
_LATER = frozenset(
    ("later", "earlier", "ago", "before", "after", "afterwards", "previously", "old")
)
#: Verbs after which "at" tells a level, not an age.
_STANDING_AT = frozenset("put stand value price estimate set remain close open start sell".split())
#: Verbs whose point is how long it lasts.
_LASTING = frozenset(
    ("last", "take", "spend", "wait", "need", "survive", "live", "extend", "delay")
)


def figure_matters(s: Structure, draft: Draft, figures: set[int]) -> bool:
    """Return whether a figure is the point: it stands at the predicate, not deep in a modifier."""
    if draft.form in _COUNTED:
        return True
    if draft.form == "member":
        return False
    if draft.form == "adjunct" and _opens_with_reason(s, draft):
        return False
    return any(_is_point(s, index, draft.predicate, figures) for index in figures)


def _is_point(s: Structure, index: int, predicate: int, figures: set[int]) -> bool:
    noun = _counted(s, index, figures)
    beside = (
        _tells_when(s, noun, predicate)
        or _one_of(s, index, noun)
        or _of_silence(s, noun)
        or _only_qualifies(s, index, noun)
        or _is_standard(s, noun)
        or _is_sample(s, noun)
    )
    return not beside and _is_near(s, index, predicate)


def _only_qualifies(s: Structure, index: int, noun: int) -> bool:
    """Return whether a figure only tells of what size or length a thing is: "a three-match ban"."""
    if s.relation[noun] == "compound" and s.tag[s.head[noun]][:2] == "NN" and s.tag[noun] != "CD":
        return True  # "the £22m bypass"
    after = s.word[index + 1 : index + 2]
    return "-" in s.word[index][1:-1] or (after == ["-"] and s.end[index] == s.start[index + 1])


def _is_standard(s: Structure, noun: int) -> bool:
    """Return whether a figure is what something is the first or the most in.

    "Its first defeat in 21 matches": the rank is the point.
    """
    head = s.head[noun]
    if s.relation[noun] not in ("nmod", "obl") or preposition_of(s, noun) not in _STANDARDS:
        return False
    return any(
        s.tag[c] in ("JJS", "RBS") or s.lower[c] in ("first", "only") for c in s.children[head]
    )


def counts_speakers(s: Structure, link: Link) -> bool:
    """Return whether how many say so is the point: "44% of voters said they opposed it"."""
    if link.source is None:
        return False
    head = head_of(s, link.source)
    if s.lemma[head] in _PARTS:
        return True
    return s.tag[head] == "CD" and s.lower[head] not in ("one", "two")


def _opens_with_reason(s: Structure, draft: Draft) -> bool:
    """Return whether an adjunct gives the reason: the figure in it is not what is told."""
    return any(s.lower[i] in ("because", "thanks", "owing", "due") for i in draft.words)


def _counted(s: Structure, index: int, figures: set[int]) -> int:
    """Return the noun a figure counts or measures; itself where it stands alone."""
    while s.head[index] in figures and s.head[index] != index:
        index = s.head[index]
    if s.tag[index] in ("CD", "JJ", "RB") and s.tag[s.head[index]][:2] == "NN":
        return s.head[index]
    return index


def _tells_when(s: Structure, noun: int, predicate: int) -> bool:
    """Return whether a figure tells when it happened, not how much: "two months later"."""
    if s.tag[noun] == "CD" and preposition_of(s, noun) == "at":
        return s.lemma[predicate] not in _STANDING_AT  # "left school at 14"
    if s.lemma[noun] not in nouns.SPANS_OF_TIME:
        return False
    if any(s.lower[c] in _LATER for c in (*s.children[noun], noun + 1) if c < len(s)):
        return True
    lasting = s.lemma[predicate] in _LASTING
    return (
        s.relation[noun] == "obl" and not lasting and preposition_of(s, noun) in _TIME_PREPOSITIONS
    )


def _one_of(s: Structure, index: int, noun: int) -> bool:
    """Return whether it is the "one" of "one of the most popular"."""
    return any(s.lower[i] == "one" and s.lower[i + 1 : i + 2] == ["of"] for i in (index, noun))


def _of_silence(s: Structure, noun: int) -> bool:
    """Return whether it counts how often somebody was asked who did not answer."""
    verb = s.head[noun]
    silent = any(s.lower[c] in ("not", "n’t", "n't", "never") for c in s.children[verb])
    return s.relation[noun] == "obl" and silent and s.lemma[verb] in lexicon.UNSAID


def _is_sample(s: Structure, noun: int) -> bool:
    """Return whether it counts those a study looked at, where the study tells something else."""
    study = s.head[noun]
    is_study = s.lemma[study] in lexicon.DOCUMENTS or s.lemma[study] in ("trial", "sample")
    return s.relation[noun] == "nmod" and is_study and s.relation[study] == "nsubj"


def _is_near(s: Structure, index: int, predicate: int) -> bool:
    """Return whether at most three steps lead up to the predicate, none out of a clause."""
    deep = False
    for _ in range(4):
        if index == predicate or s.head[index] == index:
            return True
        if s.relation[index] == "obl" and deep:
            return False
        deep = deep or (s.relation[index] == "nmod" and preposition_of(s, index) != "of")
        purpose = s.relation[index] == "advcl" and s.tag[index] == "VB"
        if s.relation[index] in ("acl", "acl:relcl", "advcl") and not purpose:
            return False
        index = s.head[index]
    return False
