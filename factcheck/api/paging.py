"""Pages of the API's lists."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import ErrorDetail, NotFound, ValidationError
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request

PAGE_SIZE = 50
LARGEST_PAGE = 200
#: What the databases hold as an id.
LARGEST_ID = 2**63 - 1


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

    def decode_cursor(self, request: Request) -> Cursor | None:
        """Return where the page begins; a cursor that we did not write is an error."""
        try:
            cursor: Cursor | None = super().decode_cursor(request)
        except NotFound:
            raise _no_cursor() from None
        position: str | None = cursor.position if cursor else None  # type: ignore[assignment]
        if position is not None and not _is_number(position, largest=LARGEST_ID):
            raise _no_cursor()
        return cursor

    def get_page_size(self, request: Request) -> int:
        """Return how many rows were asked for; a size out of bounds is an error, not a guess."""
        asked = request.query_params.get("page_size")
        if asked is None:
            return PAGE_SIZE
        if not _is_number(asked, largest=LARGEST_PAGE) or int(asked) == 0:
            raise ValidationError(
                {"page_size": [f"A page has 1 to {LARGEST_PAGE} rows, not {asked!r}."]}
            )
        return int(asked)


def _is_number(text: str, *, largest: int) -> bool:
    """Return whether the text is a whole number from 0 to the largest, in plain digits."""
    # The length first: Python refuses to convert thousands of digits.
    short = len(text) <= len(str(largest))
    return short and text.isascii() and text.isdigit() and int(text) <= largest


def _no_cursor() -> ValidationError:
    return ValidationError(
        {"cursor": ErrorDetail("Take the cursor from next or previous.", code="not_a_cursor")}
    )
