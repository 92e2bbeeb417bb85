"""Who says it, by which words, and what: one table for each way of saying so."""

import pytest

from tests.claims.extraction.shown import miss, reading_of, said

COMPLEMENT_CLAUSES = [
    (
        "The mayor said that the bridge would reopen in March.",
        [("The mayor", "said", "that the bridge would reopen in March", "indirect")],
    ),
    (
        "A senior official said the talks had failed.",
        [("A senior official", "said", "the talks had failed", "indirect")],
    ),
    (
        "The agency added that the inquiry was continuing.",
        [("The agency", "added", "that the inquiry was continuing", "indirect")],
    ),
    (
        "Researchers at the institute found that the ice had melted.",
        [("Researchers at the institute", "found", "that the ice had melted", "indirect")],
    ),
    (
        "Petra Holm, who lives near the road, said the lamp had been broken for a year.",
        [("Petra Holm", "said", "the lamp had been broken for a year", "indirect")],
    ),
    (
        "Residents believe the well is poisoned.",
        [("Residents", "believe", "the well is poisoned", "indirect")],
    ),
    (
        "Anna Petrov said that the pier was closed and that the ferry would be cancelled.",
        [
            (
                "Anna Petrov",
                "said",
                "that the pier was closed and that the ferry would be cancelled",
                "indirect",
            )
        ],
    ),
    (
        "Anna Petrov said the pier was closed and added that the ferry would be cancelled.",
        [
            ("Anna Petrov", "said", "the pier was closed", "indirect"),
            ("Anna Petrov", "added", "that the ferry would be cancelled", "indirect"),
        ],
    ),
]

INVERSIONS = [
    (
        '"The bridge is safe," said Anna Petrov.',
        [("Anna Petrov", "said", '"The bridge is safe,"', "direct")],
    ),
    (
        "“The bridge is safe,” said Anna Petrov.",
        [("Anna Petrov", "said", "“The bridge is safe,”", "direct")],
    ),
    (
        "The tax will rise in May, the ministry announced.",
        [("the ministry", "announced", "The tax will rise in May", "indirect")],
    ),
    (
        '"We lost everything," Petra Holm told reporters.',
        [("Petra Holm", "told", '"We lost everything,"', "direct")],
    ),
    (
        '"The pier is closed. The wood is rotten," said Anna Petrov.',
        [("Anna Petrov", "said", '"The pier is closed. The wood is rotten,"', "direct")],
    ),
]

PARENTHESES = [
    (
        "The bridge, the council said, will reopen in March.",
        [("the council", "said", "The bridge ... will reopen in March", "indirect")],
    ),
    (
        '"The tax," the minister said, "will rise in May."',
        [("the minister", "said", '"The tax," ... "will rise in May."', "direct")],
    ),
    (
        "The paintings, according to Interpol, were stolen in Lyon.",
        [("Interpol", "according to", "The paintings ... were stolen in Lyon", "indirect")],
    ),
]

ACCORDING_TO = [
    (
        "According to the harbour authority, the ferry struck the pier.",
        [("the harbour authority", "According to", "the ferry struck the pier", "indirect")],
    ),
    (
        "The ferry struck the pier, according to the harbour authority.",
        [("the harbour authority", "according to", "The ferry struck the pier", "indirect")],
    ),
    (
        "According to court documents, the firm paid the bribe in 2018.",
        [("court documents", "According to", "the firm paid the bribe in 2018", "document")],
    ),
]

