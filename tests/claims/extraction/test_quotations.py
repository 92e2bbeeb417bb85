"""A quotation finds its speaker over paragraphs; an attribution inside of one its parent."""

import pytest

from tests.claims.extraction.shown import cue, miss, reading_of, said

# ------------------------------------------------------------------ quotations


FARM = (
    'The river rose on Friday. "We saw the water rise," said Nora Lund, a farmer. "Nobody had '
    "warned us. We took the animals up the hill.\n\n"
    '"By noon the house had gone. The barn went in the afternoon."\n\n'
    "The village has been evacuated."
)


def test_quotation_that_the_next_paragraph_reopens_is_one_content():
    content = cue(FARM, "said").content

    first, second = content.spans[0], content.spans[-1]
    assert FARM[slice(*first)] == '"We saw the water rise,"'
    assert FARM[slice(*second)].startswith('"Nobody had warned us.')
    assert FARM[slice(*second)].endswith('The barn went in the afternoon."')


def test_claims_of_a_reopened_quotation_keep_its_speaker():
    reading = reading_of(FARM)

    by_text = {c.text: c.attribution for c in reading.claims}
    assert by_text["The barn went in the afternoon"] == reading.attributions[0].id
    assert by_text["The village has been evacuated"] is None


def test_typographic_quotation_is_reopened_like_a_straight_one():
    text = (
        "“The vote was fair,” said Nora Lund. “Nobody was turned away.\n\n"
        "“The count ended at noon.”"
    )

    assert cue(text, "said").content.text.endswith("“The count ended at noon.”")


def test_quotation_without_a_cue_goes_to_the_last_speaker():
    text = (
        '"It was dark," Petra Holm said. "I could not see the road."\n\n'
        "The road was closed until Friday.\n\n"
        '"Nobody came to help us."'
    )
    reading = reading_of(text)

    (last,) = [c for c in reading.claims if c.text == "Nobody came to help us"]
    given = {a.id: a for a in reading.attributions}[last.attribution]
    assert given.source is not None
    assert given.source.name == "Petra Holm"


def test_lone_mark_does_not_shift_later_quotations():
    text = (
        'The screen is 14" wide.\n\n"It is safe," said Anna Petrov.\n\nThe guards\' hut burned.\n\n'
        '"It is old," said Oskar Brandt.'
    )

    assert [(a.source.name, a.content.text) for a in reading_of(text).attributions] == [
        ("Anna Petrov", '"It is safe,"'),
        ("Oskar Brandt", '"It is old,"'),
    ]


def test_nickname_in_quotation_marks_is_no_quotation():
    text = 'Pavel "the Fox" Rusk left the country in May.'

    assert said(text) == []


# ------------------------------------------------------------------ one inside of another


NESTED = [
    ("The dean said the rector had told him that the funds were gone.", "said", "had told"),
    (
        "The union said the board had promised that no jobs would be lost.",
        "said",
        "had promised",
    ),
    (
        'Anna Petrov said the driver had told her: "The brakes failed."',
        "said",
        "had told",
    ),
]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("The lawyer said her client denied that he had taken the money.", "said", "denied"),
        ("The minister said that the report claimed the dam was unsafe.", "said", "claimed"),
        *(miss(*case, why="the inner cue is found without its auxiliary") for case in NESTED),
    ],
)
def test_attribution_inside_of_another_names_it_as_its_parent(text, outer, inner):
    within = cue(text, inner)

    assert within.parent == cue(text, outer).id
    assert cue(text, outer).parent is None


def test_accusation_inside_of_a_statement_has_it_as_its_parent():
    text = "Prosecutors said that Marek Dolan was suspected of bribing a customs officer."

    assert cue(text, "was suspected of").parent == cue(text, "said").id


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (
            "“We went to the harbour and nobody was there to help us.” - Ann Reed, the mayor.",
            "Ann Reed",
            "-",
        ),
        (
            'The plan failed.\n\n"The roads were never built and the money is gone." — Tom Vale',
            "Tom Vale",
            "—",
        ),
    ],
)
def test_quotation_that_is_signed_is_the_signer_s(text, source, cue):
    (attribution,) = reading_of(text).attributions

    assert (attribution.source.text, attribution.cue.text) == (source, cue)
    assert attribution.mode == "direct"
