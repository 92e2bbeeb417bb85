"""Stores what the reader found in a revision, sources resolved, in a bounded number of queries."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable
from datetime import datetime

from claims.extraction import reading as found
from claims.models import (
    About,
    Attribution,
    Claim,
    ClaimPlace,
    ClaimTime,
    Quantity,
    ReaderVersion,
    Revision,
    Unclaimed,
)
from claims.models.attribution import TIME_LIMIT
from claims.models.claim import CONTEXT
from claims.models.finding import UNIT_LIMIT, WHY_LIMIT
from sources.models import Source
from sources.names import acronyms_given, name_key, only_points, partial_names
from sources.services import Mention, resolve_sources

_KIND_OF_TYPE = {
    "person": Source.Kind.PERSON.value,
    "organisation": Source.Kind.ORGANISATION.value,
    "group": Source.Kind.GROUP.value,
}


class ReadingDoesNotFit(ValueError):
    """A reading is not one of this text: its hash, its spans or its words say otherwise."""


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """What every row of one reading shares."""

    revision: Revision
    reader: ReaderVersion
    at: datetime


def check_reading(reading: found.Reading, text: str) -> None:
    """Raise ReadingDoesNotFit unless the reading is of exactly this text."""
    if reading.text_sha256 != found.text_hash(text):
        raise ReadingDoesNotFit("The reading is of another text: its hash differs.")
    for spans, words in _quoted(reading):
        inside = all(0 <= start < end <= len(text) for start, end in spans)
        if not spans or not inside or found.quote(text, spans) != words:
            raise ReadingDoesNotFit(f"The reading quotes {words!r}, which is not at {spans}.")
    known = {attribution.id for attribution in reading.attributions}
    if len(known) != len(reading.attributions):
        raise ReadingDoesNotFit("Two attributions of the reading have one id.")
    named = {claim.attribution for claim in reading.claims}
    named |= {attribution.parent for attribution in reading.attributions}
    if unknown := named - known - {None}:
        raise ReadingDoesNotFit(f"The reading names attributions it does not have: {unknown}.")


def _quoted(reading: found.Reading) -> Iterable[tuple[found.Spans, str]]:
    """Yield spans and words of everything that quotes the text."""
    for attribution in reading.attributions:
        yield attribution.cue.spans, attribution.cue.text
        yield attribution.content.spans, attribution.content.text
        if attribution.source is not None:
            yield attribution.source.spans, attribution.source.text
        if attribution.said_at is not None:
            yield attribution.said_at.spans, attribution.said_at.text
    for claim in reading.claims:
        yield claim.spans, claim.text
        yield from ((referent.spans, referent.text) for referent in claim.about)
        yield from ((quantity.spans, quantity.text) for quantity in claim.quantities)
        yield from ((time.spans, time.text) for time in claim.times)
    for quantity in reading.quantities:
        yield quantity.spans, quantity.text


def store_reading(
    *, revision: Revision, reading: found.Reading, scope: str, at: datetime
) -> list[Claim]:
    """Store the reading as proposals on the revision and return its claims in order of the text.

    Must run in a transaction. ``scope`` is the key under which sources that are not named belong
    to this article alone.
    """
    reader, _ = ReaderVersion.objects.get_or_create(
        name=reading.reader.name, version=reading.reader.version
    )
    origin = Origin(revision=revision, reader=reader, at=at)
    sources = _resolved_sources(reading, revision.text, scope, at)
    attributions = _store_attributions(reading, sources, origin)
    ordered = list(reading.claims)  # in the order in which they are read
    claims = Claim.objects.bulk_create(
        Claim(
            article_id=revision.article_id,
            kind=claim.kind,
            statement=claim.statement,
            worth=claim.worth,
            worth_reasons=list(claim.worth_reasons),
            attribution=attributions[claim.attribution] if claim.attribution else None,
            position=position,
            proposed_by=reader,
            created_at=at,
            updated_at=at,
        )
        for position, claim in enumerate(ordered, start=1)
    )
    _store_places(ordered, claims, origin)
    _store_quantities(reading, ordered, claims, origin)
    _store_times_and_about(ordered, claims, origin)
    Unclaimed.objects.bulk_create(
        Unclaimed(
            revision=revision,
            spans=_json(one.spans),
            why=one.why[:WHY_LIMIT],
            proposed_by=reader,
            created_at=at,
        )
        for one in reading.nothing_to_check
    )
    return claims


def _resolved_sources(
    reading: found.Reading, text: str, scope: str, at: datetime
) -> dict[str, Source]:
    """Return the source of each attribution that has one, by the attribution's id."""
    speaking = {
        attribution.id: (attribution, attribution.source)
        for attribution in reading.attributions
        # Two unresolved pronouns may be two people: their words stand, and nobody is meant.
        if attribution.source is not None and not only_points(attribution.source.name)
    }
    ways: dict[str, set[str]] = {}
    for attribution, source in speaking.values():
        if attribution.naming == Source.Naming.NAMED:
            ways.setdefault(source.name, set()).add(source.text)
    about = {referent.name for claim in reading.claims for referent in claim.about}
    partial = partial_names(ways, about)
    acronyms = acronyms_given(text, ways)
    kinds = _kinds(reading)
    mentions = {
        key: Mention(
            name=source.name,
            # The reader may leave open how a source is named; then it is no more than described.
            naming="described" if attribution.naming == "none" else attribution.naming,
            kind=kinds.get(name_key(source.name), Source.Kind.UNKNOWN.value),
            acronym=acronyms.get(source.name, ""),
            partial=source.name in partial,
        )
        for key, (attribution, source) in speaking.items()
    }
    resolved = resolve_sources(mentions=mentions.values(), scope=scope, at=at)
    return {key: resolved[mention] for key, mention in mentions.items()}


