"""Lets an article in: its text is read, and text, claims and sources are stored together."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.extraction.reading import Part, Reading, text_hash
from claims.intake import (
    Refused,
    check_address,
    check_line,
    check_moment,
    check_parts,
    check_text,
)
from claims.models import Article, Claim, Revision
from claims.models.article import (
    BYLINE_LIMIT,
    EXTERNAL_ID_LIMIT,
    TITLE_LIMIT,
    URL_LIMIT,
    ArticleState,
)
from claims.reader import read_text
from claims.services.readings import check_reading, store_reading
from claims.services.record import append_entry, open_record
from factcheck.access.models import User
from sources.models import Outlet


class ArticleConflict(Refused):
    """The outlet has an article of that own id already, with another text."""

    def __init__(self, article: Article) -> None:
        self.article = article
        super().__init__(
            "external_id",
            "conflict",
            f"{article.outlet} has an article {article.external_id!r} already, with another text.",
        )


@dataclasses.dataclass(frozen=True, slots=True)
class IngestResult:
    """The article as stored; ``created`` is False where it was there before and is unchanged."""

    article: Article
    created: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Incoming:
    """An article that has passed every check and is not stored yet."""

    outlet: Outlet
    text: str
    text_sha256: str
    parts: tuple[Part, ...]
    title: str
    external_id: str
    url: str
    byline: str
    published_at: datetime | None
    state: str
    writers: tuple[User, ...]


def ingest_article(
    *,
    outlet: Outlet,
    text: str,
    door: str,
    title: str = "",
    external_id: str = "",
    url: str = "",
    byline: str = "",
    writers: Sequence[User] = (),
    published_at: Any = None,
    state: str = ArticleState.DRAFT.value,
    parts: Any = (),
    by: User | None = None,
    at: datetime | None = None,
    reading: Reading | None = None,
) -> IngestResult:
    """Read and store an article, or return the one that is there already, unchanged.

    The text is kept as given, to the last code point. An article is known by the outlet's own id,
    or, where none is given, by its text. ``published_at`` and ``parts`` may be in their JSON form;
    the title defaults to the headline part, or the first line. ``reading`` saves reading a text
    twice. Raises Refused (TooLong, ArticleConflict) naming the field; then nothing is stored.
    """
    incoming = _checked(
        outlet=outlet,
        text=text,
        parts=parts,
        title=title,
        external_id=external_id,
        url=url,
        byline=byline,
        published_at=published_at,
        state=state,
        writers=writers,
    )
    if stored := _stored(incoming):
        return IngestResult(article=stored, created=False)
    # Reading takes longer than all the rest, so nobody waits for a lock meanwhile.
    if reading is None:
        reading = _read(incoming)
    check_reading(reading, incoming.text)
    try:
        article = _store(incoming, reading, by=by, door=door, at=at or timezone.now())
    except IntegrityError:
        # The same article came in twice at once, and the other was first.
        stored = _stored(incoming)
        if stored is None:
            raise
        return IngestResult(article=stored, created=False)
    return IngestResult(article=article, created=True)


def _checked(
    *,
    outlet: Outlet,
    text: str,
    parts: Any,
    title: str,
    external_id: str,
    url: str,
    byline: str,
    published_at: Any,
    state: str,
    writers: Sequence[User],
) -> _Incoming:
    text = check_text(text)
    checked_parts = check_parts(parts, length=len(text))
    if state not in set(ArticleState):
        known = ", ".join(ArticleState)
        raise Refused("state", "unknown_state", f"state must be one of {known}.")
    return _Incoming(
        outlet=outlet,
        text=text,
        text_sha256=text_hash(text),
        parts=checked_parts,
        title=check_line(title, field="title", limit=TITLE_LIMIT)
        or _default_title(text, checked_parts),
        external_id=check_line(external_id, field="external_id", limit=EXTERNAL_ID_LIMIT),
        url=check_address(url, field="url", limit=URL_LIMIT),
        byline=check_line(byline, field="byline", limit=BYLINE_LIMIT),
        published_at=check_moment(published_at, zone=timezone.get_current_timezone()),
        state=str(state),
        writers=tuple(writers),
    )


def _default_title(text: str, parts: tuple[Part, ...]) -> str:
    """Return the headline part, or the first line with words, cut with a visible sign."""
    headlines = (text[part.span[0] : part.span[1]] for part in parts if part.part == "headline")
    first = text.replace("\ufeff", " ").lstrip()[: 2 * TITLE_LIMIT].splitlines()[0]
    titles = (" ".join(title.replace("\ufeff", " ").split()) for title in (*headlines, first))
    title = next(title for title in titles if title)
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1] + "…"


def _stored(incoming: _Incoming) -> Article | None:
    """Return the article that this is, if it is there; raise ArticleConflict for another text."""
    articles = Article.objects.filter(outlet=incoming.outlet).select_related("outlet")
    if not incoming.external_id:
        return articles.filter(text_sha256=incoming.text_sha256).order_by("id").first()
    article = articles.filter(external_id=incoming.external_id).first()
    if article is not None and article.text_sha256 != incoming.text_sha256:
        raise ArticleConflict(article)
    return article


def _read(incoming: _Incoming) -> Reading:
    published = incoming.published_at
    return read_text(
        incoming.text,
        published_at=timezone.localdate(published) if published else None,
        parts=incoming.parts,
    )


@transaction.atomic
def _store(
    incoming: _Incoming, reading: Reading, *, by: User | None, door: str, at: datetime
) -> Article:
    article = Article.objects.create(
        outlet=incoming.outlet,
        external_id=incoming.external_id,
        url=incoming.url,
        title=incoming.title,
        byline=incoming.byline,
        published_at=incoming.published_at,
        state=incoming.state,
        text_sha256=incoming.text_sha256,
        created_at=at,
        created_by=by,
    )
    if incoming.writers:
        article.writers.set(incoming.writers)
    revision = Revision.objects.create(
        article=article,
        number=1,
        text=incoming.text,
        text_sha256=incoming.text_sha256,
        parts=[{"part": part.part, "span": list(part.span)} for part in incoming.parts],
        created_at=at,
        created_by=by,
    )
    claims = store_reading(revision=revision, reading=reading, scope=f"article:{article.pk}", at=at)
    open_record(article_id=article.pk)
    append_entry(
        article_id=article.pk,
        action="ingest",
        object_type="article",
        object_id=article.pk,
        by=by,
        door=door,
        at=at,
        after=_summary(incoming, reading, claims),
    )
    return article


def _summary(incoming: _Incoming, reading: Reading, claims: list[Claim]) -> dict[str, Any]:
    """Return what the record keeps of an article that came in."""
    published = incoming.published_at
    return {
        "outlet": incoming.outlet.slug,
        "external_id": incoming.external_id,
        "url": incoming.url,
        "title": incoming.title,
        "byline": incoming.byline,
        "writers": sorted(writer.pk for writer in incoming.writers),
        "published_at": published.isoformat() if published else None,
        "state": incoming.state,
        "revision": 1,
        "text_sha256": incoming.text_sha256,
        "reader": {"name": reading.reader.name, "version": reading.reader.version},
        "claims": [claim.pk for claim in claims],
        "attributions": len(reading.attributions),
    }
