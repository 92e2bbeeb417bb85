"""Corrections teach what was decided and are silent about the rest."""

import dataclasses

import pytest

from claims.extraction.corrections import CorrectedArticle, Judgement, NoCorrections
from claims.extraction.encoder import Cue
from claims.extraction.reading import Attribution, SourceWords, Words, quote
from claims.extraction.training.corrections import (
    in_words,
    main,
    read_corrections,
    score_corrections,
    to_sample,
)
from claims.extraction.training.data import windows_of
from tests.factories import claim, spans_of

TEXT = (
    "Anna Petrov said that the mayor had claimed that the pier was closed. "
    "The ferry sank. Police believe that nobody was hurt."
)
UNJUDGED = Judgement("unjudged")


def attribution(key, source, cue, content):
    def words(part, after=0):
        spans = spans_of(TEXT[after:], part)
        spans = tuple((a + after, b + after) for a, b in spans)
        return Words(spans, quote(TEXT, spans))

    whose = words(source)
    its = words(cue, whose.spans[0][1])
    return Attribution(
        id=key,
        source=SourceWords(whose.spans, whose.text, whose.text),
        cue=its,
        content=words(content, its.spans[0][1]),
        mode="indirect",
        naming="named",
    )


OUTER = attribution(
    "a1", "Anna Petrov", "said", "that the mayor had claimed that the pier was closed"
)
INNER = attribution("a2", "the mayor", "had claimed", "that the pier was closed")
LAST = attribution("a3", "Police", "believe", "that nobody was hurt")
FERRY = claim(TEXT, "The ferry sank", id="c1")


def article(text=TEXT, **states):
    judged = {key: Judgement(state) for key, state in states.items()}
    found = [one for one in (OUTER, INNER, LAST) if text == TEXT]
    return CorrectedArticle(
        article={"id": 3},
        text=text,
        parts=(),
        published_at=None,
        attributions=tuple(found),
        claims=(FERRY,) if text == TEXT else (),
        judgements=dict.fromkeys(("a1", "a2", "a3", "c1"), UNJUDGED) | judged,
    )


def words(sample, indices):
    return [sample.words[i] for i in sorted(indices)]


def judged_words(sample):
    return words(sample, set(range(len(sample.words))) - sample.unjudged)


@pytest.mark.parametrize("state", ["accepted", "changed"])
def test_attribution_that_stands_teaches_its_cue_source_and_content(state):
    sample = to_sample(article(a3=state))

    ((cue, source, content),) = sample.cues
    assert words(sample, cue) == ["believe"]
    assert words(sample, source) == ["Police"]
    assert words(sample, content) == ["that", "nobody", "was", "hurt"]
    assert judged_words(sample) == ["Police", "believe", "that", "nobody", "was", "hurt"]


def test_dismissed_attribution_teaches_that_nothing_is_attributed_there():
    sample = to_sample(article(a3="dismissed"))

    assert sample.cues == []
    assert judged_words(sample) == ["Police", "believe", "that", "nobody", "was", "hurt"]


def test_claim_of_the_publication_itself_teaches_that_nobody_says_it():
    sample = to_sample(article(c1="accepted"))

    assert sample.cues == []
    assert judged_words(sample) == ["The", "ferry", "sank"]


def test_dismissed_claim_of_the_publication_itself_teaches_nothing():
    sample = to_sample(article(c1="dismissed"))

    assert judged_words(sample) == []


def test_undecided_attribution_inside_of_one_that_stands_teaches_nothing():
    sample = to_sample(article(a1="accepted"))

    assert [words(sample, cue) for cue, _, _ in sample.cues] == [["said"]]
    assert judged_words(sample) == ["Anna", "Petrov", "said", "that"]


def test_dismissed_attribution_inside_of_an_undecided_one_teaches_by_its_cue():
    sample = to_sample(article(a2="dismissed"))

    assert sample.cues == []
    assert judged_words(sample) == ["had", "claimed"]


def test_attributions_inside_one_another_teach_both_where_both_stand():
    sample = to_sample(article(a1="accepted", a2="accepted"))

    assert [words(sample, cue) for cue, _, _ in sample.cues] == [["said"], ["had", "claimed"]]
    assert "ferry" not in judged_words(sample)
    assert {"Anna", "closed"} <= set(judged_words(sample))


