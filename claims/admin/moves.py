"""Makes moves from the admin, one claim at a time or many, through the one service."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from claims.intake import Refused
from claims.lifecycle import IllegalMove, MoveNotFromHere, MoveNotYours
from claims.models import Claim
from claims.models.record import Door
from claims.services.review import ClaimChangedMeanwhile, NoSuchClaim, move_claim
from factcheck.access.models import User

#: What a service may refuse, as opposed to what is broken.
REFUSALS = (IllegalMove, Refused, ClaimChangedMeanwhile, NoSuchClaim)


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """A move somebody wants to make, as a form sent it: all text, nothing checked."""

    move: str
    reason: str = ""
    reason_kind: str = ""
    duplicate_of: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one claim: ``refused`` says why it did not move."""

    claim: Claim
    refused: str | None = None


def make_move(*, claim_id: int, wanted: Wanted, by: User, version: int | None = None) -> Claim:
    """Make the move, or raise one of REFUSALS."""
    named = wanted.duplicate_of.strip()
    if named and not is_id(named):
        raise Refused("duplicate_of", "not_found", "Choose the claim that stays from the list.")
    return move_claim(
        claim_id=claim_id,
        move=wanted.move,
        by=by,
        door=Door.ADMIN,
        version=version,
        reason=wanted.reason,
        reason_kind=wanted.reason_kind,
        duplicate_of=int(named) if named else None,
    )


def move_each(
    *, claims: Iterable[Claim], wanted: Wanted, by: User, versions: dict[int, int] | None = None
) -> list[Outcome]:
    """Make the same move on each claim, each on its own: one refused does not stop the others.

    ``versions`` are those the person saw, where they were shown.
    """
    outcomes = []
    for claim in claims:
        seen = (versions or {}).get(claim.pk)
        try:
            moved = make_move(claim_id=claim.pk, wanted=wanted, by=by, version=seen)
        except REFUSALS as error:
            outcomes.append(Outcome(claim, str(error)))
        else:
            outcomes.append(Outcome(moved))
    return outcomes


def status_code(error: Exception) -> int:
    """Return the HTTP status that fits a refusal."""
    if isinstance(error, MoveNotYours):
        return 403
    if isinstance(error, NoSuchClaim):
        return 404
    return 409 if isinstance(error, MoveNotFromHere | ClaimChangedMeanwhile) else 400


def is_id(text: str) -> bool:
    """Return whether the text can be an id or a version: plain digits, and not too many."""
    return text.isascii() and text.isdigit() and len(text) < 19