ACCUSATIONS = [
    (
        "Marek Dolan is suspected of bribing a customs officer.",
        [(None, "is suspected of", "Marek Dolan ... bribing a customs officer", "accusation")],
    ),
    (
        "Two brothers are charged with smuggling tobacco.",
        [(None, "are charged with", "Two brothers ... smuggling tobacco", "accusation")],
    ),
    (
        "Pavel Rusk was accused of fraud.",
        [(None, "was accused of", "Pavel Rusk ... fraud", "accusation")],
    ),
    (
        "Pavel Rusk was charged with fraud by the state prosecutor.",
        [("the state prosecutor", "was charged with", "Pavel Rusk ... fraud", "accusation")],
    ),
    (
        "Pavel Rusk is suspected of taking bribes and of hiding the money.",
        [
            (
                None,
                "is suspected of",
                "Pavel Rusk ... taking bribes and of hiding the money",
                "accusation",
            )
        ],
    ),
    (
        "Pavel Rusk has been accused by the state prosecutor of taking bribes.",
        [
            (
                "the state prosecutor",
                "has been accused by the state prosecutor of",
                "Pavel Rusk ... taking bribes",
                "accusation",
            )
        ],
    ),
    (
        "Pavel Rusk was accused of fraud and suspected of perjury.",
        [
            (None, "was accused of", "Pavel Rusk ... fraud", "accusation"),
            (None, "suspected of", "Pavel Rusk ... perjury", "accusation"),
        ],
    ),
    (
        "Marek Dolan is accused of stealing cars and charged with fraud.",
        [
            (None, "is accused of", "Marek Dolan ... stealing cars", "accusation"),
            (None, "charged with", "Marek Dolan ... fraud", "accusation"),
        ],
    ),
]

HEARSAY = [
    (
        "The gang is said to have moved the money abroad.",
        [(None, "is said to", "The gang ... have moved the money abroad", "hearsay")],
    ),
    (
        "The network is believed to operate from a farm near Tarsk.",
        [(None, "is believed to", "The network ... operate from a farm near Tarsk", "hearsay")],
    ),
    (
        "The minister is reported to have left the country.",
        [(None, "is reported to", "The minister ... have left the country", "hearsay")],
    ),
    (
        "The gang is believed by police to have moved the money abroad.",
        [
            (
                "police",
                "is believed by police to",
                "The gang ... have moved the money abroad",
                "indirect",
            )
        ],
    ),
    (
        "It is believed that the ring operated from a warehouse.",
        [(None, "is believed", "that the ring operated from a warehouse", "hearsay")],
    ),
    (
        "It was reported that the minister had left the country.",
        [(None, "was reported", "that the minister had left the country", "hearsay")],
    ),
    miss(
        "It is thought that the fire began in the kitchen.",
        [(None, "is thought", "that the fire began in the kitchen", "hearsay")],
        why="the empty subject is taken into the content",
    ),
    miss(
        "It is alleged that the bank hid its losses.",
        [(None, "is alleged", "that the bank hid its losses", "hearsay")],
        why="the empty subject is taken for the source",
    ),
    (
        "The chairman reportedly sold his shares in June.",
        [(None, "reportedly", "The chairman ... sold his shares in June", "hearsay")],
    ),
    (
        "The chairman allegedly sold his shares in June.",
        [(None, "allegedly", "The chairman ... sold his shares in June", "hearsay")],
    ),
]

TOLD_IN_COURT = [
    (
        "The jury heard that the driver had slept for two hours.",
        [(None, "heard", "that the driver had slept for two hours", "hearsay")],
    ),
    (
        "Jurors heard that the driver had slept for two hours.",
        [(None, "heard", "that the driver had slept for two hours", "hearsay")],
    ),
    (
        "The court was told that the driver had slept for two hours.",
        [(None, "was told", "that the driver had slept for two hours", "hearsay")],
    ),
]

DOCUMENTS = [
    (
        "A report by the audit office says that the pier was never inspected.",
        [
            (
                "A report by the audit office",
                "says",
                "that the pier was never inspected",
                "document",
            )
        ],
    ),
    (
        "An audit found that the city had paid the same bill twice.",
        [("An audit", "found", "that the city had paid the same bill twice", "document")],
    ),
    (
        "The survey shows that most tenants want to stay.",
        [("The survey", "shows", "that most tenants want to stay", "document")],
    ),
]

DENIALS = [
    (
        "The company denied that it had dumped waste in the river.",
        [("The company", "denied", "that it had dumped waste in the river", "indirect")],
    ),
    (
        "Oskar Brandt denied taking bribes.",
        [("Oskar Brandt", "denied", "taking bribes", "indirect")],
    ),
]

