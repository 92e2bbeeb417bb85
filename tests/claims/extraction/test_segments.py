"""Paragraphs, sentences and quotations mark the text and leave it as it is."""

import pytest
from hypothesis import given, settings

from claims.extraction.segments import (
    LONGEST_SENTENCE,
    cut_at,
    find_quotations,
    split_paragraphs,
    split_sentences,
)
from claims.extraction.structure import plain_structure
from claims.extraction.words import split_words
from tests.claims.extraction.shown import miss
from tests.claims.extraction.texts import any_text


def sentences(text):
    structure = plain_structure(text)
    return [structure.quote(first, last - 1) for first, last in structure.sentences]


def quotations(text):
    return [text[q.start : q.end] for q in find_quotations(text, split_paragraphs(text))]


# ------------------------------------------------------------------ any text


@settings(max_examples=300)
@given(any_text)
def test_paragraphs_hold_all_that_is_not_white_space(text):
    reached = 0

    for start, end in split_paragraphs(text):
        assert reached <= start < end
        assert text[reached:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        reached = end

    assert text[reached:].strip() == ""


@settings(max_examples=300)
@given(any_text)
def test_sentences_hold_every_word_once_and_no_more_than_the_encoder_sees(text):
    for start, end in split_paragraphs(text):
        words = split_words(text, start, end)
        reached = 0
        for first, last in split_sentences(text, words):
            assert first == reached
            assert last - first > 0
            reached = last
        assert reached == len(words)

    structure = plain_structure(text)
    assert all(last - first <= LONGEST_SENTENCE for first, last in structure.sentences)


@settings(max_examples=300)
@given(any_text)
def test_structure_places_every_word_in_its_sentence_and_paragraph(text):
    structure = plain_structure(text)

    for index in range(len(structure)):
        first, last = structure.sentences[structure.sentence[index]]
        start, end = structure.paragraphs[structure.paragraph[index]]
        assert first <= index < last
        assert start <= structure.start[index] < structure.end[index] <= end
        assert list(structure.words_in(*structure.span(index, index))) == [index]


@settings(max_examples=300)
@given(any_text)
def test_quotations_are_ordered_and_lie_in_one_paragraph(text):
    paragraphs = split_paragraphs(text)
    found = find_quotations(text, paragraphs)

    assert [q.start for q in found] == sorted(q.start for q in found)
    for number, quotation in enumerate(found):
        start, end = paragraphs[quotation.paragraph]
        assert start <= quotation.start < quotation.end <= end
        if quotation.continues is not None:
            before = found[quotation.continues]
            assert quotation.continues < number
            assert before.paragraph == quotation.paragraph - 1
            assert text[before.start] == text[quotation.start]


# ------------------------------------------------------------------ paragraphs


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2029", "\n \n"])
def test_line_break_of_any_kind_ends_a_paragraph(gap):
    text = f"The boat sank.{gap}Nobody was hurt."

    assert [text[a:b] for a, b in split_paragraphs(text)] == ["The boat sank.", "Nobody was hurt."]


def test_lines_wrapped_at_a_margin_are_one_paragraph():
    text = (
        "The harbour authority closed the pier on Monday after divers\n"
        "found that the oldest of its wooden posts had rotted through,\n"
        "and the ferry was sent to the new quay on the other side of\n"
        "the river.\n\nNobody was hurt."
    )

    assert [text[a:b][-10:] for a, b in split_paragraphs(text)] == ["the river.", " was hurt."]


@pytest.mark.parametrize(
    "lines",
    [
        ["The ferry left the pier at noon on Monday.", "It sank an hour later off the old mole.",
         "Nobody has been hurt, the harbour said."],
        ["Lindby Harbour Authority\t14 ships\t£3m in 2019",
         "Tarsk Harbour Authority\t9 ships\t£2m in 2019",
         "Ossa Harbour Authority\t4 ships\t£1m in 2019"],
    ],
)  # fmt: skip
def test_lines_that_end_as_sentences_or_hold_cells_are_not_joined(lines):
    text = "\n".join(lines)

    assert [text[a:b] for a, b in split_paragraphs(text)] == lines


def test_part_ends_a_paragraph_but_never_within_a_word():
    text = "Ferry sinks The boat sank."

    assert cut_at(text, [(0, len(text))], [0, 12, 14]) == [(0, 11), (12, len(text))]


def test_paragraph_without_full_stops_is_cut_at_small_words_with_a_capital():
    text = (
        "The mayor of Lindby said that the old bridge over the river was closed The ferry to "
        "Tarsk will not sail this week or later In March divers found rot"
    )

    assert [words.split()[0] for words in sentences(text)] == ["The", "The", "In"]


# ------------------------------------------------------------------ sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat sank. Nobody was hurt.", ["The boat sank.", "Nobody was hurt."]),
        ("Mr. Brandt left. He was tired.", ["Mr. Brandt left.", "He was tired."]),
        ("J. R. Holm won. She smiled.", ["J. R. Holm won.", "She smiled."]),
        ("The U.S. Navy left. The port closed.", ["The U.S. Navy left.", "The port closed."]),
        ("He moved to the U.S. The firm closed.", ["He moved to the U.S.", "The firm closed."]),
        ("It cost 3.5 million. It sank.", ["It cost 3.5 million.", "It sank."]),
        ('"It sank." He wept.', ['"It sank."', "He wept."]),
        ("“It sank!” she said. He wept.", ["“It sank!” she said.", "He wept."]),
        ("Did it sink? Nobody knew.", ["Did it sink?", "Nobody knew."]),
        ("He waited... then left.", ["He waited... then left."]),
        ("(It sank.) He wept.", ["(It sank.)", "He wept."]),
        ("No. 5 won. The crowd left.", ["No. 5 won.", "The crowd left."]),
        ("The fish were ill. Fishermen left.", ["The fish were ill.", "Fishermen left."]),
        miss(
            "He works for Velmar Inc. Petra Holm does too.",
            ["He works for Velmar Inc.", "Petra Holm does too."],
            why="an abbreviation before a name that begins a sentence",
        ),
    ],
)
def test_sentence_ends_where_it_ends(text, expected):
    assert sentences(text) == expected


