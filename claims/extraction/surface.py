"""A text as a person sees it, and the way back to the text as given.

The steps of the reader work on the surface: without tags, with the characters that references
stand for, without what nobody sees. Their spans are then carried back, so that every offset of
a reading counts in the text exactly as it was given.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from .markup import find_markup
from .reading import Part, Reading, Span, Spans, quote, rebuild


@dataclasses.dataclass(frozen=True, slots=True)
class _Run:
    """Characters of the surface from ``at`` on, and where they stand in the text.

    A run of the text itself has both of the same length; one character may stand for a longer
    stretch. ``apart``: what stands before it in the text parts it from the run before.
    """

    at: int
    length: int
    start: int
    end: int
    apart: bool


class Surface:
    """What is seen of ``original``: ``text``; ``spans`` and ``restore`` lead back."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        self._runs: list[_Run] = []
        edits = find_markup(original)
        if not edits:
            return
        seen: list[str] = []
        at = position = 0
        apart = False
        for edit in edits:
            if edit.start > position:
                length = edit.start - position
                self._runs.append(_Run(at, length, position, edit.start, apart))
                seen.append(original[position : edit.start])
                at += length
                apart = False
            if edit.shown and not edit.parts:
                self._runs.append(_Run(at, 1, edit.start, edit.end, apart))
                apart = False
            seen.append(edit.shown)
            at += len(edit.shown)
            apart = apart or edit.parts
            position = edit.end
        if position < len(original):
            self._runs.append(_Run(at, len(original) - position, position, len(original), apart))
            seen.append(original[position:])
        self.text = "".join(seen)
        self._starts = [run.at for run in self._runs]
        self._places = [run.start for run in self._runs]

    def spans(self, spans: Spans) -> Spans:
        """Return spans of the surface as spans of the text as given."""
        if not self._runs:
            return spans
        return tuple(piece for span in spans for piece in self._pieces(span))

    def _pieces(self, span: Span) -> list[Span]:
        first, last = span
        pieces: list[list[Span]] = []
        number = max(0, bisect_right(self._starts, first) - 1)
        while number < len(self._runs) and self._runs[number].at < last:
            run = self._runs[number]
            number += 1
            low, high = max(first, run.at), min(last, run.at + run.length)
            if low >= high:
                continue
            if run.apart or not pieces:
                pieces.append([])
            pieces[-1].append((low, high))
        out = []
        for piece in pieces:
            low, high = piece[0][0], piece[-1][1]
            while low < high and self.text[low].isspace():
                low += 1
            while high > low and self.text[high - 1].isspace():
                high -= 1
            if low < high:
                out.append((self._place(low)[0], self._place(high - 1)[1]))
        return out

    def _place(self, at: int) -> Span:
        """Return where in the text the character at this place of the surface stands."""
        run = self._runs[bisect_right(self._starts, at) - 1]
        if run.length != run.end - run.start:
            return run.start, run.end
        return run.start + at - run.at, run.start + at - run.at + 1

    def at(self, place: int) -> int:
        """Return the place of the surface that an offset of the text comes to."""
        if not self._runs:
            return place
        number = bisect_right(self._places, place) - 1
        if number < 0:
            return 0
        run = self._runs[number]
        if run.length != run.end - run.start:
            return run.at if place < run.end else run.at + run.length
        return run.at + min(place - run.start, run.length)

    def parts(self, parts: Sequence[Part]) -> tuple[Part, ...]:
        """Return parts of the text as parts of the surface; those of nothing seen are left out."""
        moved = (Part(p.part, (self.at(p.span[0]), self.at(p.span[1]))) for p in parts)
        return tuple(part for part in moved if part.span[0] < part.span[1])

    def restore(self, reading: Reading) -> Reading:
        """Return a reading of the surface as one of the text as given."""
        return rebuild(reading, self._restored) if self._runs else reading

    def _restored(self, thing: Any) -> dict[str, Any]:
        """Return the fields of a part of a reading that are others in the text: spans, words."""
        if not hasattr(thing, "spans"):
            return {}
        spans = self.spans(thing.spans)
        changed: dict[str, Any] = {"spans": spans}
        if hasattr(thing, "text"):
            changed["text"] = quote(self.original, spans)
        return changed
