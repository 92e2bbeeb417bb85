"""`ingest` stores each article whole or names why not, and a second run changes nothing."""

import datetime
import json
import signal

import pytest

from claims.models import Article, RecordEntry
from claims.services import ingest as service
from sources.models import Outlet
from tests.claims.management.running import run
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db

TEXT = "Europol said on Monday that 21 people were arrested in Tirana."


@pytest.fixture
def ingest(monkeypatch):
    """Return a function that runs the command."""
    return lambda *arguments, stdin=b"": run(monkeypatch, "ingest", *arguments, stdin=stdin)


@pytest.fixture
def article(tmp_path):
    """Return a file with an article."""
    path = tmp_path / "one.txt"
    path.write_text(f"Arrests in Tirana\n\n{TEXT}\n", "utf-8")
    return path


def jsonl(path, *articles):
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
    return path


def test_a_file_becomes_an_article_with_claims(ingest, article):
    outlet = make_outlet()

    outcome = ingest(article, "--outlet", outlet.slug, "--published-at", "2026-05-31")

    stored = Article.objects.get()
    assert (outcome.code, outcome.err) == (0, "")
    assert f"{article}: stored as article {stored.pk}, " in outcome.out
    assert (stored.title, stored.outlet) == ("Arrests in Tirana", outlet)
    assert stored.published_at == datetime.datetime(2026, 5, 31, tzinfo=datetime.UTC)
    assert stored.revisions.get().text == article.read_text("utf-8")
    assert stored.claims.exists()
    assert RecordEntry.objects.get().door == "command"


def test_a_text_in_another_language_is_stored_and_told_in_one_sentence(ingest, tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("Die Brücke bleibt geschlossen, sagte der Bürgermeister am Montag.", "utf-8")
    told = "The text is in German; the reader reads English alone, so nothing was looked for."

    outcome = ingest(path, "--new-outlet", "The Northport Mail")
    again = ingest(path, "--new-outlet", "The Northport Mail", "--json")

    first, second = outcome.out.splitlines()
    assert ", 0 claims: Die Brücke" in first
    assert second.strip() == told
    assert again.lines[0]["notices"] == [told]


def test_a_second_run_changes_nothing_and_says_so(ingest, article):
    ingest(article, "--new-outlet", "The Northport Mail")

    again = ingest(article, "--new-outlet", "The Northport Mail", "--json")

    stored = Article.objects.get()
    assert (again.code, RecordEntry.objects.count()) == (0, 1)
    assert again.lines == [
        {
            "from": str(article),
            "article": stored.pk,
            "created": False,
            "outlet": "the-northport-mail",
            "external_id": "",
            "title": "Arrests in Tirana",
            "text_sha256": stored.text_sha256,
            "claims": stored.claims.count(),
            "notices": [],
        }
    ]


def test_lines_bring_their_own_fields(ingest, tmp_path, writer):
    outlet, other = make_outlet(), make_outlet("The Southport Post")
    lines = jsonl(
        tmp_path / "articles.jsonl",
        {
            "text": TEXT,
            "outlet": other.slug,
            "external_id": "n-1",
            "title": "Arrests",
            "url": "https://example.org/n-1",
            "byline": "A. Writer",
            "published_at": "2026-05-31T08:00:00+02:00",
            "state": "published",
            "parts": [{"part": "body", "span": [0, len(TEXT)]}],
            "writers": [writer.username],
        },
        {"text": TEXT, "title": None},
    )

    outcome = ingest("--jsonl", lines, "--outlet", outlet.slug)

    first, second = Article.objects.order_by("pk")
    assert (outcome.code, outcome.err) == (0, "")
    assert (first.outlet, first.external_id, first.title) == (other, "n-1", "Arrests")
    assert (first.byline, first.state) == ("A. Writer", "published")
    assert first.published_at == datetime.datetime(2026, 5, 31, 6, tzinfo=datetime.UTC)
    assert list(first.writers.all()) == [writer]
    assert (second.outlet, second.title) == (outlet, TEXT)


def test_what_is_refused_is_named_and_the_rest_is_stored(ingest, tmp_path):
    outlet = make_outlet()
    lines = jsonl(
        tmp_path / "articles.jsonl",
        {"text": " "},
        {"text": "a\0b"},
        {"text": TEXT, "outlet": "nowhere"},
        {"text": TEXT, "writers": ["nobody"]},
        {"text": TEXT, "url": "ftp://example.org"},
        {"title": "No text"},
        {"text": TEXT, "headline": "?"},
        {"text": TEXT, "external_id": "n-1"},
        {"text": f"{TEXT} More.", "external_id": "n-1"},
    )

    outcome = ingest("--jsonl", lines, "--outlet", outlet.slug)

    place = f"{lines}: line"
    assert (outcome.code, Article.objects.count()) == (1, 1)
    assert outcome.err.splitlines() == [
        f"{place} 1: text is empty: there is nothing to read.",
        f"{place} 2: text has a NUL character, at 1.",
        f"{place} 3: there is no outlet 'nowhere'.",
        f"{place} 4: there is no account 'nobody'.",
        f"{place} 5: url must be an address that begins http:// or https://.",
        f"{place} 6: text is missing.",
        f"{place} 7: the line has an unknown field 'headline'.",
        f"{place} 9: The Northport Mail has an article 'n-1' already, with another text.",
        "8 of 9 refused, 1 stored or there before.",
    ]


def test_files_that_cannot_be_stored_are_named(ingest, article, tmp_path):
    outlet, empty, binary = make_outlet(), tmp_path / "empty.txt", tmp_path / "binary"
    empty.write_bytes(b"")
    binary.write_bytes(b"\xff\xfe\x00")

    outcome = ingest(empty, tmp_path, binary, article, "--outlet", outlet.slug)

    assert (outcome.code, Article.objects.count()) == (1, 1)
    assert outcome.err.splitlines()[:3] == [
        f"{empty}: text is empty: there is nothing to read.",
        f"{tmp_path}: it is a directory.",
        f"{binary}: the file is not UTF-8: byte 0 does not fit.",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("one.txt",),
        ("one.txt", "--outlet", "nowhere"),
        ("one.txt", "--new-outlet", "日本"),
        ("one.txt", "--new-outlet", "Mail", "--published-at", "soon"),
        ("one.txt", "--new-outlet", "Mail", "--by", "nobody"),
        ("one.txt", "--new-outlet", "Mail", "--jsonl", "articles.jsonl"),
        ("missing.txt", "--new-outlet", "Mail"),
        ("--jsonl", "missing.jsonl"),
    ],
)
def test_wrong_usage_and_nothing_stored_end_with_2(ingest, article, monkeypatch, arguments):
    monkeypatch.chdir(article.parent)

    outcome = ingest(*arguments)

    assert (outcome.code, outcome.out, Article.objects.count()) == (2, "", 0)
    assert outcome.err.strip()


