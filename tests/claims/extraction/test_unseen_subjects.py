"""Subjects the corpus never shows: courts, science, technology, sport, business.

Rules and word lists read these; the model learned from political news alone.
"""

import pytest

from tests.claims.extraction.shown import reading_of, said

COURTS = [
    (
        "Two brothers were accused of smuggling ivory and suspected of bribing a customs officer.",
        [
            (None, "were accused of", "Two brothers ... smuggling ivory", "accusation"),
            (None, "suspected of", "Two brothers ... bribing a customs officer", "accusation"),
        ],
    ),
    (
        "The coach is suspected of doping and of bribing a witness, according to the indictment.",
        [
            (
                None,
                "is suspected of",
                "The coach ... doping and of bribing a witness",
                "accusation",
            ),
            (
                "the indictment",
                "according to",
                "The coach is suspected of doping and of bribing a witness",
                "document",
            ),
        ],
    ),
    (
        "A former nurse was charged on Monday with poisoning three patients, police said.",
        [
            (
                None,
                "was charged on Monday with",
                "A former nurse ... poisoning three patients",
                "accusation",
            ),
            (
                "police",
                "said",
                "A former nurse was charged on Monday with poisoning three patients",
                "indirect",
            ),
        ],
    ),
    (
        "Prosecutors accuse the firm of hiding losses and of misleading auditors.",
        [
            (
                "Prosecutors",
                "accuse",
                "the firm of hiding losses and of misleading auditors",
                "accusation",
            )
        ],
    ),
    (
        "The senator stands accused of insider trading.",
        [(None, "stands accused of", "The senator ... insider trading", "accusation")],
    ),
    (
        "Three traders face charges of rigging the copper market.",
        [(None, "face charges of", "Three traders ... rigging the copper market", "accusation")],
    ),
    (
        "The driver was arrested on suspicion of dangerous driving.",
        [(None, "on suspicion of", "The driver ... dangerous driving", "accusation")],
    ),
    (
        "Officers arrested a teenager on suspicion of arson.",
        [(None, "on suspicion of", "a teenager ... arson", "accusation")],
    ),
    (
        "The former treasurer is being held over allegations of theft.",
        [(None, "over allegations of", "The former treasurer ... theft", "accusation")],
    ),
    (
        "Two men arrested on suspicion of murder were released on bail.",
        [(None, "on suspicion of", "Two men ... murder", "accusation")],
    ),
    (
        "The chipmaker has been charged with violating export rules.",
        [(None, "has been charged with", "The chipmaker ... violating export rules", "accusation")],
    ),
    (
        "The rector was indicted on nine counts of bribery.",
        [(None, "was indicted on", "The rector ... nine counts of bribery", "accusation")],
    ),
    (
        "A man accused of hacking the ministry has fled.",
        [(None, "accused of", "A man ... hacking the ministry", "accusation")],
    ),
    (
        "A surgeon was suspended after being accused of falsifying records.",
        [(None, "being accused of", "A surgeon ... falsifying records", "accusation")],
    ),
    (
        "Suspected of spying, the diplomat left the country.",
        [(None, "Suspected of", "spying ... the diplomat", "accusation")],
    ),
    (
        "Allegations that the mayor took bribes surfaced in May.",
        [(None, "Allegations", "that the mayor took bribes", "accusation")],
    ),
    (
        "Police suspect Karl Bern of the murder.",
        [("Police", "suspect", "Karl Bern of the murder", "accusation")],
    ),
    (
        "The judge ruled that the search was unlawful.",
        [("The judge", "ruled", "that the search was unlawful", "indirect")],
    ),
]

SCIENCE = [
    (
        "The telescope is reported to have found water on a distant planet.",
        [
            (
                None,
                "is reported to",
                "The telescope ... have found water on a distant planet",
                "hearsay",
            )
        ],
    ),
    (
        "The virus is thought to have spread from a market, although no one knows for certain.",
        [(None, "is thought to", "The virus ... have spread from a market", "hearsay")],
    ),
    (
        "A study published in the journal Sleep found that naps improve memory.",
        [
            (
                "A study published in the journal Sleep",
                "found",
                "that naps improve memory",
                "document",
            )
        ],
    ),
    (
        "Scientists at CERN have long suspected that the particle exists.",
        [("Scientists at CERN", "have long suspected", "that the particle exists", "indirect")],
    ),
    (
        "The comet is estimated to be 4 billion years old.",
        [(None, "is estimated to", "The comet ... be 4 billion years old", "hearsay")],
    ),
    (
        "The belief that the vaccine is unsafe has spread online.",
        [(None, "belief", "that the vaccine is unsafe", "hearsay")],
    ),
]

