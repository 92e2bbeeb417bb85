"""Rules for showing a text with its claims marked: where one stretch ends and the next begins.

Plain Python, knows neither pages nor print. Claims overlap and come in pieces, and markup cannot:
so the text is cut wherever anything begins or ends, and each stretch names all that it belongs to.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claims.extraction.segments import split_paragraphs

Spans = Iterable[Sequence[int]]

#: Parts whose paragraphs read as headings.
_HEADING_PARTS = frozenset({"headline"})
_ALIGNED = re.compile(r"\t| {3}")


@dataclasses.dataclass(frozen=True, slots=True)
class Stretch:
    """Words that belong to the same things throughout.

    ``claims`` are those whose words these are, the shortest claim first; ``begins`` those whose
    first words these are, in the order given. ``roles`` say what the words are in the attribution
    in hand (source, cue, content); ``opens`` and ``closes`` which of its pieces begin or end here.
    """

    text: str
    claims: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    roles: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    closes: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text, numbered from 1.

    ``before`` is the white space in front of it, which is not shown; the last paragraph also has
    ``after``. All ``before``, words and ``after`` together are the text, to the code point.
    """

    number: int
    part: str
    is_heading: bool
    stretches: tuple[Stretch, ...]
    before: str
    after: str = ""

    @property
    def words(self) -> str:
        """The paragraph's own words."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def is_wrapped(self) -> bool:
        """Whether its lines were broken by whoever wrote the file, and mean nothing."""
        return any("\n" in stretch.text or "\r" in stretch.text for stretch in self.stretches)

    @property
    def keeps_its_spaces(self) -> bool:
        """Whether spaces stand in rows to line something up, as in a table."""
        return bool(_ALIGNED.search(self.words)) and not self.is_wrapped

    @property
    def follows_closely(self) -> bool:
        """Whether no blank line stands before it, as between the rows of a table."""
        return self.number > 1 and _is_one_break(self.before)


def mark_text(
    text: str,
    *,
    claims: Mapping[int, Spans],
    roles: Mapping[str, Spans] | None = None,
    headings: Spans = (),
    parts: Iterable[Mapping[str, Any]] = (),
) -> tuple[Paragraph, ...]:
    """Return the text in paragraphs cut into stretches, nothing of it lost, added or changed.

    ``claims`` maps the id of each claim to its spans, ``roles`` each role of the attribution in
    hand to its own. Spans that reach beyond the text are cut off at its ends; empty ones vanish.
    """
    pieces = {key: _inside(spans, len(text)) for key, spans in claims.items()}
    cast = {role: _inside(spans, len(text)) for role, spans in (roles or {}).items()}
    sweep = _Sweep(text, pieces, cast)
    heading_ends = dict(_inside(headings, len(text)))
    labels = _labels(parts)
    paragraphs: list[Paragraph] = []
    position = 0
    after_heading = False
    for number, (start, end) in enumerate(split_paragraphs(text), start=1):
        part = next((label for a, b, label in labels if a <= start < b), "")
        asserts_nothing = heading_ends.get(start, -1) >= end - 1
        before = text[position:start]
        # A line without a verb right under another is a row of a table and heads nothing.
        is_row = asserts_nothing and after_heading and _is_one_break(before)
        paragraphs.append(
            Paragraph(
                number=number,
                part=part,
                is_heading=part in _HEADING_PARTS or (asserts_nothing and not is_row),
                stretches=tuple(sweep.stretches(start, end)),
                before=before,
            )
        )
        after_heading = asserts_nothing
        position = end
    if position < len(text):
        last = paragraphs.pop() if paragraphs else Paragraph(1, "", False, (), "")
        paragraphs.append(dataclasses.replace(last, after=text[position:]))
    return tuple(paragraphs)


class _Sweep:
    """Walks once over the text, from each place where something begins or ends to the next."""

    def __init__(
        self,
        text: str,
        claims: dict[int, list[tuple[int, int]]],
        roles: dict[str, list[tuple[int, int]]],
    ) -> None:
        self._text = text
        length = {key: sum(end - start for start, end in spans) for key, spans in claims.items()}
        order = {key: place for place, key in enumerate(claims)}
        # The shortest claim wins a stretch; of equal ones the one that comes first.
        self._rank = {key: (length[key], order[key]) for key in claims}
        self._starting: dict[int, list[int]] = {}
        self._ending: dict[int, list[int]] = {}
        self._first = {}
        for key, spans in claims.items():
            for start, end in spans:
                self._starting.setdefault(start, []).append(key)
                self._ending.setdefault(end, []).append(key)
            if spans:
                self._first[key] = min(start for start, _ in spans)
        self._unbegun = sorted(self._first, key=lambda key: (self._first[key], order[key]))
        self._unbegun.reverse()
        self._roles = roles
        ends = {place for spans in roles.values() for span in spans for place in span}
        self._bounds = sorted(self._starting.keys() | self._ending.keys() | ends, reverse=True)
        self._open: dict[int, int] = {}

    def stretches(self, start: int, end: int) -> Iterable[Stretch]:
        """Yield the stretches of one paragraph; paragraphs come in the order of the text."""
        position = start
        while self._bounds and self._bounds[-1] <= start:
            self._step(self._bounds.pop())
        while position < end:
            stop = min(self._bounds[-1], end) if self._bounds else end
            yield self._stretch(position, stop)
            position = stop
            while self._bounds and self._bounds[-1] <= position:
                self._step(self._bounds.pop())

    def _step(self, place: int) -> None:
        for key in self._ending.get(place, ()):
            self._open[key] -= 1
            if not self._open[key]:
                del self._open[key]
        for key in self._starting.get(place, ()):
            self._open[key] = self._open.get(key, 0) + 1

    def _stretch(self, start: int, end: int) -> Stretch:
        begins = []
        while self._unbegun and self._first[self._unbegun[-1]] <= start:
            begins.append(self._unbegun.pop())
        roles = {
            role: [(a, b) for a, b in spans if a <= start < b]
            for role, spans in self._roles.items()
        }
        return Stretch(
            text=self._text[start:end],
            claims=tuple(sorted(self._open, key=self._rank.__getitem__)),
            begins=tuple(begins),
            roles=frozenset(role for role, spans in roles.items() if spans),
            opens=frozenset(r for r, spans in roles.items() if any(a == start for a, _ in spans)),
            closes=frozenset(r for r, spans in roles.items() if any(b == end for _, b in spans)),
        )


def _is_one_break(gap: str) -> bool:
    return len(gap.replace("\r\n", "\n").strip(" \t")) == 1


def _inside(spans: Spans, length: int) -> list[tuple[int, int]]:
    """Return the spans cut to the text and in its order, without empty ones."""
    cut = ((max(0, start), min(end, length)) for start, end in spans)
    return sorted((start, end) for start, end in cut if start < end)


def _labels(parts: Iterable[Mapping[str, Any]]) -> list[tuple[int, int, str]]:
    return [(part["span"][0], part["span"][1], part["part"]) for part in parts]
