"""Decides who may sign in: password accounts, and demo accounts only where they do no harm."""

import ipaddress
from typing import Any

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from factcheck.access.models import User


def is_this_machine(address: str) -> bool:
    """Return whether the host name or address is a loopback one."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


class DeskBackend(ModelBackend):
    """Django's sign-in by password, which also keeps demo accounts on this machine.

    Their passwords stand in the README. A database made while trying the service out may end up
    in production; a demo account is then a locked one, open sessions included.
    """

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> User | None:
        """Return the account that the name and password open, or None."""
        user = super().authenticate(request, username=username, password=password, **kwargs)
        if user is None or request is None or not user.is_demo:
            return user
        return user if is_this_machine(request.META.get("REMOTE_ADDR", "")) else None

    def user_can_authenticate(self, user: User | AnonymousUser | None) -> bool:
        """Return whether the account is open; Django asks at sign-in and for every session."""
        if isinstance(user, User) and user.is_demo and not settings.DEBUG:
            return False
        return super().user_can_authenticate(user)
