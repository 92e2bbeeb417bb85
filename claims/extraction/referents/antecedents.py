"""What pronouns and descriptions go back to."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon import nouns
from ..phrases import DASHES, FINITE
from ..structure import Structure
from .candidates import candidates, kind_of_anaphor
from .clusters import Cluster, Clusters
from .features import Features
from .mentions import Mention
from .ranking import Choice, load_ranker

#: Tells which candidate a mention stands for: the ranker, or what it is to learn.
Choose = Callable[[Choice], int | None]


def link_mentions(s: Structure, mentions: list[Mention], choose: Choose | None = None) -> None:
    """Give the mentions of a text, in their order, what they go back to.

    ``choose`` stands in for the project's own ranker, to train one and to score it.
    """
    choose = choose or load_ranker().choose
    clusters = Clusters(s)
    features = Features(s, clusters)
    by_head: dict[int, Mention] = {}
    for mention in mentions:
        by_head.setdefault(mention.head, mention)
    for mention in mentions:
        if mention.entity is None:
            mention.antecedent = _named_beside(s, by_head, mention)
    for mention in mentions:
        if _is_no_referent(s, by_head, mention):
            continue
        cluster = _named_over(s, clusters, mention)
        if cluster is None and mention.antecedent is None:
            choice = _choice(s, clusters, features, mention)
            number = choose(choice) if choice is not None else None
            if choice is not None and number is not None:
                cluster = choice.found[number]
                mention.antecedent = cluster.root
        clusters.add(mention, cluster)


def _is_no_referent(s: Structure, by_head: dict[int, Mention], mention: Mention) -> bool:
    """Return whether nothing goes back to a mention.

    The town and the agency of a dateline; the post that introduces a name ("judge Ann Lee").
    """
    first, stop = s.sentences[s.sentence[mention.head]]
    if s.word[stop - 1] in DASHES and not any(s.tag[i] in FINITE for i in range(first, stop)):
        return True
    return s.relation[mention.head] == "nmod:desc" and s.head[mention.head] in by_head


def _choice(
    s: Structure, clusters: Clusters, features: Features, mention: Mention
) -> Choice | None:
    """Return what a pronoun or description may stand for; None where there is nothing to choose."""
    kind = kind_of_anaphor(s, mention)
    found = candidates(s, clusters, mention, kind) if kind else []
    if not found:
        return None
    place = features.place(mention, kind)
    largest = max(cluster.size for cluster in found)
    seen = [features.of(place, cluster, rank, largest) for rank, cluster in enumerate(found)]
    return Choice(mention, kind, features.of_none(place, found), found, seen)


def _named_beside(s: Structure, by_head: dict[int, Mention], mention: Mention) -> Mention | None:
    """Return the name that stands with a description: "her apprentice Joost Aalders"."""
    known = nouns.PEOPLE | nouns.ORGANISATIONS
    if s.lemma[mention.head].lower() not in known and s.entity[mention.head] != "person":
        return None
    following = _name_after_comma(s, by_head, mention)
    if following is not None:
        return following
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


def _named_over(s: Structure, clusters: Clusters, mention: Mention) -> Cluster | None:
    """Return what an apposition to a name describes: "Velmar, the maker of the pumps".

    It is one with the name, and stays in its own words: "Velmar is the maker of the pumps".
    """
    if mention.entity is not None or mention.antecedent is not None:
        return None
    over = clusters.at(s.head[mention.head]) if s.relation[mention.head] == "appos" else None
    if over is None and _is_set_off(s, mention):
        # The tree misses some; the words show it.
        over = clusters.ending_at(mention.first - 2)
    return over if over is not None and over.entity is not None else None


def _is_set_off(s: Structure, mention: Mention) -> bool:
    """Return whether a description stands between commas: "Velmar, a maker of pumps, …"."""
    first, stop = s.sentences[s.sentence[mention.head]]
    if s.lower[mention.first] not in ("a", "an") or mention.first < first + 2:
        return False
    after = mention.last + 1
    return s.word[mention.first - 1] == "," and after < stop and s.word[after] in ",."


def _name_after_comma(
    s: Structure, by_head: dict[int, Mention], mention: Mention
) -> Mention | None:
    """Return the name set off after a person's post: "the team's coach, Ann Lee, said".

    Read off the words: the tree often hangs such a name on another noun of the phrase.
    """
    at = mention.last + 1
    _, stop = s.sentences[s.sentence[mention.head]]
    if at + 1 >= stop or s.word[at] != "," or mention.type != "person":
        return None
    if mention.plural or not s.tag[at + 1].startswith("NNP"):
        return None
    for index in range(at + 1, min(at + 6, stop)):
        name = by_head.get(index)
        if name is not None and name.entity is not None and name.first == at + 1:
            closed = name.last + 1 < stop and s.word[name.last + 1] in ",.;"
            return name if closed and name.type == "person" else None
    return None
