"""Mentions: every noun phrase and pronoun, with what it shows of who is meant."""

from __future__ import annotations

import dataclasses

from ..lexicon import nouns
from ..lexicon.pronouns import PRONOUNS, THIRD_PERSON
from ..phrases import SUBJECTS, noun_phrase
from ..structure import Structure
from .entities import Entities, Entity
from .names import find_names, gender_of_name

_TYPES = {"person": "person", "organization": "organisation", "place": "place", "O": ""}


@dataclasses.dataclass(slots=True)
class Mention:
    """A noun phrase; ``head`` is its governing word, ``first`` and ``last`` its words.

    ``number`` counts the mentions of the text; ``speaker`` says that it stands in a source.
    """

    number: int
    head: int
    first: int
    last: int
    type: str
    plural: bool
    subject: bool
    entity: Entity | None
    speaker: bool = False
    gender: str = ""
    antecedent: Mention | None = None

    def root(self) -> Mention:
        """Return the mention this one goes back to in the end: itself where to none."""
        at = self
        for _ in range(20):
            if at.antecedent is None:
                break
            at = at.antecedent
        return at


def is_pronoun(s: Structure, index: int) -> bool:
    """Return whether a word is a personal pronoun of the third person."""
    return s.lower[index] in PRONOUNS and s.tag[index] in ("PRP", "PRP$")


def find_mentions(s: Structure, speaking: set[int]) -> list[Mention]:
    """Return the mentions of a text in their order, names joined; no antecedents yet.

    ``speaking`` are the words of sources.
    """
    names = find_names(s)
    inside_name = {i: head for head, (a, b) in names.items() for i in range(a, b + 1)}
    entities = Entities(s)
    out: list[Mention] = []
    for index, tag in enumerate(s.tag):
        if inside_name.get(index, index) != index:
            continue
        if not is_pronoun(s, index) and not tag.startswith("NN"):
            continue
        if s.relation[index] in ("compound", "flat", "goeswith") and index not in names:
            continue
        if index in names:
            mention = _of_name(s, index, names[index], entities)
        elif is_pronoun(s, index):
            mention = _of_pronoun(s, index)
        else:
            mention = _of_noun(s, index)
        mention.number = len(out)
        mention.speaker = index in speaking
        out.append(mention)
    entities.join()
    for mention in out:
        while mention.entity is not None and mention.entity.into is not None:
            mention.entity = mention.entity.into
    _find_roles(s, out)
    return out


def _of_name(s: Structure, index: int, words: tuple[int, int], entities: Entities) -> Mention:
    first, last = words
    kind = _TYPES.get(s.entity[index], "thing")
    entity = entities.named(first, last, kind)
    gender = gender_of_name([s.lower[i] for i in range(first, last + 1)])
    if gender and not entity.gender:
        entity.gender = gender
    return _mention(s, index, words, kind, _is_plural(s, index), gender, entity)


def _of_pronoun(s: Structure, index: int) -> Mention:
    gender = THIRD_PERSON[s.lower[index]]
    kind = "person" if gender in ("male", "female") else ""
    return _mention(s, index, (index, index), kind, gender == "they", gender)


def _of_noun(s: Structure, index: int) -> Mention:
    kind = _TYPES.get(s.entity[index], "thing")
    lemma = s.lemma[index]
    if lemma in nouns.ORGANISATIONS and kind != "person":
        kind = "organisation"
    elif lemma in nouns.PEOPLE:
        kind = "person"
    gender = "male" if lemma in nouns.MALE else "female" if lemma in nouns.FEMALE else ""
    return _mention(s, index, noun_phrase(s, index), kind, _is_plural(s, index), gender)


def _mention(
    s: Structure,
    head: int,
    words: tuple[int, int],
    kind: str,
    plural: bool,
    gender: str,
    entity: Entity | None = None,
) -> Mention:
    subject = s.relation[head] in SUBJECTS
    return Mention(-1, head, *words, kind, plural, subject, entity, gender=gender)


def _is_plural(s: Structure, index: int) -> bool:
    if s.tag[index] in ("NNS", "NNPS") or s.lower[index] in nouns.ALWAYS_PLURAL:
        return True
    return any(s.relation[c] == "conj" and s.tag[c].startswith("NN") for c in s.children[index])


def _find_roles(s: Structure, mentions: list[Mention]) -> None:
    """Note what stands beside a name: "spokesman Tom Hill", "X, a bank", "the minister, Y"."""
    posts = nouns.PEOPLE | nouns.ORGANISATIONS
    beside = ("appos", "compound", "nmod:desc", "conj")
    for mention in mentions:
        if mention.entity is None:
            continue
        head, before = mention.head, mention.first - 1
        words = [c for c in s.children[head] if s.relation[c] in beside]
        if s.relation[head] in ("appos", "flat"):
            words.append(s.head[head])
        if before >= 0 and s.sentence[before] == s.sentence[head]:
            words.append(before)
        mention.entity.roles.update(
            s.lemma[w] for w in words if s.tag[w] in ("NN", "NNP") and s.lemma[w].lower() in posts
        )
