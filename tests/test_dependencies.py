"""What the locks hold and what they leave out on purpose."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements"


def _listed(name: str) -> list[str]:
    """Return the packages of a list, as they are written in it."""
    lines = (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9][A-Za-z0-9._-]*)", line) for line in lines)
    return [match[1].lower().replace("_", "-") for match in found if match]


def _pins(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==(\S+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize("name", ["base", "prod", "test", "lint", "e2e", "train"])
def test_lock_holds_everything_that_is_asked_for(name):
    wanted = _listed(f"{name}.in")

    assert wanted
    assert set(wanted) <= set(_pins(f"{name}.txt"))


@pytest.mark.parametrize("name", ["base", "prod", "test", "lint", "e2e", "train", "train-torch"])
def test_lock_names_no_host_and_no_package_for_graphics_cards(name):
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8").lower()

    assert "://" not in text
    assert not re.search(r"^nvidia|^triton|^cuda", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", ["base", "prod", "test", "lint", "e2e", "train"])
def test_every_package_of_a_lock_has_a_hash(name):
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)

    assert [entry for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", ["prod", "test", "lint", "e2e"])
def test_larger_set_has_the_same_versions_as_the_base(name):
    base, larger = _pins("base.txt"), _pins(f"{name}.txt")

    assert base == {package: larger.get(package) for package in base}


def test_each_wish_says_what_it_is_for():
    silent = [
        f"{path.name}: {line}"
        for path in REQUIREMENTS.glob("*.in")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "-r")) and "#" not in line and path.stem != "train"
    ]

    assert silent == []


def test_reader_packages_work_where_the_excluded_ones_cannot_be_imported():
    # requirements/excludes.txt says that what we use never imports them.
    excluded = {name.replace("-", "_") for name in _listed("excludes.txt")}
    script = f"""
import sys
sys.modules.update(dict.fromkeys({sorted(excluded)!r}))
import numpy, onnxruntime, tokenizers
from tokenizers.models import WordPiece
pieces = tokenizers.Tokenizer(WordPiece({{"[UNK]": 0, "news": 1}}, unk_token="[UNK]"))
print(pieces.encode("news").ids)
"""

    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )

    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "[1]"


def test_lock_leaves_out_what_is_excluded():
    assert not set(_listed("excludes.txt")) & set(_pins("lint.txt"))
