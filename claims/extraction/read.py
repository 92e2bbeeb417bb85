"""From text to Reading: the steps in their order."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .assembly import Assembly
from .attribution.finding import find_links
from .encoder import Encoder, load_encoder
from .quantities import find_quantities
from .reading import Part, ReaderVersion, Reading, Unclaimed, text_hash
from .repair import repair
from .silence import silent_sentences
from .splitting.figures import Figures
from .splitting.splitter import Splitter
from .structure import plain_structure
from .times import find_times

NAME = "factcheck-reader"


def read(
    text: str,
    published_at: datetime.date | str | None = None,
    parts: Sequence[Part] = (),
    *,
    encoder: Encoder | None = None,
) -> Reading:
    """Read an English news text: its claims, who says them, its figures.

    ``published_at`` (a date, or one in ISO 8601) is what relative times are resolved against.
    Deterministic: the same text gives the same reading. Raises ``ModelUnusable`` when the
    model's files are missing or damaged, ``ValueError`` for a date that is none.
    """
    encoder = encoder or load_encoder()
    if isinstance(published_at, str):
        published_at = datetime.date.fromisoformat(published_at[:10])
    version = ReaderVersion(NAME, encoder.version)
    s = plain_structure(text)
    if not len(s):
        return Reading(text_hash(text), version)
    cues = encoder.analyse(s)
    repair(s)
    times = find_times(s, published_at)
    quantities = find_quantities(s, times)
    links = find_links(s, cues)
    silent = silent_sentences(s)
    assembly = Assembly(s, links, quantities, times)
    drafts = Splitter(s, links, Figures(s, assembly.figure_at)).split()
    claims = assembly.claims([d for d in drafts if s.sentence[d.predicate] not in silent])
    return Reading(
        text_sha256=text_hash(text),
        reader=version,
        attributions=tuple(assembly.attributions),
        claims=tuple(claims),
        quantities=tuple(quantities),
        nothing_to_check=tuple(
            Unclaimed((s.span(first, last - 1),), silent[number])
            for number, (first, last) in enumerate(s.sentences)
            if number in silent
        ),
    )
