"""Named persons, organisations, places and things, each with all the forms of its name."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

from ..lexicon import nouns
from ..structure import Structure
from .names import NAME_LINKS

_LONGEST_ACRONYM = 6


@dataclasses.dataclass(slots=True)
class Entity:
    """One named person, organisation, place or thing and all the forms of its name.

    ``keys`` are the forms as words in lower case; ``roles`` what it is called beside its name:
    "minister" for "the minister, Aidan Craile". ``into`` is the entity it was joined with.
    """

    names: Counter[str] = dataclasses.field(default_factory=Counter)
    keys: set[tuple[str, ...]] = dataclasses.field(default_factory=set)
    types: Counter[str] = dataclasses.field(default_factory=Counter)
    gender: str = ""
    into: Entity | None = None
    #: How many pronouns were found to stand for it.
    uses: int = 0
    roles: set[str] = dataclasses.field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest form: most words, the most frequent of those."""
        return max(self.names, key=lambda n: (len(n.split()), self.names[n], n))

    @property
    def type(self) -> str:
        """What the encoder most often took it for; a thing in doubt."""
        return self.types.most_common(1)[0][0] if self.types else "thing"

    def absorb(self, other: Entity) -> None:
        """Take over the forms of another entity, which was this one under a shorter name."""
        self.names.update(other.names)
        self.types.update(other.types)
        self.keys |= other.keys
        self.roles |= other.roles
        self.gender = self.gender or other.gender
        other.into = self


class Entities:
    """The entities of one text, found again by any form of their names."""

    def __init__(self, structure: Structure) -> None:
        self.s = structure
        self._all: list[Entity] = []
        self._by_key: dict[tuple[str, ...], Entity] = {}
        self._by_last: dict[str, Entity] = {}
        self._by_first: dict[str, Entity] = {}

    def named(self, first: int, last: int, kind: str) -> Entity:
        """Return the entity of the name from ``first`` to ``last``, a new one where it is new.

        ``kind`` is what the encoder took it for here, or an empty string.
        """
        s = self.s
        while first < last and s.lower[first] in nouns.TITLES:
            first += 1
        stripped = (re.sub(r"[^\w&]", "", s.lower[i]) for i in range(first, last + 1))
        words = tuple(w for w in stripped if w)
        entity = self._known(words, kind)
        if entity is None:
            entity = Entity()
            self._all.append(entity)
        entity.names[s.quote(first, last)] += 1
        entity.keys.add(words)
        if kind:
            entity.types[kind] += 1
        self._by_key[words] = entity
        if len(words) > 1:
            if entity.type == "person":
                self._by_last.setdefault(words[-1], entity)
            else:
                self._by_first.setdefault(words[0], entity)
        return entity

    def _known(self, words: tuple[str, ...], kind: str) -> Entity | None:
        entity = self._by_key.get(words)
        if entity is not None or not words:
            return entity
        if len(words) > 1:
            return self._shorter(words, kind)
        entity = self._by_last.get(words[0]) or self._by_first.get(words[0])
        if entity is not None and kind and entity.types and kind not in entity.types:
            return None
        return entity

    def _shorter(self, words: tuple[str, ...], kind: str) -> Entity | None:
        """Return an entity known so far by a shorter form of this name."""
        single = self._by_key.get((words[-1],))
        if single is not None and kind == "person" and single.type == "person":
            return single
        if kind != "person":
            return self._by_key.get(words[:-1]) if len(words) > 2 else None
        return None

    def join(self) -> None:
        """Join the entities that are one under two names; the shorter one tells ``into`` which."""
        self._join_surnames()
        self._join_acronyms()

    def _join_surnames(self) -> None:
        """Join "Tallis" with "Owen Tallis", whichever came first."""
        full: dict[str, Entity] = {}
        for entity in self._all:
            if entity.type == "person":
                for key in entity.keys:
                    if len(key) > 1:
                        full.setdefault(key[-1], entity)
        for entity in self._all:
            if entity.types and entity.type not in ("person", "thing"):
                continue
            if all(len(key) == 1 for key in entity.keys):
                longer = next((full[k[0]] for k in entity.keys if k[0] in full), None)
                if longer is not None and longer is not entity:
                    longer.absorb(entity)

    def _join_acronyms(self) -> None:
        """Join "the National Crime Agency (NCA)" with "the NCA"."""
        left = [entity for entity in self._all if entity.into is None]
        by_initials: dict[str, Entity] = {}
        for entity in left:
            for key in entity.keys:
                if len(key) > 1:
                    initials = "".join(w[0] for w in key if w not in NAME_LINKS)
                    by_initials.setdefault(initials, entity)
        for entity in left:
            for key in sorted(entity.keys):
                longer = by_initials.get(key[0]) if self._may_be_acronym(entity, key) else None
                if longer is not None and longer is not entity:
                    longer.absorb(entity)
                    break

    def _may_be_acronym(self, entity: Entity, key: tuple[str, ...]) -> bool:
        if len(key) != 1 or not 2 <= len(key[0]) <= _LONGEST_ACRONYM:
            return False
        bare = (name.replace(".", "") for name in entity.names)
        written = next((name for name in bare if name.lower() == key[0]), "")
        return written.isupper()
