"""A claim with all that its worth rests on: its words, its source, its place in the article."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..lexicon import weighing
from ..reading import Attribution, Claim, Referent
from ..structure import Structure

#: How far back a denial reaches, in sentences.
_REACH_OF_DENIAL = 2
#: Kinds that a denial nearby is hardly ever of.
_NOT_DENIED = frozenset(("role", "forecast", "opinion", "quote"))
_FIGURES = frozenset(("figure", "figures", "number", "numbers", "sum", "estimate", "count"))
#: How many sentences without a full stop may stand before the lead: headline, standfirst, byline.
_HEADINGS = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Case:
    """One claim with all that its worth rests on.

    ``lemmas`` and ``words`` are those it quotes, ``source`` the lemmas of the words that name
    who says it. ``ranks``: it holds a superlative. ``row``: it is one of a table. ``place`` is
    headline, lead or body. ``disputed``: the article says soon after that it is not so.
    ``accused`` are the names of all whom the article accuses.
    """

    claim: Claim
    attribution: Attribution | None = None
    sentence: int = 0
    lemmas: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    ranks: bool = False
    row: bool = False
    place: str = "body"
    disputed: bool = False
    accused: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """The kind of the claim."""
        return self.claim.kind

    @property
    def named(self) -> list[Referent]:
        """The persons and organisations with a name that the claim is about."""
        return [r for r in self.claim.about if r.named and r.type in ("person", "organisation")]

    @property
    def says_so(self) -> str | None:
        """The name of the source, or None where there is none."""
        source = self.attribution.source if self.attribution is not None else None
        return source.name if source is not None else None

    @property
    def denies(self) -> bool:
        """Whether the claim is itself a denial: "denies", "disputes", "no such"."""
        return bool(self.lemmas & weighing.DENYING) or {"no", "such"} <= self.words

    @property
    def speakers(self) -> frozenset[str]:
        """Whose word it is: its source; in the publication's own voice, whom it is about."""
        if self.attribution is not None:
            return frozenset((self.says_so,) if self.says_so else ())
        return frozenset(r.name for r in self.named[:1])


def cases_of(
    s: Structure, claims: Sequence[Claim], attributions: Sequence[Attribution]
) -> Iterator[Case]:
    """Yield each claim as a case, in order."""
    by_id = {a.id: a for a in attributions}
    seen = [_seen(s, claim, by_id.get(claim.attribution or "")) for claim in claims]
    denials: dict[int, list[Case]] = defaultdict(list)
    for case in seen:
        if case.denies:
            denials[case.sentence].append(case)
    accused = frozenset(r.name for c in seen if c.kind == "accusation" for r in c.named[:1])
    places = _places(s)
    for case in seen:
        reach = range(case.sentence, case.sentence + _REACH_OF_DENIAL + 1)
        yield dataclasses.replace(
            case,
            place=places.get(case.sentence, "body"),
            disputed=any(_is_of(d, case) for n in reach for d in denials.get(n, ())),
            accused=accused,
        )


def _seen(s: Structure, claim: Claim, attribution: Attribution | None) -> Case:
    inside = [i for start, end in claim.spans for i in s.words_in(start, end)]
    source = attribution.source.spans if attribution is not None and attribution.source else ()
    sentence = s.sentence[inside[0]]
    return Case(
        claim=claim,
        attribution=attribution,
        sentence=sentence,
        lemmas=frozenset(s.lemma[i] for i in inside),
        words=frozenset(s.lower[i] for i in inside),
        source=frozenset(s.lemma[i] for a, b in source for i in s.words_in(a, b)),
        ranks=any(s.tag[i] in ("JJS", "RBS") and s.lower[max(i - 1, 0)] != "at" for i in inside),
        row=claim.kind == "quantity" and not _has_verb(s, sentence),
    )


def _has_verb(s: Structure, sentence: int) -> bool:
    return any(s.tag[i][:2] == "VB" or s.tag[i] == "MD" for i in range(*s.sentences[sentence]))


def _places(s: Structure) -> dict[int, str]:
    """Return which sentences are the headline and which the lead.

    The headline is what stands before the first full stop, where anything does; the lead is the
    sentence that ends with it.
    """
    out: dict[int, str] = {}
    for number, (_, last) in enumerate(s.sentences):
        if s.word[last - 1] in ".!?" or number >= _HEADINGS:
            out[number] = "lead"
            break
        out[number] = "headline"
    return out


def _is_of(denial: Case, case: Case) -> bool:
    """Return whether a denial that stands near a claim can be of it.

    Of what somebody else says, or an accusation; of a figure in the publication's own voice only
    where the denial speaks of one.
    """
    if case.kind in _NOT_DENIED or case.denies or case.speakers & denial.speakers:
        return False
    if case.kind == "quantity" and case.attribution is None:
        return bool(denial.words & _FIGURES)
    return case.attribution is not None or case.kind == "accusation"
