"""What pronouns and descriptions go back to."""

from __future__ import annotations

from ..lexicon import nouns
from ..lexicon.pronouns import PRONOUNS, THIRD_PERSON
from ..phrases import SUBJECTS, has_child
from ..structure import Structure
from .mentions import Mention, is_pronoun

#: How many mentions back an antecedent is looked for: keeps long texts linear.
_LOOK_BACK = 60
#: How many sentences back a pronoun, and a description, may reach.
_SENTENCES_BACK = 4
_SENTENCES_BACK_PERSON = 8
_SENTENCES_BACK_DESCRIBED = 12
#: An "it" needs an antecedent that stands out by this much; a guess would be printed as checked.
_CLEAR_LEAD = 0.5
_TAKING_UP = frozenset("the this that these those".split())


def link_mentions(s: Structure, mentions: list[Mention]) -> None:
    """Give the mentions of a text, in their order, what they go back to."""
    by_head = {mention.head: mention for mention in mentions}
    for mention in mentions:
        if mention.entity is None and not is_pronoun(s, mention.head):
            mention.antecedent = _named_beside(s, by_head, mention)
    for mention in mentions:
        word = s.lower[mention.head]
        if mention.antecedent is not None:
            continue
        if is_pronoun(s, mention.head):
            if word != "it" or not _is_expletive(s, mention.head):
                mention.antecedent = _for_pronoun(s, mentions, mention)
        elif mention.entity is None and s.lower[mention.first] in _TAKING_UP:
            mention.antecedent = _for_description(s, mentions, mention)


def _named_beside(s: Structure, by_head: dict[int, Mention], mention: Mention) -> Mention | None:
    """Return the name that stands with a description: "her apprentice Joost Aalders"."""
    if s.lemma[mention.head] not in nouns.PEOPLE | nouns.ORGANISATIONS:
        return None
    for child in s.children[mention.head]:
        name = by_head.get(child)
        if name is not None and name.entity is None and s.relation[child] == "appos":
            # "its developer, Canadian firm Sky Global"
            name = _named_beside(s, by_head, name)
            if name is not None:
                return name
        if name is None or name.entity is None or child < mention.head:
            continue
        if s.relation[child] in ("appos", "flat") and s.entity[child] not in ("place", "time"):
            return name
    return None


def _is_expletive(s: Structure, index: int) -> bool:
    """Return whether an "it" stands for nothing: "it is clear that", "it was found that"."""
    if s.relation[index] == "expl":
        return True
    head = s.head[index]
    clauses = ("ccomp", "csubj", "csubj:pass")
    return (
        s.relation[index] in ("nsubj", "nsubj:pass")
        and any(s.relation[c] in clauses and c > head for c in s.children[head])
        and (s.tag[head].startswith("JJ") or has_child(s, head, "aux:pass"))
    )


def _before(s: Structure, mentions: list[Mention], at: Mention, sentences: int) -> list[Mention]:
    """Return the mentions before one, the nearest first."""
    out = []
    here = s.sentence[at.head]
    for other in reversed(mentions[max(0, at.number - _LOOK_BACK) : at.number]):
        if here - s.sentence[other.head] > sentences:
            break
        out.append(other)
    return out


# ------------------------------------------------------------------ pronouns


def _for_pronoun(s: Structure, mentions: list[Mention], mention: Mention) -> Mention | None:
    want = THIRD_PERSON[s.lower[mention.head]]
    best: Mention | None = None
    best_score = second = -1e9
    person = want in ("male", "female")
    back = _SENTENCES_BACK_PERSON if person else _SENTENCES_BACK
    for other in _before(s, mentions, mention, back):
        target = other.root()
        if not _may_be(s, mention, other, target, want):
            continue
        score = _score(s, mention, other, target, want)
        if score > best_score:
            if best is not None and not _same(s, best, target):
                second = best_score
            best, best_score = target, score
        elif score > second and best is not None and not _same(s, best, target):
            second = score
    if want == "it" and best_score - second < _CLEAR_LEAD:
        return None
    if best is not None and best.entity is not None:
        best.entity.uses += 1
        if person:
            best.entity.gender = best.entity.gender or want
    return best


def _may_be(s: Structure, mention: Mention, other: Mention, target: Mention, want: str) -> bool:
    """Return whether a pronoun can stand for an earlier mention, by grammar alone."""
    if target is mention or s.lower[target.head] in PRONOUNS:
        # A pronoun nobody resolved says nothing.
        return False
    if not _fits(s, target, want):
        return False
    if mention.first <= other.head <= mention.last or other.first <= mention.head <= other.last:
        return False
    if s.tag[mention.head] == "PRP$":
        return True
    # Of one verb "it" is never the subject and the object.
    return s.head[mention.head] != s.head[other.head] or s.relation[other.head] not in SUBJECTS


