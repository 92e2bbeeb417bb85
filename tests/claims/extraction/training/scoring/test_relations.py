"""The definitions of the figures, each on an attribution or two."""

import pytest

from claims.extraction.training.scoring.counts import Count
from claims.extraction.training.scoring.relations import FIGURES, Attributed, Comparison, attributed

# 0123456789: a source of 4, a cue of 4, a content of 20 in one piece.
ONE = Attributed(((0, 4),), ((5, 9),), ((10, 30),))
OTHER = Attributed(((40, 44),), ((45, 49),), ((50, 70),))


def counts(found, marked, keep=None):
    comparison = Comparison(found, marked)
    return comparison.counts(keep) if keep else comparison.counts()


def test_what_is_read_as_marked_is_all_right():
    figures = counts([ONE, OTHER], [OTHER, ONE])

    assert set(figures) == set(FIGURES)
    assert {name: figures[name].f1 for name in FIGURES} == {
        **dict.fromkeys(FIGURES, pytest.approx(100.0)),
        "no source": 0.0,  # there is none to find
    }


def test_white_space_at_the_ends_of_a_piece_belongs_to_nobody():
    text = "Lee said  that it rains .  "

    assert attributed(text, {"cue": [(4, 10)], "content": [(9, 14), (14, 15), (17, 27)]}) == (
        Attributed((), ((4, 8),), ((10, 14), (18, 25)))
    )


def test_pieces_count_one_by_one():
    marked = Attributed(((0, 4),), ((5, 9),), ((10, 30), (40, 60)))
    found = Attributed(((0, 4),), ((5, 9),), ((10, 30), (40, 59)))

    figures = counts([found], [marked])

    assert figures["content exact"] == Count(1, 2, 1, 2)
    assert figures["content overlap"] == Count(2, 2, 2, 2)
    assert figures["content characters"] == Count(39, 39, 39, 40)


def test_source_of_two_attributions_counts_once():
    second = Attributed(ONE.source, ((80, 84),), ((90, 99),))

    assert counts([ONE], [ONE, second])["source exact"] == Count(1, 1, 1, 1)


def test_one_long_span_may_meet_two_marked_ones():
    found = Attributed((), ((5, 9),), ((10, 70),))

    figures = counts([found], [ONE, OTHER])

    assert figures["content overlap"] == Count(1, 1, 2, 2)
    assert figures["content exact"] == Count(0, 1, 0, 2)


@pytest.mark.parametrize(
    ("found", "overlap", "half", "exact"),
    [
        (ONE, 1, 1, 1),
        (Attributed(((0, 2),), ((8, 20),), ((20, 30),)), 1, 1, 0),  # half of each
        (Attributed(((3, 9),), ((5, 9),), ((10, 30),)), 1, 0, 0),  # 1 of 9 characters shared
        (Attributed(((0, 4),), ((5, 9),), ((21, 30),)), 1, 0, 0),  # 9 of 20
        (Attributed((), ((5, 9),), ((10, 30),)), 0, 0, 0),  # its source is missed
        (Attributed(((0, 4),), ((31, 33),), ((10, 30),)), 0, 0, 0),  # the cues do not meet
        (Attributed(((0, 4),), ((5, 9),), ()), 0, 0, 0),
    ],
)
def test_relation_needs_all_three_parts(found, overlap, half, exact):
    figures = counts([found], [ONE])

    assert [figures[f"relation {how}"].marked_right for how in ("overlap", "half", "exact")] == [
        overlap,
        half,
        exact,
    ]


def test_two_without_a_source_are_the_same_relation():
    nobody = Attributed((), ((5, 9),), ((10, 30),))

    figures = counts([nobody], [nobody])

    assert figures["relation exact"] == Count(1, 1, 1, 1)
    assert figures["relation half"] == Count(1, 1, 1, 1)
    assert figures["no source"] == Count(1, 1, 1, 1)
    assert figures["right source given content"] == Count(1, 1, 1, 1)


def test_marked_attribution_is_found_once():
    figures = counts([ONE, ONE], [ONE])

    assert figures["relation exact"] == Count(1, 2, 1, 1)


def test_source_is_judged_where_the_content_was_found_and_nowhere_else():
    astray = Attributed(((90, 94),), ((5, 9),), ((12, 31),))

    figures = counts([astray], [ONE, OTHER])

    assert figures["right source given content"] == Count(0, 1, 0, 1)


def test_missing_source_counts_against_whoever_left_it_out():
    nobody = Attributed((), ((5, 9),), ((10, 30),))

    assert counts([nobody], [ONE])["no source"] == Count(0, 1, 0, 0)
    assert counts([ONE], [nobody])["no source"] == Count(0, 0, 0, 1)
    assert counts([], [nobody])["no source"] == Count(0, 0, 0, 1)


def test_attribution_of_a_class_may_be_found_in_another():
    def is_long(attribution):
        return len(attribution.inside["content"]) >= 20

    shorter = Attributed(ONE.source, ONE.cue, ((10, 29),))

    figures = counts([shorter, OTHER], [ONE, OTHER], is_long)

    assert figures["relation overlap"] == Count(1, 1, 2, 2)
    assert figures["relation exact"] == Count(1, 1, 1, 2)
    assert figures["content characters"] == Count(20, 20, 39, 40)