TECHNOLOGY = [
    (
        "The app collects location data, researchers warned on Tuesday.",
        [("researchers", "warned", "The app collects location data", "indirect")],
    ),
    (
        "The battery, the company claims, charges in nine minutes.",
        [("the company", "claims", "The battery ... charges in nine minutes", "indirect")],
    ),
    (
        "A leaked memo shows that managers knew of the fault in 2019.",
        [("A leaked memo", "shows", "that managers knew of the fault in 2019", "document")],
    ),
    (
        "The battery is believed to last ten years.",
        [(None, "is believed to", "The battery ... last ten years", "hearsay")],
    ),
    (
        "The company said its chief executive believes that prices will fall.",
        [
            (
                "The company",
                "said",
                "its chief executive believes that prices will fall",
                "indirect",
            ),
            ("its chief executive", "believes", "that prices will fall", "indirect"),
        ],
    ),
]

SPORT = [
    (
        "Rovers insist the striker is not for sale.",
        [("Rovers", "insist", "the striker is not for sale", "indirect")],
    ),
    (
        "The winger is expected to miss the final.",
        [(None, "is expected to", "The winger ... miss the final", "hearsay")],
    ),
    (
        "The match was abandoned, the referee's report states, because of fog.",
        [
            (
                "the referee's report",
                "states",
                "The match was abandoned ... because of fog",
                "document",
            )
        ],
    ),
    (
        "The striker, who is alleged to have placed 40 bets, denied wrongdoing.",
        [
            (None, "is alleged to", "The striker ... have placed 40 bets", "hearsay"),
            ("The striker", "denied", "wrongdoing", "indirect"),
        ],
    ),
    (
        'The goalkeeper, 31, says he "never felt better".',
        [("The goalkeeper, 31,", "says", 'he "never felt better"', "mixed")],
    ),
    (
        '"It hurt," said the gymnast. "I cried for a week."',
        [("the gymnast", "said", '"It hurt," ... "I cried for a week."', "direct")],
    ),
]

BUSINESS = [
    (
        "Per a filing with the regulator, the fund lost 12% in March.",
        [("a filing with the regulator", "Per", "the fund lost 12% in March", "document")],
    ),
    (
        "Analysts expect the bank to cut rates in June.",
        [("Analysts", "expect", "the bank to cut rates in June", "indirect")],
    ),
    (
        "The bank was reported by two newspapers to have lost $3bn.",
        [
            (
                "two newspapers",
                "was reported by two newspapers to",
                "The bank ... have lost $3bn",
                "indirect",
            )
        ],
    ),
    (
        "The firm is reputed to own 40 hotels.",
        [(None, "is reputed to", "The firm ... own 40 hotels", "hearsay")],
    ),
    (
        "There is speculation that the merger will fail.",
        [(None, "speculation", "that the merger will fail", "hearsay")],
    ),
]

INNER = [
    (
        "Officials say they suspect that the fire was started deliberately.",
        [
            ("Officials", "say", "they suspect that the fire was started deliberately", "indirect"),
            ("they", "suspect", "that the fire was started deliberately", "indirect"),
        ],
    ),
    (
        "Police said a witness had told them that the car was blue.",
        [
            ("Police", "said", "a witness had told them that the car was blue", "indirect"),
            ("a witness", "told", "that the car was blue", "indirect"),
        ],
    ),
    (
        "Engineers fear the tower could collapse, a report by the city says.",
        [
            ("Engineers", "fear", "the tower could collapse", "indirect"),
            ("a report by the city", "says", "Engineers fear the tower could collapse", "document"),
        ],
    ),
    (
        "Her lawyers reject the accusation that she hid the money.",
        [
            ("Her lawyers", "reject", "the accusation that she hid the money", "indirect"),
            (None, "accusation", "that she hid the money", "accusation"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COURTS + SCIENCE + TECHNOLOGY + SPORT + BUSINESS)
def test_source_cue_content_and_mode_hold_on_subjects_never_shown(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), INNER)
def test_what_somebody_says_that_somebody_says_is_inside_of_it(text, expected):
    assert said(text) == expected
    assert sum(a.parent is not None for a in reading_of(text).attributions) == 1


@pytest.mark.parametrize(
    "text", ["The phone is charged with a cable.", "Martin Hasle, 58, was convicted of fraud."]
)
def test_other_senses_of_the_words_accuse_nobody(text):
    assert said(text) == []
