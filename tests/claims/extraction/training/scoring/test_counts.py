"""Counts add up, F1 follows from both sides, and an interval draws whole articles."""

import pytest

from claims.extraction.training.scoring.counts import Count, interval, total


@pytest.mark.parametrize(
    ("count", "f1"),
    [
        (Count(3, 4, 3, 6), 60.0),  # precision 3/4, recall 1/2
        (Count(4, 4, 2, 4), 66.66666666666667),  # one found may meet two marked
        (Count(5, 5, 5, 5), 100.0),
        (Count(0, 0, 0, 4), 0.0),
        (Count(0, 3, 0, 0), 0.0),
        (Count(0, 0, 0, 0), 0.0),
        (Count.of_share(9, 12), 75.0),
        (Count.of_matches(3, 4, 6), 60.0),
    ],
)
def test_f1_is_the_harmonic_mean_of_both_sides(count, f1):
    assert count.f1 == pytest.approx(f1)


def test_total_of_articles_weighs_each_span_alike():
    counts = [Count(1, 1, 1, 1), Count(0, 9, 0, 9)]

    assert total(counts) == Count(1, 10, 1, 10)
    assert total(counts).f1 == pytest.approx(10.0)
    assert total([]) == Count(0, 0, 0, 0)


def test_articles_that_are_all_alike_leave_nothing_to_chance():
    assert interval([Count(3, 4, 3, 4)] * 20) == pytest.approx((75.0, 75.0))


def test_one_article_has_no_interval():
    assert interval([Count(3, 4, 3, 4)]) is None
    assert interval([]) is None


def test_interval_is_the_same_on_every_run_and_holds_the_figure():
    counts = [Count.of_share(n % 4, 4) for n in range(40)]

    low, high = interval(counts)

    assert (low, high) == interval(counts)
    assert low < total(counts).f1 == 37.5 < high
    # Two standard errors of the mean of 0, 25, 50 and 75 in forty articles: 8.7.
    assert (low, high) == pytest.approx((37.5 - 8.7, 37.5 + 8.7), abs=1)
