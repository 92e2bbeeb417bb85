"""What holds of every claim and its statement, over the seed articles and invented sentences."""

import functools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.extraction.encoder import load_encoder
from claims.extraction.lemmas import lemma_of
from claims.extraction.phrases import AUXILIARIES, FINITE, SUBJECTS
from claims.extraction.read import read
from claims.extraction.reading import Claim, Part, Reading
from claims.extraction.repair import repair
from claims.extraction.structure import plain_structure
from claims.extraction.words import split_words
from tests.claims.extraction.news import NEWS
from tests.claims.extraction.shown import TODAY

SEEDS = Path(__file__).parents[3] / "seeds"
INDEX = json.loads((SEEDS / "articles.json").read_text(encoding="utf-8"))
#: Articles whose misses nobody reads (see tests/gold/README.md): only counted here.
HELD = {path.stem for path in (Path(__file__).parents[2] / "gold" / "held").glob("*.json")}
FILES = [entry["file"] for entry in INDEX]
#: What a statement may add: articles, auxiliaries, "one of the two", "is there", a list's verb.
ADDED = frozenset(
    "a an the is are was were be been has have had do does did will would one another of other "
    "there in include includes".split()
)
#: Words that say how sure or how exact a claim is.
HEDGES = re.compile(
    r"\b(estimated|up to|about|allegedly|reportedly|nearly|almost|roughly|around|some|may|might|"
    r"could|possibly|probably|apparently|likely|approximately|at least|at most|more than|"
    r"less than|fewer than|over|not|cannot|never|no|only|just)\b|n[’']t\b",
    re.IGNORECASE,
)
#: What no sentence ends with.
DANGLING = frozenset(
    "and or but nor when where because while if than whose which the a an has have is are was "
    "were its their".split()
)
_TAGS = ("NN", "NNS", "VBZ", "VBD", "VBN", "VBG")


@functools.cache
def seed(file: str) -> tuple[str, Reading]:
    (entry,) = [entry for entry in INDEX if entry["file"] == file]
    text = (SEEDS / file).read_bytes().decode("utf-8")
    parts = [Part(p["part"], tuple(p["span"])) for p in entry["parts"]]
    return text, read(text, entry["published_at"], parts)


@functools.cache
def news() -> list[tuple[str, Reading]]:
    return [(sentence, read(sentence, TODAY)) for sentence in NEWS]


def forms(word: str) -> set[str]:
    """Return what a word can be a form of."""
    return {word, *(lemma_of(word, tag) for tag in _TAGS)}


def words(text: str) -> list[str]:
    return [w for a, b in split_words(text) if (w := text[a:b].lower())[0].isalnum()]


def faults(text: str, claim: Claim, known: set[str]) -> Iterator[str]:
    """Yield what is wrong with a claim of a text of whose words ``known`` are forms."""
    statement = claim.statement
    said = words(statement)
    yield from (f"{w!r} is new" for w in said if w not in ADDED and not forms(w) & known)
    figures = Counter(re.findall(r"\d+", statement))
    quoted = Counter(re.findall(r"\d+", claim.text))
    yield from (f"{figure} is lost" for figure in quoted - figures)
    yield from (f"{figure} is new" for figure in set(figures) - set(re.findall(r"\d+", text)))
    hedges = {h.lower() for h in re.findall(HEDGES, claim.text) if h}
    kept = {h.lower() for h in re.findall(HEDGES, statement) if h}
    yield from (f"the hedge {hedge!r} is lost" for hedge in hedges - kept)
    bare = statement.rstrip("”\"'’)")
    if not bare or bare[-1] not in ".!?…" or bare[-2:-1] in tuple(".!?,;: "):
        yield "not one mark at its end"
    if statement[0].islower() or statement != statement.strip():
        yield "no capital at its beginning"
    if re.search(r"  | [,.;:)]|\.\.\.|,,|, ,|\( |,\.|\n", statement):
        yield "doubled marks or spaces"
    pairs = ("()", "[]", "“”")
    if any(statement.count(a) != statement.count(b) for a, b in pairs) or statement.count('"') % 2:
        yield "half a pair of marks"
    if said and said[-1] in DANGLING and not claim.text.lower().endswith(said[-1]):
        yield "ends in the air"
    for start, end in claim.spans:
        for at in (start, end):
            if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
                yield f"a word is cut at {at}"


def all_faults(text: str, reading: Reading) -> list[tuple[str, str]]:
    known = set().union(*(forms(word) for word in words(text)))
    return [(c.statement, fault) for c in reading.claims for fault in faults(text, c, known)]


@pytest.mark.parametrize("file", [f for f in FILES if Path(f).stem not in HELD])
def test_statements_of_an_article_add_and_lose_nothing(file):
    assert all_faults(*seed(file)) == []


@pytest.mark.parametrize("file", [f for f in FILES if Path(f).stem in HELD])
def test_statements_of_a_held_article_add_and_lose_nothing(file):
    number = len(all_faults(*seed(file)))

    assert number == 0, "how many, not which: nobody reads the misses of held articles"


def test_statements_of_news_add_and_lose_nothing():
    assert [fault for text, reading in news() for fault in all_faults(text, reading)] == []


def _is_sentence(statement: str) -> bool:
    """Return whether the parser finds a clause in a statement: a subject and a finite verb."""
    s = plain_structure(statement)
    load_encoder().analyse(s)
    repair(s)
    for root in (i for i in range(len(s)) if s.head[i] == i):
        children = s.children[root]
        finite = s.tag[root] in FINITE or any(
            s.relation[c] in AUXILIARIES and s.tag[c] in FINITE for c in children
        )
        if finite and any(s.relation[c] in SUBJECTS | {"expl"} for c in children):
            return True
    return False


def test_statements_are_sentences():
    statements = {c.statement for _, reading in news() for c in reading.claims}
    for file in FILES:
        if Path(file).stem not in HELD:
            statements |= {c.statement for c in seed(file)[1].claims}

    broken = sorted(statement for statement in statements if not _is_sentence(statement))

    # The parser that judges here is wrong itself now and then: one in forty is let pass.
    assert len(broken) * 40 <= len(statements), broken
