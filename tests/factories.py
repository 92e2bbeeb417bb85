"""Builders of what tests need: outlets, readings written by hand, articles with claims.

Readings are built from quoted words; their offsets are found, and a quote that is not in the text
is an error. What is stored goes through the services, as everything does.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from typing import Any

from claims.extraction.reading import (
    Attribution,
    Claim,
    Quantity,
    ReaderVersion,
    Reading,
    Referent,
    SourceWords,
    Span,
    Spans,
    Time,
    Unclaimed,
    Words,
    quote,
    text_hash,
)
from claims.models import Article
from claims.services.ingest import ingest_article
from sources.models import Outlet
from sources.services import ensure_outlet

HAND = ReaderVersion(name="by-hand", version="1")
AT = datetime.datetime(2026, 5, 31, 9, 30, tzinfo=datetime.UTC)

#: One article with a nested attribution, a crowd, a figure, a time and a heading.
TEXT = (
    "Harbour dispute\n\n"
    "Northport Harbour Board (NHB) said on Monday that 40 boats were moved. "
    "A spokesman said the minister had told him that the quay was unsafe. "
    "Residents complain of the noise."
)

_numbers = itertools.count(1)


def spans_of(text: str, *quotes: str) -> Spans:
    """Return where the quotes stand, each looked for behind the one before."""
    spans: list[Span] = []
    for words in quotes:
        start = text.index(words, spans[-1][1] if spans else 0)
        spans.append((start, start + len(words)))
    return tuple(spans)


def words(text: str, *quotes: str) -> Words:
    """Return words of the text."""
    spans = spans_of(text, *quotes)
    return Words(spans=spans, text=quote(text, spans))


def source_words(text: str, words: str, name: str | None = None) -> SourceWords:
    """Return the words that name a source, and its name, the same where none is given."""
    return SourceWords(spans=spans_of(text, words), text=words, name=name or words)


def claim(text: str, *quotes: str, id: str, **fields: Any) -> Claim:
    """Return a claim of these words; its statement is the words where none is given."""
    spans = spans_of(text, *quotes)
    fields.setdefault("statement", " ".join(quotes) + ".")
    fields.setdefault("kind", "event")
    return Claim(id=id, spans=spans, text=quote(text, spans), **fields)


def reading(text: str, **fields: Any) -> Reading:
    """Return a reading of the text, made by hand."""
    return Reading(text_sha256=text_hash(text), reader=HAND, **fields)


def harbour_reading(text: str = TEXT) -> Reading:
    """Return the reading of ``TEXT``."""
    boats = Quantity(spans=spans_of(text, "40 boats"), text="40 boats", value=40, of="boats")
    monday = Time(spans=spans_of(text, "on Monday"), text="on Monday", start="2026-05-25")
    board = Referent(
        spans=spans_of(text, "Northport Harbour Board"),
        text="Northport Harbour Board",
        name="Northport Harbour Board",
        type="organisation",
        named=True,
    )
    return reading(
        text,
        attributions=(
            Attribution(
                id="a1",
                source=source_words(
                    text, "Northport Harbour Board (NHB)", "Northport Harbour Board"
                ),
                cue=words(text, "said"),
                content=words(text, "that 40 boats were moved"),
                mode="indirect",
                naming="named",
                said_at=monday,
            ),
            Attribution(
                id="a2",
                source=source_words(text, "A spokesman", "a spokesman"),
                cue=Words(spans=spans_of(text, "A spokesman ", "said")[1:], text="said"),
                content=words(text, "the minister had told him that the quay was unsafe"),
                mode="indirect",
                naming="described",
            ),
            Attribution(
                id="a3",
                source=source_words(text, "the minister"),
                cue=words(text, "had told"),
                content=words(text, "that the quay was unsafe"),
                mode="indirect",
                naming="described",
                parent="a2",
            ),
            Attribution(
                id="a4",
                source=source_words(text, "Residents"),
                cue=words(text, "complain"),
                content=words(text, "of the noise"),
                mode="indirect",
                naming="collective",
            ),
        ),
        claims=(
            claim(
                text,
                "40 boats were moved",
                id="c1",
                kind="quantity",
                attribution="a1",
                about=(board,),
                quantities=(boats,),
                times=(monday,),
                worth=0.8,
                worth_reasons=("names a figure",),
            ),
            claim(text, "the quay was unsafe", id="c2", kind="property", attribution="a3"),
            claim(text, "Residents", "the noise", id="c3", kind="opinion", attribution="a4"),
        ),
        quantities=(boats,),
        nothing_to_check=(Unclaimed(spans=spans_of(text, "Harbour dispute"), why="heading"),),
    )


def make_outlet(name: str = "The Northport Mail") -> Outlet:
    """Return a stored outlet."""
    return ensure_outlet(name=name, at=AT)


def make_article(
    *, text: str | None = None, outlet: Outlet | None = None, **fields: Any
) -> Article:
    """Return a stored article with three claims; each call without a text stores another one."""
    if text is None:
        text = f"{TEXT} Number {next(_numbers)}."
    if "reading" not in fields:
        fields["reading"] = harbour_reading(text)
    fields.setdefault("door", "service")
    fields.setdefault("at", AT)
    return ingest_article(outlet=outlet or make_outlet(), text=text, **fields).article


def make_article_with_claims(count: int, **fields: Any) -> Article:
    """Return a stored article with that many claims, each with source, figure, time and about."""
    sentences = [
        f"Witness {n} of Lane {n} said on Monday that {n} boats sank." for n in range(count)
    ]
    text = " ".join(sentences)
    return make_article(text=text, reading=long_reading(text, sentences), **fields)


def long_reading(text: str, sentences: Sequence[str]) -> Reading:
    """Return a reading with an attribution, a claim, a figure and a time for each sentence."""
    attributions, claims = [], []
    for n, sentence in enumerate(sentences):
        at = text.index(sentence)

        def place(part: str, at: int = at, sentence: str = sentence) -> Spans:
            start = at + sentence.index(part)
            return ((start, start + len(part)),)

        name = f"Witness {n} of Lane {n}"
        boats = Quantity(spans=place(f"{n} boats"), text=f"{n} boats", value=n, of="boats")
        attributions.append(
            Attribution(
                id=f"a{n}",
                source=SourceWords(spans=place(name), text=name, name=name),
                cue=Words(spans=place("said"), text="said"),
                content=Words(spans=place(f"that {n} boats sank"), text=f"that {n} boats sank"),
                mode="indirect",
                naming="named",
                parent=f"a{n - 1}" if n % 2 else None,
            )
        )
        claims.append(
            Claim(
                id=f"c{n}",
                spans=place(f"{n} boats sank"),
                text=f"{n} boats sank",
                statement=f"{n} boats sank.",
                kind="quantity",
                attribution=f"a{n}",
                about=(
                    Referent(
                        spans=place(f"{n} boats"),
                        text=f"{n} boats",
                        name=f"{n} boats",
                        type="thing",
                        named=False,
                    ),
                ),
                quantities=(boats,),
                times=(Time(spans=place("on Monday"), text="on Monday"),),
            )
        )
    return reading(text, attributions=tuple(attributions), claims=tuple(claims))
