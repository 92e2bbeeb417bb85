"""What all tests share: accounts, one for each role."""

from typing import Any

import hypothesis
import pytest

from factcheck.access.models import User
from factcheck.access.roles import Role
from factcheck.access.services import grant_role
from tests.databases import migrated_database, own_database

__all__ = ["migrated_database", "own_database"]  # fixtures for every test

# No time limit on single examples: a busy machine is no defect.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.load_profile("desk")


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """Hash passwords in no time: a slow hash protects real people, and costs tests minutes."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def _person(name: str, *roles: Role) -> User:
    user = User.objects.create_user(username=name)
    for role in roles:
        grant_role(user=user, role=role, by=None)
    return user


@pytest.fixture
def checker(db: None) -> User:
    """Return a checker."""
    return _person("checker", Role.CHECKER)


@pytest.fixture
def second_checker(db: None) -> User:
    """Return a checker who is somebody else."""
    return _person("checker2", Role.CHECKER)


@pytest.fixture
def editor(db: None) -> User:
    """Return an editor."""
    return _person("editor", Role.EDITOR)


@pytest.fixture
def writer(db: None) -> User:
    """Return a writer."""
    return _person("writer", Role.WRITER)


@pytest.fixture
def viewer(db: None) -> User:
    """Return a viewer."""
    return _person("viewer", Role.VIEWER)


@pytest.fixture
def superuser(db: None) -> User:
    """Return an administrator who holds no role at the desk."""
    return User.objects.create_superuser(username="superuser")
