"""Which of the things spoken of so far a pronoun or a description can stand for at all.

Rules without exception (number, gender, kind, binding) choose the candidates; ``ranking``
chooses among them.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..lexicon import nouns
from ..lexicon.names import BODIES, OF_THEIR_NAMES, PERSONS_AT_LARGE
from ..lexicon.pronouns import PRONOUNS, THIRD_PERSON
from ..phrases import SUBJECTS
from ..structure import Structure
from .clusters import Cluster, Clusters, Limits
from .mentions import Mention, is_pronoun

#: How many sentences back each kind may reach.
_SENTENCES_BACK = {"male": 10, "female": 10, "it": 5, "they": 5, "noun": 15}
_SPECIFYING_AFTER = frozenset(("nmod", "acl:relcl", "acl", "amod"))
_SPECIFYING_BEFORE = frozenset(("amod", "compound", "nmod"))
_TAKING_UP = frozenset("the this that these those".split())


def kind_of_anaphor(s: Structure, mention: Mention) -> str:
    """Return male, female, it or they for a pronoun, noun for a description, else nothing."""
    if is_pronoun(s, mention.head):
        return THIRD_PERSON[s.lower[mention.head]]
    if mention.entity is not None:
        return ""
    owned = any(s.relation[c] == "nmod:poss" for c in s.children[mention.head])
    if owned or s.lower[mention.first] in _TAKING_UP:
        return "noun"
    return ""


def candidates(s: Structure, clusters: Clusters, mention: Mention, kind: str) -> list[Cluster]:
    """Return what a mention can stand for, the latest first."""
    before = clusters.before(mention, _SENTENCES_BACK[kind])
    if kind != "noun":
        return [cluster for cluster in before if _fits_pronoun(s, mention, cluster, kind)]
    limits = clusters.limits(mention.head)
    return [cluster for cluster in before if _fits_noun(s, mention, cluster, limits)]


def _fits_pronoun(s: Structure, mention: Mention, cluster: Cluster, want: str) -> bool:
    target = cluster.root
    if s.entity[target.head] == "time" or s.lower[target.head] in PRONOUNS:
        # A pronoun nobody resolved says nothing.
        return False
    if not _agrees(s, cluster, want):
        return False
    return _may_be_bound(s, mention, cluster.last)


def _agrees(s: Structure, cluster: Cluster, want: str) -> bool:
    """Return whether number, kind and gender agree."""
    kind = cluster.type
    if want in ("male", "female"):
        if cluster.gender and cluster.gender not in ("it", "they", want):
            return False
        # A name that nothing shows to be a person's may yet be one.
        may_be = kind == "person" or (kind in ("thing", "") and cluster.entity is not None)
        many = s.lemma[cluster.root.head] in nouns.GROUPS and cluster.entity is None
        return may_be and not cluster.plural and not many
    if want == "it":
        entity = cluster.entity
        if entity is not None and entity.types["organisation"] * 3 >= entity.types["person"] > 0:
            return not cluster.plural
        group = entity is None and s.lemma[cluster.root.head] in nouns.GROUPS
        return (kind != "person" or group) and not cluster.plural
    if cluster.plural:
        return True
    return kind in ("organisation", "place") or s.lemma[cluster.root.head] in nouns.GROUPS


def _may_be_bound(s: Structure, mention: Mention, last: Mention) -> bool:
    """Return whether a clause can name one thing at both places: not "it" as its own object."""
    if mention.first <= last.head <= mention.last:
        return False
    if s.tag[mention.head] == "PRP$" or s.lower[mention.head].endswith(("self", "selves")):
        return True
    return s.head[mention.head] != s.head[last.head] or s.relation[last.head] not in SUBJECTS


def _fits_noun(s: Structure, mention: Mention, cluster: Cluster, limits: Limits) -> bool:
    target = cluster.root
    if s.entity[target.head] == "time" or s.lower[target.head] in PRONOUNS:
        return False
    if mention.first <= cluster.last.head <= mention.last:
        return False
    # "The rebels" may be a body named before; "the individuals" are people.
    bodies = cluster.type == "organisation" and mention.plural and mention.type != "person"
    if cluster.plural != mention.plural and not bodies:
        return False
    return bool(evidence(s, mention, cluster, limits))


def evidence(s: Structure, mention: Mention, cluster: Cluster, limits: Limits) -> str:
    """Return what speaks for a description: its noun, a post, a word of the name, the kind.

    An empty string where nothing does, or where what limits the two differs: "the county
    council" is not "the parish council", "his father" not "her father".
    """
    lemma = s.lemma[mention.head].lower()
    called = cluster.nouns.get(lemma)
    if called:
        if any(limits.owner == c.owner and limits.words <= c.words for c in called):
            return "noun"
        if any(limits.owner == c.owner and c.words <= limits.words for c in called):
            return "noun limited"
        if limits.owner is None and any(limits.words <= c.words for c in called):
            return "noun owned"
        return ""
    entity = cluster.entity
    if entity is None or limits.owner is not None or says_who(s, mention.head):
        return ""
    if lemma in entity.roles:
        return "role"
    if any(lemma in key for key in entity.keys):
        return "name"
    if limits.words or lemma in OF_THEIR_NAMES or _is_called_otherwise(entity.keys):
        return ""
    if mention.type == cluster.type == "person":
        return "kind" if lemma in PERSONS_AT_LARGE else ""
    if mention.type == cluster.type and mention.type in ("organisation", "place"):
        return "kind"
    if lemma in BODIES and cluster.type in ("thing", ""):
        return "unknown"
    if s.entity[mention.head] == s.entity[cluster.root.head] != "O":
        return "label"
    return ""


def _is_called_otherwise(keys: Iterable[Iterable[str]]) -> bool:
    """Return whether a name says what its bearer is: "Elderby Crown Court" is no company."""
    return any(word in OF_THEIR_NAMES for key in keys for word in key)


def says_who(s: Structure, head: int) -> bool:
    """Return whether what limits a noun says itself who is meant: "the ministry of justice"."""
    for child in s.children[head]:
        relation = s.relation[child]
        if child > head and relation in _SPECIFYING_AFTER and s.tag[child] != "JJ":
            return True
        if child < head and relation in _SPECIFYING_BEFORE and s.word[child][0].isupper():
            # "the Irish regulator" is not the company named before.
            return True
    return False
