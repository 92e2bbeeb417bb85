"""Whether the point is that these very words were said: a slogan, a greeting, a sign."""

from __future__ import annotations

from ..attribution.link import Link, head_of
from ..phrases import has_child
from ..splitting.draft import Draft
from ..structure import Structure
from .clause import is_verb

_SIGNS = frozenset(
    "sign banner placard poster slogan graffiti graffito sticker motto plaque inscription epitaph "
    "tattoo t-shirt billboard".split()
)
#: "the words", "his last words": what is quoted beside them are just these.
_WORDS = frozenset(("word", "slogan", "motto", "chant"))
_CHANTING = frozenset(("chant", "sing", "recite"))
_VERBS = frozenset(("VB", "VBD", "VBN", "VBZ", "VBP", "MD"))


def is_wording(s: Structure, draft: Draft, link: Link | None) -> bool:
    """Return whether a claim is that somebody said just this.

    Known to miss: slogans that are whole sentences, where no sign or chant tells.
    """
    if link is None:
        return _shows_words(s, draft)
    if link.mode != "direct":
        return False
    if s.lemma[link.head] in _CHANTING:
        return True
    if link.source is not None and s.lemma[head_of(s, link.source)] in _SIGNS:
        return True
    if draft.subject is not None:
        return False
    return not any(s.tag[i] in _VERBS for i in draft.words) or _is_order(s, draft)


def _shows_words(s: Structure, draft: Draft) -> bool:
    """Return whether words are shown in the publication's own voice: "signs reading …"."""
    first, last = min(draft.words), max(draft.words)
    if not s.quotations_between(s.start[first], s.end[last]):
        return False
    if any(s.lemma[i] in _WORDS for i in draft.words):
        return True
    shows = any(s.lemma[i] in ("read", "say", "bear", "carry", "reading") for i in draft.words)
    return shows and any(s.lemma[i] in _SIGNS for i in draft.words)


def _is_order(s: Structure, draft: Draft) -> bool:
    """Return whether it is an order or a wish: a bare verb without a subject."""
    predicate = draft.predicate
    return (
        is_verb(s, predicate)
        and s.tag[predicate] in ("VB", "VBP")
        and not has_child(s, predicate, "aux", "aux:pass", "nsubj", "nsubj:pass")
    )
