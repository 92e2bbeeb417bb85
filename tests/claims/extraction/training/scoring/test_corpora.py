"""Each corpus is read as it is marked, and what the reader makes of it is counted."""

import pytest

from claims.extraction.encoder import MODEL
from claims.extraction.training.figures import part_of_sentence
from claims.extraction.training.scoring.labels import agreement, label_table, read_marks
from claims.extraction.training.scoring.polnear import (
    attribution_tables,
    length_class,
    quoted_class,
    read_articles,
)
from claims.extraction.training.scoring.propsegment import matched, proposition_table
from claims.extraction.training.scoring.quantities import quantity_table
from claims.extraction.training.scoring.readings import Reader
from claims.extraction.training.scoring.relations import attributed

from .invented import REPORTED, TRAINED, write_article, write_propositions, write_sentences

TEXT = "Anna Petrov said that the pier was closed. The mayor said that the ferry had sunk."
MARKS = [
    ("Anna Petrov", "said", "that the pier was closed"),
    ("The mayor", "said", "that the ferry had"),
]


@pytest.fixture
def reader(tmp_path):
    return Reader(MODEL, tmp_path / "cache")


def values(table, column):
    return {row: cells[column].value for row, cells in table.rows.items()}


# ------------------------------------------------------------------ attribution


def test_articles_of_a_part_have_their_outlet_and_their_marks_by_id(tmp_path):
    write_article(tmp_path, REPORTED, TEXT, MARKS)
    write_article(tmp_path, TRAINED, TEXT, MARKS)

    (article,) = read_articles(tmp_path, "report")

    assert (article.name, article.outlet) == (REPORTED, "herald")
    assert article.marked["E2"] == attributed(
        TEXT, {"source": [(43, 52)], "cue": [(53, 57)], "content": [(58, 76)]}
    )
    assert len(read_articles(tmp_path, None)) == 2


def test_whole_reading_is_scored_beside_the_encoder_alone(tmp_path, reader):
    write_article(tmp_path, REPORTED, TEXT, MARKS)
    write_article(tmp_path, TRAINED, TEXT, [])

    main, kinds, lengths, outlets = attribution_tables(reader, tmp_path)

    for column in ("reading", "encoder alone"):
        figures = values(main, column)
        assert figures["source exact"] == figures["cue exact"] == 100
        # The second content was marked shorter than it is read.
        assert figures["content exact"] == figures["relation exact"] == 50
        assert figures["relation half"] == figures["right source given content"] == 100
    assert "1 articles with 2 attributions" in main.note
    assert values(kinds, "marked") == {"direct": 0, "mixed": 0, "indirect": 2}
    assert values(lengths, "marked")["1–5 words"] == 2
    assert values(outlets, "articles") == {"herald": 1}


@pytest.mark.parametrize(
    ("text", "kind", "length"),
    [
        ("“The pier is closed until the boats are back.”", "direct", "6–12 words"),
        ("the pier is “closed”", "mixed", "1–5 words"),
        ("the pier " + "and the quay " * 8 + "are closed", "indirect", "26 words or more"),
        ("the pier " + "and the quay " * 4 + "is closed", "indirect", "13–25 words"),
    ],
)
def test_content_has_a_kind_and_a_length(text, kind, length):
    attribution = attributed(text, {"content": [(0, len(text))]})

    assert quoted_class(text)(attribution) == kind
    assert length_class(text)(attribution) == length


# ------------------------------------------------------------------ mode and naming


def test_kappa_takes_off_what_is_agreed_on_by_chance():
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15

    assert agreement(first, second) == pytest.approx((70.0, 40.0))
    assert agreement(["no"] * 4, ["no"] * 4) == (100.0, 0.0)


def test_reader_s_labels_are_counted_where_it_found_the_attribution(tmp_path, reader):
    missed = ("the ferry", "had", "sunk")
    write_article(tmp_path, TRAINED, TEXT, [*MARKS, missed])
    right = {"mode": "indirect", "naming": "named"}
    other = {"mode": "indirect", "naming": "described"}
    ids = [f"{TRAINED}#E{number}" for number in (1, 2, 3)]

    table = label_table(
        reader,
        tmp_path,
        {"first": dict.fromkeys(ids, right), "second": dict.fromkeys(ids, other)},
    )

    assert values(table, "they agree") == {"mode": 100.0, "naming": 0.0}
    assert values(table, "marked by both") == {"mode": 3, "naming": 3}
    assert values(table, "reader found") == {"mode": 2, "naming": 2}
    assert values(table, "right by the first") == {"mode": 100.0, "naming": 50.0}
    assert values(table, "right by the second") == {"mode": 100.0, "naming": 50.0}


def test_marks_that_only_one_has_made_are_no_marks(tmp_path):
    (tmp_path / "mode-naming-first.json").write_text("{}", encoding="utf-8")

    assert read_marks(tmp_path) == {}


# ------------------------------------------------------------------ quantities, propositions


def test_quantities_are_scored_apart_on_what_reports_and_what_tunes(tmp_path, reader):
    reports, tunes = (
        next(str(n) for n in range(99) if part_of_sentence(str(n)) == part)
        for part in ("report", "tune")
    )
    write_sentences(
        tmp_path,
        [
            (reports, "The ferry carried 41 people.", [("41.0", "people", "=")]),
            (tunes, "Prices rose 7 percent.", [("8.0", "percentage", "up")]),
        ],
    )

    table = quantity_table(reader, tmp_path)

    assert values(table, "report") == {
        "value": 100.0,
        "value and unit": 100.0,
        "value and bound": 100.0,
    }
    assert values(table, "tune")["value"] == 0


def test_claims_are_compared_with_propositions_by_their_words(tmp_path, reader):
    text = "The ferry sank and the mayor wept."
    write_propositions(tmp_path, [(text, [[0, 1, 2], [4, 5, 6]])])

    table = proposition_table(reader, tmp_path)

    assert values(table, "reading") == {
        "Jaccard 0.5": 100.0,
        "Jaccard 0.8": 100.0,
        "Jaccard 1.0": 100.0,
        "parts of a sentence": 2.0,
    }


def test_pairs_are_as_many_as_can_be():
    # The first fits both; were it paired with the first, the second would go without.
    found = [frozenset({1, 2}), frozenset({1})]
    marked = [frozenset({1}), frozenset({2})]

    assert matched(found, marked, 0.5) == 2
    assert matched(found, marked, 0.8) == 1
    assert matched([], marked, 0.5) == 0