def test_dateline_is_a_stretch_of_its_own():
    text = "LINDBY, May 3 (Agency) - A storm hit the coast of the island on Monday."

    assert sentences(text)[0] == "LINDBY, May 3 (Agency) -"


def test_endless_sentence_is_cut_at_a_comma():
    text = ", ".join(["the ferry left the pier"] * 80) + "."

    found = sentences(text)

    assert len(found) > 3
    assert all(piece.endswith(",") for piece in found[:-1])


@pytest.mark.parametrize("marks", ["!", "!?", ")", "”", '"', "]”", ". "])
def test_sentence_with_endless_marks_at_its_end_is_cut_too(marks):
    structure = plain_structure("It sank." + marks * 1_000)

    assert max(last - first for first, last in structure.sentences) <= LONGEST_SENTENCE


# ------------------------------------------------------------------ quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It sank," he said.', ['"It sank,"']),
        ("“It sank,” he said.", ["“It sank,”"]),
        ("‘It sank,’ he said.", ["‘It sank,’"]),
        ("'It sank,' he said.", ["'It sank,'"]),
        ("«It sank» was his word.", ["«It sank»"]),
        ("„It sank“ was his word.", ["„It sank“"]),
        ("„It sank” was his word.", ["„It sank”"]),
        ('"It," he said, "sank."', ['"It,"', '"sank."']),
        ("“She said ‘no’ twice,” he said.", ["“She said ‘no’ twice,”", "‘no’"]),
        # No quotations: apostrophes, inches, what never closes.
        ("The guards' hut and the boys' school burned.", []),
        ("It isn't the mayor's dog, it's ours.", []),
        ('A 14" screen stood there.', []),
        ('He said " and left.', []),
        ("“It sank, he said.", []),
        ("In the '90s it sank.", []),
    ],
)
def test_quotation_is_a_pair_of_marks(text, expected):
    assert quotations(text) == expected


def test_mark_left_open_in_one_paragraph_shifts_none_in_the_next():
    text = 'A 5" pipe burst.\n\n"It sank," he said.\n\nHe was 6\' 2" tall.\n\n"It rose," she said.'

    assert quotations(text) == ['"It sank,"', '"It rose,"']


def test_reopened_quotation_continues_the_one_before():
    text = "“It rained all day.\n\n“By noon the house had gone,” she said.\n\n“We left.”"

    first, second, third = find_quotations(text, split_paragraphs(text))

    assert (first.continues, second.continues, third.continues) == (None, 0, None)
    assert text[first.start : first.end] == "“It rained all day."
    assert text[second.start : second.end] == "“By noon the house had gone,”"


def test_quotation_may_run_over_many_paragraphs():
    text = "\n\n".join(["“It rained."] * 5) + "”"

    assert [q.continues for q in find_quotations(text, split_paragraphs(text))] == [
        None, 0, 1, 2, 3,
    ]  # fmt: skip
