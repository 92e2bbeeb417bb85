"""The article page: the text with its claims marked, and beside it the claim in hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.safestring import SafeString

from claims.admin.marked_html import Mark, address, paragraph_words, sign
from claims.lifecycle import MOVES, Move, ReasonKind, Status, why_not
from claims.marked_text import Paragraph, mark_text
from claims.models import Article, Attribution, Claim, Quantity, RecordEntry
from claims.provenance import ArticleRead, ClaimRead, read_article, read_claim
from claims.visibility import articles_for
from factcheck.access.by_role import roles_here


@dataclasses.dataclass(frozen=True, slots=True)
class Refusal:
    """A move that was refused: which, why, and what was typed, so that nothing is lost."""

    move: str
    message: str
    status: int
    given: dict[str, str]


@dataclasses.dataclass(frozen=True, slots=True)
class OfferedMove:
    """A move as the page offers it; ``closed`` says in a sentence why it is not open now."""

    move: Move
    closed: str | None
    refusal: Refusal | None

    @property
    def given(self) -> dict[str, str]:
        """What was typed before a refusal."""
        return self.refusal.given if self.refusal else {}

    @property
    def asks(self) -> bool:
        """Whether the move asks for anything before it is made."""
        return self.move.needs_reason or bool(self.move.reason_kinds)

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of reason to choose from, with their words."""
        return [(kind.value, kind.value.replace("_", " ")) for kind in self.move.reason_kinds]

    @property
    def asks_for_duplicate(self) -> bool:
        """Whether one of the reasons is that another claim says the same."""
        return ReasonKind.DUPLICATE_OF in self.move.reason_kinds


@dataclasses.dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph with its words as HTML."""

    paragraph: Paragraph
    words: SafeString


@dataclasses.dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the bar: the claims of one status."""

    status: str
    count: int
    start: float
    width: float

    @property
    def word(self) -> str:
        """The status in words."""
        return self.status.replace("_", " ")

    @property
    def sign(self) -> SafeString:
        """The sign of the status."""
        return sign(self.status)


@dataclasses.dataclass(frozen=True, slots=True)
class HistoryLine:
    """An entry of the record as a line for people."""

    what: str
    who: str
    at: datetime
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class InHand:
    """The claim in hand, with its neighbours and what can be done."""

    read: ClaimRead
    number: int
    words: str
    place: str
    previous: str | None
    next: str | None
    offered: Sequence[OfferedMove]
    others: Sequence[tuple[int, Claim]]

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.read.claim

    @property
    def sign(self) -> SafeString:
        """The sign of its status."""
        return sign(self.claim.status)

    @property
    def figures(self) -> list[tuple[str, str]]:
        """Its figures, each as the reader understood it, and its words."""
        return [(figure_in_words(one), one.text) for one in self.read.quantities]

    @property
    def history(self) -> list[HistoryLine]:
        """What was done to it, oldest first."""
        return [_line(entry) for entry in self.read.record]


