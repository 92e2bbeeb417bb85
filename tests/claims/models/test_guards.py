"""The database itself refuses what no program may do, by direct SQL, on either database."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from claims.models import Article, Claim, RecordEntry, Revision
from tests.factories import make_article

pytestmark = pytest.mark.django_db

APPEND_ONLY = {RecordEntry: "reason", Revision: "text"}


def run(sql, *params):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, params)


def rows(model):
    return list(model.objects.order_by("pk").values())


@pytest.fixture
def article():
    return make_article()


@pytest.mark.parametrize("model", APPEND_ONLY)
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE {table} SET {column} = 'altered'",
        "UPDATE {table} SET number = number + 7",
        "UPDATE {table} SET id = id",
        "DELETE FROM {table}",
    ],
)
def test_rows_are_neither_changed_nor_removed(article, model, sql):
    table, before = model._meta.db_table, rows(model)

    with pytest.raises(IntegrityError, match=f"{table} is append-only"):
        run(sql.format(table=table, column=APPEND_ONLY[model]))

    assert rows(model) == before


@pytest.mark.parametrize("model", APPEND_ONLY)
def test_a_row_is_not_replaced_by_inserting_over_it(article, model):
    if connection.vendor != "sqlite":
        pytest.skip("INSERT OR REPLACE is SQLite's")
    table, before = model._meta.db_table, rows(model)
    columns = [field.column for field in model._meta.concrete_fields if field.column != "id"]
    listed = ", ".join(columns)

    for own in ("id,", ""):  # over the same id, and over the same article and number
        sql = f"INSERT OR REPLACE INTO {table} ({own} {listed}) SELECT {own} {listed} FROM {table}"
        with pytest.raises(IntegrityError, match="append-only"):
            run(sql)

    assert rows(model) == before


@pytest.mark.parametrize("model", APPEND_ONLY)
def test_a_table_is_not_emptied_at_one_stroke(article, model):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")

    # Postponed checks would be an error of their own, and hide whether the trigger is there.
    run("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(IntegrityError, match="append-only"):
        run(f"TRUNCATE {model._meta.db_table} CASCADE")


def test_the_orm_does_not_remove_an_article_or_a_claim(article):
    for rows_to_remove in (Article.objects.all(), Claim.objects.all()):
        with pytest.raises(ProtectedError):
            rows_to_remove.delete()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        RecordEntry.objects.all().delete()
    with pytest.raises(ProtectedError):
        Revision.objects.all().delete()


def test_a_status_without_a_new_version_is_refused(article):
    with pytest.raises(IntegrityError, match="only together with its version"):
        run("UPDATE claims_claim SET status = 'accepted'")


def test_a_claim_saved_whole_from_a_stale_copy_cannot_move(article):
    claim = article.claims.first()
    claim.status = "signed_off"

    with pytest.raises(IntegrityError, match="only together with its version"):
        claim.save()


@pytest.mark.parametrize(
    ("sql", "constraint"),
    [
        ("UPDATE claims_claim SET status = 'done', version = 2", "claim_status_is_known"),
        ("UPDATE claims_claim SET kind = 'rumour'", "claim_kind_is_known"),
        ("UPDATE claims_claim SET statement = ''", "claim_has_a_statement"),
        ("UPDATE claims_claim SET worth = 1.5", "claim_worth_between_0_and_1"),
        ("UPDATE claims_claim SET proposed_by_id = NULL", "claim_has_one_origin"),
        ("UPDATE claims_attribution SET mode = 'shouted'", "attribution_mode_is_known"),
        ("UPDATE claims_attribution SET naming = 'famous'", "attribution_naming_is_known"),
        (
            "UPDATE claims_attribution SET source_id = NULL, source_text = ''",
            "attribution_without_words_for_a_source_has_no_naming",
        ),
        ("UPDATE claims_attribution SET parent_id = id", "attribution_is_not_inside_itself"),
        ("UPDATE claims_quantity SET qualifier = 'nearly'", "quantity_qualifier_is_known"),
        ("UPDATE claims_quantity SET change = 'sideways'", "quantity_change_is_known"),
        ("UPDATE claims_about SET type = 'ghost'", "about_type_is_known"),
        ("UPDATE claims_article SET state = 'live'", "article_state_is_known"),
        ("UPDATE sources_source SET kind = 'ghost'", "source_kind_is_known"),
        ("UPDATE sources_source SET naming = 'none' WHERE scope <> ''", "source_naming_is_known"),
        (
            "UPDATE sources_source SET scope = '' WHERE naming = 'collective'",
            "only_a_named_source_has_no_scope",
        ),
        ("UPDATE sources_source SET merged_into_id = id", "source_is_not_merged_into_itself"),
    ],
)
def test_values_outside_their_list_are_refused(article, sql, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        run(sql)
