"""What the import contracts in pyproject.toml cannot see."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("factcheck", "claims", "sources")

#: A file above this gets split. Generated ones (migrations) are not counted.
LONGEST_FILE = 400

#: Runs in a fresh process: refuses the packages, then loads every module of the rules.
LOAD_RULES = """
import importlib, pkgutil, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ImportError(f"{{name}} is imported by a rule")
        return None

sys.meta_path.insert(0, Blocked())
loaded = []
for name in {rules!r}:
    module = importlib.import_module(name)
    loaded.append(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), name + "."):
        if ".training" not in found.name:
            importlib.import_module(found.name)
            loaded.append(found.name)
print(*loaded)
"""


def _python_files() -> Iterator[Path]:
    for package in (*PACKAGES, "tests"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in _python_files():
        if path.relative_to(ROOT).parts[0] in PACKAGES:
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def test_rules_load_where_django_cannot_be_imported():
    # Import contracts do not see an import in a package's __init__.py.
    script = LOAD_RULES.format(
        blocked={"django", "rest_framework", "torch", "huggingface_hub"},
        rules=[
            "claims.extraction",
            "claims.intake",
            "claims.lifecycle",
            "claims.marked_text",
            "sources.names",
            "factcheck.access.roles",
        ],
    )

    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    assert {"claims.extraction.reading", "claims.lifecycle", "sources.names"} <= set(
        run.stdout.split()
    )


def test_files_are_short_enough_to_be_read():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in _python_files()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_nothing_listens_to_signals():
    # What happens on a write is read where the write is, not found by searching.
    listening = [
        path
        for path, module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and "signals" in (node.module or "").split(".")
    ]

    assert listening == []


def test_models_and_serializers_have_no_logic_in_save():
    # Bulk writes and queryset updates pass by save(): a rule kept there holds only sometimes.
    saving = [
        f"{path}:{node.lineno}"
        for path, module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef)
        and node.name in {"save", "delete"}
        and not path.startswith("factcheck/management")
    ]

    assert saving == []


def test_only_review_writes_a_status():
    # The table of moves and the record hold only if nothing passes by them. Claim's queryset
    # refuses update(status=…) when it runs; this finds the assignment before it runs.
    writing = []
    for path, module in _modules():
        if path in {"claims/services/review.py", "claims/models/claim.py"}:
            continue
        for node in ast.walk(module):
            targets: list[ast.expr] = []
            if isinstance(node, ast.Assign):
                targets = node.targets
            elif isinstance(node, ast.AugAssign | ast.AnnAssign):
                targets = [node.target]
            if any(
                isinstance(target, ast.Attribute)
                and target.attr == "status"
                and "claim" in _name(target.value)
                for target in targets
            ):
                writing.append(f"{path}:{node.lineno}")
            if isinstance(node, ast.Call) and _name(node.func) == "swap_status":
                writing.append(f"{path}:{node.lineno}")

    assert writing == []


def test_top_level_holds_nothing_but_what_the_house_lists():
    left_behind = {"staticfiles", "media", "htmlcov"}  # by running the service, see .gitignore
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}

    assert {name for name in folders - left_behind if not name.startswith(("__", "."))} <= {
        *PACKAGES,
        "tests",
        "seeds",
        "docs",
        "requirements",
    }
