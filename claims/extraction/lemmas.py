"""Dictionary forms of words, from the word and its tag.

Regular endings by rule, checked against a list of verbs; irregular forms are looked up. Both
lists were compiled by counting over the training parts of the EWT and GUM treebanks, with the
irregular verbs of English added, and the verbs that the classes of words in `lexicon/` name.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

_LEXICON = Path(__file__).parent / "lexicon"
EXCEPTIONS: dict[str, dict[str, str]] = json.loads(
    (_LEXICON / "lemmas.json").read_text(encoding="utf-8")
)
VERBS = frozenset((_LEXICON / "verbs.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=100_000)
def lemma_of(word: str, tag: str) -> str:
    """Return the lemma of a lower-cased word; words of other classes are their own lemma."""
    found = EXCEPTIONS.get(tag, {}).get(word)
    if found is not None:
        return found
    if tag in ("NNS", "NNPS", "VBZ"):
        return _without_s(word)
    if tag in ("VBD", "VBN") and len(word) == 4 and word[:-1] in VERBS:
        return word[:-1]  # "sued"
    if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 4:
        return _stem(word[:-2])
    if tag == "VBG" and word.endswith("ing") and len(word) > 5:
        return _stem(word[:-3])
    return word


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) or word in ("goes", "does"):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _stem(stem: str) -> str:
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    candidates = [stem, stem + "e"]
    if doubled:
        candidates.append(stem[:-1])
    if stem.endswith("i"):
        candidates.insert(0, stem[:-1] + "y")
    for candidate in candidates:
        if candidate in VERBS:
            return candidate
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if doubled and stem[-1] not in "lsz":
        return stem[:-1]
    # Unknown verbs: these endings hardly ever stand without an "e" ("modelled" is doubled).
    if stem.endswith(("at", "iz", "is", "v", "uc", "rg", "dg", "bl", "pl", "ur", "ir", "ut", "c")):
        return stem + "e"
    return stem
