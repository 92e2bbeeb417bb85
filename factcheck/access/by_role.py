"""The admin, opened by role: what somebody may see there follows from what they do at the desk."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.views.main import SEARCH_VAR
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst

from factcheck.access.roles import Person, Role, roles_of

#: Everybody who does something at the desk.
ANYBODY_AT_THE_DESK = frozenset(Role)
#: Digits of a number that every database holds.
_LONGEST_NUMBER = 18


def roles_here(request: HttpRequest) -> frozenset[Role]:
    """Return the roles of whoever makes the request; asked of the database once a request."""
    person: Person = request.user
    known: frozenset[Role] | None = getattr(request, "_roles_here", None)
    if known is None:
        known = roles_of(person)
        request._roles_here = known  # type: ignore[attr-defined]
    return known


class SeenByRole(admin.ModelAdmin):
    """Admin pages that show and never change; what may be done is added by hand, each its own way.

    Django's model permissions are not asked, and superusers see what their roles let them see.
    """

    seen_by: Collection[Role] = ANYBODY_AT_THE_DESK
    show_full_result_count = False
    list_per_page = 50

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list under its own name."""
        _check_asked(request)
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show one of them under its own name."""
        context = dict(extra_context or {})
        if object_id is not None:
            context = {"title": capfirst(self.opts.verbose_name), **context}
        return super().changeform_view(request, object_id, form_url, context)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return whether one of the person's roles opens these pages."""
        return bool(roles_here(request).intersection(self.seen_by))

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Return whether the pages are offered at all."""
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: what comes in comes through a service."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: a form that saves would pass the services by."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: nothing the record tells of goes away."""
        return False


def _check_asked(request: HttpRequest) -> None:
    """Raise BadRequest for what Django would hand to the database, which would fail on it."""
    for name, values in request.GET.lists():
        for value in values:
            # Words to search for are words, whatever they look like.
            is_number = value.isdigit() and name != SEARCH_VAR
            if "\0" in value or (is_number and len(value) > _LONGEST_NUMBER):
                raise BadRequest(f"{name} cannot be used as it is.")
    for value in request.POST.getlist(ACTION_CHECKBOX_NAME):
        if not (value.isascii() and value.isdigit() and len(value) <= _LONGEST_NUMBER):
            raise BadRequest("One of the chosen rows has no id that could be one.")
