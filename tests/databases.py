"""A database of a test's own, for what commits in earnest: threads, killed writers.

The record refuses to be emptied, so such a test cannot be cleaned up after. It gets a copy of the
migrated test database instead, and the copy is dropped whole.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections

ALIAS = "default"


@pytest.fixture(scope="session")
def migrated_database(
    django_test_environment: None, django_db_blocker: Any, tmp_path_factory: Any
) -> Iterator[str]:
    """Return the name of a database that has been migrated and is only ever copied."""
    vendor = connections[ALIAS].vendor
    name = str(tmp_path_factory.mktemp("databases") / "migrated.sqlite3")
    with django_db_blocker.unblock():
        if vendor == "postgresql":
            name = _new_name()
            _run_beside(f'CREATE DATABASE "{name}"')
        with _connected_to(name):
            call_command("migrate", verbosity=0)
        yield name
        if vendor == "postgresql":
            _run_beside(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def own_database(
    migrated_database: str, django_db_blocker: Any, tmp_path: Path
) -> Iterator[dict[str, Any]]:
    """Let the test, and every thread it starts, use a copy of the database; then drop it."""
    vendor = connections[ALIAS].vendor
    name = str(tmp_path / "own.sqlite3")
    with django_db_blocker.unblock():
        if vendor == "postgresql":
            name = _new_name()
            _run_beside(f'CREATE DATABASE "{name}" TEMPLATE "{migrated_database}"')
        else:
            shutil.copy(migrated_database, name)
        with _connected_to(name) as settings:
            yield settings
        if vendor == "postgresql":
            _run_beside(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextlib.contextmanager
def _connected_to(name: str) -> Iterator[dict[str, Any]]:
    """Make that database everybody's, new threads included."""
    shared, before = connections[ALIAS], connections.settings[ALIAS]
    settings = {**shared.settings_dict, "NAME": name, "CONN_MAX_AGE": 0}
    connections.settings[ALIAS] = settings
    connections[ALIAS] = type(shared)(settings, ALIAS)
    try:
        yield settings
    finally:
        connections[ALIAS].close()
        connections.settings[ALIAS] = before
        connections[ALIAS] = shared


def _new_name() -> str:
    return f"test_own_{uuid.uuid4().hex[:12]}"


def _run_beside(statement: str) -> None:
    """Run a statement that no transaction may hold, from the server's maintenance database."""
    shared = connections[ALIAS]
    beside = type(shared)({**shared.settings_dict, "NAME": "postgres"}, ALIAS)
    try:
        with beside.cursor() as cursor:
            cursor.execute(statement)
    finally:
        beside.close()


def run_together(actions: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run each action in its own thread, all at once; return results or errors in order."""
    results: list[Any] = [None] * len(actions)
    gate = threading.Barrier(len(actions))

    def run(index: int) -> None:
        gate.wait()
        try:
            results[index] = actions[index]()
        except Exception as error:
            results[index] = error
        finally:
            connections[ALIAS].close()

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(actions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
