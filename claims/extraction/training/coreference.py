"""Scores what sources stand for against GUM's coreference.

``python -m claims.extraction.training.coreference --corpora FOLDER`` reads the raw text of
GUM's news, interviews, biographies and speeches and looks at every source that is a pronoun of
the third person or a common noun and that people chained with a name standing elsewhere. It is
*right* when the name the reader gives it stands in that chain, *abstained* when the reader
leaves it in its own words, else *wrong*. *False* are the names given to what people chained
with no name at all. The same is counted over all such pronouns and definite nouns, sources or
not: more to tune on.

Without ``--part`` all documents are scored by cross-validation: for each sixth of them the
ranker learns anew from the other five, whatever part they are in, so that nothing is scored by
weights that learned from it. With ``--part`` the project's own weights are scored; they learned
from the train part. The encoder learned from the trees of the train part either way, not from
its chains. Needs no torch.
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..attribution.link import head_of
from ..lexicon.pronouns import FIRST_PERSON, POSSESSIVE, THIRD_PERSON
from ..referents.resolving import Referents
from .coreference_data import PARTS, Document, Marked, Text, read_texts
from .coreference_ranker import examples_of, learn

_FOLDS = 6
#: What makes a common noun definite: it takes up something that was named.
_DEFINITE = frozenset("the this that these those".split())
OUTCOMES = ("right", "wrong", "abstained")


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What the reader took one pronoun or description for, and how that compares.

    ``outcome`` is one of OUTCOMES, or "false": a name for what has none, or "left": none given
    and none there. ``takes_up`` tells pronouns and definite nouns from what brings something
    new ("a study", "critics") and is named only later or beside it.
    """

    document: str
    genre: str
    kind: str
    outcome: str
    words: str
    name: str
    place: int
    takes_up: bool


def source_answers(text: Text, referents: Referents) -> Iterator[Answer]:
    """Yield an answer for each source that is a pronoun or a common noun, each place once."""
    s = text.structure
    for piece in sorted(set(text.sources())):
        name = referents.name_of_source(piece, head_of(s, piece)).name
        answer = judge(text.document, *s.span(*piece), name)
        if answer is not None:
            yield answer


def all_answers(text: Text, referents: Referents) -> Iterator[Answer]:
    """Yield an answer for each pronoun of the third person and each definite common noun."""
    s = text.structure
    for mention in referents.by_head.values():
        noun = s.tag[mention.head] in ("NN", "NNS") and s.lower[mention.first] in _DEFINITE
        if not noun and s.lower[mention.head] not in THIRD_PERSON:
            continue
        resolved = referents.resolve(mention.head)
        if resolved is None:
            continue
        answer = judge(text.document, *s.span(mention.first, mention.last), resolved.name)
        if answer is not None:
            yield answer


def cross_validated(texts: list[Text]) -> list[tuple[Text, Referents]]:
    """Return each text with its referents, by weights that learned from other documents."""
    examples = [examples_of(text) for text in texts]
    out = []
    for fold in range(_FOLDS):
        others = (e for n, some in enumerate(examples) if n % _FOLDS != fold for e in some)
        ranker = learn(others)
        out += [
            (text, Referents(text.structure, text.sources(), ranker.choose))
            for text in texts[fold::_FOLDS]
        ]
    return out


def judge(document: Document, start: int, end: int, name: str) -> Answer | None:
    """Compare the name given to the words at the offsets with the chain of these words.

    None where people marked nothing there, where it is a name itself or holds one, and for
    pronouns of the first and second person.
    """
    mention = _mention_at(document, start, end)
    if mention is None:
        return None
    kind = _kind(document, mention)
    chain = document.chains[mention.chain]
    names = [other for other in chain if document.is_name(other)]
    if kind is None or any(_is_inside(other, mention) for other in names):
        return None
    words = document.text[start:end]
    own = _bare(words) == _bare(name) or _bare(name) in THIRD_PERSON
    if not names:
        given = not own and _names(document, name)
        outcome = "false" if given and not _stands_in(document, name, chain) else "left"
    elif own:
        outcome = "abstained"
    else:
        outcome = "right" if _stands_in(document, name, chain) else "wrong"
    first = words.partition(" ")[0].lower()
    takes_up = kind == "pronoun" or first in _DEFINITE | POSSESSIVE
    return Answer(document.name, document.genre, kind, outcome, words, name, start, takes_up)


