"""What was spoken of so far: mentions of one person, body or thing, gathered as a text goes on."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Iterator

from ..lexicon.pronouns import PRONOUNS, THIRD_PERSON
from ..phrases import SUBJECTS, has_child
from ..structure import Structure
from .entities import Entity
from .mentions import Mention

#: How many mentions back an antecedent is looked for: keeps long texts linear.
LOOK_BACK = 80
#: Of how many last mentions it is kept where they stood.
_RECENT = 4
#: How many ways of limiting one noun are kept.
_LIMITS = 8


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """What limits a noun: the words before it, and the number of the cluster that owns it."""

    words: frozenset[str]
    owner: int | None


@dataclasses.dataclass(slots=True)
class Cluster:
    """The mentions so far of one thing, under one name or none.

    ``root`` is the mention that says what it is, ``last`` the latest one; ``nouns`` are the
    common nouns it was called by, each with the words that limited it ("parish" council) and
    whose it is; ``recent`` the sentences of its last mentions;
    ``spoke`` says that it was a source.
    """

    number: int
    root: Mention
    last: Mention
    entity: Entity | None
    gender: str
    plural: bool
    size: int = 0
    nouns: dict[str, list[Limits]] = dataclasses.field(default_factory=dict)
    recent: deque[int] = dataclasses.field(default_factory=lambda: deque(maxlen=_RECENT))
    spoke: bool = False

    @property
    def type(self) -> str:
        """Return person, organisation, place, thing, or an empty string."""
        if self.entity is not None and self.entity.types:
            return self.entity.type
        return self.root.type


class Clusters:
    """The clusters of one text while it is walked through."""

    def __init__(self, structure: Structure) -> None:
        self.s = structure
        self._by_entity: dict[int, Cluster] = {}
        self._at: dict[int, Cluster] = {}
        self._count = 0
        self._recent: deque[tuple[Mention, Cluster]] = deque(maxlen=LOOK_BACK)

    def at(self, head: int) -> Cluster | None:
        """Return the cluster of the mention that a word before governs."""
        return self._at.get(head)

    def ending_at(self, last: int) -> Cluster | None:
        """Return the cluster of the latest mention, where it ends with this word."""
        if not self._recent:
            return None
        mention, cluster = self._recent[-1]
        return cluster if mention.last == last else None

    def limits(self, head: int) -> Limits:
        """Return what limits the noun at ``head``."""
        s = self.s
        words, owner = set(), None
        for child in s.children[head]:
            if child > head:
                break
            if s.relation[child] == "nmod:poss":
                cluster = self.at(child)
                owner = cluster.number if cluster is not None else -child
            elif s.relation[child] in ("compound", "amod", "nummod"):
                words.add(s.lower[child])
        return Limits(frozenset(words), owner)

    def add(self, mention: Mention, cluster: Cluster | None = None) -> None:
        """Add the next mention: to its entity's cluster, to the one given, else to a new one."""
        s = self.s
        named = mention.root()
        if named.entity is not None:
            cluster = self._by_entity.get(id(named.entity))
        if cluster is None:
            self._count += 1
            cluster = Cluster(self._count, named, mention, named.entity, named.gender, named.plural)
            if named.entity is not None:
                cluster.gender = named.entity.gender
                self._by_entity[id(named.entity)] = cluster
        cluster.last = mention
        cluster.size += 1
        cluster.spoke = cluster.spoke or mention.speaker
        cluster.recent.append(s.sentence[mention.head])
        word = s.lower[mention.head]
        if word not in PRONOUNS and mention.entity is None:
            self._call(cluster, mention.head)
        elif THIRD_PERSON.get(word) in ("male", "female") and not cluster.gender:
            cluster.gender = THIRD_PERSON[word]
        self._at.setdefault(mention.head, cluster)
        self._recent.append((mention, cluster))
        if s.relation[mention.head] in SUBJECTS:
            said_to_be = s.head[mention.head]
            if has_child(s, said_to_be, "cop") and s.tag[said_to_be] in ("NN", "NNS"):
                # "Velmar is a bank": "the bank" will be Velmar.
                self._call(cluster, said_to_be)

    def _call(self, cluster: Cluster, head: int) -> None:
        """Note that a cluster is called by the noun at ``head``."""
        called = cluster.nouns.setdefault(self.s.lemma[head].lower(), [])
        if len(called) < _LIMITS:
            called.append(self.limits(head))

    def before(self, mention: Mention, sentences: int) -> Iterator[Cluster]:
        """Yield the clusters last spoken of within so many sentences, the latest first."""
        here = self.s.sentence[mention.head]
        for other, cluster in reversed(self._recent):
            if here - self.s.sentence[other.head] > sentences:
                return
            if cluster.last is other:
                yield cluster
