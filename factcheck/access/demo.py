"""The accounts with which a newcomer tries the service out."""

import dataclasses

from django.conf import settings
from django.db import transaction

from factcheck.access.models import User
from factcheck.access.roles import Role
from factcheck.access.services import grant_role


class DemoRefused(Exception):
    """Demo accounts were asked for where they do not belong."""


@dataclasses.dataclass(frozen=True, slots=True)
class DemoPerson:
    """A demo account; its password is public, and derived from its name."""

    username: str
    first_name: str
    last_name: str
    roles: tuple[Role, ...]
    is_superuser: bool = False

    @property
    def password(self) -> str:
        """The password, which the README tells everybody."""
        return f"{self.username}-demo"


DEMO_PEOPLE = (
    DemoPerson("checker", "Charlie", "Checker", (Role.CHECKER,)),
    DemoPerson("checker2", "Chris", "Checker", (Role.CHECKER,)),
    DemoPerson("editor", "Eddie", "Editor", (Role.EDITOR,)),
    DemoPerson("writer", "Wren", "Writer", (Role.WRITER,)),
    DemoPerson("viewer", "Vivian", "Viewer", (Role.VIEWER,)),
    DemoPerson("admin", "Ada", "Admin", (), is_superuser=True),
)


@transaction.atomic
def add_demo_people() -> int:
    """Create the demo accounts that are not there yet and return how many that were.

    An account that exists is left as it is. Refused outside development, and where somebody
    real has one of the names.
    """
    if not settings.DEBUG:
        raise DemoRefused(
            "Demo accounts have public passwords and are made while developing only "
            "(DJANGO_DEBUG is off)."
        )
    names = [person.username for person in DEMO_PEOPLE]
    existing = dict(User.objects.filter(username__in=names).values_list("username", "is_demo"))
    real = sorted(name for name, is_demo in existing.items() if not is_demo)
    if real:
        raise DemoRefused(
            f"This database has an account of its own called {real[0]!r}; "
            "demo accounts belong into a database made for trying out."
        )
    missing = [person for person in DEMO_PEOPLE if person.username not in existing]
    for person in missing:
        user = User(
            username=person.username,
            first_name=person.first_name,
            last_name=person.last_name,
            is_staff=True,
            is_superuser=person.is_superuser,
            is_demo=True,
        )
        user.set_password(person.password)
        user.save()
        for role in person.roles:
            grant_role(user=user, role=role, by=None)
    return len(missing)
