"""Reads what people decided about readings, once, for whoever teaches the reader with it.

People judge claims, and so far claims alone. What that says of an attribution is worked out here:

- it is accepted where a claim that stands has it, or has one inside of it: the claim was shown
  with all of them, in their order;
- it is dismissed where it has claims and every one was dismissed as "not a claim"; the other
  reasons (nothing to check, a duplicate) find no fault with it;
- else it is unjudged. A withdrawn claim says nothing: its words were cut from the article.

What a person adds comes out as ``added``, because each row knows who made it. There is no service
yet by which somebody changes a claim or an attribution, so nothing comes out as ``changed``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from claims.extraction import reading as found
from claims.extraction.corrections import CorrectedArticle, Judgement
from claims.lifecycle import ReasonKind, Status
from claims.models import (
    About,
    Article,
    Attribution,
    Claim,
    ClaimPlace,
    ClaimTime,
    Quantity,
    RecordEntry,
    Revision,
)
from claims.models.origin import Proposal
from sources.models import Outlet

#: Statuses that a claim reaches only after somebody accepted it.
_STANDING = frozenset(
    {Status.ACCEPTED, Status.CHECKING, Status.AWAITING_REPLY, Status.CHECKED, Status.SIGNED_OFF}
)
#: What decisions are about, as the record names it.
_JUDGED = ("claim", "attribution")
#: Articles held at a time while they are read.
_CHUNK = 100


def decided_articles(
    *,
    outlet: Outlet | None = None,
    since: datetime | None = None,
    ids: Collection[int] = (),
) -> QuerySet[Article]:
    """Return the articles in which somebody decided something, oldest first.

    ``since`` asks for a decision at that moment or later, ``ids`` for these articles alone.
    """
    decisions = RecordEntry.objects.filter(
        article=OuterRef("pk"), object_type__in=_JUDGED, by__isnull=False
    )
    if since is not None:
        decisions = decisions.filter(at__gte=since)
    articles = Article.objects.filter(Exists(decisions)).select_related("outlet").order_by("pk")
    if outlet is not None:
        articles = articles.filter(outlet=outlet)
    return articles.filter(pk__in=ids) if ids else articles


def read_corrections(articles: QuerySet[Article]) -> Iterator[CorrectedArticle]:
    """Yield each article's newest text with what people made of its reading.

    The number of queries for an article is fixed, and few articles are held at a time.
    """
    for article in articles.iterator(chunk_size=_CHUNK):
        yield _corrected(article)


def _corrected(article: Article) -> CorrectedArticle:
    revision = article.revisions.order_by("-number")[0]
    attributions = list(
        Attribution.objects.filter(revision=revision)
        .select_related("proposed_by")
        .order_by("position", "pk")
    )
    claims = list(article.claims.select_related("proposed_by").order_by("position", "pk"))
    reasons = _reasons(article)
    judged = {
        f"c{claim.pk}": _judgement(claim, _state(claim), reasons.get(claim.pk)) for claim in claims
    }
    states = _states_of_attributions(attributions, claims, reasons)
    judged |= {f"a{row.pk}": _judgement(row, states[row.pk]) for row in attributions}
    published = article.published_at
    return CorrectedArticle(
        article={
            "id": article.pk,
            "outlet": article.outlet.slug,
            "external_id": article.external_id,
            "revision": revision.number,
        },
        text=revision.text,
        parts=tuple(
            found.Part(part["part"], (part["span"][0], part["span"][1])) for part in revision.parts
        ),
        published_at=published.isoformat() if published else None,
        attributions=tuple(_attribution(row) for row in attributions),
        claims=tuple(_claims(claims, revision, {row.pk for row in attributions})),
        judgements=judged,
    )


def _reasons(article: Article) -> dict[int, str]:
    """Return the kind of reason of each claim that stands dismissed, by the claim's id."""
    dismissals = RecordEntry.objects.filter(
        article=article, object_type="claim", after__status=Status.DISMISSED.value
    ).order_by("number")
    dismissed = article.claims.filter(status=Status.DISMISSED.value).values("pk")
    # A later dismissal takes the place of an earlier one that was restored.
    return {
        entry.object_id: (entry.after or {}).get("reason_kind", "")
        for entry in dismissals.filter(object_id__in=dismissed)
    }


def _state(claim: Claim) -> str:
    if claim.status in _STANDING:
        return "accepted"
    return "dismissed" if claim.status == Status.DISMISSED else "unjudged"


