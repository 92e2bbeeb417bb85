"""`export_corrections` writes what was decided, whole or not at all."""

import json

import pytest

from claims.corrections import read_corrections
from claims.services.review import move_claim
from tests.claims.management.running import run
from tests.factories import make_article, make_outlet

pytestmark = pytest.mark.django_db

COMMAND = "export_corrections"


@pytest.fixture
def export(monkeypatch):
    """Return a function that runs the command."""
    return lambda *arguments: run(monkeypatch, COMMAND, *arguments)


@pytest.fixture
def decided(checker):
    """Return an article whose first claim was accepted and whose last was dismissed."""
    article = make_article()
    first, _, last = article.claims.order_by("position")
    move_claim(claim_id=first.pk, move="accept", by=checker, door="admin")
    move_claim(
        claim_id=last.pk, move="dismiss", by=checker, door="admin", reason_kind="not_a_claim"
    )
    return article


def test_articles_go_to_standard_output_and_the_counts_to_standard_error(export, decided):
    outcome = export()

    (line,) = outcome.lines
    assert outcome.code == 0
    assert line["article"]["id"] == decided.pk
    assert [one["state"] for one in line["claims"]] == ["accepted", "unjudged", "dismissed"]
    assert outcome.err == (
        "articles: 1; attributions: 1 accepted, 0 changed, 1 dismissed, 2 unjudged; "
        "claims: 1 accepted, 0 changed, 1 dismissed, 1 unjudged\n"
    )


def test_file_holds_what_standard_output_would(export, decided, tmp_path):
    target = tmp_path / "corrections.jsonl"

    outcome = export("--output", target)

    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_text("utf-8") == export().out
    assert list(tmp_path.iterdir()) == [target]


def test_outlet_and_article_and_date_choose(export, decided, checker):
    other = make_article(outlet=make_outlet("The Echo"))
    move_claim(
        claim_id=other.claims.first().pk,
        move="accept",
        by=checker,
        door="admin",
    )

    def chosen(*arguments):
        return [line["article"]["id"] for line in export(*arguments).lines]

    assert chosen() == [decided.pk, other.pk]
    assert chosen("--outlet", "the-echo") == [other.pk]
    assert chosen("--article", decided.pk) == [decided.pk]
    assert chosen("--article", decided.pk, "--article", other.pk) == [decided.pk, other.pk]
    assert chosen("--since", "2020-01-01") == [decided.pk, other.pk]


def test_nothing_to_export_is_said_and_leaves_the_file_as_it_was(export, tmp_path):
    target = tmp_path / "corrections.jsonl"
    target.write_text("of last week\n")
    make_article()

    outcome = export("--output", target)

    assert (outcome.code, outcome.out) == (1, "")
    assert "nobody has decided anything" in outcome.err
    assert target.read_text() == "of last week\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--outlet", "the-moon"), "no outlet 'the-moon' (there are: the-northport-mail)"),
        (("--since", "soon"), "--since must be a date"),
        (("--article", "987654"), "There is no article 987654."),
        (("--article", 10**30), f"There is no article {10**30}."),
        (("--output", "/nowhere/at/all.jsonl"), "/nowhere/at/all.jsonl: there is no such"),
    ],
)
def test_what_cannot_be_done_is_said(export, decided, arguments, said):
    outcome = export(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_directory_in_place_of_a_file_is_said(export, decided, tmp_path):
    outcome = export("--output", tmp_path)

    assert outcome.code == 2
    assert "it is a directory" in outcome.err


def test_export_that_breaks_off_leaves_the_file_as_it_was(export, decided, tmp_path, monkeypatch):
    target = tmp_path / "corrections.jsonl"
    target.write_text("of last week\n")

    def broken_off(articles):
        yield from read_corrections(articles)
        raise KeyboardInterrupt

    monkeypatch.setattr(
        "claims.management.commands.export_corrections.read_corrections", broken_off
    )

    outcome = export("--output", target)

    assert outcome.code == 130
    assert target.read_text() == "of last week\n"
    assert list(tmp_path.iterdir()) == [target]


def test_each_line_is_json_whatever_the_text_holds(export, checker):
    text = "Line\u2028break, \u201cquotes\u201d and a tab\t. Anna said so.\r\n"
    article = make_article(text=text, reading=None)
    move_claim(claim_id=article.claims.first().pk, move="accept", by=checker, door="admin")

    lines = export("--article", article.pk).out.split("\n")

    assert len(lines) == 2
    assert json.loads(lines[0])["text"] == text
