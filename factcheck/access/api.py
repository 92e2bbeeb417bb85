"""Who may call the API: people signed in, by role."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, ClassVar

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from factcheck.access.by_role import ANYBODY_AT_THE_DESK, roles_here
from factcheck.access.models import User
from factcheck.access.roles import Role


def caller(request: Request) -> User:
    """Return whoever makes a request that HoldsARole has let in."""
    if not isinstance(request.user, User):
        raise NotAuthenticated
    return request.user


class DeskSession(SessionAuthentication):
    """The session of somebody signed in; without one, the answer is 401 and no pop-up."""

    def authenticate_header(self, request: Request) -> str:
        """Return the challenge that makes the answer a 401."""
        return "Session"


class DeskSessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Tells the schema what DeskSession is."""

    target_class = "factcheck.access.api.DeskSession"
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Return the session cookie as OpenAPI describes it."""
        return {"type": "apiKey", "in": "cookie", "name": "sessionid"}


class HoldsARole(BasePermission):
    """Lets in whoever holds a role that opens the view; the default of the API.

    A view may name them in ``read_by`` and ``written_by``. Administrators without a role are let
    in nowhere: administering accounts is no role at the desk.
    """

    message = "None of your roles allows this."
    safe: ClassVar[Collection[str]] = ("GET", "HEAD", "OPTIONS")

    def has_permission(self, request: Request, view: Any) -> bool:
        """Return whether somebody is signed in who holds one of the roles."""
        reads = request.method in self.safe
        roles: Collection[Role] = (
            getattr(view, "read_by", ANYBODY_AT_THE_DESK)
            if reads
            else getattr(view, "written_by", ())
        )
        if 0 < len(roles) < len(Role):
            self.message = f"Only a {' or '.join(sorted(roles))} may do this."
        return bool(roles_here(request).intersection(roles))
