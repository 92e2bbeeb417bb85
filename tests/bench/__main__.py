"""Runs every measurement, prints each with its bound, and fails when one is broken."""

import os
import sys

from tests.bench import reader

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the service does, see manage.py


def main() -> int:
    """Measure, print, and return the exit status: 1 where a bound is broken."""
    broken = 0
    for figure in reader.measure():
        bound = "" if figure.bound is None else f"  (at most {figure.bound:g})"
        verdict = "  BROKEN" if figure.is_broken else ""
        print(f"{figure.name:58} {figure.value:9.3f} {figure.unit}{bound}{verdict}", flush=True)
        broken += figure.is_broken
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
