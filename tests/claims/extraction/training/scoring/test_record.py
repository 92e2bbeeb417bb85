"""What was committed is one file, and the page shows it."""

import pytest

from claims.extraction.training.scoring.record import (
    BEGIN,
    END,
    PAGE,
    page_with,
    read_record,
    write_record,
)
from claims.extraction.training.scoring.table import Figure, Table

GOLD = Table("gold", "Gold", "Ours.", {"found": {"seed": Figure(31)}})
PARSER = Table("parser", "Parser", "", {"EWT": {"LAS": Figure(88.1234, 87.0, 89.0)}})


@pytest.fixture
def files(tmp_path):
    page = tmp_path / "reading.md"
    page.write_text(f"Before.\n\n{BEGIN}\nold\n{END}\n\nAfter.\n", encoding="utf-8")
    return tmp_path / "scores.json", page


def test_page_shows_the_committed_figures():
    page = PAGE.read_text(encoding="utf-8")

    assert page == page_with(page, read_record()), "run: make score WRITE=1"


def test_tables_come_back_as_they_were_written(files):
    record, page = files

    write_record([PARSER, GOLD], record, page)

    assert read_record(record) == {
        "gold": GOLD,
        "parser": Table("parser", "Parser", "", {"EWT": {"LAS": Figure(88.123, 87.0, 89.0)}}),
    }


def test_writing_some_tables_leaves_the_others(files):
    record, page = files
    write_record([PARSER, GOLD], record, page)

    better = Table("gold", "Gold", "Ours.", {"found": {"seed": Figure(32)}})
    write_record([better], record, page)

    assert read_record(record)["gold"] == better
    assert read_record(record)["parser"].title == "Parser"


def test_file_holds_a_row_on_each_line_and_the_page_a_table(files):
    record, page = files

    write_record([GOLD], record, page)

    assert record.read_text(encoding="utf-8").splitlines() == [
        "{",
        ' "gold": {',
        '  "title": "Gold",',
        '  "note": "Ours.",',
        '  "rows": {',
        '   "found": {"seed": [31]}',
        "  }",
        " }",
        "}",
    ]
    assert page.read_text(encoding="utf-8") == (
        f"Before.\n\n{BEGIN}\n\n**Gold.** Ours.\n\n"
        "|  | seed | floor | goal |\n| --- | ---: | ---: | ---: |\n| found | 31 | – | – |\n\n"
        f"{END}\n\nAfter.\n"
    )


def test_nothing_committed_is_no_tables(tmp_path):
    assert read_record(tmp_path / "none.json") == {}


@pytest.mark.parametrize(("page", "line"), [("no marks", BEGIN), (f"{BEGIN} only", END)])
def test_page_without_a_place_for_the_figures_is_refused(page, line):
    with pytest.raises(ValueError) as refused:
        page_with(page, {})

    assert str(refused.value) == f"the page lacks the line {line}"
