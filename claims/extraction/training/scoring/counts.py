"""Counts of one article, what follows from their sum, and how far that could be chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

#: How often the articles are drawn anew for an interval, and where the drawing begins.
RESAMPLES = 2_000
SEED = 20_261_122
#: What lies between the two ends of an interval, in percent.
LEVEL = 95


class Count(NamedTuple):
    """What was found and how much of it is right; what was marked and how much of it was found.

    The two sides differ where one thing found can meet several marked ones. A share (so many
    right of so many) is a count whose sides are the same.
    """

    found_right: float
    found: float
    marked_right: float
    marked: float

    @classmethod
    def of_matches(cls, matched: int, found: int, marked: int) -> Count:
        """Return the count of things that match one to one."""
        return cls(matched, found, matched, marked)

    @classmethod
    def of_share(cls, right: float, of: float) -> Count:
        """Return the count of which ``f1`` is the share of what is right."""
        return cls(right, of, right, of)

    def plus(self, other: Count) -> Count:
        """Return the sum of both."""
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """F1 in percent; 0 where nothing was found or nothing was marked."""
        return float(_f1(np.array([self]))[0])


def total(counts: Sequence[Count]) -> Count:
    """Return the sum of the counts."""
    return Count(*(float(x) for x in np.sum(counts, axis=0))) if counts else Count(0, 0, 0, 0)


def interval(counts: Sequence[Count]) -> tuple[float, float] | None:
    """Return between which two ends F1 lies in 95 of 100 draws of as many articles.

    Whole articles are drawn, with replacement: attributions of one article resemble each
    other, so to draw them one by one would promise too much. None for fewer than two articles.
    """
    articles = len(counts)
    if articles < 2:
        return None
    draws = np.random.default_rng(SEED).multinomial(
        articles, np.full(articles, 1 / articles), size=RESAMPLES
    )
    edge = (100 - LEVEL) / 2
    low, high = np.percentile(_f1(draws @ np.array(counts, dtype=float)), [edge, 100 - edge])
    return float(low), float(high)


def _f1(sums: np.ndarray) -> np.ndarray:
    """Return F1 in percent for rows of (found right, found, marked right, marked)."""
    found_right, found, marked_right, marked = sums.astype(float).T
    precision = found_right / np.maximum(found, 1e-12)
    recall = marked_right / np.maximum(marked, 1e-12)
    return 200 * precision * recall / np.maximum(precision + recall, 1e-12)