TABLES = {
    "complement clause": COMPLEMENT_CLAUSES,
    "inversion": INVERSIONS,
    "parenthesis": PARENTHESES,
    "according to": ACCORDING_TO,
    "accusation": ACCUSATIONS,
    "hearsay": HEARSAY,
    "told in court": TOLD_IN_COURT,
    "document": DOCUMENTS,
    "denial": DENIALS,
}


@pytest.mark.parametrize(
    ("text", "expected"), [case for table in TABLES.values() for case in table]
)
def test_source_cue_content_and_mode_are_what_the_sentence_says(text, expected):
    assert said(text) == expected


# ------------------------------------------------------------------ nobody says anything


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment.",
        "A spokesman for the ministry declined to comment on the report.",
        "The police refused to comment.",
        "The ministry did not respond to a request for comment.",
        "The mayor did not say when the bridge would reopen.",
        "The ferry struck the pier on Monday.",
    ],
)
def test_silence_is_an_event_and_no_attribution(text):
    reading = reading_of(text)

    assert said(text) == []
    assert [c.text for c in reading.claims] == [text.rstrip(".")]
    assert reading.claims[0].kind == "event"


# ------------------------------------------------------------------ when it was said


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("In March 2021, the agency revealed that it had failed.", "In March 2021", "2021-03"),
        ("The police said on Sunday that three men had been arrested.", "on Sunday", "2024-05-12"),
        ("On Tuesday, Anna Petrov told us that it was closed.", "On Tuesday", "2024-05-14"),
        ('"We lost everything," Petra Holm told reporters on Monday.', "on Monday", "2024-05-13"),
    ],
)  # fmt: skip
def test_time_of_saying_belongs_to_the_attribution(text, words, start):
    (attribution,) = reading_of(text).attributions

    assert attribution.said_at is not None
    assert (attribution.said_at.text, attribution.said_at.start) == (words, start)


@pytest.mark.parametrize(
    "text",
    [
        miss(
            "Pavel Rusk is charged with arson and will appear in court on Friday.",
            why="the time of what comes next",
        ),
        "The police said that three men had been arrested on Sunday.",
        '"The bridge will reopen in March," said Anna Petrov.',
    ],
)
def test_time_inside_of_the_content_is_not_when_it_was_said(text):
    (attribution,) = reading_of(text).attributions

    assert attribution.said_at is None


# ------------------------------------------------------------------ how the source is referred to


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Anna Petrov said the pier was closed.", "named"),
        ("Interpol said the paintings had been stolen.", "named"),
        ("A senior official said the talks had failed.", "described"),
        ("The ministry said the dam was safe.", "described"),
        ("An audit found that the bill was paid twice.", "described"),
        ("Experts say the reef is dying.", "collective"),
        ("The police said the man had been arrested.", "collective"),
        ("Police said the man had been arrested.", "collective"),
        ("Residents said the well was dry.", "collective"),
        ("The man is said to have left the country.", "none"),
        ("Pavel Rusk is suspected of fraud.", "none"),
        ('"We want our boats back," shouted one fisherman.', "described"),
    ],
)
def test_naming_tells_name_description_and_collective_apart(text, naming):
    (attribution,) = reading_of(text).attributions

    assert attribution.naming == naming


# ------------------------------------------------------------------ how it is attributed


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('"The pier is closed," said Anna Petrov.', "direct"),
        ("Anna Petrov said: “The pier is closed.”", "direct"),
        ('Anna Petrov said the pier was "rotten to the core".', "mixed"),
        ('The union said the offer was "an insult" to its members.', "mixed"),
        ("Anna Petrov said the pier was closed.", "indirect"),
        ("The report says the pier was closed.", "document"),
        ("The pier is said to have been closed.", "hearsay"),
        ("Pavel Rusk is accused of fraud.", "accusation"),
    ],
)
def test_mode_is_the_first_that_fits(text, mode):
    (attribution,) = reading_of(text).attributions

    assert attribution.mode == mode
