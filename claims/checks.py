"""What is checked at start."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from claims.reader import model_folder


def check_model(**kwargs: Any) -> list[CheckMessage]:
    """Tell whether the reader's model files are all there and as they were written."""
    from claims.extraction.encoder import ModelUnusable, verified_files

    folder = model_folder()
    try:
        verified_files(folder)
    except ModelUnusable as error:
        hint = "Restore claims/extraction/model/."
        if settings.READER_MODEL:
            hint = f"Restore {folder}, or name another model with READER_MODEL."
        return [Error(f"{error}.", hint=hint, id="claims.E001")]
    return []
