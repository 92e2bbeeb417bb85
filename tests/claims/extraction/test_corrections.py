"""Lines of corrections say the same after a way through JSON, and what was mended is refused."""

import dataclasses
import json

import pytest

from claims.extraction.corrections import (
    CorrectedArticle,
    Judgement,
    NoCorrections,
    article_from_json,
)
from tests.factories import HAND, TEXT, harbour_reading

READING = harbour_reading()


def corrected(**judgements):
    known = dict.fromkeys(
        (one.id for one in (*READING.attributions, *READING.claims)),
        Judgement("unjudged", reader=HAND),
    )
    return CorrectedArticle(
        article={"id": 7, "outlet": "mail", "external_id": "", "revision": 1},
        text=TEXT,
        parts=(),
        published_at=None,
        attributions=READING.attributions,
        claims=READING.claims,
        judgements=known | judgements,
    )


LINE = corrected().to_json()


def spoilt(change):
    data = json.loads(LINE)
    change(data)
    return json.dumps(data)


def test_line_gives_back_what_it_was_made_of():
    article = corrected(
        a1=Judgement("accepted", reader=HAND),
        a2=Judgement("changed", reader=HAND),
        a4=Judgement("accepted", origin="added"),
        c1=Judgement("dismissed", reader=HAND, reason="not_a_claim"),
    )

    assert article_from_json(article.to_json()) == article


def test_line_has_one_line_and_says_its_format():
    assert "\n" not in LINE
    assert json.loads(LINE)["format"] == "factcheck-corrections/1"


def test_attribution_in_a_line_has_the_shape_of_a_reading_and_its_judgement():
    attribution = json.loads(LINE)["attributions"][0]

    assert attribution["cue"] == {"spans": [[47, 51]], "text": "said"}
    assert (attribution["state"], attribution["origin"]) == ("unjudged", "read")
    assert attribution["reader"] == {"name": "by-hand", "version": "1"}


def test_states_that_stand_are_those_that_somebody_said_are_right():
    stands = {s: Judgement(s).stands for s in ("accepted", "changed", "dismissed", "unjudged")}

    assert stands == {"accepted": True, "changed": True, "dismissed": False, "unjudged": False}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data.update(format="factcheck-corrections/2"), "format"),
        (lambda data: data.pop("format"), "format"),
        (lambda data: data.update(text=data["text"] + " "), "hash"),
        (lambda data: data.pop("text_sha256"), "hash"),
        (lambda data: data.pop("claims"), "claims"),
        (lambda data: data.update(attributions=3), "form"),
        (lambda data: data["attributions"][0].pop("state"), "form"),
        (lambda data: data["attributions"][0].update(state="perhaps"), "perhaps"),
        (lambda data: data["claims"][0].update(origin="heard"), "heard"),
        (lambda data: data["attributions"][0]["cue"].update(spans=[[0, 10**6]]), "no span"),
        (lambda data: data["claims"][0].update(spans=[[5, 5]]), "no span"),
        (lambda data: data["claims"][0].update(spans=[["a", "b"]]), "no span"),
        (lambda data: data["claims"][0].update(spans=[[1, 2, 3]]), "form"),
        (lambda data: data["claims"][0].update(surprise=1), "form"),
    ],
)
def test_line_that_is_no_such_article_is_refused_with_the_reason(change, reason):
    with pytest.raises(NoCorrections, match=reason):
        article_from_json(spoilt(change))


@pytest.mark.parametrize("line", ["", "{", "[]", "null", "3", "[" * 100_000])
def test_line_that_is_no_object_is_refused(line):
    with pytest.raises(NoCorrections):
        article_from_json(line)


def test_article_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        corrected().text = "another"