def _fits(s: Structure, target: Mention, want: str) -> bool:
    """Return whether number, kind and gender agree."""
    entity = target.entity
    kind = entity.type if entity is not None and entity.types else target.type
    if s.entity[target.head] == "time":
        return False
    if want in ("male", "female"):
        gender = entity.gender if entity is not None else target.gender
        if gender and gender not in ("it", "they", want):
            return False
        return kind == "person" and not target.plural
    if want == "it":
        if entity is not None:
            organisation, person = entity.types["organisation"], entity.types["person"]
            if organisation * 3 >= person > 0:
                return not target.plural
        return kind != "person" and not target.plural
    if target.plural:
        return True
    return kind == "organisation" or s.lemma[target.head] in nouns.GROUPS


def _score(s: Structure, mention: Mention, other: Mention, target: Mention, want: str) -> float:
    """Return how much an earlier mention stands out as what a pronoun stands for."""
    gap = s.sentence[mention.head] - s.sentence[other.head]
    # A person stays in mind longer than a thing.
    score = (-0.5 if want in ("male", "female") else -0.9) * gap
    score -= 0.012 * (mention.head - other.head)
    score += 1.4 if other.subject else 0.0
    if target.entity is not None:
        score += 1.0
        if want in ("male", "female"):
            score += 0.15 * min(6, sum(target.entity.names.values()) + target.entity.uses)
    if want == "it" and any(has_child(s, i, "appos") for i in range(other.first, other.last + 1)):
        # Just introduced ("Kestrel, a data firm"): the next sentence goes on with it.
        score += 1.2
    if want == "it" and gap == 0 and target.type == "organisation":
        # "shield the gang as it imported cocaine": the nearest body, not who spoke before.
        score += 2.0
    score += 0.5 if s.relation[other.head] in ("obj", "iobj") else 0.0
    score -= 0.6 if s.relation[other.head] in ("nmod:poss", "compound") else 0.0
    if mention.speaker and other.speaker:
        score += 1.5
    if other.speaker and gap == 0:
        # "Europol revealed that it ...": the speaker speaks of itself.
        score += 1.0 if mention.subject else 0.3
    if THIRD_PERSON.get(s.lower[other.head]) == want:
        score += 0.8
    if mention.speaker and want == "it" and not _can_speak(s, target):
        score -= 2.0
    if want == "it" and target.type in ("", "thing") and target.entity is None:
        score -= 0.8
    if want == "they" and target.plural:
        score += 0.8
    if s.entity[other.head] == "time":
        score -= 5
    return score


def _can_speak(s: Structure, target: Mention) -> bool:
    if target.entity is not None:
        return target.entity.types["organisation"] > 0
    return target.type == "organisation" or s.lemma[target.head] in nouns.ORGANISATIONS


def _same(s: Structure, one: Mention, other: Mention) -> bool:
    if one.entity is not None or other.entity is not None:
        return one.entity is other.entity
    return one is other or s.lemma[one.head] == s.lemma[other.head]


# ------------------------------------------------------------------ descriptions


def _for_description(s: Structure, mentions: list[Mention], mention: Mention) -> Mention | None:
    """Return what "the agency", "the ministry", "the former judge" goes back to, or None."""
    if _says_who(s, mention.head):
        return None
    lemma = s.lemma[mention.head]
    named, best = None, 0.0
    for other in _before(s, mentions, mention, _SENTENCES_BACK_DESCRIBED):
        target = other.root()
        house_of_many = target.type == "organisation" and mention.plural
        if target.plural != mention.plural and not house_of_many:
            continue
        entity = target.entity
        if entity is None:
            if s.lemma[other.head] == lemma and s.lower[other.head] not in PRONOUNS:
                return target
        elif lemma in entity.roles or any(lemma in key for key in entity.keys):
            return target
        elif lemma in nouns.ORGANISATIONS and entity.type == "organisation":
            # Who the article is about outweighs who was named last.
            gap = s.sentence[mention.head] - s.sentence[other.head]
            salience = 0.5 * min(6, sum(entity.names.values())) - 0.4 * gap
            salience += 0.5 if other.subject else 0.0
            if named is None or salience > best:
                named, best = target, salience
    return named


def _says_who(s: Structure, head: int) -> bool:
    """Return whether what limits a noun says itself who is meant: "the ministry of justice"."""
    after = ("nmod", "acl:relcl", "acl", "amod")
    for child in s.children[head]:
        relation = s.relation[child]
        if child > head and relation in after and s.tag[child] != "JJ":
            return True
        if child < head and relation in ("amod", "compound", "nmod") and s.word[child][0].isupper():
            # "the Irish regulator" is not the company named before.
            return True
    return False
