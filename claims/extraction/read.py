"""From text to Reading: the steps in their order."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence

from . import language, tables
from .assembly import Assembly
from .attribution.finding import find_links
from .capitals import Recased
from .encoder import Encoder, load_encoder
from .quantities import find_quantities
from .reading import Part, ReaderVersion, Reading, Span, Unclaimed, text_hash
from .repair import repair
from .segments import cut_at, split_paragraphs
from .silence import silent_sentences
from .splitting.figures import Figures
from .splitting.splitter import Splitter
from .structure import Structure, plain_structure
from .surface import Surface
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
    No sentence runs over the end of a part, and a headline without a verb is a heading. A text
    in another language has a reading that names it and holds no claims. Deterministic: the same
    text gives the same reading. Raises ``ModelUnusable`` when the model's files are missing or
    damaged, ``ValueError`` for a date that is none.
    """
    encoder = encoder or load_encoder()
    if isinstance(published_at, str):
        published_at = datetime.date.fromisoformat(published_at[:10])
    surface = Surface(text)
    seen = _read_surface(surface.text, published_at, surface.parts(parts), encoder)
    return dataclasses.replace(surface.restore(seen), text_sha256=text_hash(text))


def _read_surface(
    text: str, published_at: datetime.date | None, parts: Sequence[Part], encoder: Encoder
) -> Reading:
    """Read what a person sees; spans are those of that."""
    version = ReaderVersion(NAME, encoder.version)
    code = language.language_of(text)
    if code != language.ENGLISH:
        whole = (len(text) - len(text.lstrip()), len(text.rstrip()))
        unclaimed = Unclaimed((whole,), language.why(code, whole=True))
        return Reading("", version, code, nothing_to_check=(unclaimed,))
    paragraphs = cut_at(text, split_paragraphs(text), [at for part in parts for at in part.span])
    unread = dict.fromkeys(tables.find_tables(text, paragraphs), tables.WHY)
    for number, other in language.foreign_paragraphs(text, paragraphs).items():
        unread[number] = language.why(other)
    recased = Recased(text)
    s = plain_structure(
        recased.text, paragraphs, unread=unread, headlines=_headlines(paragraphs, parts)
    )
    reading = _read_structure(s, published_at, encoder)
    left_out = tuple(Unclaimed((span,), why) for span, why in _stretches(paragraphs, unread))
    nothing = sorted((*reading.nothing_to_check, *left_out), key=lambda one: one.spans)
    return recased.restore(dataclasses.replace(reading, nothing_to_check=tuple(nothing)))


def _read_structure(s: Structure, published_at: datetime.date | None, encoder: Encoder) -> Reading:
    """Read words in sentences: tree, attributions, claims."""
    version = ReaderVersion(NAME, encoder.version)
    if not len(s):
        return Reading("", version)
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
        text_sha256="",
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


def _headlines(paragraphs: Sequence[Span], parts: Sequence[Part]) -> set[int]:
    """Return the paragraphs that lie in a part called headline."""
    spans = [part.span for part in parts if part.part == "headline"]
    return {
        number
        for number, (start, end) in enumerate(paragraphs)
        if any(first <= start and end <= last for first, last in spans)
    }


def _stretches(paragraphs: Sequence[Span], unread: Mapping[int, str]) -> list[tuple[Span, str]]:
    """Return what was not read: paragraphs that follow each other for one reason are one."""
    out: list[tuple[Span, str]] = []
    before = -2
    for number in sorted(unread):
        span, why = paragraphs[number], unread[number]
        if out and number == before + 1 and out[-1][1] == why:
            span = (out.pop()[0][0], span[1])
        out.append((span, why))
        before = number
    return out
