"""What the documents say is so."""

import ast
import itertools
import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "decisions", ROOT / "seeds")
    for path in sorted(folder.glob("*.md"))
]
#: Functions of factcheck.environment and what else reads a variable: the name comes first.
READERS = {
    "address_list",
    "database",
    "folder",
    "host_list",
    "log_level",
    "on_or_off",
    "time_zone",
    "whole_number",
    "words",
}


def _read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def _settings_read() -> set[str]:
    """Return the names of the variables that the settings read."""
    return {
        str(node.args[0].value)
        for node in ast.walk(ast.parse(_read("factcheck", "settings.py")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in READERS
        and isinstance(node.args[0], ast.Constant)
    }


def _settings_in_the_table() -> dict[str, str]:
    """Return variable and default from the table in docs/operations.md."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \|", _read("docs", "operations.md"), re.M))


def _settings_in_the_example() -> dict[str, str]:
    return dict(re.findall(r"^#?([A-Z][A-Z_]+)=(.*)$", _read(".env.example"), re.M))


def test_settings_table_lists_every_setting_and_no_other():
    assert set(_settings_in_the_table()) == _settings_read()


def test_example_lists_every_setting_and_no_other():
    assert set(_settings_in_the_example()) == _settings_read()


def test_example_and_table_give_the_same_defaults():
    table = _settings_in_the_table()

    given = {name: value for name, value in _settings_in_the_example().items() if value}

    assert given == {name: table[name].strip("`") for name in given}


def test_example_starts_a_development_server():
    # Every line that is not commented out has to be a value the settings take.
    from factcheck import settings

    example = _settings_in_the_example()

    assert example["DJANGO_ALLOWED_HOSTS"].split(",") == ["localhost", "127.0.0.1", "[::1]"]
    assert int(example["MAX_REQUEST_BYTES"]) == 10_000_000
    assert settings.DEVELOPMENT_SECRET_KEY not in _read(".env.example")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8"))

    broken = [
        link
        for link in links
        if "://" not in link and not (document.parent / link).resolve().exists()
    ]

    assert broken == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_that_are_named_exist(document):
    text = document.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", _read("Makefile"), flags=re.MULTILINE))

    asked = set(re.findall(r"(?:^|`)make ([a-z-]+)", text, flags=re.MULTILINE))
    managed = set(re.findall(r"manage\.py ([a-z_]+)", text))

    assert asked <= targets
    assert managed <= set(get_commands())


def test_map_of_the_tree_is_true():
    readme = _read("README.md")
    drawn = readme[readme.index("factcheck/            ") :]
    drawn = drawn[: drawn.index("```")]

    folder: list[str] = []
    missing: list[str] = []
    for line in drawn.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        names = list(itertools.takewhile(lambda word: word.endswith(("/", ".py")), line.split()))
        assert names, f"no name at the beginning of {line!r}"
        paths = [Path(*folder[:depth], name) for name in names]
        missing += [str(path) for path in paths if not ROOT.joinpath(path).exists()]
        folder[depth:] = [names[0]]

    assert missing == []


def test_map_of_the_tree_shows_every_folder_at_the_top():
    readme = _read("README.md")
    folders = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir() and not path.name.startswith((".", "__"))
    } - {"staticfiles", "media", "htmlcov"}

    assert {name for name in folders if not re.search(rf"^{name}/ ", readme, re.M)} == set()


def test_every_decision_is_in_the_list_of_decisions():
    index = _read("docs", "decisions", "README.md")

    pages = {path.name for path in (ROOT / "docs" / "decisions").glob("0*.md")}

    assert {page for page in pages if f"({page})" not in index} == set()


def test_demo_accounts_are_those_in_the_readme():
    from factcheck.access.demo import DEMO_PEOPLE

    readme = _read("README.md")

    for person in DEMO_PEOPLE:
        assert f"`{person.username}`" in readme
        assert person.password == f"{person.username}-demo"