def _states_of_attributions(
    attributions: Sequence[Attribution], claims: Sequence[Claim], reasons: dict[int, str]
) -> dict[int, str]:
    """Return what the decisions about claims say of each attribution, by its id."""
    outer = {row.pk: row.parent_id for row in attributions}
    having: dict[int, list[Claim]] = {pk: [] for pk in outer}
    for claim in claims:
        having.get(claim.attribution_id or 0, []).append(claim)
    states = dict.fromkeys(outer, "unjudged")
    for pk, its in having.items():
        if its and all(reasons.get(claim.pk) == ReasonKind.NOT_A_CLAIM for claim in its):
            states[pk] = "dismissed"
    for row in attributions:
        # Whoever adds an attribution says by that it is right.
        if row.created_by_id is not None or any(
            claim.status in _STANDING for claim in having[row.pk]
        ):
            at: int | None = row.pk
            while at in states and states[at] != "accepted":
                states[at] = "accepted"
                at = outer[at]
    return states


def _judgement(row: Proposal, state: str, reason: str | None = None) -> Judgement:
    if row.proposed_by is None:
        return Judgement(state=state, origin="added", reason=reason or None)
    reader = found.ReaderVersion(row.proposed_by.name, row.proposed_by.version)
    return Judgement(state=state, origin="read", reader=reader, reason=reason or None)


def _attribution(row: Attribution) -> found.Attribution:
    source = None
    if row.source_text:
        source = found.SourceWords(_spans(row.source_spans), row.source_text, row.source_name)
    said_at = None
    if row.said_at_text:
        said_at = found.Time(
            _spans(row.said_at_spans),
            row.said_at_text,
            row.said_at_start or None,
            row.said_at_end or None,
            row.said_at_relative,
        )
    return found.Attribution(
        id=f"a{row.pk}",
        source=source,
        cue=found.Words(_spans(row.cue_spans), row.cue_text),
        content=found.Words(_spans(row.content_spans), row.content_text),
        mode=row.mode,
        naming=row.naming,
        said_at=said_at,
        parent=f"a{row.parent_id}" if row.parent_id else None,
    )


def _claims(
    claims: Sequence[Claim], revision: Revision, attributions: Collection[int]
) -> Iterator[found.Claim]:
    """Yield the claims whose words stand in this text, with all that hangs on them."""
    places = dict(ClaimPlace.objects.filter(revision=revision).values_list("claim_id", "spans"))
    about = _by_claim(About.objects.filter(revision=revision, claim__in=claims))
    times = _by_claim(ClaimTime.objects.filter(revision=revision, claim__in=claims))
    figures = _by_claim(Quantity.objects.filter(revision=revision, claim__in=claims))
    for claim in claims:
        if claim.pk not in places:
            continue
        spans = _spans(places[claim.pk])
        own = claim.attribution_id if claim.attribution_id in attributions else None
        yield found.Claim(
            id=f"c{claim.pk}",
            spans=spans,
            text=found.quote(revision.text, spans),
            statement=claim.statement,
            kind=claim.kind,
            attribution=f"a{own}" if own else None,
            about=tuple(map(_referent, about.get(claim.pk, ()))),
            quantities=tuple(map(_quantity, figures.get(claim.pk, ()))),
            times=tuple(map(_time, times.get(claim.pk, ()))),
            worth=claim.worth,
            worth_reasons=tuple(claim.worth_reasons),
        )


def _by_claim(rows: QuerySet[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {}
    for row in rows.order_by("pk"):
        grouped.setdefault(row.claim_id, []).append(row)
    return grouped


def _referent(row: About) -> found.Referent:
    return found.Referent(_spans(row.spans), row.text, row.name, row.type, row.named)


def _time(row: ClaimTime) -> found.Time:
    start, end = row.start or None, row.end or None
    return found.Time(_spans(row.spans), row.text, start, end, row.relative)


def _quantity(row: Quantity) -> found.Quantity:
    return found.Quantity(
        spans=_spans(row.spans),
        text=row.text,
        value=row.value,
        value_max=row.value_max,
        unit=row.unit or None,
        qualifier=row.qualifier,
        change=row.change or None,
        of=row.of or None,
    )


def _spans(stored: Sequence[Sequence[int]]) -> found.Spans:
    return tuple((start, end) for start, end in stored)
