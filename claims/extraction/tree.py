"""Scores of arcs into a tree: each word its head, one root."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


def decode_heads(arcs: npt.NDArray[np.float32], root: npt.NDArray[np.float32]) -> Integers:
    """Return the head of each word of a sentence; the root is its own head.

    ``arcs[i, j]`` scores word j as the head of word i, ``root[i]`` word i as the root. The
    best head of each word is taken; where that is no tree, the best tree is found
    (Chu-Liu/Edmonds).
    """
    n = len(root)
    if n == 1:
        return np.zeros(1, dtype=np.int64)
    arcs = arcs.copy()
    np.fill_diagonal(arcs, -np.inf)
    best = arcs.argmax(axis=1)
    # The root: the word that gains most by it.
    top = int((root - arcs[np.arange(n), best]).argmax())
    heads: Integers = best.copy()
    heads[top] = top
    if _is_tree(heads, top):
        return heads
    # One root, so it is fixed first: trees with two roots are no sentences.
    scores = np.full((n + 1, n + 1), -np.inf)
    scores[1:, 1:] = arcs
    scores[top + 1, :] = -np.inf
    scores[top + 1, 0] = 0.0
    result: Integers = np.array(_edmonds(scores)[1:], dtype=np.int64) - 1
    result[top] = top
    return result


def _is_tree(heads: Integers, top: int) -> bool:
    listed = heads.tolist()
    seen = [0] * len(listed)
    seen[top] = -1
    for start in range(len(listed)):
        at = start
        while seen[at] == 0:
            seen[at] = start + 1
            at = listed[at]
        if seen[at] == start + 1:
            return False
        at = start
        while seen[at] > 0:
            seen[at] = -1
            at = listed[at]
    return True


def _edmonds(scores: npt.NDArray[np.float64]) -> list[int]:
    """Return the heads of the best tree rooted at node 0; ``scores[i, j]``: j is the head of i."""
    n = len(scores)
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if cycle is None:
        return [int(h) for h in heads]
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    nodes = np.array(cycle)
    weight = scores[nodes, heads[nodes]]
    # The cycle becomes one node, the last of a smaller graph.
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(nodes, outside)] - weight[:, None]
    small[m, :m] = into.max(axis=0)
    entry = into.argmax(axis=0)
    outward = scores[np.ix_(outside, nodes)]
    small[:m, m] = outward.max(axis=1)
    leaving = outward.argmax(axis=1)
    result = _edmonds(small)
    final = heads.copy()
    for index in range(m):
        head = result[index]
        node = outside[index]
        if node != 0:
            final[node] = nodes[leaving[index]] if head == m else outside[head]
    enters_at = result[m]
    final[nodes[entry[enters_at]]] = outside[enters_at]
    final[0] = 0
    return [int(h) for h in final]


def _cycle(heads: list[int]) -> list[int] | None:
    state = [0] * len(heads)
    state[0] = -1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = heads[at]
        if state[at] == start:
            cycle = [at]
            node = heads[at]
            while node != at:
                cycle.append(node)
                node = heads[node]
            return cycle
        at = start
        while state[at] > 0:
            state[at] = -1
            at = heads[at]
    return None
