"""The command prints what its corpora allow, and says what it left out."""

import subprocess
import sys

from .invented import write_propositions


def run(*options):
    return subprocess.run(
        [sys.executable, "-m", "claims.extraction.training.score", *map(str, options)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_corpus_that_is_missing_is_named(tmp_path):
    done = run("--corpora", tmp_path, "--only", "parser")

    assert done.returncode == 2
    assert done.stderr == f"{tmp_path} lacks ud-english-ewt/test.conllu: no parser\n"
    assert done.stdout == ""


def test_float_model_that_is_missing_is_named_before_anything_is_read(tmp_path):
    done = run("--corpora", tmp_path, "--float", tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{tmp_path} lacks encoder.float.onnx\n"


def test_tables_go_to_standard_output_and_progress_elsewhere(tmp_path):
    write_propositions(tmp_path, [("The ferry sank.", [[0, 1, 2]])])

    done = run("--corpora", tmp_path, "--cache", tmp_path / "cache", "--only", "propositions")

    assert done.returncode == 0
    assert done.stdout.startswith("Splitting, PropSegmEnt dev")
    assert "scoring propositions" in done.stderr
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".jsonl"]
