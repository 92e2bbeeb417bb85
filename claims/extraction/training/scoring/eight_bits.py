"""What storing the weights in eight bits costs: the same scores with the float model.

``python -m claims.extraction.training --keep RUN`` leaves the float model in ``RUN/model``.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ...encoder import CARD
from .bare import score_parsers
from .counts import total
from .polnear import compare_readings, read_articles
from .readings import Reader
from .table import Figure, Table

FLOAT = "encoder.float.onnx"
_SHOWN = (
    "source exact", "cue exact", "content exact", "content characters", "relation overlap",
    "relation half", "relation exact", "right source given content",
)  # fmt: skip


@contextlib.contextmanager
def float_model(folder: Path) -> Iterator[Path]:
    """Give a model folder, for a while, whose encoder is the float one of ``folder``."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        card = json.loads((folder / CARD).read_text(encoding="utf-8"))
        for name in card["files"]:
            shutil.copyfile(folder / (FLOAT if name == "encoder.onnx" else name), out / name)
            card["files"][name] = hashlib.sha256((out / name).read_bytes()).hexdigest()
        (out / CARD).write_text(json.dumps(card), encoding="utf-8")
        yield out


def eight_bits_table(reader: Reader, folder: Path, corpora: Path) -> Table:
    """Return the scores of the model beside those of the float model in ``folder``."""
    with float_model(folder) as model:
        exact = _scores(Reader(model, reader.cache / "float"), corpora)
    rounded = _scores(reader, corpora)
    rows = {
        name: {
            "eight bits": Figure(rounded[name]),
            "float": Figure(exact[name]),
            "lost": Figure(exact[name] - rounded[name]),
        }
        for name in exact
    }
    note = "Attribution: the whole reading on the part that reports. At most 0.5 may be lost."
    return Table("eight bits", "Eight bits against float", note, rows)


def _scores(reader: Reader, corpora: Path) -> dict[str, float]:
    articles = read_articles(corpora, "report")
    readings = reader.readings("polnear", {a.name: a.text for a in articles})
    counts = [comparison.counts() for comparison in compare_readings(readings, articles).values()]
    scores = {name: total([c[name] for c in counts]).f1 for name in _SHOWN}
    for treebank, figures in score_parsers(reader.encoder, corpora).items():
        scores |= {f"{name}, {treebank}": figures[name] for name in ("tags", "LAS")}
    return scores
