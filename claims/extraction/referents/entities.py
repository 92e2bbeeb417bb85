"""Named persons, organisations, places and things, each with all the forms of its name."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict

from ..lexicon.names import AFTER_NAMES, COMPANY_ENDINGS
from ..structure import Structure
from .names import NAME_LINKS, TITLES, gender_of_name

_LONGEST_ACRONYM = 6

Key = tuple[str, ...]


@dataclasses.dataclass(slots=True)
class Entity:
    """One named person, organisation, place or thing and all the forms of its name.

    ``keys`` are the forms as words in lower case, without titles; ``roles`` what it is called
    beside its name: "minister" for "the minister, Aidan Craile". ``into`` is the entity it was
    joined with; ``speaks`` says that it is a source.
    """

    names: Counter[str] = dataclasses.field(default_factory=Counter)
    keys: set[Key] = dataclasses.field(default_factory=set)
    types: Counter[str] = dataclasses.field(default_factory=Counter)
    gender: str = ""
    into: Entity | None = None
    speaks: bool = False
    roles: set[str] = dataclasses.field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest form: most words, the most frequent of those."""
        return max(self.names, key=lambda n: (len(n.split()), self.names[n], n))

    @property
    def type(self) -> str:
        """What the encoder most often took it for; a thing in doubt."""
        return self.types.most_common(1)[0][0] if self.types else "thing"

    @property
    def key(self) -> Key:
        """The longest form."""
        return max(self.keys, key=lambda key: (len(key), key), default=())

    def absorb(self, other: Entity) -> None:
        """Take over the forms of another entity, which was this one under another name."""
        self.names.update(other.names)
        self.types.update(other.types)
        self.keys |= other.keys
        self.roles |= other.roles
        self.gender = self.gender or other.gender
        self.speaks = self.speaks or other.speaks
        other.into = self


