import json

import pytest

from claims.extraction.quantities import find_quantities
from claims.extraction.structure import plain_structure
from claims.extraction.training.figures import part_of_sentence, read_sentences, score_figures

SENTENCES = [
    {
        "id": "0",
        "text": "Over 12% of the 40 boats sank.",
        "quantities": [
            {"value": "12.0", "unit": "%", "normalized_unit": "percentage", "change": ">"},
            {"value": "40", "unit": "boats", "normalized_unit": "boat", "change": "~"},
        ],
    },
    {
        "id": "6",
        "text": "Fees went from 5 to 7 euros.",
        "quantities": [
            {"value": "5-7", "unit": "pounds", "normalized_unit": "pound", "change": "="}
        ],
    },
]


@pytest.fixture
def corpora(tmp_path):
    (tmp_path / "newsquant-even").mkdir()
    path = tmp_path / "newsquant-even" / "newsquant.json"
    path.write_text(json.dumps(SENTENCES), encoding="utf-8")
    return tmp_path


def test_values_units_and_bounds_are_counted_one_by_one(corpora):
    scores = score_figures(
        read_sentences(corpora), lambda text: find_quantities(plain_structure(text), [])
    )

    assert scores == {
        "figures": 3,
        "value": 100,
        "value and unit": pytest.approx(200 / 3),
        "value and bound": pytest.approx(200 / 3),
    }


def test_the_part_of_a_sentence_hangs_on_its_number_alone(corpora):
    assert {number: part_of_sentence(number) for number in ("0", "2", "4", "6", "8")} == {
        "0": "report",
        "2": "report",
        "4": "report",
        "6": "tune",
        "8": "tune",
    }
    assert [s.name for s in read_sentences(corpora, "tune")] == ["6"]
