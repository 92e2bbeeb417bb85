"""Attribution on PolNeAR: the whole reading, and the bare encoder, against people's marks."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from ...structure import plain_structure
from ..data import part_of
from ..standoff import marked_articles, read_relations, read_text
from .counts import Count
from .readings import Reader
from .relations import FIGURES, Attributed, Comparison, attributed, of_reading
from .table import Figure, Table, figure_of

#: Where the articles lie in the folder of corpora.
FOLDER = Path("polnear-train") / "train"
#: Classes of content by the words it has: up to so many.
LENGTHS = {"1–5 words": 5, "6–12 words": 12, "13–25 words": 25, "26 words or more": None}
#: Classes of content by the share of it in quotation marks: more than so much.
QUOTED = {"direct": 0.9, "mixed": 0.05, "indirect": -1.0}

_OF_CLASSES = (
    "content exact", "content characters", "relation overlap", "relation half", "relation exact",
    "right source given content",
)  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Article:
    """An article with the attributions that people marked, by their ids in the corpus."""

    name: str
    text: str
    marked: Mapping[str, Attributed]

    @property
    def outlet(self) -> str:
        """Who published it, as the names of the corpus say it: "huff-post_2016…"."""
        return self.name.partition("_")[0]


def read_articles(corpora: Path, part: str | None) -> list[Article]:
    """Return the marked articles of a part (``data.part_of``), or of all, by name."""
    articles = []
    for name, path, marks in marked_articles(corpora / FOLDER):
        if part is None or part_of(name) == part:
            text = read_text(path)
            relations = read_relations(marks)
            marked = {key: attributed(text, pieces) for key, pieces in relations.items()}
            articles.append(Article(name, text, marked))
    return articles


def compare_readings(
    readings: Mapping[str, Mapping[str, Any]], articles: Iterable[Article]
) -> dict[str, Comparison]:
    """Return how the reading of each article compares with what was marked in it."""
    return {
        a.name: Comparison(of_reading(a.text, readings[a.name]), [*a.marked.values()])
        for a in articles
    }


def attribution_tables(reader: Reader, corpora: Path) -> list[Table]:
    """Return the table of all figures, and those by kind of content, by its length, by outlet."""
    articles = read_articles(corpora, "report")
    texts = {a.name: a.text for a in articles}
    whole = compare_readings(reader.readings("polnear", texts), articles)
    counts = {name: comparison.counts() for name, comparison in whole.items()}
    own = compare_readings(reader.bare_readings("polnear", texts), articles)
    bare = [comparison.counts() for comparison in own.values()]
    rows = {
        figure: {
            "reading": figure_of([c[figure] for c in counts.values()]),
            "encoder alone": figure_of([c[figure] for c in bare], with_interval=False),
        }
        for figure in FIGURES
    }
    marked = sum(len(a.marked) for a in articles)
    note = (
        f"F1 on {len(articles)} articles with {marked:,} attributions that nothing was tuned on; "
        "95% intervals by article. Others: on the test part."
    )
    main = Table("attribution", "Attribution, PolNeAR, part “report”", note, rows)
    return [main, *_by_content(articles, whole), _by_outlet(articles, counts)]


def _by_content(articles: list[Article], whole: Mapping[str, Comparison]) -> list[Table]:
    kinds = {a.name: quoted_class(a.text) for a in articles}
    lengths = {a.name: length_class(a.text) for a in articles}
    return [
        _classes("attribution by kind", "… by kind of content", QUOTED, kinds, whole),
        _classes("attribution by length", "… by length of content", LENGTHS, lengths, whole),
    ]


def _classes(
    name: str,
    title: str,
    classes: Iterable[str],
    class_of: Mapping[str, Callable[[Attributed], str]],
    whole: Mapping[str, Comparison],
) -> Table:
    """Return a row of figures for each class; ``class_of`` holds a rule for each article."""
    rows = {}
    for one in classes:
        counts = [
            comparison.counts(_in_class(class_of[article], one))
            for article, comparison in whole.items()
        ]
        rows[one] = _class_row(counts)
    return Table(name, title, "What was found has the class of its own content.", rows)


def _in_class(class_of: Callable[[Attributed], str], one: str) -> Callable[[Attributed], bool]:
    return lambda attribution: class_of(attribution) == one


def _by_outlet(articles: list[Article], counts: Mapping[str, Mapping[str, Count]]) -> Table:
    outlets = sorted({a.outlet for a in articles})
    rows = {
        outlet: _class_row([counts[a.name] for a in articles if a.outlet == outlet])
        for outlet in outlets
    }
    number = {outlet: sum(a.outlet == outlet for a in articles) for outlet in outlets}
    rows = {outlet: {"articles": Figure(number[outlet]), **row} for outlet, row in rows.items()}
    return Table("attribution by outlet", "… by outlet", "", rows)


def _class_row(counts: list[Mapping[str, Count]]) -> dict[str, Figure]:
    marked = sum(int(c["relation overlap"].marked) for c in counts)
    figures = {figure: figure_of([c[figure] for c in counts]) for figure in _OF_CLASSES}
    return {"marked": Figure(marked), **figures}


def quoted_class(text: str) -> Callable[[Attributed], str]:
    """Return the rule that tells how much of a content of this text is in quotation marks."""
    s = plain_structure(text)

    def rule(attribution: Attributed) -> str:
        inside = attribution.inside["content"]
        quoted: set[int] = set()
        for start, end in attribution.content:
            for quotation in s.quotations_between(start, end):
                quoted.update(range(quotation.start, quotation.end))
        share = len(inside & quoted) / max(len(inside), 1)
        return next(name for name, least in QUOTED.items() if share > least)

    return rule


def length_class(text: str) -> Callable[[Attributed], str]:
    """Return the rule that tells how many words, cut at white space, a content of this text has."""

    def rule(attribution: Attributed) -> str:
        words = sum(len(text[start:end].split()) for start, end in attribution.content)
        return next(name for name, most in LENGTHS.items() if most is None or words <= most)

    return rule
