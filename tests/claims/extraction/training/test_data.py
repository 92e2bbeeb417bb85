"""Corpora become windows of words with their marks; the files here are invented."""

import collections
import re

import pytest

from claims.extraction.pieces import GLUED, NEW_LINE, SPACED
from claims.extraction.training.data import (
    part_of,
    read_attributions,
    read_treebank,
    windows_of,
)

# Two documents; a word of two tokens, an empty node, and a sentence that no mark of a document
# or paragraph stands before.
TREEBANK = """\
# newdoc id = harbour
# newpar
# sent_id = harbour-1
# text = The ferry didn't sink.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-object-new
2\tferry\tferry\tNOUN\tNN\t_\t5\tnsubj\t_\tEntity=1)
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\tSpaceAfter=No
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tsink\tsink\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5.1\tsank\tsink\tVERB\tVBD\t_\t_\t_\t_\t_
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = harbour-2
1\tAnna\tAnna\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(2-person-new-cf1
2\tPetrov\tPetrov\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=2)
3\twept\tweep\tVERB\tVBD\t_\t0\troot\t_\t_
4\tMonday\tMonday\tPROPN\tNNP\t_\t3\tobl:unmarked\t_\tEntity=(3-time-new)

# newpar
# sent_id = harbour-3
1\tHush\thush\tINTJ\tUH\t_\t0\troot\t_\t_

# newdoc id = river
# sent_id = river-1
1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\tEntity=(4-unheard-of)
2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_
"""


def write(folder, text, name="sea.conllu"):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_treebank_gives_its_documents_with_words_and_trees(tmp_path):
    first, second = read_treebank(write(tmp_path / "ewt", TREEBANK))

    assert (first.document, second.document) == ("harbour", "river")
    assert first.words == [
        *("The", "ferry", "did", "n't", "sink", "."),
        *("Anna", "Petrov", "wept", "Monday", "Hush"),
    ]
    assert first.sentences == [(0, 6), (6, 10), (10, 11)]
    assert first.tags[:6] == ["DT", "NN", "VBD", "RB", "VB", "."]
    assert first.heads == [1, 4, 4, 4, 4, 4, 8, 6, 8, 8, 10]
    assert first.relations[-5:] == ["nsubj", "flat", "root", "obl:unmarked", "root"]
    assert second.words == ["Rain", "fell"]


def test_gaps_and_paragraphs_of_a_treebank_are_those_of_its_text(tmp_path):
    first, second = read_treebank(write(tmp_path / "ewt", TREEBANK))

    assert first.gaps == [
        *(NEW_LINE, SPACED, SPACED, GLUED, SPACED, GLUED),
        *(SPACED, SPACED, SPACED, SPACED, NEW_LINE),
    ]
    assert first.paragraph == [1] * 10 + [2]
    assert second.gaps == [NEW_LINE, SPACED]


def test_kind_of_entity_stands_at_the_head_of_its_mention(tmp_path):
    first, second = read_treebank(write(tmp_path / "gum", TREEBANK))

    assert first.entities == [
        *("O", "object", "O", "O", "O", "O"),
        *("person", "O", "O", "time", "O"),
    ]
    assert second.entities == ["O", "O"]


def test_treebank_without_entities_has_none_rather_than_empty_ones(tmp_path):
    without = re.sub(r"Entity=[^|\n]*", "_", TREEBANK)

    first, _ = read_treebank(write(tmp_path, without))

    assert first.entities is None


def test_file_without_a_last_empty_line_loses_no_sentence(tmp_path):
    (sample,) = read_treebank(
        write(tmp_path, TREEBANK[: TREEBANK.index("\n\n# sent_id = harbour-2")])
    )

    assert sample.words[-1] == "."


def test_empty_file_gives_no_documents(tmp_path):
    assert list(read_treebank(write(tmp_path, ""))) == []


# ------------------------------------------------------------------ attributions

STORY = "“It sank,” said Anna Petrov. “We\r\nwept.” The mayor, she added, knew."


def mark(text, *pieces):
    """Return pieces as the offsets of a mark."""
    return ";".join(f"{text.index(p)} {text.index(p) + len(p)}" for p in pieces)


def write_story(folder, name, text, marks, *, who="anna", events=()):
    for sub, suffix, content in (
        ("text", ".txt", text),
        ("attributions", f"_{who}.ann", "\n".join([*marks, *events]) + "\n"),
    ):
        (folder / sub).mkdir(parents=True, exist_ok=True)
        (folder / sub / f"{name}{suffix}").write_bytes(content.encode("utf-8"))


MARKS = [
    f"T1\tCue {mark(STORY, 'said')}\tsaid",
    f"T2\tSource {mark(STORY, 'Anna Petrov')}\tAnna Petrov",
    f"T3\tContent {mark(STORY, '“It sank,”', '“We')}\t“It sank,” “We",
    f"T4\tContent {mark(STORY, 'wept.”')}\twept.”",
    f"T5\tCue {mark(STORY, 'added')}\tadded",
    f"T6\tContent {mark(STORY, 'The mayor', 'knew')}\tThe mayor knew",
    f"T7\tCue {mark(STORY, 'knew')}\tknew",
]
EVENTS = [
    "E1\tAttribution:T1 Source:T2 Cue:T1 Content:T3 Content2:T4",
    "E2\tAttribution:T5 Cue:T5 Content:T6",
    "E3\tAttribution:T7 Cue:T7",
    "A1\tNested E2",
    "#1\tAnnotatorNotes E1\tnothing",
]


