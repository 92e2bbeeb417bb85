"""Scores into spans: what is chosen is the best that is allowed."""

import functools
import itertools

import numpy as np
import pytest

from claims.extraction.decoding import CUE_WORDS, ROLES, best_cues, best_roles, pieces_of

LIKELY, UNLIKELY = -0.1, -9.0


def cue_scores(words, *likely):
    """Return scores of ``words`` words where only the ``likely`` (first, last) are cues."""
    none = np.full(words, LIKELY, dtype=np.float32)
    spans = np.full((words, CUE_WORDS), UNLIKELY, dtype=np.float32)
    for first, last, score in likely:
        spans[first, last - first] = score
        none[first] = -2
    return none, spans


def roles_of(*names, others="O"):
    """Return scores (1, words, roles) that favour the named roles, and the path they spell."""
    scores = np.full((1, len(names), len(ROLES)), UNLIKELY, dtype=np.float32)
    for index, name in enumerate(names):
        scores[0, index, ROLES.index(name)] = LIKELY
    return scores


def test_no_cue_where_none_is_likely():
    none, spans = cue_scores(5)

    assert best_cues(none, spans, np.zeros(5, dtype=np.int64), 0.0) == []


def test_longer_cue_wins_over_the_pieces_it_holds():
    none, spans = cue_scores(6, (1, 3, -0.2), (3, 3, -0.9))

    assert best_cues(none, spans, np.zeros(6, dtype=np.int64), 0.0) == [(1, 3)]


def test_two_cues_win_over_one_that_holds_both():
    none, spans = cue_scores(6, (1, 4, -1.0), (4, 5, -0.3))
    spans[1, 0] = -0.9

    assert best_cues(none, spans, np.zeros(6, dtype=np.int64), 0.0) == [(1, 1), (4, 5)]


def test_no_cue_runs_over_the_end_of_a_sentence():
    none, spans = cue_scores(4, (1, 2, -0.1))

    assert best_cues(none, spans, np.array([0, 0, 1, 1]), 0.0) == []


def test_bias_finds_what_would_be_left_out():
    none, spans = cue_scores(3, (1, 1, -2.5))

    sentence = np.zeros(3, dtype=np.int64)
    assert best_cues(none, spans, sentence, 0.0) == []
    assert best_cues(none, spans, sentence, 1.0) == [(1, 1)]


@pytest.mark.parametrize("seed", range(40))
def test_chosen_cues_are_the_best_of_all_that_are_allowed(seed):
    rng = np.random.default_rng(seed)
    words = int(rng.integers(1, 26))
    none = rng.normal(1, 1, words).astype(np.float32)
    spans = rng.normal(0, 1, (words, CUE_WORDS)).astype(np.float32)
    sentence = np.sort(rng.integers(0, 3, words))
    gains = (spans - none[:, None]).astype(np.float64)

    @functools.cache
    def most(index):
        if index == words:
            return 0.0
        ends = [
            e for e in range(index, min(words, index + CUE_WORDS)) if sentence[e] == sentence[index]
        ]
        return max(most(index + 1), *(gains[index, e - index] + most(e + 1) for e in ends))

    found = best_cues(none, spans, sentence, 0.0)

    assert sum(gains[a, b - a] for a, b in found) == pytest.approx(most(0), abs=1e-4)
    assert all(b < c for (_, b), (c, _) in itertools.pairwise(found))
    assert all(sentence[a] == sentence[b] for a, b in found)


def test_roles_spell_a_source_and_two_pieces_of_content():
    scores = roles_of(
        "B-content", "E-content", "O", "B-source", "I-source", "E-source", "O", "S-content"
    )

    assert pieces_of(best_roles(scores)[0], scores[0]) == ((3, 5), [(0, 1), (7, 7)])


def test_piece_that_begins_ends_before_the_text_does():
    scores = roles_of("O", "B-content", "I-content", "I-content")

    assert pieces_of(best_roles(scores)[0], scores[0])[1] == [(1, 3)]


def test_piece_does_not_go_on_as_another_kind():
    path = best_roles(roles_of("B-source", "I-content", "E-content", "O"))[0]

    names = [ROLES[role] for role in path]
    assert len({name[2:] for name in names[:3]}) == 1
    assert [name[0] for name in names] == ["B", "I", "E", "O"]


def test_surest_of_two_sources_is_kept():
    scores = roles_of("S-source", "O", "S-source", "S-content")
    scores[0, 0, ROLES.index("O")] = -0.2

    assert pieces_of(best_roles(scores)[0], scores[0]) == ((2, 2), [(3, 3)])
