"""What the steps found, put into the dataclasses of ``reading``."""

from __future__ import annotations

from .attribution.link import Link, head_of, parents
from .kinds.order import kind_of
from .lexicon.pronouns import FIRST_SINGULAR
from .naming import naming_of
from .reading import (
    Attribution,
    Claim,
    Quantity,
    Referent,
    SourceWords,
    Spans,
    Time,
    Words,
    quote,
)
from .referents.resolving import Referents
from .splitting.draft import Draft, pieces_of
from .statements.forms import Statements
from .structure import Structure
from .worth.weigh import weigh

#: Forms that are the publication's own beside the subject of "is said to".
_BESIDE = frozenset(("apposition", "relative", "age"))
#: How many steps up the tree the time of an attribution may stand from its cue.
_STEPS_TO_CUE = 4


class Assembly:
    """Puts one text's attributions and claims together; ``figure_at`` gives words to figures."""

    def __init__(
        self,
        s: Structure,
        links: list[Link],
        quantities: list[Quantity],
        times: list[Time],
    ) -> None:
        self.s = s
        self.links = links
        self.quantities = quantities
        self.times = times
        self.referents = Referents(s, [link.source for link in links if link.source is not None])
        self.figure_at: dict[int, int] = {}
        for number, quantity in enumerate(quantities):
            for index in self._words_of(quantity.spans):
                self.figure_at.setdefault(index, number)
        self._time_words = [self._words_of(time.spans) for time in times]
        self._times_in: dict[int, list[int]] = {}
        for number, words in enumerate(self._time_words):
            for sentence in sorted({s.sentence[index] for index in words}):
                self._times_in.setdefault(sentence, []).append(number)
        self._contents = [link.words() for link in links]
        self._links_at: dict[int, list[int]] = {}
        for number, words in enumerate(self._contents):
            for index in words:
                self._links_at.setdefault(index, []).append(number)
        self.attributions = self._attributions()

    def _words_of(self, spans: Spans) -> set[int]:
        return {i for start, end in spans for i in self.s.words_in(start, end)}

    # ------------------------------------------------------------------ attributions

    def _attributions(self) -> list[Attribution]:
        out = []
        for number, (link, parent) in enumerate(zip(self.links, parents(self.links), strict=True)):
            source, naming = self._source(link)
            out.append(
                Attribution(
                    id=f"a{number + 1}",
                    source=source,
                    cue=self._quoted([link.cue]),
                    content=self._quoted(link.contents),
                    mode=link.mode,
                    naming=naming,
                    said_at=self._said_at(number),
                    parent=None if parent is None else f"a{parent + 1}",
                )
            )
        return out

    def _source(self, link: Link) -> tuple[SourceWords | None, str]:
        """Return who says it and how the source is referred to."""
        if link.source is None:
            return None, "none"
        head = head_of(self.s, link.source)
        resolved = self.referents.name_of_source(link.source, head)
        spans = (self.s.span(*link.source),)
        source = SourceWords(spans, quote(self.s.text, spans), resolved.name)
        return source, naming_of(self.s, head, resolved)

    def _quoted(self, pieces: list[tuple[int, int]]) -> Words:
        spans = tuple(self.s.span(first, last) for first, last in pieces)
        return Words(spans, quote(self.s.text, spans))

    def _said_at(self, number: int) -> Time | None:
        """Return the time that hangs on the cue and is no part of what is said."""
        s, link = self.s, self.links[number]
        for time in self._times_in.get(s.sentence[link.cue[0]], ()):
            words = self._time_words[time]
            if words & self._contents[number]:
                continue
            at = min(words)
            for _ in range(_STEPS_TO_CUE):
                if at == link.head or at in link.cue_words():
                    return self.times[time]
                at = s.head[at]
        return None

    # ------------------------------------------------------------------ claims

    def claims(self, drafts: list[Draft]) -> list[Claim]:
        """Return the claims of the drafts, in text order; the same words are claimed once."""
        s = self.s
        statements = Statements(s, self.referents, self._speakers(), self.figure_at)
        kept = self._once(drafts)
        figures = self._figures([draft for draft, _, _ in kept])
        out = []
        for number, (draft, pieces, spans) in enumerate(kept):
            at = self._link_of(draft)
            link, attribution = (
                (None, None) if at is None else (self.links[at], self.attributions[at])
            )
            valued = {
                i
                for i in draft.words
                if (figure := self.figure_at.get(i)) in figures[number]
                and figure is not None
                and self.quantities[figure].value is not None
            }
            claim = Claim(
                id=f"c{number + 1}",
                spans=spans,
                text=quote(s.text, spans),
                statement=statements.of(draft, pieces),
                kind=kind_of(s, draft, link, valued),
                attribution=None if attribution is None else attribution.id,
                about=self._about(draft),
                quantities=tuple(self.quantities[q] for q in figures[number]),
                times=self._times(draft),
            )
            out.append(claim)
        return weigh(s, out, self.attributions)

    def _once(self, drafts: list[Draft]) -> list[tuple[Draft, list[tuple[int, int]], Spans]]:
        """Return the drafts with their pieces in words and in offsets, each text once."""
        kept: dict[Spans, tuple[Draft, list[tuple[int, int]], Spans]] = {}
        for draft in drafts:
            pieces = pieces_of(self.s, draft.words)
            spans = tuple(self.s.span(first, last) for first, last in pieces)
            kept.setdefault(spans, (draft, pieces, spans))
        return sorted(kept.values(), key=lambda k: (k[2][0][0], k[2][-1][1]))

    def _speakers(self) -> dict[int, str]:
        """Return for each "I" in quoted speech whose it is."""
        s = self.s
        out: dict[int, str] = {}
        for number, (link, attribution) in enumerate(
            zip(self.links, self.attributions, strict=True)
        ):
            if attribution.source is None or attribution.naming != "named":
                continue
            if link.mode not in ("direct", "mixed"):
                continue
            for index in self._contents[number]:
                if s.lower[index] in FIRST_SINGULAR and s.tag[index] in ("PRP", "PRP$"):
                    out[index] = attribution.source.name
        return out

    def _figures(self, drafts: list[Draft]) -> list[list[int]]:
        """Return each claim's quantities.

        A quantity stands with one claim: not with one that only shares it, and with the one of
        fewest words.
        """
        best: dict[int, tuple[bool, int, int]] = {}
        for number, draft in enumerate(drafts):
            core = draft.core_words() if draft.form != "figure" else range(0)
            places = {self.figure_at[i]: i for i in draft.words if i in self.figure_at}
            for quantity, index in places.items():
                rank = (index in core, len(draft.words), number)
                best[quantity] = min(best.get(quantity, rank), rank)
        out: list[list[int]] = [[] for _ in drafts]
        for quantity in sorted(best):
            out[best[quantity][2]].append(quantity)
        return out

    def _link_of(self, draft: Draft) -> int | None:
        """Return the innermost attribution whose content holds most of a claim."""
        counts: dict[int, int] = {}
        for index in draft.words:
            for number in self._links_at.get(index, ()):
                counts[number] = counts.get(number, 0) + 1
        for number in counts:
            # The cue of an accusation is part of its claims.
            if self.links[number].mode == "accusation":
                counts[number] += sum(i in draft.words for i in self.links[number].cue_words())
        most = [
            number
            for number, count in counts.items()
            if count > len(draft.words) / 2 and self._may_hold(self.links[number], draft)
        ]
        return min(most, key=lambda n: (len(self._contents[n]), n)) if most else None

    def _may_hold(self, link: Link, draft: Draft) -> bool:
        """Return whether a claim can rest on an attribution whose content covers its words."""
        own_cue = any(i in draft.words for i in link.cue_words())
        if own_cue and link.mode != "accusation" and self.s.lemma[link.head] != "deny":
            return False
        return link.passive_subject is None or draft.form not in _BESIDE

    def _about(self, draft: Draft) -> tuple[Referent, ...]:
        """Return whom and what a claim is about: its subject, and all that it names."""
        s = self.s
        out: dict[str, Referent] = {}
        subject = draft.subject
        if subject is not None and s.sentence[subject] != s.sentence[draft.predicate]:
            subject = None
        for index in [*([] if subject is None else [subject]), *sorted(draft.words)]:
            mention = self.referents.by_head.get(index)
            resolved = self.referents.resolve(index)
            if mention is None or resolved is None or not resolved.resolved:
                continue
            if not resolved.named and index != subject:
                continue
            if resolved.name in out or s.entity[resolved.head] == "time":
                continue
            spans = (s.span(mention.first, mention.last),)
            kind = resolved.type
            if resolved.plural and kind == "person":
                kind = "group"
            out[resolved.name] = Referent(
                spans, quote(s.text, spans), resolved.name, kind, resolved.named
            )
        return tuple(out.values())

    def _times(self, draft: Draft) -> tuple[Time, ...]:
        """Return the times of which a claim holds more than half the words."""
        return tuple(
            self.times[number]
            for number in self._times_in.get(self.s.sentence[draft.predicate], ())
            if len(self._time_words[number] & draft.words) * 2 > len(self._time_words[number])
        )
