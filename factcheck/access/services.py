"""Writes accounts' roles."""

from datetime import datetime

from django.utils import timezone

from factcheck.access.models import RoleGrant, User
from factcheck.access.roles import Role


def grant_role(*, user: User, role: Role, by: User | None, at: datetime | None = None) -> bool:
    """Grant the role and return True; return False where the person holds it already.

    ``by`` is None where a command grants it.
    """
    _, created = RoleGrant.objects.get_or_create(
        user=user,
        role=role.value,
        defaults={"granted_by": by, "granted_at": at or timezone.now()},
    )
    return created


def withdraw_role(*, user: User, role: Role) -> bool:
    """Take the role away and return True; return False where the person does not hold it."""
    deleted, _ = RoleGrant.objects.filter(user=user, role=role.value).delete()
    return deleted > 0
