"""Scores of arcs become one tree: the best one with its root."""

import functools
import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.tree import decode_heads


def is_tree(heads):
    roots = [word for word, head in enumerate(heads) if head == word]
    if len(roots) != 1:
        return False
    for start in range(len(heads)):
        at, steps = start, 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True


def total(heads, arcs, root):
    return sum(root[w] if h == w else arcs[w, h] for w, h in enumerate(heads))


@functools.cache
def trees(size, root):
    """Return every tree with the root, by trying all."""
    found = []
    others = [w for w in range(size) if w != root]
    for choice in itertools.product(range(size), repeat=len(others)):
        heads = list(range(size))
        for word, head in zip(others, choice, strict=True):
            heads[word] = head
        if is_tree(heads):
            found.append(heads)
    return found


numbers = st.floats(-20, 20, width=32)
ties = st.sampled_from([-1.0, 0.0, 1.0, 5.0])


@st.composite
def scores(draw, sizes, values=numbers):
    size = draw(sizes)
    flat = draw(st.lists(values, min_size=size * size + size, max_size=size * size + size))
    drawn = np.array(flat, dtype=np.float32)
    return drawn[: size * size].reshape(size, size), drawn[size * size :]


@settings(max_examples=300)
@given(st.one_of(scores(st.integers(1, 12)), scores(st.integers(1, 9), ties)))
def test_any_scores_give_one_tree(given_scores):
    arcs, root = given_scores

    heads = decode_heads(arcs, root)

    assert is_tree(heads.tolist())


@settings(max_examples=300)
@given(st.one_of(scores(st.integers(1, 5)), scores(st.integers(1, 5), ties)))
def test_no_tree_with_the_same_root_scores_higher(given_scores):
    arcs, root = given_scores

    heads = decode_heads(arcs, root).tolist()

    top = next(w for w, h in enumerate(heads) if w == h)
    best = max(total(tree, arcs, root) for tree in trees(len(root), top))
    assert total(heads, arcs, root) == pytest.approx(best, abs=1e-4)


@settings(max_examples=300)
@given(scores(st.integers(2, 5)))
def test_best_heads_are_taken_as_they_are_where_they_make_a_tree(given_scores):
    arcs, root = given_scores

    heads = decode_heads(arcs, root).tolist()

    free = arcs.copy()
    np.fill_diagonal(free, -np.inf)
    best = free.argmax(axis=1)
    top = int((root - free[np.arange(len(root)), best]).argmax())
    best[top] = top
    if is_tree(best.tolist()):
        everything = max(
            total(t, arcs, root) for r in range(len(root)) for t in trees(len(root), r)
        )
        assert heads == best.tolist()
        assert total(heads, arcs, root) == pytest.approx(everything, abs=1e-4)


def test_cycle_is_broken_where_it_costs_least():
    # Words 0 and 1 would each rather hang on the other; word 2 is the root.
    arcs = np.array([[0, 9, 5], [9, 0, 1], [2, 2, 0]], dtype=np.float32)
    root = np.array([0, 0, 9], dtype=np.float32)

    assert decode_heads(arcs, root).tolist() == [2, 0, 2]


def test_cycle_within_a_cycle_is_broken_too():
    # 0 and 1 form one, 2 and 3 another, and the two together a third.
    arcs = np.array(
        [[0, 9, 8, 1, 2], [9, 0, 1, 1, 1], [8, 1, 0, 9, 3], [1, 1, 9, 0, 1], [0, 0, 0, 0, 0]],
        dtype=np.float32,
    )
    root = np.array([0, 0, 0, 0, 9], dtype=np.float32)

    assert decode_heads(arcs, root).tolist() == [2, 0, 4, 2, 4]


def test_only_word_is_its_own_head():
    assert decode_heads(np.zeros((1, 1), np.float32), np.zeros(1, np.float32)).tolist() == [0]
