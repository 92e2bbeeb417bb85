"""What all views that show something share: each shows only what the person may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import QuerySet

from factcheck.access.by_role import roles_here


class SeenRows:
    """Takes the rows of a view from what the person may see.

    ``visible`` is one of the functions of `claims.visibility`; ``rows`` adds what is shown.
    """

    visible: ClassVar[Callable[..., QuerySet[Any]]]

    def get_queryset(self) -> QuerySet[Any]:
        """Return the rows the person may see, with all that is shown of them at hand."""
        return self.rows(self.seen_by(type(self).visible))

    def seen_by(self, visible: Callable[..., QuerySet[Any]]) -> QuerySet[Any]:
        """Return the bare rows the person may see; none while the schema is made."""
        if getattr(self, "swagger_fake_view", False):
            return visible(person=None, roles=())
        request = self.request  # type: ignore[attr-defined]
        return visible(person=request.user, roles=roles_here(request))

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows with what is shown of them; a view that shows more overrides it."""
        return visible
