"""Tables put figures beside goals, what others reach, and what was committed."""

from claims.extraction.training.scoring.counts import Count
from claims.extraction.training.scoring.table import Figure, Table, as_markdown, as_text, figure_of


def table(value=92.34, **more):
    return Table("quantities", "Figures", "Of ours.", {"value": {"report": Figure(value), **more}})


def test_text_shows_goals_and_anchors_beside_the_figures():
    assert as_text(table(), None).splitlines() == [
        "Figures",
        "       report  floor  goal   CQE  quantulum3  Recognizers-Text  GPT-3",
        "value    92.3   92.0  95.0  92.0        73.0              69.1   70.6",
        "  Of ours.",
    ]


def test_difference_from_the_committed_figure_stands_in_brackets():
    assert "93.0 [+0.7]" in as_text(table(93.04), table())
    assert "91.0 [-1.3]" in as_text(table(91.0), table())
    assert "[" not in as_text(table(92.36), table())


def test_numbers_are_whole_and_their_difference_too():
    old = Table("x", "X", "", {"row": {"number": Figure(1_000), "new": Figure(3)}})
    new = Table("x", "X", "", {"row": {"number": Figure(1_250), "new": Figure(3)}})

    assert as_text(new, old).splitlines()[2].split() == ["row", "1,250", "[+250]", "3"]


def test_row_that_lacks_a_column_shows_a_dash():
    rows = {"one": {"a": Figure(1.0)}, "two": {"b": Figure(2.0, 1.5, 2.5)}}

    assert as_markdown(Table("x", "X", "Some words.", rows)) == (
        "**X.** Some words.\n\n"
        "|  | a | b |\n"
        "| --- | ---: | ---: |\n"
        "| one | 1.0 | – |\n"
        "| two | – | 2.0 (1.5–2.5) |\n"
    )


def test_figure_over_articles_has_an_interval_unless_it_is_told_not_to():
    counts = [Count(3, 4, 3, 4)] * 3

    assert figure_of(counts).to_list() == [75.0, 75.0, 75.0]
    assert figure_of(counts, with_interval=False).to_list() == [75.0]
    assert Figure(12).to_list() == [12]
    assert Figure(1 / 3).to_list() == [0.333]
