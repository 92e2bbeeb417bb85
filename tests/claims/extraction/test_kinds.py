"""A claim has the first kind that fits; text that asserts nothing is no claim."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claims.extraction.lemmas import lemma_of
from claims.extraction.lexicon import judgement, predicates, wrongdoing
from claims.extraction.reading import KINDS
from tests.claims.extraction.shown import miss, reading_of, silent


def _cases() -> Iterator[tuple[str, str, str]]:
    """Yield kind, sentence and, where the reader does not manage it yet, why."""
    kind = ""
    for line in (Path(__file__).parent / "kinds.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif kind and line:
            sentence, _, why = line.removeprefix("? ").partition(" | ")
            yield kind, sentence, why


def _params() -> list[Any]:
    return [
        miss(sentence, kind, why=why) if why else pytest.param(sentence, kind)
        for kind, sentence, why in _cases()
    ]


@pytest.mark.parametrize(("text", "kind"), _params())
def test_kind_is_the_first_that_fits(text, kind):
    assert [c.kind for c in reading_of(text).claims] == [kind]


# ------------------------------------------------------------------ nothing to check

NOTHING = [
    ("A night on the river\n\nThe ferry left Tarsk.", [("A night on the river", "heading")]),
    ("What we know so far\n\nThe ferry left Tarsk.", [("What we know so far", "heading")]),
    ("How the flood began\n\nThe ferry left Tarsk.", [("How the flood began", "heading")]),
    ("Who paid for the trip?", [("Who paid for the trip?", "question")]),
    ("Was the pilot tired?", [("Was the pilot tired?", "question")]),
    (
        "It is unclear whether the pilot saw the mast.",
        [("It is unclear whether the pilot saw the mast.", "open uncertainty")],
    ),
    (
        "It is not known how the fire started.",
        [("It is not known how the fire started.", "open uncertainty")],
    ),
    (
        "It remains unclear who fired the shots.",
        [("It remains unclear who fired the shots.", "open uncertainty")],
    ),
    ("Thank you for reading.", [("Thank you for reading.", "courtesy")]),
    ("***\n\nThe ferry left Tarsk.", [("***", "no words")]),
    (
        "LINDBY, May 3 (Agency) - A storm hit the coast on Monday.",
        [("LINDBY, May 3 (Agency) -", "dateline")],
    ),
    (
        "Whether the bridge can be saved remains to be seen.",
        [("Whether the bridge can be saved remains to be seen.", "open uncertainty")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOTHING)
def test_what_asserts_nothing_is_listed_with_the_reason(text, expected):
    assert silent(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOTHING)
def test_no_claim_is_made_of_what_asserts_nothing(text, expected):
    quiet = {words for words, _ in expected}

    assert not any(c.text in words for c in reading_of(text).claims for words in quiet)
    assert "\n\n" in text or "(" in text or reading_of(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mayor resigns\n\nAnna Petrov resigned on Monday.",
        "The mayor said it was unclear whether the bridge would reopen.",
        "Experts know why the bridge fell.",
    ],
)
def test_headline_with_a_verb_and_reported_doubt_are_text_like_any_other(text):
    assert silent(text) == []


@pytest.mark.xfail(reason="somebody else's question", strict=False)
def test_quoted_question_asserts_nothing():
    assert reading_of('"Who paid for the trip?" asked Oskar Brandt.').claims == ()


def test_each_kind_is_shown_in_ten_sentences_and_more():
    shown = Counter(kind for kind, _, why in _cases() if not why)

    assert {kind: shown[kind] >= 10 for kind in KINDS} == dict.fromkeys(KINDS, True)


#: Verbs of the classes whose past is not made by the rule of ``_past``.
_IRREGULAR = {"underlie", "traffic"}


def _past(verb):
    """Return the regular past of a verb, its last consonant not doubled."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


@pytest.mark.parametrize(
    "words",
    [
        wrongdoing.WRONGING,
        wrongdoing.PROCEEDINGS,
        wrongdoing.SANCTIONS,
        predicates.CAUSING,
        predicates.HOLDING_OFFICE,
        judgement.ATTITUDES,
    ],
)
def test_verbs_of_a_class_are_known_by_their_past(words):
    # A verb the list of verbs lacks gets a wrong lemma ("brib") and is never found in its class.
    known = {verb for verb in words if "-" not in verb and lemma_of(_past(verb), "VBD") in words}

    assert {verb for verb in words if "-" not in verb} - known - _IRREGULAR == set()
