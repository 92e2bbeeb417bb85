"""Whether a claim compares or ranks: more than, the first, the largest."""

from __future__ import annotations

from ..lexicon.judgement import JUDGING
from ..phrases import has_child, subtree
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import is_negated

_SUPERLATIVES = frozenset(("JJS", "RBS"))
_COMPARATIVES = frozenset(("JJR", "RBR"))
#: Comparatives in form that compare nothing.
_NOT_COMPARING = frozenset(("later", "earlier", "further", "former", "upper", "inner", "elder"))
#: "most voters", "at least", "at best": amounts and turns of phrase.
_TURNS = frozenset(("at", "for"))
_NOT_SUPERLATIVE = frozenset("honest dishonest modest latest earnest immodest midwest".split())
#: Verbs that compare by themselves.
_OUTDOING = frozenset(
    "outperform exceed surpass outnumber outweigh outstrip outpace outlast overtake trail "
    "lag".split()
)
_AMOUNTS = frozenset(("fewer", "less", "higher", "lower", "greater"))
_PREFERENCE = frozenset(("best", "worst", "greatest", "loveliest", "nicest"))


def compares(s: Structure, draft: Draft, *, quoted: bool) -> bool:
    """Return whether a claim is one of comparison.

    ``quoted``: somebody says so; "the best" is then a judgement and ranks nothing.
    """
    return any(
        _is_superlative(s, i, quoted=quoted)
        or _is_comparative(s, draft, i)
        or _is_first(s, draft, i)
        or _is_record(s, draft, i)
        for i in sorted(draft.words)
    ) or _is_contrast(s, draft)


def _is_record(s: Structure, draft: Draft, index: int) -> bool:
    """Return whether it is "a record high", "the club's record scorer", "top of the table"."""
    if s.lower[index] == "record":
        return s.relation[index] in ("compound", "amod") and s.lower[index + 1] != "company"
    if s.lower[index] not in ("top", "bottom"):
        return False
    ranked = index == draft.predicate and has_child(s, index, "cop")
    staying = s.relation[index] == "xcomp" and s.head[index] == draft.predicate
    return staying or (ranked and has_child(s, index, "nmod", "obl"))


def _is_contrast(s: Structure, draft: Draft) -> bool:
    """Return whether it is "unlike its rivals", or "has not seen the like since 2018"."""
    if s.lemma[draft.predicate] in _OUTDOING:
        return True
    words = {s.lower[i] for i in draft.words}
    if words & {"unlike", "compared"}:
        return True
    record = "since" in words and words & {"like", "such"}
    return bool(record) and is_negated(s, draft.predicate)


def _is_superlative(s: Structure, index: int, *, quoted: bool) -> bool:
    if s.tag[index] not in _SUPERLATIVES and not _ends_like_one(s, index):
        return False
    liked = s.lower[index] in _PREFERENCE or s.lemma[s.head[index]] in JUDGING
    if quoted and liked:
        return False
    if s.lower[index - 1 : index] and s.lower[index - 1] in _TURNS:
        return False
    if s.lower[index] in ("most", "least") and s.relation[index] not in ("advmod",):
        # "most voters" is an amount; "the most votes" ranks.
        return s.lower[index - 1] == "the" and s.lower[index + 1 : index + 2] != ["of"]
    return not _among_others(s, index)


def _ends_like_one(s: Structure, index: int) -> bool:
    """Return whether an adjective has the ending of a superlative: taggers miss the rarer ones."""
    word = s.lower[index]
    known = s.tag[index] == "JJ" and word.endswith("est") and len(word) > 5
    return known and word not in _NOT_SUPERLATIVE


def _among_others(s: Structure, index: int) -> bool:
    """Return whether it is "one of the largest" deep in a phrase: no rank is claimed there."""
    noun = s.head[index] if s.relation[index] in ("amod", "advmod") else index
    noun = s.head[noun] if s.tag[noun] == "JJ" else noun
    head = s.head[noun]
    return s.lower[head] == "one" and s.relation[head] in ("nmod", "obl")


def _is_comparative(s: Structure, draft: Draft, index: int) -> bool:
    if s.lower[index] == "as" and s.relation[index] in ("advmod", "fixed"):
        return _as_much_as(s, draft, index)
    if s.tag[index] not in _COMPARATIVES or s.lower[index] in _NOT_COMPARING:
        return False
    if s.lower[index] == "longer" and s.lower[index - 1] == "no":
        return False
    if {s.lower[c] for c in s.children[draft.predicate]} & {"ever", "never"}:
        return True
    if any(s.lower[i] == "than" for i in draft.words if i > index):
        return True
    if s.lower[index] in _AMOUNTS and s.relation[index] == "amod":
        return s.relation[s.head[index]] == "obj"  # "had fewer days of frost": than another
    # "is more common among men": the predicate itself compares.
    predicate = draft.predicate
    here = index == predicate or (s.head[index] == predicate and s.tag[predicate] == "JJ")
    return here and has_child(s, predicate, "cop")


def _as_much_as(s: Structure, draft: Draft, index: int) -> bool:
    """Return whether it is "as polluted as", "as much as": an adjective or adverb between two."""
    word = s.head[index]
    if s.tag[word][:2] not in ("JJ", "RB", "VB") or word < index:
        return False
    if s.lower[word] in ("well", "soon", "long", "far", "good"):
        return False
    return any(s.lower[i] == "as" for i in draft.words if word < i <= word + 4)


def _is_first(s: Structure, draft: Draft, index: int) -> bool:
    """Return whether "first" or "only" ranks: "the first woman to", "its first win since".

    Not "the first bell was poured", "first half": an ordinal that only points.
    """
    word = s.lower[index]
    if word not in ("first", "only") or s.relation[index] not in ("amod", "advmod"):
        return False
    noun = s.head[index]
    if not s.tag[noun].startswith("NN"):
        return False
    if noun == draft.predicate:
        return True
    if word == "only":
        return False
    if s.lower[noun] == "time" and s.lower[index - 2 : index] == ["for", "the"]:
        return True
    limits = subtree(s, noun)
    since = any(s.lower[i] in ("since", "ever") for i in limits | set(s.children[draft.predicate]))
    infinitive = any(s.relation[c] in ("acl",) and s.tag[c] == "VB" for c in s.children[noun])
    return since or infinitive
