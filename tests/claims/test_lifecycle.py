"""The table of moves is what the desk agreed on, square by square."""

import itertools

import pytest

from claims.lifecycle import (
    MOVES,
    IllegalMove,
    MissingReason,
    MoveNotFromHere,
    MoveNotYours,
    ReasonKind,
    Status,
    UnknownMove,
    UnknownReasonKind,
    can_move,
    check_move,
    find_move,
    why_not,
)
from factcheck.access.roles import Role

STATUSES = [
    "proposed",
    "accepted",
    "checking",
    "awaiting_reply",
    "checked",
    "signed_off",
    "dismissed",
    "withdrawn",
]
ROLES = ["checker", "editor", "writer", "viewer"]

#: Written from the desk's rules and not from the table: move, from, role, to.
LEGAL = {
    ("accept", "proposed", "checker", "accepted"),
    ("accept", "proposed", "editor", "accepted"),
    ("dismiss", "proposed", "checker", "dismissed"),
    ("dismiss", "proposed", "editor", "dismissed"),
    ("dismiss", "accepted", "checker", "dismissed"),
    ("dismiss", "accepted", "editor", "dismissed"),
    ("dismiss", "checking", "checker", "dismissed"),
    ("dismiss", "checking", "editor", "dismissed"),
    ("restore", "dismissed", "checker", "accepted"),
    ("restore", "dismissed", "editor", "accepted"),
    ("restore", "withdrawn", "checker", "accepted"),
    ("restore", "withdrawn", "editor", "accepted"),
}
#: What each move is given so that nothing but status and role decides.
GIVEN = {
    "accept": {},
    "dismiss": {"reason_kind": "not_a_claim"},
    "restore": {"reason": "It is one after all."},
}


def test_the_words_of_the_desk_are_those_of_the_table():
    assert [status.value for status in Status] == STATUSES
    assert [role.value for role in Role] == ROLES
    assert list(MOVES) == list(GIVEN)
    assert [kind.value for kind in ReasonKind] == [
        "nothing_to_check",
        "duplicate_of",
        "not_a_claim",
    ]


@pytest.mark.parametrize("move", GIVEN)
def test_every_square_of_status_and_role_is_as_agreed(move):
    row = find_move(move)
    for status, role in itertools.product(STATUSES, ROLES):
        legal = (move, status, role, row.target.value) in LEGAL
        assert can_move(move=row, status=status, roles={role}) is legal, (status, role)
        assert (why_not(move=row, status=status, roles={role}) is None) is legal
        if legal:
            check_move(move=row, status=status, roles={role}, **GIVEN[move])
        else:
            with pytest.raises(IllegalMove):
                check_move(move=row, status=status, roles={role}, **GIVEN[move])


def test_several_roles_allow_what_any_of_them_allows():
    for move, status in itertools.product(MOVES.values(), STATUSES):
        for count in range(5):
            for roles in itertools.combinations(ROLES, count):
                each = [can_move(move=move, status=status, roles={role}) for role in roles]
                assert can_move(move=move, status=status, roles=set(roles)) is any(each)


def test_nobody_in_particular_makes_no_move():
    with pytest.raises(MoveNotYours, match="Only a checker or editor can accept a claim"):
        check_move(move=find_move("accept"), status="proposed", roles=set())


def test_a_move_from_elsewhere_says_where_it_starts():
    with pytest.raises(MoveNotFromHere, match="starts from proposed or accepted or checking"):
        check_move(move=find_move("dismiss"), status="checked", roles={"editor"})


def test_an_unknown_move_is_named_beside_the_known_ones():
    with pytest.raises(UnknownMove, match=r"'verify'\. Known moves: accept, dismiss, restore"):
        find_move("verify")


def test_dismissing_needs_one_of_its_kinds_of_reason():
    dismiss = find_move("dismiss")
    with pytest.raises(
        MissingReason, match="nothing_to_check, duplicate_of, not_a_claim"
    ) as missing:
        check_move(move=dismiss, status="proposed", roles={"editor"}, reason="Because.")
    assert missing.value.field == "reason_kind"
    with pytest.raises(UnknownReasonKind, match="'boring'"):
        check_move(move=dismiss, status="proposed", roles={"editor"}, reason_kind="boring")


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_restoring_needs_a_reason_in_words(reason):
    with pytest.raises(MissingReason) as missing:
        check_move(move=find_move("restore"), status="dismissed", roles={"editor"}, reason=reason)
    assert missing.value.field == "reason"


def test_a_kind_of_reason_where_none_is_known_is_refused():
    with pytest.raises(UnknownReasonKind):
        check_move(
            move=find_move("accept"), status="proposed", roles={"editor"}, reason_kind="not_a_claim"
        )
