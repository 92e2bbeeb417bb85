"""The pairs are sound, and the reader orders as many of them right as it must."""

import pytest

from tests.gold.pairs import ARTICLES, SEEDS, SETS, count_pairs, load_pairs


def _text(article):
    folder = ARTICLES if (ARTICLES / f"{article}.txt").exists() else SEEDS
    return (folder / f"{article}.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("pair", load_pairs(), ids=lambda pair: pair["id"])
def test_pair_quotes_the_words_under_its_spans_and_says_why(pair):
    text = _text(pair["article"])

    for side in ("first", "second"):
        quoted = " … ".join(text[start:end] for start, end in pair[side]["spans"])
        assert quoted == pair[side]["words"]
    assert pair["first"]["spans"] != pair["second"]["spans"]
    assert pair["set"] in SETS
    assert pair["why"]


def test_there_are_sixty_pairs_from_before_the_ranker_and_a_third_without_a_figure():
    before = [pair for pair in load_pairs() if pair["set"] == "written first"]

    assert len(before) == 60
    assert sum(not pair["figure"] for pair in before) >= 24


@pytest.mark.parametrize("name", ["written first", "written after"])
def test_pairs_are_ordered_as_a_desk_does(name):
    counts = count_pairs(name)

    assert counts.right / counts.pairs >= 0.85
    assert counts.plain_right / counts.plain_pairs >= 0.75
