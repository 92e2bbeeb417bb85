"""What is seen of a pronoun or description and of one candidate, as names of features."""

from __future__ import annotations

import dataclasses

from ..lexicon import nouns
from ..lexicon.attribution import REPORTING
from ..lexicon.names import BODIES
from ..lexicon.pronouns import PRONOUNS, THIRD_PERSON
from ..phrases import OBJECTS, SUBJECTS, has_child
from ..structure import Structure
from .candidates import evidence, says_who
from .clusters import Cluster, Clusters, Limits
from .mentions import Mention

#: How many clauses up the tree subjects are looked for.
_LEVELS = 4
_DEFINITE = frozenset("the this that these those".split())
_SEEMING = frozenset("seem appear happen turn take remain follow emerge transpire".split())
#: Who is able to is somebody: "it was able to read the messages".
_ABLE = frozenset("able unable ready willing unwilling set due keen eager poised prepared".split())
_INDEFINITE = frozenset("a an some any another".split())


@dataclasses.dataclass(slots=True)
class Place:
    """Where a pronoun or description stands: what all its candidates are held against.

    ``acts`` says what it does there (says, does, is, passive, owns, other) and ``over`` gives the
    of the clauses around it with how many clauses up they stand.
    """

    mention: Mention
    kind: str
    sentence: int
    paragraph: int
    role: str
    quotation: int
    acts: str
    over: dict[int, int]
    limits: Limits


class Features:
    """Names what is seen of mentions of one text."""

    def __init__(self, structure: Structure, clusters: Clusters) -> None:
        self.s = structure
        self.clusters = clusters
        self.quotation = _quotations(structure)

    def place(self, mention: Mention, kind: str) -> Place:
        """Return where a mention stands."""
        s, head = self.s, mention.head
        return Place(
            mention,
            kind,
            s.sentence[head],
            s.paragraph[head],
            role_of(s, head),
            self.quotation[head],
            "says" if mention.speaker else _acts(s, head),
            self._subjects_over(head),
            self.clusters.limits(head),
        )

    def _subjects_over(self, head: int) -> dict[int, int]:
        s = self.s
        out: dict[int, int] = {}
        at, level = head, 0
        for _ in range(12):
            up = s.head[at]
            if up == at or level >= _LEVELS:
                break
            for index in s.children[up]:
                if s.relation[index] in SUBJECTS and index != at and index != head:
                    out.setdefault(index, level)
            if s.tag[up].startswith("VB"):
                level += 1
            at = up
        return out

    def of_none(self, place: Place, found: list[Cluster]) -> list[str]:
        """Return what speaks for leaving a mention as it is."""
        s, mention = self.s, place.mention
        out = ["none", f"none:role:{place.role}", f"none:count:{min(len(found), 4)}"]
        out.append(f"none:quoted:{place.quotation >= 0}")
        out.append(f"none:acts:{place.acts}")
        if place.kind == "noun":
            seen = {evidence(s, mention, cluster, place.limits) for cluster in found}
            out.append(f"none:det:{s.lower[mention.first]}")
            out.append(f"none:kind:{mention.type}:{mention.plural}")
            out.append(f"none:alone:{mention.type}:{self._stands_alone(place)}")
            out.append(f"none:body:{self._is_body(place)}")
            out.append(f"none:says_who:{says_who(s, mention.head)}")
            out.extend(f"none:seen:{each}" for each in sorted(seen))
        else:
            out.append(f"none:word:{s.lower[mention.head]}")
            out.append(f"none:named:{any(c.entity is not None for c in found)}")
        if place.kind == "it":
            out.append(f"none:clause:{_takes_clause(s, mention.head)}")
            out.append(f"none:expl:{s.relation[mention.head] == 'expl'}")
        return out

    def of(self, place: Place, cluster: Cluster, rank: int, largest: int) -> list[str]:
        """Return what is seen of one candidate.

        ``rank`` counts the candidates from the latest; ``largest`` is the size of the largest.
        """
        s, last = self.s, cluster.last
        gap = place.sentence - s.sentence[last.head]
        near = min(gap, 2)
        role = role_of(s, last.head)
        form = self._form(last)
        out = [
            f"gap:{_bucket(gap)}",
            f"rank:{min(rank, 6)}",
            f"role:{role}:{near}",
            f"form:{form}:{near}",
            f"roles:{place.role}:{role}",
            f"type:{cluster.type}:{cluster.entity is not None}",
            f"speaks:{place.mention.speaker}:{last.speaker}:{cluster.spoke}",
            f"acts:{place.acts}:{cluster.type}:{cluster.entity is not None}",
            self._quoted(place, last),
        ]
        if cluster.size == largest:
            out.append("largest")
        if s.paragraph[last.head] != place.paragraph:
            out.append("other_paragraph")
        if s.head[last.head] == last.head or s.relation[s.head[last.head]] == "root":
            out.append(f"main:{role}:{near}")
        if is_told(s, last.head):
            out.append("told")
        level = place.over.get(last.head)
        if level is not None:
            out.append(f"over:{level}:{place.role}")
            if last.speaker:
                # "Europol revealed that it ...": who speaks speaks of itself.
                out.append(f"over:speaks:{cluster.type}:{min(level, 2)}")
            out.append(f"over:quoted:{place.quotation != self.quotation[last.head]}")
        elif gap == 0:
            out.append("beside")
        out.extend(
            self._of_noun(place, cluster, gap)
            if place.kind == "noun"
            else self._of_pronoun(place, cluster, gap)
        )
        return out

    def _of_pronoun(self, place: Place, cluster: Cluster, gap: int) -> list[str]:
        s, last = self.s, cluster.last
        out = [f"gender:{bool(cluster.gender)}"]
        if place.kind in ("male", "female"):
            out.append(f"size:{_bucket(cluster.size)}")
            out.append(f"recent:{sum(place.sentence - n <= 2 for n in cluster.recent)}")
        if THIRD_PERSON.get(s.lower[last.head]) == place.kind:
            out.append(f"again:{place.role}:{min(gap, 2)}")
        if s.lower[place.mention.head].endswith(("self", "selves")):
            out.append(f"self:{s.head[last.head] == s.head[place.mention.head]}")
        if last.first <= place.mention.head <= last.last:
            out.append("inside")
        if place.kind in ("it", "they") and has_child(s, last.head, "appos"):
            out.append(f"introduced:{min(gap, 2)}")
        if place.kind == "they":
            out.append(f"plural:{cluster.plural}:{s.lemma[cluster.root.head] in nouns.GROUPS}")
        return out

    def _of_noun(self, place: Place, cluster: Cluster, gap: int) -> list[str]:
        s, mention = self.s, place.mention
        why = evidence(s, mention, cluster, place.limits)
        return [
            f"why:{why}",
            f"why:{why}:{mention.type}",
            f"why:{why}:{_bucket(gap)}",
            f"why:{why}:{mention.type}:alone:{self._stands_alone(place)}",
            f"why:{why}:body:{self._is_body(place)}:{cluster.entity is not None}",
            f"why:{why}:limited:{bool(place.limits.words)}",
            f"why:{why}:owned:{place.limits.owner is not None}",
            f"why:{why}:{s.lower[mention.first]}",
            f"why:{why}:{says_who(s, mention.head)}",
            f"why:{why}:{cluster.entity is not None}",
            f"why:{why}:size:{_bucket(cluster.size)}",
        ]

    def _stands_alone(self, place: Place) -> bool:
        """Return whether nothing limits a description: "the company"."""
        return not place.limits.words and not says_who(self.s, place.mention.head)

    def _is_body(self, place: Place) -> bool:
        """Return whether a description is one that takes up a body named before."""
        lemma = self.s.lemma[place.mention.head].lower()
        return lemma in BODIES and self._stands_alone(place)

    def _form(self, mention: Mention) -> str:
        s = self.s
        word = s.lower[mention.head]
        if word in PRONOUNS:
            return THIRD_PERSON[word]
        if mention.entity is not None:
            return "name"
        first = s.lower[mention.first]
        if first in _DEFINITE:
            return "definite"
        if first in _INDEFINITE:
            return "indefinite"
        return "possessed" if s.tag[mention.first] == "PRP$" else "bare"

    def _quoted(self, place: Place, last: Mention) -> str:
        own, other = place.quotation, self.quotation[last.head]
        if own < 0:
            return f"quoted:no:{other >= 0}"
        return f"quoted:yes:{'same' if own == other else other >= 0}"


