"""Figures in tables, whose unit stands once above them ("Key figures (million crowns):")."""

from __future__ import annotations

from ..lexicon.numbers import MAGNITUDES, SCALES
from ..structure import Structure
from .measures import Figure, unit_after
from .numerals import tidy

#: A line of a table has few words; a longer one is prose and ends the table.
_LONGEST_LINE = 16
#: What a line counts is in no money and no tonnes, whatever the header says.
_COUNTED = frozenset(
    "employees staff headcount workforce people customers users subscribers passengers members "
    "stores shops branches shares share ratio number vehicles".split()
)
_LEADS = frozenset(("(", "in", ":", ",", "[", "-", "–", "—"))


def apply_headers(s: Structure, figures: list[Figure]) -> None:
    """Give the bare figures of a table the scale and unit that its header names."""
    edges = _edges_of_paragraphs(s)
    header: tuple[int, str, str] | None = None
    at = 0
    for number, (first, last) in enumerate(edges):
        line = last - first <= _LONGEST_LINE and s.word[last - 1] not in (".", "!", "?")
        found = _header_in(s, first, last) if line else None
        inside: list[Figure] = []
        while at < len(figures) and s.paragraph[figures[at].first] <= number:
            inside.append(figures[at])
            at += 1
        if found:
            header = found
        elif not line:
            header = None
        elif header:
            counts = not _COUNTED.isdisjoint(s.lower[first:last])
            for figure in [] if counts else inside:
                _apply(figure, header)


def _edges_of_paragraphs(s: Structure) -> list[tuple[int, int]]:
    edges: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(s.paragraph) + 1):
        if index == len(s.paragraph) or s.paragraph[index] != s.paragraph[first]:
            edges.append((first, index))
            first = index
    return edges


def _header_in(s: Structure, first: int, last: int) -> tuple[int, str, str] | None:
    """Read "million crowns", "in thousands of tonnes" where no number stands before them."""
    for index in range(first, last - 1):
        word = s.lower[index]
        scale = MAGNITUDES.get(word) or SCALES.get(word)
        if scale is None or scale < 1000 or index == first:
            continue
        if s.lower[index - 1] not in _LEADS:
            continue
        step = index + 2 if s.lower[index + 1] == "of" else index + 1
        unit = unit_after(s, step, scale)
        if unit:
            return scale, unit[1], unit[2]
    return None


def _apply(figure: Figure, header: tuple[int, str, str]) -> None:
    scale, unit, kind = header
    if figure.unit is not None or figure.numeral.kind != "digits" or figure.numeral.scale > 1:
        return
    if figure.value is None:
        return
    figure.value = tidy(figure.value * scale)
    figure.high = None if figure.high is None else tidy(figure.high * scale)
    figure.unit, figure.unit_kind = unit, kind
