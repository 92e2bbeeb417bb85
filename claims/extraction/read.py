"""From text to Reading: the steps in their order."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .attribution import Link, find_links, head_of, parents
from .encoder import Encoder, load_encoder
from .kinds import kind_of
from .naming import naming_of
from .quantities import find_quantities
from .reading import (
    Attribution,
    Claim,
    Part,
    Quantity,
    Reading,
    ReaderVersion,
    Referent,
    SourceWords,
    Spans,
    Time,
    Unclaimed,
    Words,
    quote,
    text_hash,
)
from .referents import Referents
from .repair import repair
from .silence import silent_sentences
from .splitting import Draft, Splitter, spans_of
from .statements import Statements
from .structure import Structure, plain_structure
from .times import find_times
from .worth import worth_of

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
    referents = Referents(s, [link.source for link in links if link.source is not None])
    assembly = _Assembly(s, links, referents, quantities, times)
    drafts = [
        d for d in Splitter(s, links, assembly.figure_at).split() if s.sentence[d.predicate] not in silent
    ]
    claims = assembly.claims(drafts)
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


class _Assembly:
    """Puts what the steps found into the dataclasses of ``reading``."""

    def __init__(self, s: Structure, links: list[Link], referents: Referents,
                 quantities: list[Quantity], times: list[Time]) -> None:  # fmt: skip
        self.s = s
        self.links = links
        self.referents = referents
        self.quantities = quantities
        self.times = times
        self.figure_at: dict[int, int] = {}
        for number, quantity in enumerate(quantities):
            for start, end in quantity.spans:
                for index in s.words_in(start, end):
                    self.figure_at.setdefault(index, number)
        self._time_words = [
            {i for start, end in time.spans for i in s.words_in(start, end)} for time in times
        ]
        self._times_in: dict[int, list[int]] = {}
        for number, words in enumerate(self._time_words):
            for index in words:
                self._times_in.setdefault(s.sentence[index], [])
                if number not in self._times_in[s.sentence[index]]:
                    self._times_in[s.sentence[index]].append(number)
        self._links_at: dict[int, list[int]] = {}
        self._sizes: list[int] = []
        for number, link in enumerate(links):
            words = link.words()
            self._sizes.append(len(words))
            for index in words:
                self._links_at.setdefault(index, []).append(number)
        self.attributions = self._attributions()

    # ---------------------------------------------------------------- attributions

    def _attributions(self) -> list[Attribution]:
        out = []
        for number, (link, parent) in enumerate(zip(self.links, parents(self.links), strict=True)):
            source = None
            naming = "none"
            if link.source is not None:
                head = head_of(self.s, link.source)
                resolved = self.referents.name_of_source(link.source, head)
                spans = (self.s.span(*link.source),)
                source = SourceWords(spans, quote(self.s.text, spans), resolved.name)
                naming = naming_of(self.s, link.source, head, resolved)
            out.append(
                Attribution(
                    id=f"a{number + 1}",
                    source=source,
                    cue=self._words([link.cue]),
                    content=self._words(link.contents),
                    mode=link.mode,
                    naming=naming,
                    said_at=self._said_at(link),
                    parent=None if parent is None else f"a{parent + 1}",
                )
            )
        return out

    def _words(self, pieces: list[tuple[int, int]]) -> Words:
        spans = tuple(self.s.span(first, last) for first, last in pieces)
        return Words(spans, quote(self.s.text, spans))

    def _said_at(self, link: Link) -> Time | None:
        s = self.s
        content = link.words()
        for number in self._times_in.get(s.sentence[link.cue[0]], ()):
            words = self._time_words[number]
            if words & content:
                continue
            at = min(words)
            for _ in range(4):
                if at == link.head or link.cue[0] <= at <= link.cue[1]:
                    return self.times[number]
                if s.head[at] == at:
                    break
                at = s.head[at]
        return None

    # ---------------------------------------------------------------- claims

    def claims(self, drafts: list[Draft]) -> list[Claim]:
        """Return the claims of the drafts, in text order; the same words are claimed once."""
        s = self.s
        statements = Statements(s, self.referents, self._speakers())
        statements.referents_figures = frozenset(self.figure_at)
        seen: set[Spans] = set()
        kept: list[tuple[Draft, list[tuple[int, int]], Spans]] = []
        for draft in drafts:
            pieces = spans_of(s, draft.words)
            spans = tuple(s.span(first, last) for first, last in pieces)
            if spans in seen:
                continue
            seen.add(spans)
            kept.append((draft, pieces, spans))
        kept.sort(key=lambda k: (k[2][0][0], k[2][-1][1]))
        owned: dict[int, list[int]] = {}
        for quantity, owner in self._owners([draft for draft, _, _ in kept]).items():
            owned.setdefault(owner, []).append(quantity)
        out = []
        for number, (draft, pieces, spans) in enumerate(kept):
            link_number = self._link_of(draft)
            link = None if link_number is None else self.links[link_number]
            figures = owned.get(number, [])
            valued = {
                i for i in draft.words
                if i in self.figure_at and self.quantities[self.figure_at[i]].value is not None and self.figure_at[i] in figures
            }  # fmt: skip
            attribution = None if link_number is None else self.attributions[link_number]
            claim = Claim(
                id=f"c{number + 1}",
                spans=spans,
                text=quote(s.text, spans),
                statement=statements.of(draft, pieces),
                kind=kind_of(s, draft, link, valued),
                attribution=None if attribution is None else attribution.id,
                about=self._about(draft),
                quantities=tuple(self.quantities[q] for q in sorted(figures)),
                times=self._times(draft),
            )
            worth, reasons = worth_of(claim, attribution)
            object.__setattr__(claim, "worth", worth)
            object.__setattr__(claim, "worth_reasons", reasons)
            out.append(claim)
        return out

    def _speakers(self) -> dict[int, str]:
        """Return for each "I" in quoted speech whose it is."""
        s = self.s
        out: dict[int, str] = {}
        for link, attribution in zip(self.links, self.attributions, strict=True):
            if attribution.source is None or attribution.naming != "named" or link.mode not in ("direct", "mixed"):
                continue
            for index in link.words():
                if s.lower[index] in ("i", "me", "my", "mine", "myself") and s.tag[index] in ("PRP", "PRP$"):
                    out[index] = attribution.source.name
        return out

    def _owners(self, drafts: list[Draft]) -> dict[int, int]:
        """Return for each quantity the one claim it stands with: not one that only shares it."""
        out: dict[int, int] = {}
        best: dict[int, tuple[int, int]] = {}
        for number, draft in enumerate(drafts):
            core = set(range(draft.core[0], draft.core[1] + 1)) if draft.core else set()
            found: dict[int, int] = {}
            for index in draft.words:
                if index in self.figure_at:
                    found[self.figure_at[index]] = index
            for quantity, index in found.items():
                shared = index in core and draft.form not in ("figure",)
                rank = (int(shared), len(draft.words))
                if quantity not in best or rank < best[quantity]:
                    best[quantity] = rank
                    out[quantity] = number
        return out

    def _link_of(self, draft: Draft) -> int | None:
        counts: dict[int, int] = {}
        for index in draft.words:
            for number in self._links_at.get(index, ()):
                counts[number] = counts.get(number, 0) + 1
        most = [n for n, count in counts.items() if count > len(draft.words) / 2 and self._may_hold(n, draft)]
        return min(most, key=lambda n: (self._sizes[n], n)) if most else None

    def _may_hold(self, number: int, draft: Draft) -> bool:
        """Return whether a claim can rest on an attribution whose content covers its words."""
        link = self.links[number]
        own_cue = any(i in draft.words for i in range(link.cue[0], link.cue[1] + 1))
        if own_cue and link.mode != "accusation" and self.s.lemma[link.head] != "deny":
            return False
        # What is set off beside the subject of "is said to" is the publication's own.
        return link.passive_subject is None or draft.form not in ("apposition", "relative", "age")

    def _about(self, draft: Draft) -> tuple[Referent, ...]:
        s = self.s
        out: dict[str, Referent] = {}
        first = [draft.subject] if draft.subject is not None and s.sentence[draft.subject] == s.sentence[draft.predicate] else []
        for index in first + sorted(draft.words):
            mention = self.referents.by_head.get(index)
            if mention is None:
                continue
            resolved = self.referents.resolve(index)
            if resolved is None or not resolved.resolved:
                continue
            if not resolved.named and index not in first:
                continue
            if resolved.name in out or s.entity[resolved.head] == "time":
                continue
            spans = (s.span(mention.first, mention.last),)
            kind = "group" if resolved.plural and resolved.type in ("person", "") else resolved.type or "thing"
            out[resolved.name] = Referent(spans, quote(s.text, spans), resolved.name, kind, resolved.named)
        return tuple(out.values())

    def _times(self, draft: Draft) -> tuple[Time, ...]:
        out = []
        for number in self._times_in.get(self.s.sentence[draft.predicate], ()):
            words = self._time_words[number]
            if words and len(words & draft.words) * 2 > len(words):
                out.append(self.times[number])
        return tuple(out)
