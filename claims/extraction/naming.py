"""How a source is referred to: by name, by description, as a collective."""

from __future__ import annotations

from .lexicon import attribution as lexicon
from .lexicon import nouns
from .lexicon.pronouns import PRONOUNS
from .referents.resolving import Resolved
from .structure import Structure

_MANY = frozenset("they we us many some most others those both all everyone".split())
#: What a transcript calls a speaker who is not named: the label looks like a name and is none.
_ROLES = frozenset(
    "q a question answer interviewer moderator host reporter presenter speaker narrator caller "
    "witness counsel chair chairman chairwoman clerk judge operator".split()
)


def naming_of(s: Structure, head: int, resolved: Resolved) -> str:
    """Return named, described or collective for a source; ``head`` governs its words."""
    if resolved.named and resolved.name.lower() not in _ROLES:
        return "named"
    at = resolved.head if s.lower[head] in PRONOUNS else head
    lemma = s.lemma[at]
    if s.lower[at] in _MANY or lemma in nouns.GROUPS:
        return "collective"
    if s.tag[at] in ("NNS", "NNPS") or lemma in lexicon.COLLECTIVE:
        return "described" if lemma in lexicon.DOCUMENTS else "collective"
    return "described"
