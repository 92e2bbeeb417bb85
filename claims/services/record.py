"""Appends to the record. Every service that writes calls this in its own transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from claims.models import RecordEntry, RecordHead
from claims.models.record import Door
from factcheck.access.models import User


class OutsideTransaction(RuntimeError):
    """An entry was to be written apart from what it tells of."""


def open_record(*, article_id: int) -> None:
    """Begin the record of a new article."""
    RecordHead.objects.create(article_id=article_id)


def append_entry(
    *,
    article_id: int,
    action: str,
    object_type: str,
    object_id: int,
    by: User | None,
    door: str,
    at: datetime,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> RecordEntry:
    """Append one entry to the article's record and return it.

    Must run in the transaction of the write it tells of, so that neither is there without the
    other. Locks the head of this record: numbers follow one another without a gap, and nobody
    writing to another article waits.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideTransaction("An entry is written in the transaction of what it tells of.")
    head = RecordHead.objects.select_for_update().get(article_id=article_id)
    head.length += 1
    entry = RecordEntry.objects.create(
        article_id=article_id,
        number=head.length,
        at=at,
        by=by,
        door=Door(door).value,
        action=action,
        object_type=object_type,
        object_id=object_id,
        before=before,
        after=after,
        reason=reason,
    )
    head.save(update_fields=["length"])
    return entry
