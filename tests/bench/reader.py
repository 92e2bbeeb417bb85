"""How long the reader takes, against its model alone and against the length of the text."""

import dataclasses
import functools
import itertools
import json
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.claims.extraction.texts import PIECES

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

#: Sizes of the growing text in bytes, and how often each is read; the median counts.
SIZES = ((1_000, 9), (4_000, 7), (16_000, 5), (64_000, 3), (256_000, 1), (1_000_000, 1))
ROUNDS = 5

#: The most memory a process has held, in KiB. Linux hands a parent's peak on to its children in
#: ``ru_maxrss``, and this process has read a long text by then: its status tells its own.
PEAK = """
import re, resource
def peak():
    try:
        with open("/proc/self/status") as status:
            return int(re.search(r"VmHWM:\\s+(\\d+)", status.read())[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
"""

#: Runs in a process of its own, where nothing is loaded yet. Prints what it measured as JSON.
FRESH = f"""{PEAK}
import json, sys, time
start = time.perf_counter()
from claims.extraction.encoder import load_encoder
load_encoder()
loaded = time.perf_counter()
from claims.extraction.read import read
read(sys.stdin.read())
first = time.perf_counter()
print(json.dumps(dict(load=loaded - start, first=first - loaded, peak=peak())))
"""

#: The same for memory: what a process holds with the model loaded, and at most while it reads.
MEMORY = f"""{PEAK}
import json, sys
from claims.extraction.encoder import load_encoder
from claims.extraction.read import read
load_encoder()
text = sys.stdin.read()
loaded = peak()
read(text)
print(json.dumps(dict(loaded=loaded, peak=peak())))
"""

#: Sizes of the odd texts in characters: growth shows at these already.
ODD_SIZES = (4_000, 16_000, 64_000)


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure and, where one is promised, the bound it has to keep."""

    name: str
    value: float
    unit: str
    bound: float | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the figure is above its bound."""
        return self.bound is not None and self.value > self.bound


def measure() -> Iterator[Figure]:
    """Yield every figure of the reader as it is measured; a few minutes in all."""
    texts = [path.read_bytes().decode("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    yield from _fresh_process(texts[0])
    yield from _against_the_model(texts)
    yield from _growth(texts)
    yield from _growth_of_odd_texts()
    yield from _memory(texts)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _fresh_process(text: str) -> Iterator[Figure]:
    run = subprocess.run(
        [sys.executable, "-c", FRESH], input=text, capture_output=True, text=True, check=True
    )
    measured = json.loads(run.stdout)
    yield Figure("loading the model in a fresh process", measured["load"], "s")
    yield Figure("first article in that process", measured["first"], "s")
    yield Figure("peak memory after one article", measured["peak"] / 1024, "MB")


def _against_the_model(texts: list[str]) -> Iterator[Figure]:
    from claims.extraction.encoder import load_encoder
    from claims.extraction.read import read
    from claims.extraction.structure import plain_structure

    encoder = load_encoder()
    feeds = [feed for text in texts for _, feed in encoder.windows(plain_structure(text))]
    pieces = sum(feed["ids"].size for feed in feeds)

    def bare() -> None:
        for feed in feeds:
            encoder.session.run(None, feed)

    def whole() -> None:
        for text in texts:
            read(text)

    bare()
    whole()
    # In turns, so that a machine busy for a while is busy for both.
    rounds = [(_seconds(bare), _seconds(whole)) for _ in range(ROUNDS)]
    yield Figure(
        "whole reading ÷ bare pass of the encoder",
        statistics.median(whole / bare for bare, whole in rounds),
        "×",
        bound=2.0,
    )
    fastest = min(whole for _, whole in rounds)
    yield Figure("whole reading, word pieces a second", pieces / fastest, "")


def _growth(texts: list[str]) -> Iterator[Figure]:
    from claims.extraction.read import read

    took: list[tuple[int, float]] = []
    for size, times in SIZES:
        text = _text_of(texts, size)
        seconds = statistics.median(_seconds(functools.partial(read, text)) for _ in range(times))
        took.append((len(text.encode("utf-8")), seconds))
        yield Figure(f"reading {size:,} bytes", seconds, "s")
    yield Figure("growth exponent, 1 kB to 1 MB", _slope(took), "", bound=1.1)


def _growth_of_odd_texts() -> Iterator[Figure]:
    """Yield the growth exponent of each odd text, by the time of the processor."""
    from claims.extraction.read import read

    for kind, piece in PIECES.items():
        took: list[tuple[int, float]] = []
        for size in ODD_SIZES:
            text = piece * (size // len(piece))
            start = time.process_time()
            read(text)
            took.append((len(text), time.process_time() - start))
        yield Figure(f"growth exponent, {kind}", _slope(took), "", bound=1.1)


def _memory(texts: list[str]) -> Iterator[Figure]:
    run = subprocess.run(
        [sys.executable, "-c", MEMORY],
        input=_text_of(texts, 1_000_000),
        capture_output=True,
        text=True,
        check=True,
    )
    measured = json.loads(run.stdout)
    above = (measured["peak"] - measured["loaded"]) / 1024
    yield Figure("memory with the model loaded", measured["loaded"] / 1024, "MB")
    yield Figure("memory for 1 MB of text above that", above, "MB", bound=300)


def _text_of(texts: list[str], size: int) -> str:
    """Return the articles one after the other, over and over, up to about that many bytes."""
    pieces: list[str] = []
    length = 0
    for text in itertools.cycle(texts):
        pieces.append(text)
        length += len(text.encode("utf-8")) + 2
        if length >= size:
            break
    return "\n\n".join(pieces).encode("utf-8")[:size].decode("utf-8", errors="ignore")


def _slope(points: list[tuple[int, float]]) -> float:
    """Return the exponent of the power law that fits the points best."""
    xs = [math.log(size) for size, _ in points]
    ys = [math.log(seconds) for _, seconds in points]
    return statistics.linear_regression(xs, ys).slope
