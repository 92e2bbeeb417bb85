"""The figures of a text as short tuples, to be held against what a person would mark."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from claims.extraction.encoder import load_encoder
from claims.extraction.quantities import find_quantities
from claims.extraction.reading import Quantity
from claims.extraction.repair import repair
from claims.extraction.structure import plain_structure
from claims.extraction.times import find_times


def bare(text: str) -> list[Quantity]:
    """Return the figures found in words alone, without tags and heads."""
    structure = plain_structure(text)
    return find_quantities(structure, find_times(structure, None))


@functools.cache
def read(text: str) -> list[Quantity]:
    """Return the figures found with the tags and heads that the encoder gives."""
    structure = plain_structure(text)
    if len(structure):
        load_encoder().analyse(structure)
        repair(structure)
    return find_quantities(structure, find_times(structure, None))


def brief(quantity: Quantity) -> tuple[Any, ...]:
    """Return a figure in one tuple: value, unit, and what differs from a plain exact one."""
    parts: list[Any] = [quantity.value]
    if quantity.value_max is not None:
        parts.append(quantity.value_max)
    parts.append(quantity.unit)
    if quantity.qualifier not in ("exact", "range") or (
        quantity.qualifier == "range" and quantity.value_max is None
    ):
        parts.append(quantity.qualifier)
    if quantity.change:
        parts.append(quantity.change)
    return tuple(parts)


def briefs(found: list[Quantity]) -> list[tuple[Any, ...]]:
    """Return each figure in short."""
    return [brief(quantity) for quantity in found]


def close(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return the tuples with their fractions as good as they can be written."""
    return [tuple(pytest.approx(x) if isinstance(x, float) else x for x in row) for row in rows]
