"""Triggers by which the database itself refuses what no program may do.

On SQLite a migration that alters a table may rebuild it, and a rebuilt table has lost its
triggers: such a migration ends with the same operation again (it replaces what is there).
Migrations that have been published call these functions, so their SQL only ever gains new names.
"""

from collections.abc import Callable
from typing import Any

from django.db import migrations


def append_only(table: str, *, unique: tuple[str, ...]) -> migrations.RunPython:
    """Return the operation that lets rows be added to the table and nothing else happen to it.

    ``unique`` are the columns, beside ``id``, by which no two rows agree. SQLite needs them:
    ``INSERT OR REPLACE`` removes the row in its way without asking the trigger on DELETE.
    """
    taken = " AND ".join(f"{column} = NEW.{column}" for column in unique)
    return _operation(
        {
            "sqlite": (
                *_replace_sqlite(
                    table,
                    "refuses_replace",
                    "BEFORE INSERT",
                    _message(table),
                    f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR ({taken}))",  # noqa: S608
                ),
                *_replace_sqlite(table, "refuses_update", "BEFORE UPDATE", _message(table)),
                *_replace_sqlite(table, "refuses_delete", "BEFORE DELETE", _message(table)),
            ),
            "postgresql": (
                _function(f"{table}_refuses", _message(table)),
                *_replace_postgresql(table, "refuses_update", "BEFORE UPDATE", "ROW"),
                *_replace_postgresql(table, "refuses_delete", "BEFORE DELETE", "ROW"),
                *_replace_postgresql(table, "refuses_truncate", "BEFORE TRUNCATE", "STATEMENT"),
            ),
        },
        {
            "sqlite": (
                f"DROP TRIGGER IF EXISTS {table}_refuses_replace",
                f"DROP TRIGGER IF EXISTS {table}_refuses_update",
                f"DROP TRIGGER IF EXISTS {table}_refuses_delete",
            ),
            "postgresql": (
                f"DROP TRIGGER IF EXISTS {table}_refuses_update ON {table}",
                f"DROP TRIGGER IF EXISTS {table}_refuses_delete ON {table}",
                f"DROP TRIGGER IF EXISTS {table}_refuses_truncate ON {table}",
                f"DROP FUNCTION IF EXISTS {table}_refuses()",
            ),
        },
    )


def status_moves_with_version(table: str) -> migrations.RunPython:
    """Return the operation that refuses a new status unless the version grows by one with it.

    A row saved whole from a stale copy, or by a program that knows no moves, stops here.
    """
    message = f"{table}: a status moves only together with its version"
    name = f"{table}_status_moves_with_version"
    when = "NEW.status <> OLD.status AND NEW.version <> OLD.version + 1"
    return _operation(
        {
            "sqlite": (
                f"DROP TRIGGER IF EXISTS {name}",
                f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN {when} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END",
            ),
            "postgresql": (
                _function(name, message),
                f"DROP TRIGGER IF EXISTS {name} ON {table}",
                f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW "
                f"WHEN ({when}) EXECUTE FUNCTION {name}()",
            ),
        },
        {
            "sqlite": (f"DROP TRIGGER IF EXISTS {name}",),
            "postgresql": (
                f"DROP TRIGGER IF EXISTS {name} ON {table}",
                f"DROP FUNCTION IF EXISTS {name}()",
            ),
        },
    )


def _message(table: str) -> str:
    return f"{table} is append-only: rows are neither changed nor removed"


def _replace_sqlite(
    table: str, name: str, event: str, message: str, when: str = ""
) -> tuple[str, str]:
    return (
        f"DROP TRIGGER IF EXISTS {table}_{name}",
        f"CREATE TRIGGER {table}_{name} {event} ON {table} {when} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END",
    )


def _replace_postgresql(table: str, name: str, event: str, each: str) -> tuple[str, str]:
    return (
        f"DROP TRIGGER IF EXISTS {table}_{name} ON {table}",
        f"CREATE TRIGGER {table}_{name} {event} ON {table} "
        f"FOR EACH {each} EXECUTE FUNCTION {table}_refuses()",
    )


def _function(name: str, message: str) -> str:
    # 23000, integrity constraint violation: Django raises IntegrityError, as it does on SQLite.
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = '23000'; END $$"
    )


def _operation(
    forwards: dict[str, tuple[str, ...]], backwards: dict[str, tuple[str, ...]]
) -> migrations.RunPython:
    return migrations.RunPython(_runs(forwards), _runs(backwards), elidable=False)


def _runs(statements: dict[str, tuple[str, ...]]) -> Callable[[Any, Any], None]:
    def run(_apps: Any, schema_editor: Any) -> None:
        vendor = schema_editor.connection.vendor
        if vendor not in statements:
            known = " or ".join(statements)
            raise NotImplementedError(f"The record is kept on {known}, not on {vendor}.")
        for statement in statements[vendor]:
            # No parameters: with them, "%" would be read as a placeholder.
            schema_editor.execute(statement, params=None)

    return run
