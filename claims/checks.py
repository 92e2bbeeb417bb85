"""What is checked at start."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error


def check_model(**kwargs: Any) -> list[CheckMessage]:
    """Tell whether the reader's model files are all there and as they were written."""
    from claims.extraction.encoder import MODEL, ModelUnusable, verified_files

    try:
        verified_files(MODEL)
    except ModelUnusable as error:
        return [Error(f"{error}.", hint="Restore claims/extraction/model/.", id="claims.E001")]
    return []
