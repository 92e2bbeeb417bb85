"""How far a word stands from a cue, in buckets: shared by reading and training."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]

_EDGES = np.array([1, 2, 3, 4, 5, 7, 10, 15, 25, 50])


def distance_buckets(cue: tuple[int, int], sentence: Integers, paragraph: Integers) -> Integers:
    """Return a bucket for every word of a window, relative to a cue's first and last word.

    21 steps (inside, ten before, ten after) times three (same sentence, same paragraph,
    further): 63 in all.
    """
    first, last = cue
    index = np.arange(len(sentence))
    before = np.searchsorted(_EDGES, first - index, side="right")
    after = np.searchsorted(_EDGES, index - last, side="right")
    step = np.where(index < first, before, np.where(index > last, 10 + after, 0))
    where = np.where(sentence == sentence[first], 0, np.where(paragraph == paragraph[first], 1, 2))
    buckets: Integers = step * 3 + where
    return buckets
