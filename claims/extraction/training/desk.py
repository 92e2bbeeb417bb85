"""From a file of corrections to a model folder: what ``--corrections`` does."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

from ..corrections import NoCorrections
from ..encoder import Encoder, ModelUnusable, verified_files
from .card import Recipe, Scores, write_taught_card
from .corrections import in_words, read_corrections, score_corrections
from .export import FILES, export
from .teaching import BATCH, ENCODER_RATE, HEAD_RATE, teach


def make_taught_model(
    corrections: Path,
    start: Path,
    out: Path,
    *,
    version: str | None = None,
    steps: int | None = None,
    seed: int,
    threads: int,
) -> int:
    """Teach the model in ``start``, write the new one to ``out`` and return the exit status.

    ``out`` must not be there yet or be empty: a model that is in use is never written over, and
    the old one stays to go back to. It appears whole or not at all.
    """
    if steps is not None and steps < 1:
        return _refuse("--steps must be one or more")
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        return _refuse(f"{out} is there already: name a new folder with --out")
    try:
        old = json.loads(verified_files(start)["labels.json"])["version"]
        samples = list(read_corrections(corrections))
        version = version or _version(old, corrections.read_bytes(), steps, seed)
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as scratch:
            run = Path(scratch)
            taken = teach(samples, start, run, steps=steps, seed=seed, threads=threads)
            model = run / "model"
            export(run, model, start, version)
            scores = {
                f"model {name}": score_corrections(Encoder(folder, threads=threads), corrections)
                for name, folder in ((old, start), (version, model))
            }
            recipe = Recipe(seed, BATCH, ENCODER_RATE, HEAD_RATE, f"{taken:,} steps")
            write_taught_card(model, version, recipe, scores, start=old, articles=len(samples))
            _put(model, out)
    except NoCorrections as error:
        return _refuse(str(error))
    except ModelUnusable as error:
        return _refuse(f"{start}: {error}")
    except (OSError, UnicodeDecodeError) as error:
        return _refuse(f"it cannot be read or written: {error}")
    _tell(version, out, scores)
    return 0


def _version(old: str, corrections: bytes, steps: int | None, seed: int) -> str:
    """Return a version that tells apart what differs in anything it was made of."""
    made_of = json.dumps([old, hashlib.sha256(corrections).hexdigest(), steps, seed])
    return f"{old.split('+')[0]}+desk.{hashlib.sha256(made_of.encode()).hexdigest()[:8]}"


def _put(model: Path, out: Path) -> None:
    """Move what makes up the model to its folder, in one step."""
    wanted = {*FILES, "card.json", "README.md"}
    for path in model.iterdir():
        if path.name not in wanted:
            path.unlink()
    if out.exists():
        out.rmdir()
    shutil.move(model, out)


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 2


def _tell(version: str, out: Path, scores: Scores) -> None:
    for name, figures in scores.items():
        print(f"{name}: {in_words(figures)}")
    print(f"{out} holds the model {version}; READER_MODEL names the folder to read with")
