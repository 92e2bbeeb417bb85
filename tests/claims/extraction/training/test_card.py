"""The card says how a model was made and how well it does; it is written without torch."""

import json
import subprocess
import sys

import pytest

from claims.extraction.training.card import Recipe, write_card, write_taught_card

RECIPE = Recipe(seed=7, batch=1600, encoder_rate=1.5e-4, head_rate=1e-3)
SCORES = {"parser, EWT test": {"words": 25094, "LAS": 88.125}, "tune": {"cue": 66.0}}


@pytest.fixture
def folder(tmp_path):
    """Return a model folder as the export leaves it, without a card for people."""
    card = {"name": "factcheck-reader", "version": "2026.01.02", "files": {"heads.npz": "0a1b"}}
    (tmp_path / "card.json").write_text(json.dumps(card))
    return tmp_path


def test_card_says_scores_and_how_to_repeat_them(folder):
    write_card(folder, "2026.01.02", RECIPE, SCORES)

    text = (folder / "README.md").read_text("utf-8")
    assert text.startswith("# The reader's model, version 2026.01.02\n")
    assert "| parser, EWT test | words 25,094, LAS 88.1 |" in text
    assert "| tune | cue 66.0 |" in text
    assert "Seed 7, batches of 1,600 word pieces, learning rates 0.00015 (encoder) and" in text
    assert "0.001 (heads), two legs: five epochs of the treebanks" in text


def test_card_for_programs_keeps_the_hashes_and_gains_the_scores(folder):
    write_card(folder, "2026.01.02", RECIPE, SCORES)

    assert json.loads((folder / "card.json").read_text("utf-8")) == {
        "name": "factcheck-reader",
        "version": "2026.01.02",
        "files": {"heads.npz": "0a1b"},
        "scores": {"parser, EWT test": {"words": 25094, "LAS": 88.12}, "tune": {"cue": 66.0}},
    }


def test_card_of_a_taught_model_says_what_it_started_from(folder):
    scores = {"model 2026.01.02": {"accepted": 31, "found of accepted": 93.5, "dismissed": 0}}

    write_taught_card(
        folder, "2026.01.02+desk.00c0ffee", RECIPE, scores, start="2026.01.02", articles=12
    )

    text = (folder / "README.md").read_text("utf-8")
    assert text.startswith("# A desk's own model, version 2026.01.02+desk.00c0ffee\n")
    assert "model 2026.01.02, trained on with 12 articles" in text
    assert "| model 2026.01.02 | accepted 31, found of accepted 93.5, dismissed 0 |" in text
    card = json.loads((folder / "card.json").read_text("utf-8"))
    assert (card["started_from"], card["articles"]) == ("2026.01.02", 12)
    assert card["files"] == {"heads.npz": "0a1b"}


def test_card_corrections_and_data_need_no_torch():
    # Where the service runs there is none, and these are tested there.
    script = (
        "import sys; sys.modules.update(torch=None, onnx=None, safetensors=None)\n"
        "from claims.extraction.training import card, corrections, data"
    )

    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )

    assert run.returncode == 0, run.stderr
