"""Score the reader on the corpora: ``make score CORPORA=folder``.

Prints every table beside its goals, what others reach, and the last committed figures; needs no
torch. A corpus that is not in the folder is named, and its tables are left out. Readings are
kept in ``.cache``, so that a second run with the same reader is quick.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ..encoder import MODEL
from .scoring import bare, labels, polnear, propsegment, quantities, referents
from .scoring.bare import print_scores, score_all
from .scoring.eight_bits import FLOAT, eight_bits_table
from .scoring.readings import CACHE, Reader
from .scoring.record import read_record, write_record
from .scoring.table import Table, as_text

__all__ = ["main", "print_scores", "score_all"]

Scorer = Callable[[Reader, Path], list[Table]]


def _labels(reader: Reader, corpora: Path) -> list[Table]:
    marks = labels.read_marks()
    return [labels.label_table(reader, corpora, marks)] if marks else []


#: What can be scored: name, the corpus it needs, what scores it.
SCORERS: Mapping[str, tuple[Path, Scorer]] = {
    "attribution": (polnear.FOLDER, polnear.attribution_tables),
    "labels": (polnear.FOLDER, _labels),
    "referents": (referents.FOLDER, lambda r, c: [referents.referent_table(c)]),
    "quantities": (quantities.FILE, lambda r, c: [quantities.quantity_table(r, c)]),
    "propositions": (propsegment.FOLDER, lambda r, c: [propsegment.proposition_table(r, c)]),
    "parser": (bare.EWT, lambda r, c: [bare.parser_table(r.encoder, c)]),
}


def score(options: argparse.Namespace) -> Iterator[Table]:
    """Yield the tables that were asked for, as they are ready."""
    reader = Reader(options.model, options.cache)
    for name in options.only or SCORERS:
        corpus, scorer = SCORERS[name]
        if not (options.corpora / corpus).exists():
            print(f"{options.corpora} lacks {corpus}: no {name}", file=sys.stderr)
            continue
        print(f"scoring {name}", file=sys.stderr)
        yield from scorer(reader, options.corpora)
    if options.float:
        print("scoring eight bits against float", file=sys.stderr)
        yield eight_bits_table(reader, options.float, options.corpora)


def main() -> int:
    """Print the tables; return the exit status: 2 where nothing could be scored."""
    options = _options()
    if options.float and not (options.float / FLOAT).exists():
        print(f"{options.float} lacks {FLOAT}", file=sys.stderr)
        return 2
    committed = read_record()
    tables = []
    for table in score(options):
        print(as_text(table, committed.get(table.name)), flush=True)
        tables.append(table)
    if options.write and tables:
        write_record(tables)
    return 0 if tables else 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m claims.extraction.training.score", description=__doc__.splitlines()[0]
    )
    add = parser.add_argument
    add("--corpora", type=Path, required=True, help="folder with the unpacked corpora")
    add("--only", action="append", choices=SCORERS, help="these alone (default: all)")
    add("--model", type=Path, default=MODEL, help="model folder (default: the project's own)")
    add("--cache", type=Path, default=CACHE, help="where readings are kept (default: %(default)s)")
    add("--float", type=Path, help=f"model folder with {FLOAT}, to compare with")
    add("--write", action="store_true", help="write docs/scores.json and the tables of the docs")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
