"""Mentions: every noun phrase and pronoun, with what it shows of who is meant."""

from __future__ import annotations

import dataclasses

from ..lexicon import nouns
from ..lexicon.names import WORLD_BODIES
from ..lexicon.pronouns import PRONOUNS, THIRD_PERSON
from ..phrases import SUBJECTS, noun_phrase
from ..structure import Structure
from .entities import Entities, Entity
from .names import find_names, gender_of_name

#: Nouns of organisations that may be persons as well, if the encoder says so.
_WHO_MAKES = nouns.PEOPLE | frozenset(
    "maker developer operator manufacturer provider supplier publisher producer builder".split()
)
#: How many guesses of the encoder a description outweighs.
_SURE = 3
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
            mention = _of_name(s, index, names[index], entities, speaks=index in speaking)
        elif is_pronoun(s, index):
            mention = _of_pronoun(s, index)
        else:
            mention = _of_noun(s, index)
        mention.speaker = index in speaking
        out.append(mention)
        if mention.entity is not None and _is_joined(s, index):
            out.append(_of_group(s, index, speaking))
    for number, mention in enumerate(out):
        mention.number = number
    entities.join()
    for mention in out:
        while mention.entity is not None and mention.entity.into is not None:
            mention.entity = mention.entity.into
    _find_roles(s, out)
    return out


def _of_name(
    s: Structure, index: int, words: tuple[int, int], entities: Entities, *, speaks: bool
) -> Mention:
    first, last = words
    kind = _TYPES.get(s.entity[index], "thing")
    if first == last and s.lower[index] in WORLD_BODIES:
        kind = "organisation"
    elif kind in ("thing", "") and "organization" in s.entity[first : last + 1]:
        # The governing word of "Velmar Pumps" is a thing, the one before it tells of a company.
        kind = "organisation"
    entity = entities.named(first, last, kind)
    gender = gender_of_name([s.lower[i] for i in range(first, last + 1)])
    if gender and not entity.gender:
        entity.gender = gender
    entity.speaks = entity.speaks or speaks
    plural = s.tag[index] == "NNPS" and kind != "organisation"
    return _mention(s, index, words, kind, plural, gender, entity)


def _is_joined(s: Structure, index: int) -> bool:
    """Return whether another name or noun is joined to one by "and"."""
    return any(s.relation[c] == "conj" and s.tag[c].startswith("NN") for c in s.children[index])


def _of_group(s: Structure, index: int, speaking: set[int]) -> Mention:
    """Return "Ann Lee and Jo Hill": what "they" can go back to."""
    kind = _TYPES.get(s.entity[index], "thing")
    mention = _mention(s, index, noun_phrase(s, index), kind, True, "they")
    mention.speaker = index in speaking
    return mention


def _of_pronoun(s: Structure, index: int) -> Mention:
    gender = THIRD_PERSON[s.lower[index]]
    kind = "person" if gender in ("male", "female") else ""
    return _mention(s, index, (index, index), kind, gender == "they", gender)


def _of_noun(s: Structure, index: int) -> Mention:
    kind = _TYPES.get(s.entity[index], "thing")
    lemma = s.lemma[index].lower()
    if lemma in nouns.ORGANISATIONS and (kind != "person" or lemma not in _WHO_MAKES):
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
    return _is_joined(s, index)


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
        for word in words:
            lemma = s.lemma[word].lower()
            if s.tag[word] in ("NN", "NNP") and (lemma in posts or s.relation[word] == "appos"):
                mention.entity.roles.add(lemma)
            if s.relation[word] == "appos" and word != s.head[head] and s.tag[word] == "NN":
                _tell_type(mention.entity, lemma)


def _tell_type(entity: Entity, lemma: str) -> None:
    """Note what a description says a name is: "Stridewren, the company behind it"."""
    if lemma in nouns.ORGANISATIONS:
        entity.types["organisation"] += _SURE
    elif lemma in nouns.PEOPLE:
        entity.types["person"] += _SURE
