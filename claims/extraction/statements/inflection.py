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
_VOWELS = "aeiou"
#: Endings that take "ed" in any verb.
_SAFE = ("nd", "nt", "ct", "st", "pt", "ft", "rt", "rd", "sh", "ch", "ck", "ss", "lt", "ll")
#: Verbs of more than one syllable whose last one is stressed, or doubled all the same.
_DOUBLED = frozenset(
    "admit allot begin cancel commit compel confer control defer dispel equip expel fuel incur "
    "infer label level model occur omit patrol permit prefer propel rebel recur refer regret "
    "remit signal submit total transfer transmit travel".split()
)


def third_person(verb: str) -> str:
    """Return "operates" for "operate"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def past(lemma: str) -> str | None:
    """Return the past form of a verb, or None where its ending does not tell."""
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma not in VERBS and not lemma.endswith(_SAFE):
        return None
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    if lemma in _DOUBLED or _is_short(lemma):
        return lemma + lemma[-1] + "ed"
    return lemma + "ed"


def _is_short(lemma: str) -> bool:
    """Return whether a verb is one short syllable that doubles its consonant: "stop"."""
    return (
        len(lemma) > 2
        and lemma[-2] in _VOWELS
        and lemma[-1] not in _VOWELS + "wxy"
        and not any(letter in _VOWELS for letter in lemma[:-2])
    )


def irregular_participle(lemma: str) -> str | None:
    """Return the past participle of an irregular verb, or None."""
    return _PARTICIPLES.get(lemma)


def possessive(name: str) -> str:
    """Return "Europol’s" for "Europol"."""
    if name.endswith(("’s", "'s", "’", "'")):
        return name
    return name + ("’" if name.endswith("s") else "’s")
