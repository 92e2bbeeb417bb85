"""The roles a person can hold. Plain Python, so that rules can name a role without Django."""

import enum
from typing import Any, Protocol


class Role(enum.StrEnum):
    """What a person does at the desk; somebody may hold several, or none."""

    CHECKER = "checker"
    EDITOR = "editor"
    WRITER = "writer"
    VIEWER = "viewer"


class Person(Protocol):
    """An account, or the stand-in Django gives to somebody who is not signed in."""

    @property
    def is_active(self) -> bool:
        """Whether the account is open."""

    @property
    def is_authenticated(self) -> Any:
        """Whether somebody is signed in."""


def roles_of(person: Person | None) -> frozenset[Role]:
    """Return the roles granted to the person; one query.

    Nobody, somebody not signed in and a closed account hold none. Superusers hold what they are
    granted and nothing more: administering accounts is no role at the desk.
    """
    if person is None or not person.is_authenticated or not person.is_active:
        return frozenset()
    grants = person.role_grants  # type: ignore[attr-defined]
    return frozenset(Role(role) for role in grants.values_list("role", flat=True))
