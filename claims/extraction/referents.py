"""Who is meant: names, pronouns and descriptions back to the fullest name in the article.

Every noun phrase is a mention. Mentions of one proper name are one entity, whose fullest form
is its name. A pronoun or a description ("the agency") takes the mention before it that fits
in number and kind and stands out most; where none fits it stays unresolved.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

from .lexicon import nouns
from .lexicon.names import FEMALE_NAMES, MALE_NAMES
from .phrases import SUBJECTS, core_noun_phrase, noun_phrase
from .structure import Structure

#: How many mentions back an antecedent is looked for: keeps long texts linear.
LOOK_BACK = 60
#: How many sentences back a pronoun may reach.
SENTENCES_BACK = 4

_PERSONAL = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
}  # fmt: skip
SPEAKERS = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"))
PRONOUNS = frozenset(_PERSONAL)
_LINKS = frozenset(("of", "for", "the", "and", "&", "de", "la", "del", "van", "von", "der", "bin", "al", "-", "'s", "’s", "on"))
_TYPES = {"person": "person", "organization": "organisation", "place": "place"}


@dataclasses.dataclass(slots=True)
class Entity:
    """One named person, organisation, place or thing and all the forms of its name."""

    names: Counter[str]
    keys: set[tuple[str, ...]]
    types: Counter[str]
    gender: str = ""
    into: Entity | None = None
    #: What it is called beside its name: "minister" for "the minister, Aidan Craile".
    roles: set[str] = dataclasses.field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest form: most words, the most frequent of those."""
        return max(self.names, key=lambda n: (len(n.split()), self.names[n], n))

    @property
    def type(self) -> str:
        """What the encoder most often took it for; a thing in doubt."""
        return self.types.most_common(1)[0][0] if self.types else "thing"


@dataclasses.dataclass(slots=True)
class Mention:
    """A noun phrase; ``head`` is its governing word, ``first`` and ``last`` its words."""

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


