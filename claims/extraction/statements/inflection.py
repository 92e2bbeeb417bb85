"""Forms of verbs and nouns that a statement needs and the article does not give."""

from __future__ import annotations

from ..lemmas import EXCEPTIONS, VERBS


def _by_lemma(tag: str) -> dict[str, str]:
    """Return the irregular forms of a tag by lemma: the first where there are several."""
    out: dict[str, str] = {}
    for form, lemma in EXCEPTIONS.get(tag, {}).items():
        out.setdefault(lemma, form)
    return out


_PAST = _by_lemma("VBD")
_PARTICIPLES = _by_lemma("VBN")


def third_person(verb: str) -> str:
    """Return "operates" for "operate"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def past(lemma: str) -> str | None:
    """Return the past form of a verb that the lists know, or None."""
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma not in VERBS:
        return None
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def irregular_participle(lemma: str) -> str | None:
    """Return the past participle of an irregular verb, or None."""
    return _PARTICIPLES.get(lemma)


def possessive(name: str) -> str:
    """Return "Europol’s" for "Europol"."""
    return name + ("’" if name.endswith("s") else "’s")
