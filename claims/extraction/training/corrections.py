"""A desk's corrections into what the attribution heads are to learn.

The file is what ``manage.py export_corrections`` writes (``claims.extraction.corrections``).
Attributions that stand teach their cue, source and content. Words of dismissed ones teach that
nothing is attributed there, and so do the words of claims that stand and are the publication's
own. All other words are unjudged and teach nothing: where nobody decided, nobody said no. A cue
that was decided on has all its roles known, so that it teaches where its source and content end.

What it does not teach: bounds and kinds of claims, figures, names. Rules make them, and rules
do not learn; they stand in the file for people to count.

``python -m claims.extraction.training.corrections FILE --model FOLDER`` tells how a model fares
with corrections, best with those that it has not learned from. It needs no torch.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..capitals import Recased
from ..corrections import CorrectedArticle, NoCorrections, article_from_json, words_of
from ..encoder import MODEL, Encoder, ModelUnusable
from ..reading import Span, Spans
from ..segments import cut_at, split_paragraphs
from ..structure import plain_structure
from ..surface import Surface
from .data import Sample, sample_of, words_at


def read_articles(path: Path) -> Iterator[CorrectedArticle]:
    """Yield the articles of a file, or raise NoCorrections, naming the line that is none."""
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                try:
                    yield article_from_json(line)
                except NoCorrections as error:
                    raise NoCorrections(f"{path.name}, line {number}: {error}") from None


def read_corrections(path: Path) -> Iterator[Sample]:
    """Yield the articles of a file, each as one Sample; one that teaches nothing is left out.

    Raises NoCorrections for a line that is none, and for a file in which nothing was decided.
    """
    taught = False
    for article in read_articles(path):
        sample = to_sample(article)
        if len(sample.unjudged or ()) < len(sample.words):
            taught = True
            yield sample
    if not taught:
        raise NoCorrections(f"{path.name}: nothing in it was decided, so that nothing teaches")


def to_sample(article: CorrectedArticle) -> Sample:
    """Return the article's words with the attributions that stand, and which are unjudged."""
    seen = _Seen(article)
    judged, unjudged, cues = _own_voice(article, seen), set[int](), set[int]()
    standing = []
    for attribution in article.attributions:
        words = seen.words(words_of(attribution))
        judgement = article.judgements[attribution.id]
        if judgement.state == "unjudged":
            unjudged |= words
            continue
        judged |= words
        cues |= seen.words(attribution.cue.spans)
        if judgement.stands:
            standing.append(
                {
                    "cue": seen.spans(attribution.cue.spans),
                    "source": seen.spans(attribution.source.spans if attribution.source else ()),
                    "content": seen.spans(attribution.content.spans),
                }
            )
    sample = sample_of(seen.structure, str(article.article.get("id", "")), standing)
    # Inside of a content that stands, another attribution may be undecided; its words teach
    # nothing. But where a cue was decided on, it teaches, whatever stands around it.
    sample.unjudged = set(range(len(seen.structure))) - (judged - unjudged) - cues
    return sample


class _Seen:
    """An article as the reader sees it: its words, and which of them given spans hold."""

    def __init__(self, article: CorrectedArticle) -> None:
        self._surface = Surface(article.text)
        text = self._surface.text
        ends = [at for part in self._surface.parts(article.parts) for at in part.span]
        paragraphs = cut_at(text, split_paragraphs(text), ends)
        self.structure = plain_structure(Recased(text).text, paragraphs)

    def spans(self, spans: Spans) -> list[Span]:
        """Return spans of the text as given as spans of what is seen."""
        return [(self._surface.at(start), self._surface.at(end)) for start, end in spans]

    def words(self, spans: Spans) -> set[int]:
        """Return the words in spans of the text as given."""
        return set(words_at(self.structure, self.spans(spans)))


def _own_voice(article: CorrectedArticle, seen: _Seen) -> set[int]:
    """Return the words of claims that stand and that the publication makes itself."""
    out: set[int] = set()
    for claim in article.claims:
        if claim.attribution is None and article.judgements[claim.id].stands:
            out |= seen.words(claim.spans)
    return out


def score_corrections(encoder: Encoder, path: Path) -> dict[str, float]:
    """Return how many attributions were accepted and dismissed, and what share of each is found.

    One is found where the encoder itself, before any rule, has a cue of exactly these words.
    Shares are in percent, and left out where there are none.
    """
    counts: Counter[str] = Counter()
    for article in read_articles(path):
        seen = _Seen(article)
        found = {(cue.first, cue.last) for cue in encoder.analyse(seen.structure)}
        for attribution in article.attributions:
            judgement = article.judgements[attribution.id]
            if judgement.state != "unjudged":
                name = "accepted" if judgement.stands else "dismissed"
                cue = seen.words(attribution.cue.spans)
                counts[name] += 1
                counts[f"found of {name}"] += bool(cue) and (min(cue), max(cue)) in found
    out: dict[str, float] = {}
    for name in ("accepted", "dismissed"):
        out[name] = counts[name]
        if counts[name]:
            out[f"found of {name}"] = 100 * counts[f"found of {name}"] / counts[name]
    return out


def in_words(figures: Mapping[str, float]) -> str:
    """Return the figures of ``score_corrections`` in one line."""
    return ", ".join(
        f"{name} {value:,}" if isinstance(value, int) else f"{name} {value:.1f}%"
        for name, value in figures.items()
    )


def main() -> int:
    """Tell how a model fares with a file of corrections; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m claims.extraction.training.corrections", description=main.__doc__
    )
    parser.add_argument("file", type=Path, help="what export_corrections wrote")
    parser.add_argument("--model", type=Path, default=MODEL, help="default: the project's own")
    options = parser.parse_args()
    try:
        encoder = Encoder(options.model)
        print(f"model {encoder.version}: {in_words(score_corrections(encoder, options.file))}")
    except (OSError, ValueError, ModelUnusable) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
