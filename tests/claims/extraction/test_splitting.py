"""What is news of its own is a claim of its own; what limits a statement stays with it."""

import pytest

from tests.claims.extraction.shown import claimed, miss

COORDINATED_VERBS = [
    (
        "The ministry closed two schools and reopened a clinic.",
        ["The ministry closed two schools", "The ministry ... reopened a clinic"],
    ),
    (
        "The police stopped the lorry, searched it and found 30 kilograms of heroin.",
        [
            "The police stopped the lorry",
            "The police ... searched it",
            "The police ... found 30 kilograms of heroin",
        ],
    ),
    (
        "The council approved the plan but rejected the budget.",
        ["The council approved the plan", "The council ... rejected the budget"],
    ),
    (
        "The agency has arrested two men and charged a third.",
        ["The agency has arrested two men", "The agency ... charged a third"],
    ),
    (
        "The ship left Tarsk on Monday and will reach Lindby on Friday.",
        ["The ship left Tarsk on Monday", "The ship ... will reach Lindby on Friday"],
    ),
    (
        "The firm employs 120 people and has an office in Lindby.",
        ["The firm employs 120 people", "The firm ... has an office in Lindby"],
    ),
    (
        "The hackers stole data and sold it to a rival.",
        ["The hackers stole data", "The hackers ... sold it to a rival"],
    ),
    (
        "Anna Petrov was born in Tarsk and studied in Lindby.",
        ["Anna Petrov was born in Tarsk", "Anna Petrov ... studied in Lindby"],
    ),
    miss(
        "The gang smuggled weapons and laundered money.",
        ["The gang smuggled weapons", "The gang ... laundered money"],
        why="not cut",
    ),
    (
        "The city raised the fare and closed two lines, while the union called a strike.",
        [
            "The city raised the fare",
            "The city ... closed two lines",
            "the union called a strike",
        ],
    ),
]

LISTS = [
    (
        "Police arrested seven people, including a judge, a lawyer and a customs officer.",
        [
            "Police arrested seven people",
            "people, including a judge",
            "people, including ... a lawyer",
            "people, including ... a customs officer",
        ],
    ),
    (
        "The fund has bought five hotels, including the Grand in Tarsk and the Palace in Lindby.",
        [
            "The fund has bought five hotels",
            "hotels, including the Grand in Tarsk",
            "hotels, including ... the Palace in Lindby",
        ],
    ),
    (
        "Several countries, such as Norway and Chile, have banned the drug.",
        [
            "Several countries ... have banned the drug",
            "countries, such as Norway",
            "countries, such as ... Chile",
        ],
    ),
]

APPOSITIONS = [
    (
        "Nora Lund, the head of the clinic, sold the farm on Friday.",
        ["Nora Lund, the head of the clinic", "Nora Lund ... sold the farm on Friday"],
    ),
    (
        "The pump, a gift from the navy, failed after a week.",
        ["The pump, a gift from the navy", "The pump ... failed after a week"],
    ),
    (
        "The mayor, Anna Petrov, opened the bridge.",
        ["The mayor, Anna Petrov", "Anna Petrov, opened the bridge"],
    ),
    (
        '"The bridge is safe," said Anna Petrov, the mayor of Lindby.',
        ["The bridge is safe", "Anna Petrov, the mayor of Lindby"],
    ),
    (
        "Dana Weiss, 42, teaches at the school.",
        ["Dana Weiss, 42", "Dana Weiss ... teaches at the school"],
    ),
    (
        "Velmar, which makes pumps, bought Ostrin, a maker of valves.",
        ["Velmar, which makes pumps", "Velmar ... bought Ostrin", "Ostrin, a maker of valves"],
    ),
]

