"""The articles to start with are what their index says."""

import datetime
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from claims.extraction.reading import PARTS

SEEDS = Path(__file__).parents[1] / "seeds"
INDEX: list[dict[str, Any]] = json.loads((SEEDS / "articles.json").read_text(encoding="utf-8"))
IDS = [entry["id"] for entry in INDEX]


def test_index_lists_every_article_once() -> None:
    assert sorted(entry["file"] for entry in INDEX) == sorted(p.name for p in SEEDS.glob("*.txt"))
    assert len(IDS) == len(set(IDS)) >= 12


def test_users_article_is_unchanged() -> None:
    text = (SEEDS / "000_1e8b3c1082576829.txt").read_bytes()

    digest = hashlib.sha256(text).hexdigest()
    assert digest == "fc30c7bd7aeb7a8b35c828580c5c7820d073d041ca3731ee7b2bf1d9ea6dab00"


@pytest.mark.parametrize("entry", INDEX, ids=IDS)
def test_parts_lie_in_the_text_in_order(entry: dict[str, Any]) -> None:
    text = (SEEDS / entry["file"]).read_bytes().decode("utf-8")
    end = 0

    for part in entry["parts"]:
        assert part["part"] in PARTS
        start, stop = part["span"]
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        end = stop


@pytest.mark.parametrize("entry", INDEX, ids=IDS)
def test_title_is_the_headline(entry: dict[str, Any]) -> None:
    text = (SEEDS / entry["file"]).read_bytes().decode("utf-8")
    headlines = [text[slice(*p["span"])] for p in entry["parts"] if p["part"] == "headline"]

    assert headlines == ([] if entry["title"] is None else [entry["title"]])


@pytest.mark.parametrize("entry", INDEX, ids=IDS)
def test_invented_article_has_outlet_and_date_and_the_users_has_neither(
    entry: dict[str, Any],
) -> None:
    if entry["invented"]:
        assert entry["outlet"]
        assert datetime.date.fromisoformat(entry["published_at"])
    else:
        assert (entry["outlet"], entry["byline"], entry["published_at"]) == (None, None, None)