def _kind(document: Document, mention: Marked) -> str | None:
    tag = document.tags[mention.head]
    if tag in ("PRP", "PRP$"):
        word = document.text[document.start[mention.head] : document.end[mention.head]].lower()
        return None if word in FIRST_PERSON or word not in THIRD_PERSON else "pronoun"
    return "noun" if tag in ("NN", "NNS") else None


def _mention_at(document: Document, start: int, end: int) -> Marked | None:
    """Return the mention that people marked at the offsets: governed by the same word."""
    inside = range(document.word_at(start), document.word_at(end - 1) + 1)
    for index in inside:
        if document.heads[index] in inside and document.heads[index] != index:
            continue
        found = document.by_head.get(index)
        if found:
            return max(found, key=lambda m: _overlap(m, inside))
    return None


def _overlap(mention: Marked, words: range) -> float:
    shared = min(mention.last, words[-1]) - max(mention.first, words[0]) + 1
    return shared / (max(mention.last, words[-1]) - min(mention.first, words[0]) + 1)


def _is_inside(name: Marked, mention: Marked) -> bool:
    return mention.first <= name.first and name.last <= mention.last


def _stands_in(document: Document, name: str, chain: Iterable[Marked]) -> bool:
    """Return whether somewhere in the text the name stands for a mention of the chain.

    It does where it is governed by a mention's governing word, and where the smallest mention
    around it is one of the chain ("Lee" in "minister Lee").
    """
    members = set(chain)
    for words in _places(document, name):
        top = _top(document, words)
        if members.intersection(document.by_head.get(top, ())):
            return True
        around = [m for m in document.around(words[0]) if words[-1] <= m.last]
        if around and min(around, key=lambda m: m.last - m.first) in members:
            return True
    return False


def _names(document: Document, name: str) -> bool:
    """Return whether a proper noun governs the name somewhere in the text."""
    tops = (document.tags[_top(document, words)] for words in _places(document, name))
    return any(tag in ("NNP", "NNPS") for tag in tops)


def _places(document: Document, name: str) -> Iterator[range]:
    """Yield the words of each place where the name stands."""
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    for match in re.finditer(pattern, document.text, re.IGNORECASE):
        yield range(document.word_at(match.start()), document.word_at(match.end() - 1) + 1)


def _top(document: Document, words: range) -> int:
    """Return the word that governs the others."""
    return next((i for i in words if document.heads[i] not in words), words[0])


def _bare(words: str) -> str:
    lowered = words.lower()
    return re.sub(r"^(the|a|an|this|that|these|those|its|his|her|their)\s+", "", lowered)


# ------------------------------------------------------------------ printing


def print_answers(title: str, answers: list[Answer]) -> None:
    """Print how many there are and how they compare, for each kind and each genre."""
    print(
        f"\n{title:28}{'number':>8}{'right':>8}{'wrong':>8}{'abst.':>8}{'% right':>9}{'false':>8}"
    )
    rows = [("all", answers)]
    rows += [(kind, [a for a in answers if a.kind == kind]) for kind in ("pronoun", "noun")]
    rows += [(g, [a for a in answers if a.genre == g]) for g in sorted({a.genre for a in answers})]
    for label, some in rows:
        count = Counter(answer.outcome for answer in some)
        number = sum(count[outcome] for outcome in OUTCOMES)
        right = f"{100 * count['right'] / number:.1f}" if number else "–"
        cells = "".join(f"{count[outcome]:8}" for outcome in OUTCOMES)
        print(f"{label:28}{number:8}{cells}{right:>9}{count['false']:8}")


def main() -> int:
    """Score the reader; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m claims.extraction.training.coreference", description=__doc__
    )
    parser.add_argument("--corpora", type=Path, default=Path("../corpora"))
    parser.add_argument("--part", choices=PARTS, help="score the project's own weights on a part")
    options = parser.parse_args()
    folder = options.corpora / "ud-english-gum"
    if not folder.is_dir():
        print(f"{options.corpora} lacks ud-english-gum; name it with --corpora", file=sys.stderr)
        return 2
    if options.part:
        texts = read_texts(folder, (options.part,))
        resolved = [(text, Referents(text.structure, text.sources())) for text in texts]
    else:
        resolved = cross_validated(list(read_texts(folder)))
    sources = [answer for pair in resolved for answer in source_answers(*pair)]
    everything = [answer for pair in resolved for answer in all_answers(*pair)]
    print_answers("sources", sources)
    print_answers("sources that take up", [a for a in sources if a.takes_up])
    print_answers("all pronouns and nouns", everything)
    return 0


if __name__ == "__main__":
    sys.exit(main())
