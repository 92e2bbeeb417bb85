"""Reads everything about an article or a claim, once, for whichever door shows it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Q

from claims.extraction import language
from claims.extraction.reading import quote
from claims.lifecycle import Status
from claims.models import (
    About,
    Article,
    Claim,
    ClaimPlace,
    ClaimTime,
    Quantity,
    RecordEntry,
    Revision,
    Unclaimed,
)

Spans = list[list[int]]

HEADING = "heading"


@dataclasses.dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article's newest text with its claims, in the order of the text.

    ``spans`` says where each claim's words stand in this text; a claim whose words are no longer
    in it has none. Claims come with attribution, source and who proposed them at hand.
    ``notices`` say in sentences what was not read.
    """

    article: Article
    revision: Revision
    claims: Sequence[Claim]
    spans: dict[int, Spans]
    headings: Sequence[list[int]]
    notices: Sequence[str] = ()

    @property
    def counts(self) -> dict[Status, int]:
        """How many claims stand where, in the order of the work; statuses with none left out."""
        counted = Counter(claim.status for claim in self.claims)
        return {status: counted[status] for status in Status if counted[status]}

    def number_of(self, claim: Claim) -> int:
        """Return the claim's place in the order of the text, from 1."""
        return self.claims.index(claim) + 1

    def words_of(self, claim: Claim) -> str:
        """Return the claim's words in this text; nothing where they are gone."""
        spans = ((start, end) for start, end in self.spans.get(claim.pk, ()))
        return quote(self.revision.text, spans)


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimRead:
    """What hangs on one claim in one text, and what was done to it."""

    claim: Claim
    quantities: Sequence[Quantity]
    times: Sequence[ClaimTime]
    about: Sequence[About]
    record: Sequence[RecordEntry]


def read_article(article: Article) -> ArticleRead:
    """Read the article's newest text and its claims; the number of queries is fixed."""
    revision = article.revisions.order_by("-number")[0]
    claims = article.claims.select_related(
        "proposed_by", "created_by", "attribution__source", "attribution__parent__source"
    ).order_by("position", "pk")
    places = ClaimPlace.objects.filter(revision=revision).values_list("claim_id", "spans")
    unclaimed = Unclaimed.objects.filter(
        Q(why=HEADING) | Q(why__contains=language.PASSAGE), revision=revision
    ).order_by("pk")
    reasons = list(unclaimed.values_list("why", "spans"))
    return ArticleRead(
        article=article,
        revision=revision,
        claims=list(claims),
        spans=dict(places),
        headings=list(_pieces(spans for why, spans in reasons if why == HEADING)),
        notices=_notices(why for why, _ in reasons),
    )


def read_notices(article: Article) -> list[str]:
    """Return what a person should know about how the article was read: what was not.

    One sentence for each language that is not English; one query.
    """
    reasons = Unclaimed.objects.filter(
        revision__article=article, why__contains=language.PASSAGE
    ).values_list("why", flat=True)
    return _notices(reasons)


def _notices(reasons: Iterable[str]) -> list[str]:
    return sorted({told for reason in reasons if (told := language.told(reason))})


def read_claim(claim: Claim, *, revision: Revision) -> ClaimRead:
    """Read what hangs on the claim in this text; the number of queries is fixed."""
    record = RecordEntry.objects.filter(
        article_id=claim.article_id, object_type="claim", object_id=claim.pk
    )
    return ClaimRead(
        claim=claim,
        quantities=list(claim.quantities.filter(revision=revision)),
        times=list(claim.times.filter(revision=revision)),
        about=list(claim.about.filter(revision=revision)),
        record=list(record.select_related("by").order_by("number")),
    )


def _pieces(many: Iterable[Spans]) -> Iterable[list[int]]:
    for spans in many:
        yield from spans
