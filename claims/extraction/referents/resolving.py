"""The answers: what a noun, a pronoun or a source phrase stands for."""

from __future__ import annotations

import dataclasses

from ..lexicon import nouns
from ..lexicon.pronouns import FIRST_PERSON, PRONOUNS, RELATIVE
from ..phrases import ARTICLES, NAME_TAGS, core_noun_phrase, has_child, noun_phrase
from ..structure import Structure
from .antecedents import Choose, link_mentions
from .mentions import Mention, find_mentions, is_pronoun


@dataclasses.dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase stands for.

    ``head`` is the governing word of the mention that gave the name; ``resolved`` is False
    where nobody can tell who is meant.
    """

    name: str
    named: bool
    type: str
    plural: bool
    head: int
    resolved: bool


class Referents:
    """All mentions of one text and what they stand for.

    ``sources`` are phrases that speak; ``choose`` stands in for the project's own ranker.
    """

    def __init__(
        self,
        structure: Structure,
        sources: list[tuple[int, int]],
        choose: Choose | None = None,
    ) -> None:
        self.s = structure
        speaking = {i for first, last in sources for i in range(first, last + 1)}
        mentions = find_mentions(structure, speaking)
        self.by_head: dict[int, Mention] = {}
        for mention in mentions:
            # Names joined by "and" make a mention more, after that of the first alone.
            self.by_head.setdefault(mention.head, mention)
        link_mentions(structure, mentions, choose)

    def resolve(self, head: int) -> Resolved | None:
        """Return what the noun or pronoun at ``head`` stands for; None where it names nothing."""
        mention = self.by_head.get(head)
        if mention is None:
            return None
        s = self.s
        target = mention.root()
        entity = target.entity
        if entity is not None:
            return Resolved(entity.name, True, entity.type, target.plural, target.head, True)
        pronoun = is_pronoun(s, target.head)
        if pronoun or target.gender == "they":
            first, last = target.first, target.last
        else:
            first, last = core_noun_phrase(s, target.head, 8)
        kind = target.type or "thing"
        named = s.tag[target.head] in NAME_TAGS and s.lemma[target.head].lower() not in nouns.GROUPS
        return Resolved(s.quote(first, last), named, kind, target.plural, target.head, not pronoun)

    def name_of_source(self, piece: tuple[int, int], head: int) -> Resolved:
        """Return who a source phrase stands for: the name in it, or what it goes back to."""
        s = self.s
        first, last = piece
        described = self._described_by(head)
        if described is not None:
            head = described
            first, last = noun_phrase(s, head)
        beside = self._name_beside(head)
        if beside is not None:
            return beside
        resolved = self.resolve(head)
        if resolved is not None and (
            resolved.named or s.lower[head] in PRONOUNS or resolved.head != head
        ):
            return resolved
        lowered = s.lower[first]
        text = s.quote(first + 1 if lowered in ARTICLES and first < last else first, last)
        # A name within a phrase names its source only where it governs the phrase.
        alone = first == last and s.lower[head] in nouns.GROUPS
        named = s.tag[head].startswith("NNP") and not alone
        plural = s.tag[head] in ("NNS", "NNPS") or lowered == "police"
        mention = self.by_head.get(head)
        kind = (mention.type if mention is not None else "") or "person"
        return Resolved(text, named, kind, plural, head, lowered not in FIRST_PERSON)

    def _described_by(self, head: int) -> int | None:
        """Return the noun that a relative pronoun stands for, or None."""
        s = self.s
        if s.lower[head] not in RELATIVE:
            return None
        clause = s.head[head]
        while s.relation[clause] == "conj":
            clause = s.head[clause]
        if s.relation[clause] in ("acl:relcl", "acl", "advcl:relcl"):
            return s.head[clause]
        return None

    def _name_beside(self, head: int) -> Resolved | None:
        """Return the name beside a post: "Foreign minister Anna Holt", "the head of X, Jo Lee"."""
        s = self.s
        mention = self.by_head.get(head)
        if mention is None or mention.entity is not None or s.lower[head] in PRONOUNS:
            return None
        for index in s.children[head]:
            inner = self.by_head.get(index)
            if inner is None or inner.entity is None:
                continue
            relation = s.relation[index]
            if relation in ("appos", "flat") or (
                relation == "conj" and not has_child(s, index, "cc")
            ):
                return Resolved(inner.entity.name, True, inner.entity.type, False, index, True)
        return None
