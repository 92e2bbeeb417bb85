"""The output of the reader: frozen dataclasses, and their JSON form.

Every span is ``(start, end)``: 0-based code points of the text exactly as given, end
exclusive, so that ``text[start:end]`` is the quoted words. Several spans of one thing mean
words that do not stand next to each other, in reading order.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Span = tuple[int, int]
Spans = tuple[Span, ...]

#: How a claim is attributed, strongest first; where several fit, the first one holds.
MODES = ("accusation", "hearsay", "document", "direct", "mixed", "indirect")
#: How the source is referred to.
NAMINGS = ("named", "described", "collective", "none")
#: Kinds of claim, in the order in which the first that fits is taken.
KINDS = (
    "accusation",
    "quantity",
    "role",
    "quote",
    "cause",
    "comparison",
    "forecast",
    "opinion",
    "property",
    "event",
)
#: How far a figure is bounded.
QUALIFIERS = (
    "exact",
    "about",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "range",
    "vague",
)
#: Rises and falls.
CHANGES = ("up", "down")
#: What a claim can be about.
REFERENT_TYPES = ("person", "organisation", "group", "place", "thing")
#: Labels of the parts of an article that a caller may pass in.
PARTS = ("headline", "standfirst", "body", "caption")


def quote(text: str, spans: Iterable[Span]) -> str:
    """Return the words under the spans, pieces joined with `` ... ``."""
    return " ... ".join(text[start:end] for start, end in spans)


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A labelled stretch of the article (headline, standfirst, body, caption)."""

    part: str
    span: Span


@dataclasses.dataclass(frozen=True, slots=True)
class Time:
    """An expression of time; ``start`` and ``end`` are ISO 8601, as precise as the text is.

    Unresolvable ends are None. ``relative`` says that the publication date was needed.
    """

    spans: Spans
    text: str
    start: str | None = None
    end: str | None = None
    relative: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: value (``value_max`` of a range), unit in the singular, bound, what it counts."""

    spans: Spans
    text: str
    value: float | int | None = None
    value_max: float | int | None = None
    unit: str | None = None
    qualifier: str = "exact"
    change: str | None = None
    of: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Referent:
    """A person, organisation, group, place or thing; ``name`` is the article's fullest form."""

    spans: Spans
    text: str
    name: str
    type: str
    named: bool


@dataclasses.dataclass(frozen=True, slots=True)
class SourceWords:
    """The words that name who speaks, and the fullest name of the same source in the article."""

    spans: Spans
    text: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """Words of the article: a cue or a content."""

    spans: Spans
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, by which words, and all that is attributed."""

    id: str
    source: SourceWords | None
    cue: Words
    content: Words
    mode: str
    naming: str
    said_at: Time | None = None
    parent: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Claim:
    """One atomic checkable statement: its words in the article and a sentence that stands alone."""

    id: str
    spans: Spans
    text: str
    statement: str
    kind: str
    attribution: str | None = None
    about: tuple[Referent, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    worth: float = 0.0
    worth_reasons: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Unclaimed:
    """Text that asserts nothing, and why: heading, question, open uncertainty."""

    spans: Spans
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class ReaderVersion:
    """Which engine made a reading."""

    name: str
    version: str


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """All that the reader found in one text."""

    text_sha256: str
    reader: ReaderVersion
    language: str = "en"
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    nothing_to_check: tuple[Unclaimed, ...] = ()

    def to_dict(self, *, id: str | None = None) -> dict[str, Any]:
        """Return the reading as JSON-ready data, the document's id first where one is given."""
        data: dict[str, Any] = {} if id is None else {"id": id}
        data.update(dataclasses.asdict(self))
        return data

    def to_json(self, *, id: str | None = None) -> str:
        """Return the reading as one line of JSON."""
        return json.dumps(self.to_dict(id=id), ensure_ascii=False, separators=(",", ":"))


def rebuild(reading: Reading, changed: Callable[[Any], dict[str, Any]]) -> Reading:
    """Return a reading in which every part has the fields that ``changed`` gives for it."""
    rebuilt: Reading = _rebuilt(reading, changed)
    return rebuilt


def _rebuilt(thing: Any, changed: Callable[[Any], dict[str, Any]]) -> Any:
    if isinstance(thing, tuple):
        return tuple(_rebuilt(member, changed) for member in thing)
    if not dataclasses.is_dataclass(thing) or isinstance(thing, type):
        return thing
    values = {field.name: getattr(thing, field.name) for field in dataclasses.fields(thing)}
    inner = {
        name: _rebuilt(value, changed)
        for name, value in values.items()
        if isinstance(value, tuple) or dataclasses.is_dataclass(value)
    }
    return dataclasses.replace(thing, **inner | changed(thing))


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _spans(data: Iterable[Iterable[int]]) -> Spans:
    return tuple((start, end) for start, end in data)


def _of(kind: type, data: Mapping[str, Any] | None) -> Any:
    return None if data is None else kind(**{**data, "spans": _spans(data["spans"])})


def attribution_from_dict(data: Mapping[str, Any]) -> Attribution:
    """Return the Attribution whose fields, as JSON-ready data, these are."""
    return Attribution(
        **{
            **data,
            "source": _of(SourceWords, data["source"]),
            "cue": _of(Words, data["cue"]),
            "content": _of(Words, data["content"]),
            "said_at": _of(Time, data["said_at"]),
        }
    )


def claim_from_dict(data: Mapping[str, Any]) -> Claim:
    """Return the Claim whose fields, as JSON-ready data, these are."""
    return Claim(
        **{
            **data,
            "spans": _spans(data["spans"]),
            "about": tuple(_of(Referent, x) for x in data["about"]),
            "quantities": tuple(_of(Quantity, x) for x in data["quantities"]),
            "times": tuple(_of(Time, x) for x in data["times"]),
            "worth_reasons": tuple(data["worth_reasons"]),
        }
    )


def reading_from_dict(data: Mapping[str, Any]) -> Reading:
    """Return the Reading that ``Reading.to_dict`` (or its JSON) describes; the id is dropped."""
    return Reading(
        text_sha256=data["text_sha256"],
        reader=ReaderVersion(**data["reader"]),
        language=data["language"],
        attributions=tuple(attribution_from_dict(a) for a in data["attributions"]),
        claims=tuple(claim_from_dict(c) for c in data["claims"]),
        quantities=tuple(_of(Quantity, x) for x in data["quantities"]),
        nothing_to_check=tuple(_of(Unclaimed, x) for x in data["nothing_to_check"]),
    )
