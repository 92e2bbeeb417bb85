"""Marks beside a text are read by their ids, wherever in the file they stand."""

from claims.extraction.training.standoff import marked_articles, read_relations, read_text


def write(folder, name, lines):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_relations_have_their_pieces_by_role(tmp_path):
    path = write(
        tmp_path,
        "a.ann",
        [
            "T1\tCue 12 16\tsaid",
            "T2\tSource 0 11\tAnna Petrov",
            "T3\tContent 40 44;17 30\t…",
            "T4\tContent 33 38\t…",
            "E1\tAttribution:T1 Source:T2 Cue:T1 Content:T3 Content2:T4",
            "E2\tAttribution:T1 Cue:T1",
            "A1\tNested E1",
            "#1\tAnnotatorNotes E1\tnothing",
        ],
    )

    assert read_relations(path) == {
        "E1": {
            "source": [(0, 11)],
            "cue": [(12, 16)],
            "content": [(17, 30), (33, 38), (40, 44)],
        }
    }


def test_mark_that_stands_behind_its_relation_is_not_lost(tmp_path):
    path = write(
        tmp_path,
        "a.ann",
        [
            "T1\tCue 12 16\tsaid",
            "E1\tAttribution:T1 Source:T2 Cue:T1 Content:T3",
            "T3\tContent 17 30\t…",
            "T2\tSource 0 11\tAnna Petrov",
        ],
    )

    assert read_relations(path)["E1"]["source"] == [(0, 11)]


def test_article_takes_the_first_file_of_marks_and_its_own(tmp_path):
    for name in ("ferry", "ferry_fire", "quay"):
        write(tmp_path / "text", f"{name}.txt", ["Text."])
    for name in ("ferry_b2b2", "ferry_a1a1", "ferry_fire_c3c3"):
        write(tmp_path / "attributions", f"{name}.ann", [])

    found = [(name, marks.name) for name, _, marks in marked_articles(tmp_path)]

    assert found == [("ferry", "ferry_a1a1.ann"), ("ferry_fire", "ferry_fire_c3c3.ann")]


def test_line_breaks_of_a_text_count_as_they_stand(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"One.\r\nTwo.")

    assert read_text(tmp_path / "a.txt") == "One.\r\nTwo."