def show_article(
    request: HttpRequest,
    *,
    article: Article,
    claim_id: str | int | None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    """Answer with the page of an article the person may see, with that claim in hand.

    Without a claim, or with one that is not of this article, the first is in hand.
    """
    read = read_article(article)
    claim = _chosen(read, claim_id)
    context = {
        **admin.site.each_context(request),
        "is_nav_sidebar_enabled": False,
        "title": article.title,
        "opts": Article._meta,
        "article": article,
        "revision": read.revision,
        "total": len(read.claims),
        "attributed": len({one.attribution_id for one in read.claims} - {None}),
        "elsewhere": _elsewhere(request, article),
        "segments": segments(read.counts),
        "sentence": sentence(read.counts),
        "notices": read.notices,
        "paragraphs": _paragraphs(read, claim),
        "in_hand": _in_hand(request, read, claim, refusal) if claim else None,
        "refusal": refusal,
    }
    return TemplateResponse(
        request,
        "claims/article_page.html",
        context,
        status=refusal.status if refusal else 200,
    )


def segments(counts: dict[Status, int]) -> list[Segment]:
    """Return the bar of an article, in hundredths of its length."""
    total = sum(counts.values())
    shown, start = [], 0.0
    for status, count in counts.items():
        width = 100 * count / total
        shown.append(Segment(status.value, count, round(start, 3), round(width, 3)))
        start += width
    return shown


def sentence(counts: dict[Status, int]) -> str:
    """Return in one sentence how far the article is."""
    total = sum(counts.values())
    proposed = counts.get(Status.PROPOSED, 0)
    if not total:
        return "The reader found nothing to check in this text."
    if proposed:
        return f"{proposed} of {total} claims {_wait(proposed)} to be accepted or dismissed."
    parts = [f"{count} {status.value.replace('_', ' ')}" for status, count in counts.items()]
    return f"Nothing is left to decide: {', '.join(parts)}."


def figure_in_words(figure: Quantity) -> str:
    """Return a figure as the reader understood it: "about 70,000 users", "less than 57 %, up"."""
    if figure.value is None:
        number = ""
    else:
        number = _number(figure.value)
        if figure.value_max is not None:
            number += f" to {_number(figure.value_max)}"
    bound = "" if figure.qualifier in ("exact", "range") else figure.qualifier.replace("_", " ")
    unit = "%" if figure.unit == "percentage" else figure.unit
    counted = f"of {figure.of}" if unit and figure.of else figure.of
    understood = " ".join(part for part in (bound, number, unit, counted) if part)
    return f"{understood}, {figure.change}" if figure.change else understood


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _line(entry: RecordEntry) -> HistoryLine:
    after = entry.after or {}
    what = entry.action.replace("_", " ").capitalize()
    done = {"accept": "Accepted", "dismiss": "Dismissed", "restore": "Restored"}
    kind = str(after.get("reason_kind", "")).replace("_", " ")
    what = done.get(entry.action, what) + (f" as {kind}" if kind else "")
    if "duplicate_of" in after:
        what += f" claim {after['duplicate_of']}"
    who = entry.by.get_full_name() or entry.by.get_username() if entry.by else "the service"
    return HistoryLine(what=what, who=who, at=entry.at, why=entry.reason)


def _wait(count: int) -> str:
    return "waits" if count == 1 else "wait"


def _chosen(read: ArticleRead, claim_id: str | int | None) -> Claim | None:
    asked = str(claim_id or "")
    by_id = {str(claim.pk): claim for claim in read.claims}
    return by_id.get(asked) or (read.claims[0] if read.claims else None)


def _elsewhere(request: HttpRequest, article: Article) -> list[Article]:
    seen = articles_for(person=request.user, roles=roles_here(request))
    others = seen.filter(text_sha256=article.text_sha256).exclude(pk=article.pk)
    return list(others.select_related("outlet").order_by("pk")[:20])


def _paragraphs(read: ArticleRead, in_hand: Claim | None) -> list[ShownParagraph]:
    attribution = in_hand.attribution if in_hand else None
    paragraphs = mark_text(
        read.revision.text,
        claims={claim.pk: read.spans[claim.pk] for claim in read.claims if claim.pk in read.spans},
        roles=_roles(attribution) if attribution else None,
        headings=read.headings,
        parts=read.revision.parts,
    )
    marks = {
        claim.pk: Mark(number, claim.status, claim.statement)
        for number, claim in enumerate(read.claims, start=1)
    }
    key = in_hand.pk if in_hand else None
    return [
        ShownParagraph(one, paragraph_words(one, marks=marks, in_hand=key)) for one in paragraphs
    ]


def _roles(attribution: Attribution) -> dict[str, Any]:
    return {
        "source": attribution.source_spans,
        "cue": attribution.cue_spans,
        "content": attribution.content_spans,
    }


def _in_hand(
    request: HttpRequest, read: ArticleRead, claim: Claim, refusal: Refusal | None
) -> InHand:
    roles = roles_here(request)
    at = read.claims.index(claim)
    offered = [
        OfferedMove(
            move=move,
            closed=why_not(move=move, status=claim.status, roles=roles),
            refusal=refusal if refusal and refusal.move == move.name else None,
        )
        for move in MOVES.values()
    ]
    gone = (Status.DISMISSED, Status.WITHDRAWN)
    return InHand(
        read=read_claim(claim, revision=read.revision),
        number=at + 1,
        words=read.words_of(claim),
        place=address(claim.pk),
        previous=address(read.claims[at - 1].pk) if at else None,
        next=address(read.claims[at + 1].pk) if at + 1 < len(read.claims) else None,
        # What is open comes first: it is what the page is for.
        offered=sorted(offered, key=lambda one: one.closed is not None),
        others=[
            (number, other)
            for number, other in enumerate(read.claims, start=1)
            if other.pk != claim.pk and other.status not in gone
        ],
    )
