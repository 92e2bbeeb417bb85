"""A model is scored against marks: all right is a hundred, and half of it is half."""

import pytest

from claims.extraction.encoder import load_encoder
from claims.extraction.structure import plain_structure
from claims.extraction.training.scoring.bare import score_attribution, score_parser

TEXT = "The ferry sank. Nobody was hurt.\n\nAnna Petrov said that the pier was closed."


def treebank(path, spoil=lambda index, cells: cells):
    """Write what the model itself makes of a text as a treebank."""
    s = plain_structure(TEXT)
    load_encoder().analyse(s)
    lines = ["# newdoc id = ferry"]
    for first, last in s.sentences:
        if first == 0 or s.paragraph[first] != s.paragraph[first - 1]:
            lines.append("# newpar")
        for i in range(first, last):
            head = 0 if s.head[i] == i else s.head[i] - first + 1
            glued = i + 1 < len(s) and s.start[i + 1] == s.end[i]
            cells = [str(i - first + 1), s.word[i], s.lemma[i], "_", s.tag[i], "_", str(head)]
            cells += [s.relation[i], "_", "SpaceAfter=No" if glued else "_"]
            lines.append("\t".join(spoil(i, cells)))
        lines.append("")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(s)


def test_model_agrees_with_itself(tmp_path):
    words = treebank(tmp_path / "own.conllu")

    scores = score_parser(load_encoder(), [tmp_path / "own.conllu"])

    assert scores == {
        "words": words,
        **dict.fromkeys(("tags", "UAS", "LAS", "LAS universal"), 100),
    }


def test_wrong_head_costs_the_arc_and_a_wrong_label_the_relation_alone(tmp_path):
    def spoil(index, cells):
        if index == 0:
            cells[6] = "0" if cells[6] != "0" else "2"
        if index == 1:
            cells[7] = "nsubj:outer"
        return cells

    words = treebank(tmp_path / "spoilt.conllu", spoil)

    scores = score_parser(load_encoder(), [tmp_path / "spoilt.conllu"])

    assert scores["UAS"] == pytest.approx(100 * (words - 1) / words)
    assert scores["LAS"] == pytest.approx(100 * (words - 2) / words)


def test_attribution_is_scored_by_exact_spans(tmp_path):
    folder = tmp_path / "polnear-train" / "train"
    for sub in ("text", "attributions"):
        (folder / sub).mkdir(parents=True)
    text = "Anna Petrov said that the pier was closed. The mayor said that the ferry had sunk."
    marks = []
    for number, (source, content) in enumerate(
        [("Anna Petrov", "that the pier was closed"), ("The mayor", "that the ferry")]
    ):
        said = text.index("said", text.index(source))
        for offset, (role, start, words) in enumerate(
            [
                ("Source", text.index(source), source),
                ("Cue", said, "said"),
                ("Content", text.index(content), content),
            ]
        ):
            marks.append(f"T{3 * number + offset}\t{role} {start} {start + len(words)}\t{words}")
        keys = [f"T{3 * number + n}" for n in range(3)]
        marks.append(
            f"E{number}\tAttribution:{keys[1]} Source:{keys[0]} Cue:{keys[1]} Content:{keys[2]}"
        )
    (folder / "text" / "river-floods.txt").write_text(text, encoding="utf-8")
    (folder / "attributions" / "river-floods_anna.ann").write_text(
        "\n".join(marks), encoding="utf-8"
    )

    scores = score_attribution(load_encoder(), tmp_path, "tune")

    # The second content is marked shorter than the model reads it.
    assert scores == {"cue": 100, "source": 100, "content": 50}
