"""What the reader should reach, and what others reach, by table and row."""

from __future__ import annotations

from collections.abc import Mapping

Goals = Mapping[str, tuple[float, float]]

#: Floor and goal, for the first column of a table.
GOALS: dict[str, Goals] = {
    "gold": {
        "claims F1 at 0.5": (90.0, 96.0),
        "claims F1 at 0.8": (75.0, 88.0),
        "source right": (95.0, 97.0),
        "mode right": (95.0, 96.0),
        "kind right": (88.0, 93.0),
    },
    "pairs": {"all": (85.0, 95.0), "without a figure": (75.0, 90.0)},
    "attribution": {
        "source exact": (77.0, 81.0),
        "cue exact": (70.0, 74.0),
        "content exact": (64.0, 70.0),
        "content characters": (89.0, 91.0),
        "relation overlap": (76.0, 80.0),
        "relation half": (66.0, 70.0),
        "relation exact": (46.0, 55.0),
        "right source given content": (87.0, 91.0),
    },
    "quantities": {
        "value": (92.0, 95.0),
        "value and unit": (80.0, 88.0),
        "value and bound": (88.0, 92.0),
    },
    "referents": {"all": (75.0, 88.0)},
}

_PEOPLE_EXACT = {"source exact": 77.7, "cue exact": 70.5, "content exact": 65.9}
_PEOPLE_OVERLAP = {"source overlap": 84.1, "cue overlap": 81.5, "content overlap": 87.7}

#: F1 that others published on the same corpora (PolNeAR: its test part), by table and name.
ANCHORS: dict[str, dict[str, Mapping[str, float]]] = {
    "attribution": {
        "two people": {
            **_PEOPLE_EXACT,
            **_PEOPLE_OVERLAP,
            "relation overlap": 78.7,
            "relation half": 69.0,
            "relation exact": 56.3,
            "right source given content": 90.8,
        },
        "CofeNet": {"source exact": 83.2, "cue exact": 75.3, "content exact": 72.9},
        "BERT": {
            "source exact": 81.1,
            "cue exact": 74.0,
            "content exact": 68.9,
            "source overlap": 85.0,
            "cue overlap": 83.0,
            "content overlap": 83.0,
        },
        "CRF": {
            "source exact": 50.6,
            "cue exact": 53.4,
            "content exact": 28.6,
            "source overlap": 70.0,
            "cue overlap": 70.0,
            "content overlap": 76.0,
        },
        "CoreNLP": {"source exact": 13.9, "content exact": 17.5},
    },
    "quantities": {
        "CQE": {"value": 92.0, "value and unit": 85.6, "value and bound": 88.1},
        "quantulum3": {"value": 73.0, "value and unit": 47.2},
        "Recognizers-Text": {"value": 69.1, "value and unit": 34.2},
        "GPT-3": {"value": 70.6, "value and unit": 59.1, "value and bound": 51.9},
    },
    "propositions": {
        "second person": {"Jaccard 0.5": 79.3, "Jaccard 0.8": 54.1},
        "T5-large": {"Jaccard 0.8": 55.9},
        "BERT": {"Jaccard 0.8": 34.2},
        "cut at commas and “and”": {"Jaccard 0.5": 53.8, "Jaccard 0.8": 26.1},
        "whole sentence": {"Jaccard 0.5": 33.7, "Jaccard 0.8": 13.5},
    },
}
