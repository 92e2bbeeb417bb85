"""The ranker chooses by weights, leaves what it is not sure of, and tells a damaged file."""

import json

import pytest

from claims.extraction.encoder import ModelUnusable
from claims.extraction.referents import ranking
from claims.extraction.referents.ranking import Choice, Ranker, load_ranker

RANKER = Ranker(
    weights={"person": {"near": 2.0, "far": -1.0, "none": 0.0, "nobody": 3.0}},
    sure={"person": 0.5},
)


def choice(*seen: list[str], none: list[str]) -> Choice:
    return Choice(None, "female", none, [None] * len(seen), list(seen))


def test_candidate_with_the_highest_sum_is_chosen():
    assert RANKER.choose(choice(["far"], ["near"], none=["none"])) == 1


def test_nothing_is_chosen_where_none_is_likelier():
    assert RANKER.choose(choice(["near"], none=["nobody"])) is None


def test_nothing_is_chosen_between_two_that_are_as_likely():
    assert RANKER.choose(choice(["near"], ["near"], none=["none"])) is None


def test_features_never_learned_weigh_nothing():
    assert RANKER.choose(choice(["unheard of"], ["near"], none=["none"])) == 1


def test_weights_say_where_they_come_from():
    stored = json.loads(ranking.WEIGHTS.read_text(encoding="utf-8"))

    assert set(stored) == {"about", "sure", "weights"}
    assert stored["about"]["made by"] == ("python -m claims.extraction.training.coreference_ranker")
    assert set(stored["weights"]) == set(stored["sure"]) == {"person", "it", "they", "noun"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "the reader's file weights.json is missing or damaged"),
        ("{", "the reader's file weights.json is missing or damaged"),
        ('{"sure": {}}', "the reader's file weights.json is missing or damaged"),
        ('{"sure": {}, "weights": {}}', "the reader's file weights.json lacks weights"),
    ],
)
def test_missing_or_damaged_weights_are_told(tmp_path, monkeypatch, content, message):
    path = tmp_path / "weights.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(ranking, "WEIGHTS", path)
    load_ranker.cache_clear()

    with pytest.raises(ModelUnusable) as caught:
        load_ranker()

    assert str(caught.value) == message
    load_ranker.cache_clear()
