"""In a transcript each label is a source and its turn the content; lists are no transcripts."""

import pytest

from claims.extraction.read import read
from claims.extraction.segments import split_paragraphs
from claims.extraction.turns import find_turns
from tests.claims.extraction.shown import cue, reading_of, said, silent, stated
from tests.claims.extraction.texts import check_reading

DEBATE = (
    "SMITH: We will raise taxes next year.\n\n"
    "JONES (Labour): That is wrong. The council said it had no money.\n\n"
    "It cut 300 jobs.\n\n"
    "(Applause.)\n\n"
    "SMITH: The bridge is unsafe."
)


def labels(text):
    found = find_turns(text, split_paragraphs(text))
    return [text[slice(*label.name)] for label in found.values()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DEBATE, ["SMITH", "JONES", "SMITH"]),
        (
            "Interviewer: Why did you go?\nAnna Petrov: I was tired.\nInterviewer: What then?",
            ["Interviewer", "Anna Petrov", "Interviewer"],
        ),
        ("Q. Did you close it?\n\nA. Yes, I closed it.", ["Q", "A"]),
        ("Q: Did you close it?\n\nA: Yes, I closed it.", ["Q", "A"]),
        ("MR. DOLAN: We left at noon.\nTHE COURT: You may sit down.", ["MR. DOLAN", "THE COURT"]),
        (
            "[00:01:23] PETROV: We left at noon.\n[00:01:40] DOLAN: So did all of us.",
            ["PETROV", "DOLAN"],
        ),
        # No transcripts.
        ("Petrov: We left at noon.", []),
        ("Revenue: 987 / 941\nProfit: 81 / 72\nStaff: 4,310 / 4,475", []),
        ("Name: Anna\nAge: 12\nName: Oskar\nAge: 14", []),
        ("Note: The shop is closed today.\nNote: The pier is closed too.\nNote: Be safe.", []),
        ("Photo: Marek Dolan took it.\n\nBackground: The pier was built in 1902.", []),
        ("The mayor said: We left at noon.\n\nThe judge said: We did not leave.", []),
        ("Q. fever spread in Tarsk last year.", []),
    ],
)
def test_labels_of_speakers_are_told_from_other_labels(text, expected):
    assert labels(text) == expected


def test_label_is_the_source_and_the_turn_its_content():
    check_reading(DEBATE, reading_of(DEBATE))

    turns = [one for one in said(DEBATE) if one[1] == ":"]
    assert turns == [
        ("SMITH", ":", "We will raise taxes next year.", "direct"),
        (
            "JONES",
            ":",
            "That is wrong. The council said it had no money. ... It cut 300 jobs.",
            "direct",
        ),
        ("SMITH", ":", "The bridge is unsafe.", "direct"),
    ]


def test_what_a_speaker_reports_stands_inside_the_turn():
    reading = reading_of(DEBATE)
    outer = next(a for a in reading.attributions if a.source and a.source.text == "JONES")

    assert cue(DEBATE, "said").parent == outer.id


def test_labels_and_stage_directions_are_no_claims():
    assert ("SMITH:", "speaker label") in silent(DEBATE)
    assert ("JONES (Labour):", "speaker label") in silent(DEBATE)
    assert all("SMITH" not in text and "Applause" not in text for text in stated(DEBATE))


def test_first_person_is_the_speaker_by_the_fullest_name():
    text = (
        "Interviewer: Why did you leave the firm?\n"
        "Anna Petrov: I left in March.\n"
        "Interviewer: And what came after that?\n"
        "Petrov: I founded Velmar in 2019."
    )

    assert stated(text) == ["Anna Petrov left in March.", "Anna Petrov founded Velmar in 2019."]
    namings = [(a.source.name, a.naming) for a in reading_of(text).attributions if a.source]
    assert namings == [
        ("Interviewer", "described"),
        ("Anna Petrov", "named"),
        ("Interviewer", "described"),
        ("Anna Petrov", "named"),
    ]


def test_questions_of_an_interview_are_no_claims():
    text = "Q. Did you close the bridge?\n\nA. I closed the bridge in March."

    assert [c.text for c in read(text).claims] == ["I closed the bridge in March"]
    assert ("Did you close the bridge?", "question") in silent(text)
