"""The reader as the service runs it: with the model that the settings name.

The rules know one model, the project's own. A desk may have taught it
(``claims.extraction.training``) and name the folder of its own; everything that reads a text for
the service asks here.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from claims.extraction.reading import Part, Reading

if TYPE_CHECKING:
    from claims.extraction.encoder import Encoder


def read_text(
    text: str,
    published_at: datetime.date | str | None = None,
    parts: Sequence[Part] = (),
) -> Reading:
    """Read a text as ``claims.extraction.read.read`` does; raise ModelUnusable as it does."""
    # Imported here: the model is loaded when it is first needed, and most doors never read.
    from claims.extraction.read import read

    folder: Path | None = settings.READER_MODEL
    encoder = None if folder is None else _own_encoder(folder)
    return read(text, published_at=published_at, parts=parts, encoder=encoder)


def model_folder() -> Path:
    """Return the folder of the model that is read with."""
    from claims.extraction.encoder import MODEL

    return settings.READER_MODEL or MODEL


@lru_cache(maxsize=1)
def _own_encoder(folder: Path) -> Encoder:
    """Return the desk's own model, loaded once a process; a failure is not remembered."""
    from claims.extraction.encoder import Encoder

    return Encoder(folder)
