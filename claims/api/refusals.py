"""What services refuse, as the API answers it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from rest_framework import status
from rest_framework.exceptions import APIException, ErrorDetail, NotFound, ValidationError

from claims.intake import Refused, TooLong
from claims.lifecycle import IllegalMove, MoveNotFromHere, MoveNotYours
from claims.services.ingest import ArticleConflict
from claims.services.review import ClaimChangedMeanwhile, NoSuchClaim

logger = logging.getLogger(__name__)


class Conflict(APIException):
    """The request is right in itself and does not fit what is there."""

    status_code = status.HTTP_409_CONFLICT


class NotAllowed(APIException):
    """The person may not do it."""

    status_code = status.HTTP_403_FORBIDDEN


class TextTooLong(APIException):
    """The text is longer than an article may be."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE


class ReaderOutOfOrder(APIException):
    """The reader's model is missing or damaged; nothing the caller can mend."""

    status_code = status.HTTP_503_SERVICE_UNAVAILABLE
    default_code = "reader_out_of_order"


@contextmanager
def answered_as_problems() -> Iterator[None]:
    """Turn what a service refuses within the block into the API's own errors."""
    try:
        yield
    except ArticleConflict as error:
        raise _named(Conflict, error.field, error, error.code) from None
    except TooLong as error:
        too_large = TextTooLong if error.field == "text" else ValidationError
        raise _named(too_large, error.field, error, error.code) from None
    except Refused as error:
        # Places inside a field come as "parts[2]"; the API writes "parts.2".
        field = error.field.replace("[", ".").replace("]", "")
        raise _named(ValidationError, field, error, error.code) from None
    except MoveNotYours as error:
        raise NotAllowed(ErrorDetail(str(error), code=error.code)) from None
    except MoveNotFromHere as error:
        raise Conflict(ErrorDetail(str(error), code=error.code)) from None
    except IllegalMove as error:
        raise _named(ValidationError, error.field, error, error.code) from None
    except ClaimChangedMeanwhile as error:
        raise _named(Conflict, "version", error, "stale_version") from None
    except NoSuchClaim as error:
        raise NotFound(str(error)) from None


@contextmanager
def read_or_unavailable() -> Iterator[None]:
    """Answer 503 where the block needs the reader and its model cannot be used."""
    # Imported here: it brings numpy, and most requests never read.
    from claims.extraction.encoder import ModelUnusable

    try:
        yield
    except ModelUnusable as error:
        logger.error("%s", error)
        raise ReaderOutOfOrder("The reader cannot read just now; it has been logged.") from None


def _named(answer: type[APIException], field: str, error: Exception, code: str) -> APIException:
    named = answer()
    named.detail = {field: [ErrorDetail(str(error), code=code)]}
    return named