def test_windows_keep_what_is_unjudged():
    sample = to_sample(article(a3="accepted"))
    start = sample.words.index("Police")

    before, after = windows_of(sample, [(0, start), (start, len(sample.words))])

    assert before.unjudged == set(range(start))
    assert judged_words(after) == ["Police", "believe", "that", "nobody", "was", "hurt"]


def test_words_are_found_where_the_text_has_markup_that_nobody_sees():
    def moved(words):
        # What stands before the last sentence has grown by a tag and its end.
        return Words(tuple((a + 7, b + 7) for a, b in words.spans), words.text)

    marked = TEXT.replace("The ferry sank.", "The <b>ferry</b> sank.")
    last = dataclasses.replace(
        LAST,
        source=SourceWords(moved(LAST.source).spans, "Police", "Police"),
        cue=moved(LAST.cue),
        content=moved(LAST.content),
    )
    corrected = dataclasses.replace(
        article(a3="accepted"), text=marked, attributions=(last,), claims=()
    )

    sample = to_sample(corrected)

    assert "<b>ferry</b>" not in sample.words
    assert judged_words(sample) == ["Police", "believe", "that", "nobody", "was", "hurt"]


def test_words_all_in_capitals_are_learned_as_the_reader_sees_them():
    def loud(words):
        return Words(words.spans, words.text.upper())

    last = dataclasses.replace(
        LAST,
        source=SourceWords(LAST.source.spans, "POLICE", "POLICE"),
        cue=loud(LAST.cue),
        content=loud(LAST.content),
    )
    corrected = dataclasses.replace(
        article(a3="accepted"), text=TEXT.upper(), attributions=(last,), claims=()
    )

    sample = to_sample(corrected)

    assert judged_words(sample) == ["Police", "believe", "that", "nobody", "was", "hurt"]


def test_file_gives_the_articles_that_teach_something(tmp_path):
    path = tmp_path / "corrections.jsonl"
    lines = [article(), article(a1="accepted"), article(c1="accepted")]
    path.write_text("\n".join(line.to_json() for line in lines) + "\n\n", encoding="utf-8")

    samples = list(read_corrections(path))

    assert [len(sample.cues) for sample in samples] == [1, 0]


def test_line_breaks_of_a_text_count_as_they_stand(tmp_path):
    text = "It sank.\r\n\u2028Nobody\u0085 was hurt."
    path = tmp_path / "corrections.jsonl"
    lines = [article(text=text), article(a1="accepted")]
    path.write_text("\n".join(line.to_json() for line in lines) + "\n", encoding="utf-8")

    assert len(list(read_corrections(path))) == 1


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([article(a1="accepted").to_json(), "{}"], "line 2: it does not say that its format"),
        ([article().to_json()], "nothing in it was decided"),
        ([], "nothing in it was decided"),
    ],
)
def test_file_that_teaches_nothing_or_is_damaged_is_refused(tmp_path, lines, said):
    path = tmp_path / "corrections.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(NoCorrections, match=said):
        list(read_corrections(path))


class OneCue:
    """Stands for an encoder that finds "believe" and nothing else."""

    def analyse(self, structure):
        at = structure.word.index("believe")
        return [Cue(at, at, None, ((at + 1, at + 1),))]


def test_model_is_scored_by_the_cues_it_finds_of_those_that_were_decided_on(tmp_path):
    path = tmp_path / "corrections.jsonl"
    lines = [article(a1="accepted", a3="accepted"), article(a2="dismissed"), article()]
    path.write_text("\n".join(line.to_json() for line in lines), encoding="utf-8")

    figures = score_corrections(OneCue(), path)

    assert figures == {
        "accepted": 2,
        "found of accepted": 50.0,
        "dismissed": 1,
        "found of dismissed": 0.0,
    }
    assert in_words(figures) == (
        "accepted 2, found of accepted 50.0%, dismissed 1, found of dismissed 0.0%"
    )


def test_score_of_no_decisions_has_no_shares(tmp_path):
    path = tmp_path / "corrections.jsonl"
    path.write_text(article().to_json(), encoding="utf-8")

    assert score_corrections(OneCue(), path) == {"accepted": 0, "dismissed": 0}


@pytest.mark.parametrize("content", [None, b"{}", b"\xff"])
def test_file_that_cannot_be_scored_is_said(tmp_path, monkeypatch, capsys, content):
    path = tmp_path / "corrections.jsonl"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr("sys.argv", ["corrections", str(path)])

    assert main() == 2
    assert capsys.readouterr().err