def test_the_account_named_is_the_one_in_the_record(ingest, article, editor):
    ingest(article, "--new-outlet", "Mail", "--by", editor.username)

    assert RecordEntry.objects.get().by == editor


def test_a_database_without_tables_is_a_clear_error(ingest, article, monkeypatch):
    from django.db import connection

    def no_tables(run, sql, params, many, context):
        return run(sql.replace("sources_outlet", "no_such_table"), params, many, context)

    with connection.execute_wrapper(no_tables):
        outcome = ingest(article, "--outlet", "mail")

    assert outcome.code == 2
    assert "Has `manage.py migrate` run?" in outcome.err


def test_an_interruption_keeps_what_is_whole_and_nothing_else(ingest, article, monkeypatch):
    second = article.with_name("two.txt")
    second.write_text(f"{TEXT} Two.", "utf-8")
    append = service.append_entry

    def interrupted(**fields):
        if fields["after"]["title"].endswith("Two."):
            signal.raise_signal(signal.SIGINT)
        return append(**fields)

    monkeypatch.setattr(service, "append_entry", interrupted)

    outcome = ingest(article, second, "--new-outlet", "Mail")

    assert outcome.code == 130
    assert Article.objects.get().title == "Arrests in Tirana"


@pytest.mark.django_db
def test_failed_ingest_leaves_no_new_outlet_behind(tmp_path, monkeypatch):
    empty = tmp_path / "empty.txt"
    empty.write_text("")

    result = run(monkeypatch, "ingest", empty, "--new-outlet", "Left Behind")

    assert result.code == 2
    assert not Outlet.objects.filter(name="Left Behind").exists()
