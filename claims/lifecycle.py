"""Rules for where the work on a claim stands: the statuses and the one table of moves.

Plain Python. Doors ask `why_not` what to offer; `claims.services.review` asks `check_move` before
it writes. The table only grows: every status of the desk has its name here already.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Collection

from factcheck.access.roles import Role


class Status(enum.StrEnum):
    """Where the work on a claim stands; never what was found about it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    CHECKING = "checking"
    AWAITING_REPLY = "awaiting_reply"
    CHECKED = "checked"
    SIGNED_OFF = "signed_off"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class ReasonKind(enum.StrEnum):
    """Why a claim is dismissed."""

    NOTHING_TO_CHECK = "nothing_to_check"
    DUPLICATE_OF = "duplicate_of"
    NOT_A_CLAIM = "not_a_claim"


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """One row of the table: from which statuses to which, by whom, and what it needs.

    ``reason_kinds`` lists the kinds to choose one from; the free text is then optional.
    ``needs_reason`` asks for free text.
    """

    name: str
    sources: frozenset[Status]
    target: Status
    roles: frozenset[Role]
    needs_reason: bool = False
    reason_kinds: tuple[ReasonKind, ...] = ()


_CHECKER_OR_EDITOR = frozenset({Role.CHECKER, Role.EDITOR})

#: Every move there is, by name, in the order in which doors offer them.
MOVES: dict[str, Move] = {
    move.name: move
    for move in (
        Move(
            name="accept",
            sources=frozenset({Status.PROPOSED}),
            target=Status.ACCEPTED,
            roles=_CHECKER_OR_EDITOR,
        ),
        Move(
            name="dismiss",
            sources=frozenset({Status.PROPOSED, Status.ACCEPTED, Status.CHECKING}),
            target=Status.DISMISSED,
            roles=_CHECKER_OR_EDITOR,
            reason_kinds=tuple(ReasonKind),
        ),
        Move(
            name="restore",
            sources=frozenset({Status.DISMISSED, Status.WITHDRAWN}),
            target=Status.ACCEPTED,
            roles=_CHECKER_OR_EDITOR,
            needs_reason=True,
        ),
    )
}


class IllegalMove(Exception):
    """The table of moves does not allow it. ``field`` names what is wrong, ``code`` why."""

    code = "illegal_move"
    field = "move"


class UnknownMove(IllegalMove):
    """There is no move of that name."""

    code = "unknown_move"


class MoveNotFromHere(IllegalMove):
    """The claim does not stand where the move starts."""

    code = "not_from_here"


class MoveNotYours(IllegalMove):
    """The move asks for a role that the person does not hold."""

    code = "role_missing"


class MissingReason(IllegalMove):
    """The move asks for a reason, or for one of its kinds of reason."""

    code = "reason_missing"
    field = "reason"


class UnknownReasonKind(IllegalMove):
    """The kind of reason is none of those the move knows."""

    code = "unknown_reason_kind"
    field = "reason_kind"


def find_move(name: str) -> Move:
    """Return the row of that name, or raise UnknownMove."""
    try:
        return MOVES[name]
    except KeyError:
        known = ", ".join(MOVES)
        raise UnknownMove(f"There is no move {name!r}. Known moves: {known}.") from None


def why_not(*, move: Move, status: str, roles: Collection[str]) -> str | None:
    """Return in a sentence why the move is not open now to somebody with these roles, or None."""
    try:
        _check_roles(move, roles)
        _check_status(move, status)
    except IllegalMove as refusal:
        return str(refusal)
    return None


def can_move(*, move: Move, status: str, roles: Collection[str]) -> bool:
    """Say whether the move is open now to somebody with these roles, what it needs aside."""
    return why_not(move=move, status=status, roles=roles) is None


def check_move(
    *,
    move: Move,
    status: str,
    roles: Collection[str],
    reason: str = "",
    reason_kind: str = "",
) -> None:
    """Raise the IllegalMove that says why the move may not be made; return None if it may."""
    _check_roles(move, roles)
    _check_status(move, status)
    _check_reason(move, reason, reason_kind)


def _check_roles(move: Move, roles: Collection[str]) -> None:
    if not move.roles.intersection(roles):
        who = " or ".join(sorted(move.roles))
        raise MoveNotYours(f"Only a {who} can {move.name.replace('_', ' ')} a claim.")


def _check_status(move: Move, status: str) -> None:
    if status not in move.sources:
        starts = " or ".join(s.value for s in Status if s in move.sources)
        raise MoveNotFromHere(
            f"A claim that is {status} cannot move by {move.name}: that starts from {starts}."
        )


def _check_reason(move: Move, reason: str, reason_kind: str) -> None:
    if move.reason_kinds:
        known = ", ".join(move.reason_kinds)
        if not reason_kind:
            missing = MissingReason(f"To {move.name} a claim, give one of these reasons: {known}.")
            missing.field = "reason_kind"
            raise missing
        if reason_kind not in move.reason_kinds:
            raise UnknownReasonKind(f"{reason_kind!r} is none of these reasons: {known}.")
    elif reason_kind:
        raise UnknownReasonKind(f"The move {move.name} has no kinds of reason.")
    if move.needs_reason and not reason.strip():
        raise MissingReason(f"To {move.name} a claim, say why.")
