"""What people made of readings: the format in which a desk teaches the reader.

One article a line, in JSON. Attributions and claims have the shape of a reading
(``reading.py``), each with what became of it:

- ``origin``: ``read`` (the reader proposed it) or ``added`` (a person did);
- ``state``: ``accepted``, ``changed`` (accepted in another form: the values are the person's),
  ``dismissed``, or ``unjudged`` (nobody has said anything, which is not a no);
- ``reader``: the name and version of the reader that proposed it, None where a person did;
- ``reason`` (claims alone): the kind of reason of a dismissal.

Who decided, and what they wrote as a reason, is no part of it. Both sides know this module: the
export that reads the database, and the training, which has no database and no Django.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from typing import Any

from .reading import (
    Attribution,
    Claim,
    Part,
    ReaderVersion,
    Span,
    Spans,
    attribution_from_dict,
    claim_from_dict,
    text_hash,
)

#: Says what a line is; the number grows when an older training could not read it.
FORMAT = "factcheck-corrections/1"

STATES = ("accepted", "changed", "dismissed", "unjudged")
#: States in which an attribution or a claim is right as it stands.
STANDING = ("accepted", "changed")
ORIGINS = ("read", "added")


class NoCorrections(ValueError):
    """A line is none of this format; the message says why."""


@dataclasses.dataclass(frozen=True, slots=True)
class Judgement:
    """Where an attribution or a claim comes from and what became of it."""

    state: str
    origin: str = "read"
    reader: ReaderVersion | None = None
    reason: str | None = None

    @property
    def stands(self) -> bool:
        """Whether somebody said that it is right."""
        return self.state in STANDING


@dataclasses.dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """A text with what people made of its reading.

    ``article`` is what the desk calls it (its id, outlet, revision) and tells the training
    nothing. ``judgements`` holds one for each attribution and claim, by its id.
    """

    article: Mapping[str, Any]
    text: str
    parts: tuple[Part, ...]
    published_at: str | None
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    judgements: Mapping[str, Judgement]

    def to_json(self) -> str:
        """Return the article as one line of JSON."""
        data = {
            "format": FORMAT,
            "article": dict(self.article),
            "text_sha256": text_hash(self.text),
            "text": self.text,
            "parts": [dataclasses.asdict(part) for part in self.parts],
            "published_at": self.published_at,
            "attributions": [self._judged(one, with_reason=False) for one in self.attributions],
            "claims": [self._judged(one, with_reason=True) for one in self.claims],
        }
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def _judged(self, one: Attribution | Claim, *, with_reason: bool) -> dict[str, Any]:
        judgement = dataclasses.asdict(self.judgements[one.id])
        if not with_reason:
            del judgement["reason"]
        return dataclasses.asdict(one) | judgement


def article_from_json(line: str) -> CorrectedArticle:
    """Return the article that a line describes, or raise NoCorrections.

    Hash, offsets and states are checked: a text that was mended on the way (line ends, a byte
    order mark) would teach the wrong words.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NoCorrections(f"it is not JSON: {error}") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise NoCorrections(f"it does not say that its format is {FORMAT}")
    try:
        article = _article(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NoCorrections(f"a field is missing or has the wrong form: {error!r}") from None
    if data.get("text_sha256") != text_hash(article.text):
        raise NoCorrections("its text is not the one that was exported: the hash differs")
    for start, end in _all_spans(article):
        whole = type(start) is int and type(end) is int
        if not whole or not 0 <= start < end <= len(article.text):
            raise NoCorrections(f"{[start, end]} is no span of its text")
    for key, judgement in article.judgements.items():
        if judgement.state not in STATES or judgement.origin not in ORIGINS:
            raise NoCorrections(f"{key} is {judgement.origin}, {judgement.state}: no such state")
    return article


def _article(data: dict[str, Any]) -> CorrectedArticle:
    judgements: dict[str, Judgement] = {}
    attributions = [
        attribution_from_dict(_without_judgement(one, judgements)) for one in data["attributions"]
    ]
    claims = [claim_from_dict(_without_judgement(one, judgements)) for one in data["claims"]]
    return CorrectedArticle(
        article=dict(data["article"]),
        text=str(data["text"]),
        parts=tuple(Part(one["part"], (one["span"][0], one["span"][1])) for one in data["parts"]),
        published_at=data["published_at"],
        attributions=tuple(attributions),
        claims=tuple(claims),
        judgements=judgements,
    )


def _without_judgement(data: dict[str, Any], judgements: dict[str, Judgement]) -> dict[str, Any]:
    """Return the fields of the reading's own shape; put the judgement beside the others."""
    fields = {field.name for field in dataclasses.fields(Judgement)}
    judgement = {name: value for name, value in data.items() if name in fields}
    if judgement["reader"] is not None:
        judgement["reader"] = ReaderVersion(**judgement["reader"])
    judgements[data["id"]] = Judgement(**judgement)
    return {name: value for name, value in data.items() if name not in fields}


def words_of(attribution: Attribution) -> Spans:
    """Return the spans of source, cue and content."""
    source = attribution.source.spans if attribution.source else ()
    return (*source, *attribution.cue.spans, *attribution.content.spans)


def _all_spans(article: CorrectedArticle) -> Iterator[Span]:
    for attribution in article.attributions:
        yield from words_of(attribution)
    for claim in article.claims:
        yield from claim.spans