@dataclasses.dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase stands for."""

    name: str
    named: bool
    type: str
    plural: bool
    head: int
    resolved: bool


class Referents:
    """All mentions of one text and what they stand for."""

    def __init__(self, structure: Structure, sources: list[tuple[int, int]]) -> None:
        self.s = structure
        self.entities: list[Entity] = []
        self._by_key: dict[tuple[str, ...], Entity] = {}
        self._by_last: dict[str, Entity] = {}
        self._by_word: dict[str, Entity] = {}
        speaking = {i for first, last in sources for i in range(first, last + 1)}
        self.mentions: list[Mention] = []
        self.by_head: dict[int, Mention] = {}
        names = self._names()
        self._collect(names, speaking)
        self._merge_surnames()
        self._merge_acronyms()
        self._repoint()
        self._find_roles()
        for mention in self.mentions:
            self._link(mention)

    # -------------------------------------------------------------- names

    def _names(self) -> dict[int, tuple[int, int]]:
        """Return runs of proper nouns (with "of", "for the" inside) as head -> range."""
        s = self.s
        out: dict[int, tuple[int, int]] = {}
        index, count = 0, len(s)
        while index < count:
            if not s.tag[index].startswith("NNP"):
                index += 1
                continue
            first = last = index
            look = index + 1
            while look < count and s.sentence[look] == s.sentence[first]:
                if s.tag[look].startswith("NNP"):
                    if s.entity[look] == "time" != s.entity[first]:
                        break
                    last = look
                    look += 1
                elif (
                    s.lower[look] in _LINKS and look - last <= 2 and self._goes_on(look, first, last)
                ) or (s.tag[look] in ("CD", "JJ") and s.word[look][0].isupper() and s.relation[look] in ("flat", "compound")) or (
                    s.tag[look] == "CD" and s.relation[look] in ("flat", "nummod", "nmod:unmarked") and s.head[look] == last and s.head[look] < look
                    and len(s.word[look]) <= 4 and s.relation[last] != "appos"
                ):
                    if s.tag[look] == "CD" or s.tag[look] == "JJ":
                        last = look
                    look += 1
                else:
                    break
            head = first
            for i in range(first, last + 1):
                if not first <= s.head[i] <= last or s.head[i] == i:
                    head = i
                    break
            out[head] = (first, last)
            index = last + 1
        return out

    def _goes_on(self, look: int, first: int, last: int) -> bool:
        s = self.s
        word = s.lower[look]
        following = look + 1
        if following < len(s) and s.lower[following] == "the" and word in ("of", "for", "on"):
            following += 1
        if following >= len(s) or not s.tag[following].startswith("NNP"):
            return False
        if word in ("and", "&"):
            # "Marks and Spencer" is one; "Smith and Jones" are two.
            return s.relation[following] in ("flat", "compound") and first <= s.head[following] <= last
        if word in ("of", "for", "on"):
            return first <= s.head[following] <= last or s.relation[following] == "compound"
        if word in ("'s", "’s"):
            return False
        return True

    def _entity_for(self, first: int, last: int, kind: str) -> Entity:
        s = self.s
        while first < last and s.lower[first] in nouns.TITLES:
            first += 1
        text = s.quote(first, last)
        words = tuple(re.sub(r"[^\w&]", "", s.lower[i]) for i in range(first, last + 1))
        words = tuple(w for w in words if w)
        entity = self._by_key.get(words)
        if entity is None and words:
            if len(words) == 1:
                entity = self._by_last.get(words[0]) or self._by_word.get(words[0])
                if entity is not None and kind and entity.types and kind not in entity.types:
                    entity = None
            else:
                entity = self._shorter(words, kind)
        if entity is None:
            entity = Entity(Counter(), set(), Counter())
            self.entities.append(entity)
        entity.names[text] += 1
        entity.keys.add(words)
        if kind:
            entity.types[kind] += 1
        self._by_key[words] = entity
        if len(words) > 1:
            if entity.type == "person":
                self._by_last.setdefault(words[-1], entity)
            else:
                self._by_word.setdefault(words[0], entity)
        return entity

    def _shorter(self, words: tuple[str, ...], kind: str) -> Entity | None:
        """Return an entity known so far by a shorter form of this name."""
        single = self._by_key.get((words[-1],))
        if single is not None and kind == "person" and single.type == "person":
            return single
        if kind != "person":
            return self._by_key.get(words[:-1]) if len(words) > 2 else None
        return None

    def _merge_surnames(self) -> None:
        """Join "Tallis" with "Owen Tallis", whichever came first."""
        full: dict[str, Entity] = {}
        for entity in self.entities:
            if entity.type == "person":
                for key in entity.keys:
                    if len(key) > 1:
                        full.setdefault(key[-1], entity)
        for entity in self.entities:
            if entity.types and entity.type not in ("person", "thing"):
                continue
            if all(len(key) == 1 for key in entity.keys):
                longer = next((full[k[0]] for k in entity.keys if k and k[0] in full), None)
                if longer is not None and longer is not entity:
                    self._absorb(longer, entity)

    def _absorb(self, kept: Entity, gone: Entity) -> None:
        kept.names.update(gone.names)
        kept.types.update(gone.types)
        kept.keys |= gone.keys
        kept.roles |= gone.roles
        kept.gender = kept.gender or gone.gender
        for key in gone.keys:
            self._by_key[key] = kept
        gone.into = kept

    def _repoint(self) -> None:
        """Let mentions of entities that were joined point at the one that is left."""
        for mention in self.mentions:
            while mention.entity is not None and mention.entity.into is not None:
                mention.entity = mention.entity.into
        self.entities = [e for e in self.entities if e.into is None]

    def _merge_acronyms(self) -> None:
        """Join "the National Crime Agency (NCA)" with "the NCA"."""
        by_initials: dict[str, Entity] = {}
        for entity in self.entities:
            if entity.into is not None:
                continue
            for key in entity.keys:
                if len(key) > 1:
                    small = [w for w in key if w not in _LINKS]
                    by_initials.setdefault("".join(w[0] for w in small), entity)
        for entity in self.entities:
            if entity.into is not None:
                continue
            for key in sorted(entity.keys):
                if len(key) == 1 and 2 <= len(key[0]) <= 6:
                    written = next(iter(n for n in entity.names if n.lower().replace(".", "") == key[0]), "")
                    longer = by_initials.get(key[0])
                    if longer is not None and longer is not entity and written.replace(".", "").isupper():
                        self._absorb(longer, entity)
                        break

    # -------------------------------------------------------------- mentions

    def _collect(self, names: dict[int, tuple[int, int]], speaking: set[int]) -> None:
        s = self.s
        inside_name: dict[int, int] = {}
        for head, (first, last) in names.items():
            for i in range(first, last + 1):
                inside_name[i] = head
        for index, tag in enumerate(s.tag):
            if index in inside_name and inside_name[index] != index:
                continue
            is_pronoun = s.lower[index] in PRONOUNS and tag in ("PRP", "PRP$")
            if not is_pronoun and not tag.startswith("NN"):
                continue
            if s.relation[index] in ("compound", "flat", "goeswith") and index not in names:
                continue
            entity = None
            kind = _TYPES.get(s.entity[index], "thing" if s.entity[index] not in ("O",) else "")
            if index in names:
                first, last = names[index]
                entity = self._entity_for(first, last, kind)
                gender = gender_of_name([s.lower[i] for i in range(first, last + 1)])
                if gender and not entity.gender:
                    entity.gender = gender
            elif is_pronoun:
                first = last = index
            else:
                first, last = noun_phrase(s, index)
                lemma = s.lemma[index]
                if lemma in nouns.ORGANISATIONS and kind != "person":
                    kind = "organisation"
                elif lemma in nouns.PEOPLE:
                    kind = "person"
                gender = "male" if lemma in nouns.MALE else "female" if lemma in nouns.FEMALE else ""
            plural = tag in ("NNS", "NNPS") or s.lower[index] in ("police", "people", "staff") or self._coordinated(index)
            if is_pronoun:
                gender = _PERSONAL[s.lower[index]]
                plural = gender == "they"
                kind = "person" if gender in ("male", "female") else ""
            mention = Mention(
                index, first, last, kind, plural, s.relation[index] in SUBJECTS, entity,
                index in speaking, gender,
            )  # fmt: skip
            self.mentions.append(mention)
            self.by_head[index] = mention
        self._order = {id(m): i for i, m in enumerate(self.mentions)}

    def _coordinated(self, index: int) -> bool:
        s = self.s
        return any(s.relation[c] == "conj" and s.tag[c].startswith("NN") for c in s.children[index])

    # -------------------------------------------------------------- antecedents

    def _link(self, mention: Mention) -> None:
        s = self.s
        word = s.lower[mention.head]
        if word in PRONOUNS and s.tag[mention.head] in ("PRP", "PRP$"):
            if word == "it" and self._expletive(mention.head):
                return
            mention.antecedent = self._for_pronoun(mention, _PERSONAL[word])
        elif mention.entity is None and s.lower[mention.first] in ("the", "this", "that", "these", "those", "his", "her", "its", "their"):
            mention.antecedent = self._for_description(mention)

    def _expletive(self, index: int) -> bool:
        s = self.s
        if s.relation[index] == "expl":
            return True
        head = s.head[index]
        return s.relation[index] in ("nsubj", "nsubj:pass") and any(
            s.relation[c] in ("ccomp", "csubj", "csubj:pass") and c > head for c in s.children[head]
        ) and (s.tag[head].startswith("JJ") or any(s.relation[c] == "aux:pass" for c in s.children[head]))

    def _before(self, mention: Mention, sentences: int) -> list[Mention]:
        at = self._order[id(mention)]
        out = []
        here = self.s.sentence[mention.head]
        for other in reversed(self.mentions[max(0, at - LOOK_BACK) : at]):
            if here - self.s.sentence[other.head] > sentences:
                break
            out.append(other)
        return out

    def _for_pronoun(self, mention: Mention, want: str) -> Mention | None:
        s = self.s
        best, best_score, second = None, -1e9, -1e9
        here = s.sentence[mention.head]
        for other in self._before(mention, SENTENCES_BACK):
            target = self._root(other)
            if target is mention or (s.lower[target.head] in PRONOUNS):
                # A pronoun nobody resolved says nothing.
                continue
            if not self._fits(target, want):
                continue
            if mention.first <= other.head <= mention.last or other.first <= mention.head <= other.last:
                continue
            if self._same_clause(mention, other):
                continue
            gap = here - s.sentence[other.head]
            score = -0.9 * gap - 0.012 * (mention.head - other.head)
            score += 1.4 if other.subject else 0.0
            score += 1.0 if target.entity is not None else 0.0
            score += 0.5 if s.relation[other.head] in ("obj", "iobj") else 0.0
            score -= 0.6 if s.relation[other.head] in ("nmod:poss", "compound") else 0.0
            if mention.speaker and other.speaker:
                score += 1.5
            if other.speaker and s.sentence[other.head] == here:
                # "Europol revealed that it ...": the speaker speaks of itself.
                score += 1.0 if mention.subject else 0.3
            if s.lower[other.head] in PRONOUNS and _PERSONAL[s.lower[other.head]] == want:
                score += 0.8
            if mention.speaker and want == "it" and not self._can_speak(target):
                score -= 2.0
            if want == "it" and target.type in ("", "thing") and target.entity is None:
                score -= 0.8
            if want == "they" and target.plural:
                score += 0.8
            if s.entity[other.head] == "time":
                score -= 5
            if score > best_score:
                if best is not None and not self._same(best, target):
                    second = best_score
                best, best_score = target, score
            elif best is not None and score > second and not self._same(best, target):
                second = score
        if want == "it" and best_score - second < 0.25:
            # Two that fit as well: nobody can tell, and a guess would be printed as checked.
            return None
        if best is not None and want in ("male", "female") and best.entity is not None and not best.entity.gender:
            best.entity.gender = want
        return best

    def _can_speak(self, target: Mention) -> bool:
        if target.entity is not None:
            return target.entity.types["organisation"] > 0
        return target.type == "organisation" or self.s.lemma[target.head] in nouns.ORGANISATIONS

    def _same(self, one: Mention, other: Mention) -> bool:
        if one.entity is not None or other.entity is not None:
            return one.entity is other.entity
        return one is other or self.s.lemma[one.head] == self.s.lemma[other.head]

    def _root(self, mention: Mention) -> Mention:
        seen = 0
        while mention.antecedent is not None and seen < 20:
            mention = mention.antecedent
            seen += 1
        return mention

    def _fits(self, target: Mention, want: str) -> bool:
        kind = target.entity.type if target.entity is not None and target.entity.types else target.type
        if self.s.entity[target.head] == "time":
            return False
        if want in ("male", "female"):
            gender = target.entity.gender if target.entity is not None else target.gender
            if gender and gender not in ("it", "they") and gender != want:
                return False
            return kind == "person" and not target.plural
        if want == "it":
            if target.entity is not None and target.entity.types["organisation"] * 3 >= target.entity.types["person"] > 0:
                return not target.plural
            return kind != "person" and not target.plural
        if target.plural:
            return True
        return kind == "organisation" or self.s.lemma[target.head] in nouns.GROUPS

    def _same_clause(self, mention: Mention, other: Mention) -> bool:
        """Return whether both depend on one verb: "it" is never the subject's own object."""
        s = self.s
        if s.tag[mention.head] == "PRP$":
            return False
        return s.head[mention.head] == s.head[other.head] and s.relation[other.head] in SUBJECTS

    def _for_description(self, mention: Mention) -> Mention | None:
        """Return what "the agency", "the ministry", "the former judge" goes back to, or None."""
        s = self.s
        lemma = s.lemma[mention.head]
        if any(s.relation[c] in ("nmod", "acl:relcl", "acl", "amod") and s.tag[c] not in ("JJ",) and c > mention.head for c in s.children[mention.head]):
            # What limits it says itself who is meant.
            limited = True
        else:
            limited = False
        named, best = None, 0.0
        for other in self._before(mention, 12):
            target = self._root(other)
            if target.plural != mention.plural and not (target.type == "organisation" and mention.plural):
                continue
            entity = target.entity
            if entity is not None and not limited:
                if any(lemma in key for key in entity.keys):
                    return target
                if lemma in entity.roles:
                    return target
                if self._class_fits(lemma, entity):
                    # Who the article is about outweighs who was named last.
                    gap = s.sentence[mention.head] - s.sentence[other.head]
                    salience = 0.5 * min(6, sum(entity.names.values())) - 0.4 * gap + (0.5 if other.subject else 0.0)
                    if named is None or salience > best:
                        named, best = target, salience
            elif entity is None and not limited and s.lemma[other.head] == lemma and s.lower[other.head] not in PRONOUNS:
                return target
        return named

    def _find_roles(self) -> None:
        """Note what stands beside a name: "spokesman Tom Hill", "X, a bank", "the minister, Y"."""
        s = self.s
        for mention in self.mentions:
            if mention.entity is None:
                continue
            words = [c for c in s.children[mention.head] if s.relation[c] in ("appos", "compound", "nmod:desc", "conj")]
            if s.relation[mention.head] in ("appos", "flat"):
                words.append(s.head[mention.head])
            if mention.first > 0 and s.sentence[mention.first - 1] == s.sentence[mention.head]:
                words.append(mention.first - 1)
            mention.entity.roles.update(
                s.lemma[w] for w in words if s.tag[w] in ("NN", "NNP") and s.lemma[w].lower() in (nouns.PEOPLE | nouns.ORGANISATIONS)
            )

    def _class_fits(self, lemma: str, entity: Entity) -> bool:
        if lemma in nouns.ORGANISATIONS:
            return entity.type == "organisation"
        return False

    # -------------------------------------------------------------- answers

    def resolve(self, head: int) -> Resolved | None:
        """Return what the noun or pronoun at ``head`` stands for; None for words that name nothing."""
        mention = self.by_head.get(head)
        if mention is None:
            return None
        target = self._root(mention)
        s = self.s
        if target.entity is not None:
            return Resolved(target.entity.name, True, target.entity.type, target.plural, target.head, True)
        pronoun = s.lower[target.head] in PRONOUNS and s.tag[target.head] in ("PRP", "PRP$")
        first, last = (target.first, target.last) if pronoun else core_noun_phrase(s, target.head, 8)
        return Resolved(s.quote(first, last), False, target.type or "thing", target.plural, target.head, not pronoun)

    def name_of_source(self, piece: tuple[int, int], head: int) -> Resolved:
        """Return who a source phrase stands for: the name in it, or what it goes back to."""
        s = self.s
        first, last = piece
        if s.lower[head] in ("who", "which", "that", "whom"):
            clause = s.head[head]
            while s.relation[clause] == "conj":
                clause = s.head[clause]
            if s.relation[clause] in ("acl:relcl", "acl", "advcl:relcl"):
                head = s.head[clause]
                first, last = noun_phrase(s, head)
        mention = self.by_head.get(head)
        if mention is not None and mention.entity is None and s.lower[head] not in PRONOUNS:
            # "Foreign minister Anna Holt", "the head of X, Jo Lee": the name beside the post.
            for index in s.children[head]:
                inner = self.by_head.get(index)
                if inner is not None and inner.entity is not None and s.relation[index] in ("appos", "flat", "conj"):
                    if s.relation[index] != "conj" or not any(s.relation[c] == "cc" for c in s.children[index]):
                        return Resolved(inner.entity.name, True, inner.entity.type, False, index, True)
        resolved = self.resolve(head)
        if resolved is not None and (resolved.named or s.lower[head] in PRONOUNS or resolved.head != head):
            return resolved
        text = s.quote(first, last)
        lowered = s.lower[first]
        if lowered in ("the", "a", "an") and first < last:
            text = s.quote(first + 1, last)
        has_name = any(s.tag[i].startswith("NNP") for i in range(first, last + 1)) and s.tag[head].startswith("NNP")
        plural = s.tag[head] in ("NNS", "NNPS") or lowered in ("police",)
        kind = mention.type if mention is not None else ""
        return Resolved(text, has_name, kind or "person", plural, head, lowered not in SPEAKERS)


def gender_of_name(words: list[str]) -> str:
    """Return what title or first name tells of a person's gender, or an empty string."""
    for word in words[:2]:
        if word in nouns.MALE or word in MALE_NAMES:
            return "male"
        if word in nouns.FEMALE or word in FEMALE_NAMES:
            return "female"
    return ""