def _kinds(reading: found.Reading) -> dict[str, str]:
    """Return what kind of source each name is, as far as the article as a whole tells.

    What the article calls "it" is no person, whatever else was found.
    """
    kinds: dict[str, str] = {}
    things = set()
    for attribution in reading.attributions:
        if attribution.source is not None:
            key = name_key(attribution.source.name)
            if attribution.mode == "document":
                kinds.setdefault(key, Source.Kind.DOCUMENT.value)
            elif attribution.naming == "collective":
                kinds.setdefault(key, Source.Kind.GROUP.value)
            if attribution.source.text.lower() in ("it", "its"):
                things.add(key)
    for claim in reading.claims:
        for referent in claim.about:
            key = name_key(referent.name)
            if referent.type == "person" and key in things:
                continue
            if referent.type in _KIND_OF_TYPE:
                kinds.setdefault(key, _KIND_OF_TYPE[referent.type])
    return kinds


def _store_attributions(
    reading: found.Reading, sources: dict[str, Source], origin: Origin
) -> dict[str, Attribution]:
    """Store the attributions and return them by the reading's ids."""
    rows = {
        one.id: _attribution(one, position, sources.get(one.id), origin)
        for position, one in enumerate(reading.attributions, start=1)
    }
    Attribution.objects.bulk_create(rows.values())
    nested = []
    for one in reading.attributions:
        if one.parent is not None:
            # Only now does the outer attribution have an id of its own.
            rows[one.id].parent = rows[one.parent]
            nested.append(rows[one.id])
    Attribution.objects.bulk_update(nested, ["parent"], batch_size=500)
    return rows


def _attribution(
    one: found.Attribution, position: int, source: Source | None, origin: Origin
) -> Attribution:
    said_at = one.said_at
    return Attribution(
        revision=origin.revision,
        position=position,
        source=source,
        source_spans=_json(one.source.spans) if one.source else [],
        source_text=one.source.text if one.source else "",
        source_name=one.source.name if one.source else "",
        cue_spans=_json(one.cue.spans),
        cue_text=one.cue.text,
        content_spans=_json(one.content.spans),
        content_text=one.content.text,
        mode=one.mode,
        naming=one.naming if one.source else "none",
        said_at_spans=_json(said_at.spans) if said_at else [],
        said_at_text=said_at.text if said_at else "",
        said_at_start=_end(said_at.start) if said_at else "",
        said_at_end=_end(said_at.end) if said_at else "",
        said_at_relative=said_at.relative if said_at else False,
        proposed_by=origin.reader,
        created_at=origin.at,
    )


def _store_places(read: list[found.Claim], claims: list[Claim], origin: Origin) -> None:
    text = origin.revision.text
    ClaimPlace.objects.bulk_create(
        ClaimPlace(
            claim=claim,
            revision=origin.revision,
            spans=_json(one.spans),
            quote=one.text,
            prefix=text[max(0, one.spans[0][0] - CONTEXT) : one.spans[0][0]],
            suffix=text[one.spans[-1][1] : one.spans[-1][1] + CONTEXT],
            created_at=origin.at,
        )
        for one, claim in zip(read, claims, strict=True)
    )


def _store_quantities(
    reading: found.Reading, read: list[found.Claim], claims: list[Claim], origin: Origin
) -> None:
    used = {quantity.spans for one in read for quantity in one.quantities}
    pairs: list[tuple[found.Quantity, Claim | None]] = [
        (quantity, claim)
        for one, claim in zip(read, claims, strict=True)
        for quantity in one.quantities
    ]
    pairs += [(quantity, None) for quantity in reading.quantities if quantity.spans not in used]
    Quantity.objects.bulk_create(
        Quantity(
            revision=origin.revision,
            claim=claim,
            spans=_json(quantity.spans),
            text=quantity.text,
            value=_value(quantity.value),
            value_max=_value(quantity.value_max),
            unit=(quantity.unit or "")[:UNIT_LIMIT],
            qualifier=quantity.qualifier,
            change=quantity.change or "",
            of=quantity.of or "",
            proposed_by=origin.reader,
            created_at=origin.at,
        )
        for quantity, claim in pairs
    )


def _store_times_and_about(read: list[found.Claim], claims: list[Claim], origin: Origin) -> None:
    times, about = [], []
    for one, claim in zip(read, claims, strict=True):
        times += [
            ClaimTime(
                claim=claim,
                revision=origin.revision,
                spans=_json(time.spans),
                text=time.text,
                start=_end(time.start),
                end=_end(time.end),
                relative=time.relative,
                proposed_by=origin.reader,
                created_at=origin.at,
            )
            for time in one.times
        ]
        about += [
            About(
                claim=claim,
                revision=origin.revision,
                spans=_json(referent.spans),
                text=referent.text,
                name=referent.name,
                type=referent.type,
                named=referent.named,
                proposed_by=origin.reader,
                created_at=origin.at,
            )
            for referent in one.about
        ]
    ClaimTime.objects.bulk_create(times)
    About.objects.bulk_create(about)


def _json(spans: found.Spans) -> list[list[int]]:
    return [list(span) for span in spans]


def _end(moment: str | None) -> str:
    """Return an end of a time as stored; nothing for none, nor for what cannot be ISO 8601."""
    return moment if moment is not None and len(moment) <= TIME_LIMIT else ""


def _value(value: float | int | None) -> float | None:
    """Return a value that every database can hold; a number beyond that is words alone."""
    try:
        number = None if value is None else float(value)
    except OverflowError:
        return None
    return number if number is not None and math.isfinite(number) else None