RELATIVE_CLAUSES_SET_OFF = [
    (
        "The plant, which opened in 1962, employed 300 people.",
        ["The plant, which opened in 1962", "The plant ... employed 300 people"],
    ),
    (
        "The school, where 300 children learn, has no library.",
        ["The school, where 300 children learn", "The school ... has no library"],
    ),
    (
        "The dam, built in 1954, holds 3 million cubic metres of water.",
        ["The dam, built in 1954", "The dam ... holds 3 million cubic metres of water"],
    ),
    (
        '"The vote was fair," said Nora Lund, who chairs the commission.',
        ["The vote was fair", "Nora Lund, who chairs the commission"],
    ),
]

FIGURES = [
    ("Sales fell 6% to 5 million crowns.", ["Sales fell 6%", "Sales fell ... to 5 million crowns"]),
    (
        "The number of visitors dropped by 8% to 2.1 million.",
        [
            "The number of visitors dropped by 8%",
            "The number of visitors dropped ... to 2.1 million",
        ],
    ),
    (
        "Unemployment fell to 5% from 6%.",
        ["Unemployment fell to 5%", "Unemployment fell ... from 6%"],
    ),
    (
        "Customs officers seized two shipments, of 450kg and 900kg, in May.",
        [
            "Customs officers seized two shipments ... in May",
            "shipments, of 450kg",
            "shipments ... 900kg",
        ],
    ),
]

FIGURES += [
    (
        "The profit rose to 3.4 million euros in 2023 from 2.9 million a year earlier.",
        [
            "The profit rose to 3.4 million euros in 2023",
            "The profit rose ... from 2.9 million a year earlier",
        ],
    ),
    (
        "Some 30-48 people were on board.",
        ["Some 30-48 people were on board"],
    ),
]

SUMS_IN_A_ROW = [
    (
        "The court ordered the city to pay €2.3m to the families and €75,000 in costs.",
        [
            "The court ordered the city to pay €2.3m to the families",
            "The court ordered the city to pay ... €75,000 in costs",
        ],
    ),
    (
        "The aid package includes £12m for schools, £8m for roads and £3m for flood defences.",
        [
            "The aid package includes £12m for schools",
            "The aid package includes ... £8m for roads",
            "The aid package includes ... £3m for flood defences",
        ],
    ),
    (
        "Anna Petrov admitted three counts of theft and two of forgery.",
        [
            "Anna Petrov admitted three counts of theft",
            "Anna Petrov admitted ... counts ... two of forgery",
        ],
    ),
]

MENDED = [
    # Lists that a parser takes apart.
    (
        "Police arrested nine people, including two customs officers, a notary and the owner "
        "of a nightclub.",
        [
            "Police arrested nine people",
            "people, including two customs officers",
            "people, including ... a notary",
            "people, including ... the owner of a nightclub",
        ],
    ),
    (
        "At least seven people, among them two children, were killed on Friday.",
        ["At least seven people ... were killed on Friday", "people, among them two children"],
    ),
    # What follows a comma belongs to the person before it.
    (
        "Brannock won thanks to two goals from Pavel Rusk, who had missed four games.",
        [
            "Brannock won thanks to two goals from Pavel Rusk",
            "Pavel Rusk, who had missed four games",
        ],
    ),
    # A past tense taken for a participle.
    (
        "The bank raised its forecast after orders rose by a tenth.",
        ["The bank raised its forecast", "orders rose by a tenth"],
    ),
    # What was earlier belongs to the figure before it.
    (
        "Net profit slipped to 140 million from 152 million a year earlier.",
        [
            "Net profit slipped to 140 million",
            "Net profit slipped ... from 152 million a year earlier",
        ],
    ),
]

ADJUNCTS = [
    (
        "Shares in Velmar closed up 4.2%, their highest in two years.",
        [
            "Shares in Velmar closed up 4.2%",
            "Shares in Velmar closed up 4.2%, their highest in two years",
        ],
    ),
    (
        "The village was evacuated, as part of a plan drawn up in 2019.",
        [
            "The village was evacuated",
            "The village was evacuated, as part of a plan drawn up in 2019",
        ],
    ),
]

