"""The hand marks are sound: whatever is scored against them can trust their offsets and words."""

import json
import re
from typing import Any

import pytest

from claims.extraction.reading import CHANGES, KINDS, MODES, NAMINGS, QUALIFIERS
from tests.gold.build import SEEDS, BadMark, build, targets
from tests.gold.score import GOLD

_BUILT = dict(targets())
# The user's own article came marked, without a file of marks.
_PATHS = sorted([*_BUILT, *GOLD.glob("seed/*.json")])
_NAMES = [f"{path.parent.name}/{path.stem}" for path in _PATHS]

# Claims that have the long subject of an attributed content in common with it and nothing else.
_SHARES_ONLY_THE_SUBJECT = {("07-bell-founder.txt", "three: ... a caster called Yusuf Arslan")}
_UNRESOLVED = re.compile(r"(it|he|she|they|its|his|her|their|this|these|which|who)\b", re.I)


def _gold(path: Any) -> tuple[dict[str, Any], str]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, (SEEDS / gold["article"]).read_bytes().decode("utf-8")


def _placed(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """Return everything that has spans and quotes its words."""
    placed = [*gold["claims"], *gold["not_claims"]]
    for attribution in gold["attributions"]:
        placed += [attribution[part] for part in ("source", "cue", "content")]
        placed.append(attribution.get("said_at"))
    return [thing for thing in placed if thing is not None]


def _words(text: str, spans: list[list[int]]) -> set[int]:
    return {
        match.start()
        for match in re.finditer(r"\w+", text)
        if any(start <= match.start() < end for start, end in spans)
    }


def test_sets_share_no_article() -> None:
    names = [path.stem for path in _PATHS]

    assert len(names) == len(set(names)) >= 11


@pytest.mark.parametrize("path", sorted(_BUILT), ids=lambda path: path.stem)
def test_file_is_what_its_marks_say(path: Any) -> None:
    assert path.read_text(encoding="utf-8") == _BUILT[path], "run: python -m tests.gold.build"


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_spans_quote_the_article_in_reading_order(path: Any) -> None:
    gold, text = _gold(path)

    for thing in _placed(gold):
        assert " ... ".join(text[start:end] for start, end in thing["spans"]) == thing["text"]
        flat = [place for span in thing["spans"] for place in span]
        assert flat == sorted(set(flat)), thing["text"]
        assert all(text[a:b] == text[a:b].strip() for a, b in thing["spans"]), thing["text"]


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_values_are_words_of_the_reading(path: Any) -> None:
    gold, _ = _gold(path)

    for attribution in gold["attributions"]:
        assert attribution["mode"] in MODES
        assert attribution["naming"] in NAMINGS
        assert (attribution["naming"] == "none") == (attribution["source"] is None)
    for claim in gold["claims"]:
        assert claim["kind"] in KINDS
        for figure in claim["quantities"]:
            assert figure["qualifier"] in QUALIFIERS
            assert figure.get("change", "up") in CHANGES
            assert (figure["qualifier"] == "vague") == (figure["value"] is None)
            assert (figure["qualifier"] == "range") == ("value_max" in figure)


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_every_reference_resolves(path: Any) -> None:
    gold, _ = _gold(path)
    attributions = [attribution["id"] for attribution in gold["attributions"]]
    claims = [claim["id"] for claim in gold["claims"]]

    assert len(attributions) == len(set(attributions))
    assert len(claims) == len(set(claims))
    for attribution in gold["attributions"]:
        assert attribution["parent"] is None or attribution["parent"] in attributions
    for claim in gold["claims"]:
        assert claim["attribution"] is None or claim["attribution"] in attributions
    for group in gold["consistency"] if path in _BUILT else ():  # the user's differ in shape
        assert {group["total"], *group["parts"]} <= set(claims)


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_claim_takes_the_innermost_attribution_that_covers_most_of_it(path: Any) -> None:
    gold, text = _gold(path)
    by_id = {attribution["id"]: attribution for attribution in gold["attributions"]}

    def depth(id: str) -> int:
        parent = by_id[id]["parent"]
        return 0 if parent is None else 1 + depth(parent)

    for claim in gold["claims"]:
        words = _words(text, claim["spans"])
        covering = [
            name
            for name, attribution in by_id.items()
            if 2 * len(words & _words(text, attribution["content"]["spans"])) > len(words)
        ]
        shares_subject = (gold["article"], claim["text"]) in _SHARES_ONLY_THE_SUBJECT
        expected = None if shares_subject else max(covering, key=depth, default=None)
        assert claim["attribution"] == expected, f"{claim['id']}: {claim['text']}"


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_inner_attribution_stands_in_the_content_of_the_outer(path: Any) -> None:
    gold, text = _gold(path)
    by_id = {attribution["id"]: attribution for attribution in gold["attributions"]}

    for attribution in gold["attributions"]:
        if attribution["parent"]:
            inner = _words(text, attribution["content"]["spans"])
            assert inner <= _words(text, by_id[attribution["parent"]]["content"]["spans"])


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_direct_speech_is_wholly_quoted_and_mixed_partly(path: Any) -> None:
    gold, _ = _gold(path)

    for attribution in gold["attributions"]:
        content = attribution["content"]["text"]
        quoted = re.search(r"[“”\"‘]|(?<!\w)'", content) is not None
        whole = content[0] in "“\"'" and quoted
        if attribution["mode"] == "direct":
            assert whole, content
        if attribution["mode"] == "mixed":
            assert quoted, content
        if attribution["mode"] == "indirect":
            assert not quoted, content


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_statement_is_one_sentence_that_begins_with_a_resolved_word(path: Any) -> None:
    gold, _ = _gold(path)

    for claim in gold["claims"]:
        statement = claim["statement"]
        assert statement.endswith("."), statement
        assert statement[0].isupper() or statement[0].isdigit(), statement
        assert not _UNRESOLVED.match(statement), statement


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_no_claim_is_made_of_text_that_asserts_nothing(path: Any) -> None:
    gold, text = _gold(path)
    nothing = _words(text, [span for thing in gold["not_claims"] for span in thing["spans"]])

    for claim in gold["claims"]:
        assert not _words(text, claim["spans"]) & nothing, claim["text"]


@pytest.mark.parametrize("path", _PATHS, ids=_NAMES)
def test_every_sentence_is_marked_one_way_or_the_other(path: Any) -> None:
    gold, text = _gold(path)
    marked = _words(text, [span for thing in _placed(gold) for span in thing["spans"]])

    for match in re.finditer(r"[^.?!\n]+[.?!\n]+", text):
        words = _words(text, [list(match.span())])
        assert not words or words & marked, match[0]


@pytest.mark.parametrize("path", sorted(_BUILT), ids=lambda path: path.stem)
def test_sums_of_parts_are_right(path: Any) -> None:
    gold, _ = _gold(path)
    by_id = {claim["id"]: claim for claim in gold["claims"]}

    for group in gold["consistency"]:
        parts = [by_id[part] for part in group["parts"]]
        added = sum(part["quantities"][0]["value"] if part["quantities"] else 1 for part in parts)
        total = by_id[group["total"]]["quantities"][0]["value"]
        assert (added, total - added) == (group["sum"], group["remainder"])
        adds_up = added == total or (group["relation"] == "including" and added < total)
        assert group["verdict"] == ("consistent" if adds_up else "inconsistent")


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ("@ He said\nc event -\n  w he went\n  = He went.", "line 2: not there: 'he went'"),
        ("@ He said\nc event -\n  w said\n  = X.", "line 2: 2 times there: 'said'"),
        ("@ He said\nc event\n  w 1@said\n  = X.", "line 2: not a claim: 'c event'"),
        ("@ She said\nc event -\n  w 1@said\n  = X.", "no such place: 'She said'"),
        ("@ He said\nx\n  w 1@said", "line 2: not a mark: 'x'"),
    ],
)
def test_mark_that_does_not_fit_its_article_is_refused(marks: str, reason: str) -> None:
    with pytest.raises(BadMark) as refused:
        build(marks, "He said that she said no.", "small.txt")

    assert reason in str(refused.value)


def test_pieces_and_stretches_are_found() -> None:
    marks = "@ He said\nc event -\n  w 2@said ... that\n  = X."

    gold = build(marks, "He said she said no, that was all, that was it.", "small.txt")

    assert gold["claims"][0]["spans"] == [[12, 16], [21, 25]]