def role_of(s: Structure, index: int) -> str:
    """Return a word's part in its clause; of several joined by "and", that of the first."""
    for _ in range(4):
        if s.relation[index] != "conj":
            break
        index = s.head[index]
    relation = s.relation[index]
    if relation in SUBJECTS:
        return "subject"
    if relation in OBJECTS:
        return "object"
    if relation == "nmod:poss":
        return "owner"
    return relation.partition(":")[0] if relation.startswith(("obl", "nmod", "appos")) else "other"


def _takes_clause(s: Structure, index: int) -> bool:
    """Return whether "it" only holds the place of a clause: "it is clear that", "it seems"."""
    head = s.head[index]
    clauses = ("ccomp", "csubj", "csubj:pass", "xcomp", "advcl")
    if not any(s.relation[c] in clauses and c > head for c in s.children[head]):
        return False
    if s.lower[head] in _ABLE:
        return False
    if s.lemma[head] in _SEEMING or has_child(s, head, "cop", "aux:pass"):
        return True
    return s.tag[head].startswith("JJ")


def _acts(s: Structure, index: int) -> str:
    """Return what a mention does in its clause."""
    head = s.head[index]
    if s.relation[index] == "nmod:poss":
        return "owns"
    if s.relation[index] not in SUBJECTS or head == index:
        return "other"
    if not s.tag[head].startswith("VB") or s.lemma[head] == "be":
        return "is"
    if has_child(s, head, "aux:pass"):
        return "passive"
    return "says" if s.lemma[head] in REPORTING else "does"


def is_told(s: Structure, index: int) -> bool:
    """Return whether somebody speaks to what a word names: "told Reuters", "told the court"."""
    return s.relation[index] in OBJECTS and s.lemma[s.head[index]] in ("tell", "inform", "ask")


def _bucket(number: int) -> str:
    for limit in (0, 1, 2, 3, 5, 8):
        if number <= limit:
            return str(limit)
    return "more"


def _quotations(s: Structure) -> list[int]:
    """Return for each word the number of the quotation it stands in, or -1."""
    out = [-1] * len(s)
    for number, quotation in enumerate(s.quotations):
        for index in s.words_in(quotation.start, quotation.end):
            out[index] = number
    return out
