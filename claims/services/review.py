"""Moves claims. The only writer of a status."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from claims import lifecycle
from claims.intake import Refused, TooLong, check_characters
from claims.lifecycle import Move, ReasonKind, Status
from claims.models import Claim
from claims.services.record import append_entry
from factcheck.access.models import User
from factcheck.access.roles import roles_of

#: Longest reason, in characters.
REASON_LIMIT = 2000


class NoSuchClaim(LookupError):
    """There is no claim of that id."""


class ClaimChangedMeanwhile(Exception):
    """Somebody else changed the claim first; nothing was written.

    ``version`` is the claim's own now and ``seen`` the one the caller had.
    """

    def __init__(self, *, claim_id: int, seen: int, version: int) -> None:
        self.claim_id = claim_id
        self.seen = seen
        self.version = version
        super().__init__(
            f"Claim {claim_id} has changed meanwhile: it is now at version {version}, "
            f"and you saw version {seen}. Look at it again."
        )


def move_claim(
    *,
    claim_id: int,
    move: str,
    by: User | None,
    door: str,
    version: int | None = None,
    reason: str = "",
    reason_kind: str = "",
    duplicate_of: int | None = None,
    at: datetime | None = None,
) -> Claim:
    """Move the claim, leave an entry in the record, and return the claim as it now is.

    ``version`` is the one the caller saw; None asks for no such check. ``duplicate_of`` is the id
    of the claim that stays, where the reason kind is that. Raises IllegalMove, Refused,
    NoSuchClaim or ClaimChangedMeanwhile, having written nothing.
    """
    row = lifecycle.find_move(move)
    roles = roles_of(by)
    reason = _checked_reason(reason)
    at = at or timezone.now()
    with transaction.atomic():
        claim, original = _read(claim_id, duplicate_of)
        if version is not None and version != claim.version:
            raise ClaimChangedMeanwhile(claim_id=claim_id, seen=version, version=claim.version)
        lifecycle.check_move(
            move=row, status=claim.status, roles=roles, reason=reason, reason_kind=reason_kind
        )
        _check_original(claim, reason_kind, duplicate_of, original)
        after: dict[str, Any] = {"status": row.target.value}
        if reason_kind:
            after["reason_kind"] = reason_kind
        if original is not None:
            after["duplicate_of"] = original.pk
        before = {"status": claim.status}
        _swap(claim, row, at)
        append_entry(
            article_id=claim.article_id,
            action=row.name,
            object_type="claim",
            object_id=claim.pk,
            by=by,
            door=door,
            at=at,
            before=before,
            after=after,
            reason=reason,
        )
    return claim


def _checked_reason(reason: str) -> str:
    check_characters(reason, field="reason")
    reason = reason.strip()
    if len(reason) > REASON_LIMIT:
        raise TooLong("reason", REASON_LIMIT, len(reason))
    return reason


def _read(claim_id: int, duplicate_of: int | None) -> tuple[Claim, Claim | None]:
    """Return the claim, and the one named as staying where there is one.

    Two are locked, in one order for everybody: otherwise two claims could be dismissed at once,
    each as the other's duplicate.
    """
    ids = {claim_id} if duplicate_of is None else {claim_id, duplicate_of}
    claims = Claim.objects.filter(pk__in=ids).order_by("pk")
    found = {claim.pk: claim for claim in (claims.select_for_update() if len(ids) > 1 else claims)}
    if claim_id not in found:
        raise NoSuchClaim(f"There is no claim {claim_id}.")
    return found[claim_id], None if duplicate_of is None else found.get(duplicate_of)


def _check_original(
    claim: Claim, reason_kind: str, duplicate_of: int | None, original: Claim | None
) -> None:
    """Raise Refused unless a claim that stays is named where one is needed, and only there."""
    field = "duplicate_of"
    if reason_kind != ReasonKind.DUPLICATE_OF:
        if duplicate_of is not None:
            message = "duplicate_of is given only with the reason duplicate_of."
            raise Refused(field, "not_a_duplicate", message)
    elif duplicate_of is None:
        raise Refused(field, "missing", "To dismiss a duplicate, name the claim that stays.")
    elif original is None or original == claim or original.article_id != claim.article_id:
        message = "The claim that stays must be another of the same article."
        raise Refused(field, "not_found", message)
    elif original.status in (Status.DISMISSED, Status.WITHDRAWN):
        message = f"Claim {duplicate_of} is {original.status} and does not stay."
        raise Refused(field, "not_standing", message)


def _swap(claim: Claim, move: Move, at: datetime) -> None:
    """Write the new status where the row is still as it was read."""
    swapped = Claim.objects.swap_status(
        claim_id=claim.pk,
        version=claim.version,
        old=Status(claim.status),
        new=move.target,
        at=at,
    )
    if not swapped:
        now = Claim.objects.values_list("version", flat=True).get(pk=claim.pk)
        raise ClaimChangedMeanwhile(claim_id=claim.pk, seen=claim.version, version=now)
    claim.status = move.target.value
    claim.version += 1
    claim.updated_at = at
