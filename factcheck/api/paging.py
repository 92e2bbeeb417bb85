"""Pages of the API's lists."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

PAGE_SIZE = 50
LARGEST_PAGE = 200


class PagesById(CursorPagination):
    """Pages along the primary key: unique and ever growing, so that no row is missed or repeated.

    A cursor over anything that can be equal (times, worth) may go round in circles. There is no
    count: at a million rows it costs more than the page. A view may set ``ordering`` to ``-id``
    by the attribute ``newest_first = True``.
    """

    page_size = PAGE_SIZE
    max_page_size = LARGEST_PAGE
    page_size_query_param = "page_size"
    ordering = "id"

    def get_ordering(self, request: Request, queryset: QuerySet, view: Any) -> tuple[str, ...]:
        """Return the order of the view: by id, newest first where the view says so."""
        return ("-id",) if getattr(view, "newest_first", False) else ("id",)

    def get_page_size(self, request: Request) -> int:
        """Return how many rows were asked for; a size out of bounds is an error, not a guess."""
        asked = request.query_params.get("page_size")
        if asked is None:
            return PAGE_SIZE
        if not (asked.isascii() and asked.isdigit() and 1 <= int(asked) <= LARGEST_PAGE):
            raise ValidationError(
                {"page_size": [f"A page has 1 to {LARGEST_PAGE} rows, not {asked!r}."]}
            )
        return int(asked)