class Entities:
    """The entities of one text, found again by any form of their names."""

    def __init__(self, structure: Structure) -> None:
        self.s = structure
        self._all: list[Entity] = []
        self._by_key: dict[tuple[Key, str], Entity] = {}
        self._place: dict[int, int] = {}

    def named(self, first: int, last: int, kind: str) -> Entity:
        """Return the entity of the name from ``first`` to ``last``, a new one where it is new.

        ``kind`` is what the encoder took it for here, or an empty string. "Mr Lund" and
        "Ms Lund" are two; which full names they belong to, ``join`` tells.
        """
        s = self.s
        gender = gender_of_name([s.lower[i] for i in range(first, last + 1)])
        first, kind = self._after_titles(first, last, kind)
        stripped = (
            re.sub(r"[^\w&]", "", s.lower[i])
            for i in range(first, last + 1)
            if i == first or s.lower[i] not in AFTER_NAMES
        )
        words = tuple(w for w in stripped if w)
        entity = self._by_key.get((words, gender)) if words else None
        if entity is None:
            entity = Entity()
            self._place[id(entity)] = len(self._all)
            self._all.append(entity)
            self._by_key[words, gender] = entity
        entity.names[s.quote(first, last)] += 1
        entity.keys.add(words)
        entity.gender = entity.gender or gender
        if kind:
            entity.types[kind] += 1
        return entity

    def _after_titles(self, first: int, last: int, kind: str) -> tuple[int, str]:
        """Return where the name itself begins, and its kind: a title tells that it is a person's.

        "Pennsylvania Senator Ann Lee" is Ann Lee; in "Lake County Sheriff Museum" is no title.
        """
        titled = [i for i in range(first, last) if self.s.lower[i] in TITLES]
        if not titled or kind not in ("person", "thing", ""):
            return first, kind
        if kind == "person":
            return titled[-1] + 1, kind
        if titled[0] != first:
            return first, kind
        while first in titled:
            first += 1
        return first, "person"

    def join(self) -> None:
        """Join the entities that are one under two names; the shorter one tells ``into`` which.

        Done once all names are known, so that it does not matter which form came first.
        """
        self._join_company_forms()
        self._join_persons()
        self._join_by_one_name()
        self._join_organisations()
        self._join_acronyms()

    def _left(self) -> list[Entity]:
        return [entity for entity in self._all if entity.into is None and entity.key]

    def _join_company_forms(self) -> None:
        """Join "Brannock Foods" with "Brannock Foods Ltd"."""
        bare: dict[Key, Entity] = {}
        for entity in self._left():
            key = entity.key
            while len(key) > 1 and key[-1] in COMPANY_ENDINGS:
                key = key[:-1]
            known = bare.setdefault(key, entity)
            if known is not entity and entity.gender == known.gender == "":
                _absorb_shorter(known, entity)
                bare[key] = known if known.into is None else entity

    def _join_persons(self) -> None:
        """Join "Owen Tallis" with "Owen J. Tallis": the same first and last name."""
        known: dict[tuple[str, str], Entity] = {}
        for entity in self._left():
            key = entity.key
            if entity.type != "person" or len(key) < 2 or "of" in key:
                continue
            other = known.setdefault((key[0], key[-1]), entity)
            if other is not entity:
                other.absorb(entity)

    def _join_by_one_name(self) -> None:
        """Join "Tallis" and "Owen" with "Owen Tallis", whichever came first.

        A surname that several bear is taken for the one who is named most; a first name that
        several bear for nobody.
        """
        by_last: dict[str, list[Entity]] = defaultdict(list)
        by_first: dict[str, list[Entity]] = defaultdict(list)
        for entity in self._left():
            if entity.type == "person" and len(entity.key) > 1:
                by_last[_surname(entity.key)].append(entity)
                by_first[entity.key[0]].append(entity)
        for entity in self._left():
            if len(entity.key) != 1 or entity.type not in ("person", "thing"):
                continue
            bearers = [e for e in by_last[entity.key[0]] if _may_be_one(e, entity)]
            if not bearers and entity.type == "person":
                bearers = [e for e in by_first[entity.key[0]] if _may_be_one(e, entity)]
                bearers = bearers if len(bearers) == 1 else []
            if bearers:
                max(bearers, key=lambda e: e.names.total()).absorb(entity)

    def _join_organisations(self) -> None:
        """Join "Velmar" with "Velmar Pumps", "the Herons" with "the Lindby Herons".

        Only where one alone bears the longer name: "Lindby" is neither "Lindby Council" nor
        "Lindby Harbour".
        """
        longer: dict[Key, list[Entity]] = defaultdict(list)
        for entity in self._left():
            key = entity.key
            if entity.type == "person":
                continue
            for cut in range(1, len(key)):
                if key[cut - 1] not in NAME_LINKS and key[cut] not in NAME_LINKS:
                    longer[key[:cut]].append(entity)
                    if len(key) - cut > 1 or key[-1].endswith("s"):
                        longer[key[cut:]].append(entity)
        for entity in self._left():
            found = [e for e in longer.get(entity.key, ()) if e.into is None]
            if len(found) == 1 and self._may_be_short_for(entity, found[0]):
                found[0].absorb(entity)

    def _may_be_short_for(self, short: Entity, full: Entity) -> bool:
        """Return whether a short name can be an organisation's: Lindby is not Lindby Council."""
        if full is short or full.type != "organisation":
            return False
        if short.type in ("organisation", "thing"):
            return True
        # "Tallis Tools … Tallis": who was named in full first is named shorter afterwards.
        introduced = self._place[id(full)] < self._place[id(short)]
        return introduced and not short.gender and (short.type == "person" or short.speaks)

    def _join_acronyms(self) -> None:
        """Join "the National Crime Agency (NCA)" with "the NCA"."""
        by_initials: dict[str, Entity] = {}
        left = self._left()
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

    def _may_be_acronym(self, entity: Entity, key: Key) -> bool:
        if len(key) != 1 or not 2 <= len(key[0]) <= _LONGEST_ACRONYM:
            return False
        bare = (name.replace(".", "") for name in entity.names)
        written = next((name for name in bare if name.lower() == key[0]), "")
        return written.isupper()


def _absorb_shorter(one: Entity, other: Entity) -> None:
    if len(other.key) > len(one.key):
        other.absorb(one)
    else:
        one.absorb(other)


def _surname(key: Key) -> str:
    """Return the last name: of "Theodora of Lindby" the first."""
    return key[key.index("of") - 1] if "of" in key[1:] else key[-1]


def _may_be_one(full: Entity, short: Entity) -> bool:
    """Return whether two forms can be one person: "Ms Lund" is not "Oskar Lund"."""
    return full is not short and (not short.gender or short.gender == (full.gender or short.gender))