CONTENTS = [
    (
        "Anna Petrov said that the pier was closed and that the ferry would be cancelled.",
        ["the pier was closed", "the ferry would be cancelled"],
    ),
    (
        "The pier was closed, said Anna Petrov, and the ferry was cancelled.",
        ["The pier was closed", "the ferry was cancelled"],
    ),
    (
        "The bridge, the council said on Monday, will reopen in March.",
        ["The bridge ... will reopen in March"],
    ),
    miss(
        "The bridge, the council said, will reopen.",
        ["The bridge ... will reopen"],
        why="the cue in the middle is taken into the claim",
    ),
    (
        "It was reported that the minister had left the country.",
        ["the minister had left the country"],
    ),
    miss(
        "Pavel Rusk is suspected of taking bribes and of hiding the money.",
        [
            "Pavel Rusk is suspected of taking bribes",
            "Pavel Rusk is suspected ... of hiding the money",
        ],
        why="the second accusation loses its cue",
    ),
    miss(
        "The judge described the crime as “cruel” and jailed Pavel Rusk for six years.",
        [
            "the crime as “cruel”",
            "The judge ... jailed Pavel Rusk for six years",
        ],
        why="the content runs on over the second verb, whose claim is lost",
    ),
    miss(
        "Allegations that the firm bribed two inspectors were published in April.",
        [
            "the firm bribed two inspectors",
            "Allegations that the firm bribed two inspectors were published in April",
        ],
        why="what happened to the allegations is lost",
    ),
    miss(
        "Shares fell 12% on Monday, their biggest fall since 2008.",
        ["Shares fell 12% on Monday", "their biggest fall since 2008"],
        why="what stands beside a whole clause is lost",
    ),
    miss(
        "It is believed that the ring operated from a warehouse.",
        ["the ring operated from a warehouse"],
        why="no claim at all",
    ),
    (
        "The paintings, according to Interpol, were stolen in Lyon.",
        ["The paintings ... were stolen in Lyon"],
    ),
    (
        "Anna Petrov opened the bridge. Petrov said it had cost 3 million euros.",
        ["Anna Petrov opened the bridge", "it had cost 3 million euros"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *COORDINATED_VERBS,
        *LISTS,
        *APPOSITIONS,
        *RELATIVE_CLAUSES_SET_OFF,
        *FIGURES,
        *SUMS_IN_A_ROW,
        *MENDED,
        *ADJUNCTS,
        *CONTENTS,
    ],
)
def test_what_is_news_of_its_own_comes_off(text, expected):
    assert claimed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Restrictive relative clauses.
        "Farmers who lost their herds will receive a grant.",
        "The drug that killed the horses came from a farm in Tarsk.",
        "Only members who paid before June may vote.",
        # Conditions.
        "The company will pay the fine unless the court changes the ruling.",
        "If the river rises again, the village will be evacuated.",
        "The museum will open if the roof is repaired.",
        "Members may vote only if they have paid.",
        # Cause, comparison, base of a figure, negation.
        "Profits rose because the firm cut its staff.",
        "The new bridge is longer than the old one.",
        "Fewer than 5% of voters chose the party.",
        "Only three of the 12 lifts work.",
        "The company did not pay its workers or its taxes.",
        # Subjects that act together, verbs that share their object.
        "The former judge and lawyer was fined 2,000 euros.",
        "The council decrypts and analyses messages.",
        "The law requires landlords to install alarms or face fines of up to 5,000 euros.",
        "Profits fell to between 3 and 5 million crowns.",
        # Where and when.
        "Lava has covered 14 square kilometres since the eruption began on 3 May.",
        "Seven people were killed when a bus plunged into a ravine.",
        "The harbour was dredged in Tarsk in spring.",
        # An accusation keeps its cue, a denial too.
        "Marek Dolan is suspected of bribing a customs officer.",
        "The company denied that it had dumped waste in the river.",
        "Oskar Brandt denied taking bribes.",
    ],
)
def test_what_limits_a_statement_stays_with_it(text):
    assert claimed(text) == [text.rstrip(".")]