def words_of(sample, indices):
    return [sample.words[i] for i in indices]


def test_article_gives_cue_source_and_content_of_each_relation_in_words(tmp_path):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS)

    (sample,) = read_attributions(tmp_path)

    first, second = sample.cues
    assert [words_of(sample, part) for part in first] == [
        ["said"],
        ["Anna", "Petrov"],
        ["“", "It", "sank", ",", "”", "“", "We", "wept", ".", "”"],
    ]
    assert [words_of(sample, part) for part in second] == [["added"], [], ["The", "mayor", "knew"]]


def test_relation_without_a_content_teaches_nothing(tmp_path):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS[2:])

    (sample,) = read_attributions(tmp_path)

    assert sample.cues == []


def test_pieces_of_a_content_begin_where_they_were_marked(tmp_path):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS)

    (sample,) = read_attributions(tmp_path)

    sources, contents = sample.breaks[0]
    assert words_of(sample, sorted(sources)) == ["Anna"]
    assert words_of(sample, sorted(contents)) == ["“", "“", "wept"]


def test_offsets_count_line_breaks_as_they_stand_in_the_file(tmp_path):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS)

    (sample,) = read_attributions(tmp_path)

    assert [STORY[a:b] for a, b in sample.spans] == sample.words
    assert sample.gaps[sample.words.index("wept")] == NEW_LINE


def test_mark_that_cuts_a_word_takes_it_by_its_middle(tmp_path):
    text = "Everybody said so in Tarsk."
    marks = [
        "T1\tCue 10 13\tsai",
        "T2\tSource 3 9\trybody",
        "T3\tContent 15 18\tso ",
    ]
    write_story(
        tmp_path, "cut", text, marks, events=["E1\tAttribution:T1 Source:T2 Cue:T1 Content:T3"]
    )

    (sample,) = read_attributions(tmp_path)

    assert [words_of(sample, part) for part in sample.cues[0]] == [["said"], ["Everybody"], ["so"]]


def test_article_marked_by_two_takes_the_first_and_one_by_nobody_is_left_out(tmp_path):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS[1:2], who="bert")
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS, who="anna")
    write_story(tmp_path, "other", STORY, MARKS, events=EVENTS, who="long_name")

    (sample,) = read_attributions(tmp_path)

    assert (sample.document, len(sample.cues)) == ("ferry", 2)


def test_name_with_brackets_finds_its_own_marks(tmp_path):
    write_story(tmp_path, "ferry [2]", STORY, MARKS, events=EVENTS)

    (sample,) = read_attributions(tmp_path)

    assert sample.document == "ferry [2]"


def test_part_of_an_article_follows_from_its_name_alone():
    names = [f"article-{number}" for number in range(2_400)]
    parts = collections.Counter(map(part_of, names))

    assert part_of("river-floods") == "tune"
    assert part_of("lindby-bridge") == "train"
    assert set(parts) == {"train", "tune", "report"}
    assert 150 < parts["tune"] < 250
    assert 150 < parts["report"] < 250


def test_only_the_articles_of_a_part_are_read(tmp_path):
    for name in ("river-floods", "lindby-bridge"):
        write_story(tmp_path, name, STORY, MARKS, events=EVENTS)

    assert [s.document for s in read_attributions(tmp_path, "tune")] == ["river-floods"]
    assert [s.document for s in read_attributions(tmp_path, "train")] == ["lindby-bridge"]
    assert list(read_attributions(tmp_path, "report")) == []


# ------------------------------------------------------------------ windows


def test_window_of_a_treebank_counts_from_its_own_first_word(tmp_path):
    sample, _ = read_treebank(write(tmp_path / "gum", TREEBANK))

    first, second = windows_of(sample, [(0, 6), (6, 11)])

    assert second.words == ["Anna", "Petrov", "wept", "Monday", "Hush"]
    assert second.sentences == [(0, 4), (4, 5)]
    assert second.heads == [2, 0, 2, 2, 4]
    assert second.entities == ["person", "O", "O", "time", "O"]
    assert first.heads == [1, 4, 4, 4, 4, 4]
    assert first.cues is None


def test_attribution_goes_with_the_window_of_its_cue_and_loses_what_lies_outside(tmp_path):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS)
    (sample,) = read_attributions(tmp_path)
    cut = sample.words.index("The")

    first, second = windows_of(sample, [(0, cut), (cut, len(sample.words))])

    assert [words_of(first, part)[:2] for part in first.cues[0]] == [
        ["said"],
        ["Anna", "Petrov"],
        ["“", "It"],
    ]
    assert [words_of(second, part) for part in second.cues[0]] == [
        ["added"],
        [],
        ["The", "mayor", "knew"],
    ]
    assert (len(first.cues), len(second.cues)) == (1, 1)


@pytest.mark.parametrize("cut", [3, 5, 9])
def test_windows_together_hold_every_word_once(tmp_path, cut):
    write_story(tmp_path, "ferry", STORY, MARKS, events=EVENTS)
    (sample,) = read_attributions(tmp_path)

    parts = list(windows_of(sample, [(0, cut), (cut, len(sample.words))]))

    assert [w for part in parts for w in part.words] == sample.words
    assert [g for part in parts for g in part.gaps] == sample.gaps
    assert sum(len(part.cues) for part in parts) == len(sample.cues)
