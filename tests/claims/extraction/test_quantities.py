"""Figures keep their value, unit, bound and direction, and nothing else is taken for one."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.quantities import find_quantities
from claims.extraction.reading import CHANGES, QUALIFIERS
from claims.extraction.structure import Structure, plain_structure

from .figures import briefly as figures
from .figures.briefly import bare as read


def briefs(text):
    return figures.briefs(read(text))


NUMBERS = [
    ("The ferry carried 1,240 passengers.", [(1240, None)]),
    ("The dam holds 10 000 cubic metres.", [(10000, "cubic meter")]),
    ("The dam holds 10\u00a0000 cubic metres.", [(10000, "cubic meter")]),
    ("It cost 1,00,000 rupees.", [(100000, "rupee")]),
    ("A rate of .25 per cent applies.", [(0.25, "percentage")]),
    ("Twenty-five ships and one hundred and six boats sank.", [(25, None), (106, None)]),
    ("They need two and a half million litres.", [(2500000, "liter")]),
    ("Half a million homes lost power.", [(500000, None)]),
    ("Three quarters of a million trees were cut.", [(750000, None)]),
    ("A dozen eggs broke, then half a dozen more.", [(12, None), (6, None)]),
    ("More than two dozen welders left.", [(24, None, "more_than")]),
    ("He drank 2½ litres, she 1 1/2.", [(2.5, "liter"), (1.5, None)]),
    ("There were 4 hundred million stars.", [(400000000, None)]),
    ("The mass is 6.02 × 10^23 grams.", [(6.02e23, "gram")]),
    ("The mass is 1.5×10−9 grams.", [(1.5e-9, "gram")]),
    ("It costs two point five euros.", [(2.5, "euro")]),
    ("It fell to minus 12 degrees.", [(-12, "degree")]),
    ("It fell to −4 degrees.", [(-4, "degree")]),
    ("A hundred people and a couple of dogs came.", [(100, None), (2, None)]),
]

SHARES = [
    ("Two-thirds of the council agreed.", [(2 / 3, None)]),
    ("A quarter of the staff left.", [(0.25, None)]),
    ("It takes 1/3 of a cup.", [(1 / 3, None)]),
    ("One in three tenants has moved.", [(1 / 3, None)]),
    ("Nine out of 10 cats agreed.", [(0.9, None)]),
    ("There is a one-in-ten chance of rain.", [(0.1, None)]),
    ("More than half of the inmates are ill.", [(0.5, None, "more_than")]),
    ("Half an hour is enough.", [(0.5, "hour")]),
    ("She scored three in 10 matches.", [(3, None), (10, None)]),
]

VAGUE = [
    ("Hundreds of homes burned.", [(100, 1000, None)]),
    ("Dozens of accounts were emptied.", [(12, 120, None)]),
    ("Millions of euros vanished.", [(1000000, 10000000, "euro")]),
    ("Hundreds of millions of dollars vanished.", [(1e8, 1e9, "dollar")]),
    ("Tens of thousands marched.", [(10000, 100000, None)]),
    ("Several hundred people came.", [(100, 1000, None)]),
    ("A few thousand litres leaked.", [(1000, 10000, "liter")]),
    ("Several farmers left.", [(None, None, "vague")]),
    ("Many of the boats sank.", [(None, None, "vague")]),
    ("They hid large quantities of grain.", [(None, None, "vague")]),
    ("A handful of goats survived.", [(None, None, "vague")]),
    ("How many goats survived?", []),
    ("As many people as possible came.", []),
]

MONEY = [
    ("She paid $1.2m for it.", [(1200000, "dollar")]),
    ("She paid £3bn for it.", [(3000000000, "pound sterling")]),
    ("She paid 4 million euros for it.", [(4000000, "euro")]),
    ("She paid €40,000 for it.", [(40000, "euro")]),
    ("She paid US$5 and A$6 for it.", [(5, "dollar"), (6, "australian dollar")]),
    ("She paid $US5.50 and HK$70 for it.", [(5.5, "dollar"), (70, "hong kong dollar")]),
    ("She paid USD10m, or RM23.50 a day.", [(1e7, "dollar"), (23.5, "malaysian ringgit per day")]),
    ("She paid 3 million Swiss francs.", [(3000000, "swiss franc")]),
    ("She paid 90 Danish crowns.", [(90, "danish krone")]),
    ("She paid Rs 500 crore.", [(5000000000, "indian rupee")]),
    ("She paid 1,200€ in cash.", [(1200, "euro")]),
    ("Petrol costs $1.80 a litre.", [(1.8, "dollar per liter")]),
    ("Wages are $15 an hour, 20 cents per mile.", [(15, "dollar per hour"), (20, "cent per mile")]),
    ("Shares fetched 212p.", [(212, "penny")]),
    ("A million dollar house burned.", [(1000000, "dollar")]),
    ("He won two crowns and 3 gold medals.", [(2, None), (3, None)]),
    ("She weighs 176 pounds.", [(176, "pound")]),
    ("She owes 4,000 pounds.", [(4000, "pound sterling")]),
    ("He raised $2 a year ago.", [(2, "dollar")]),
]

UNITS = [
    ("Police seized 450kg of heroin.", [(450, "kilogram")]),
    ("It is 72.5 metres long and 8 m wide.", [(72.5, "meter"), (8, "meter")]),
    ("The hall has 1,520 sq m.", [(1520, "square meter")]),
    ("It did 110 km/h in a 50 mph zone.", [(110, "kilometer per hour"), (50, "mile per hour")]),
    ("It reached 35C and 12 degrees Celsius.", [(35, "celsius"), (12, "celsius")]),
    ("It holds 64GB at 120Hz.", [(64, "gigabyte"), (120, "hertz")]),
    ("It makes 35 GWh a year.", [(35, "gigawatt hour per year")]),
    ("The hill is 3,000ft high.", [(3000, "foot")]),
    ("A three-month delay cost us.", [(3, "month")]),
    ("It rose by 3.4 percentage points.", [(3.4, "percentage point", "up")]),
    ("It yields 12 basis points.", [(12, "basis point")]),
    ("Turnover grew 18-fold.", [(18, "time", "up")]),
    ("It is three times larger.", [(3, "time")]),
    ("He weighs 12 stone.", [(12, "stone")]),
    ("He built two stone bridges.", [(2, None)]),
    ("About 5m people and a 5m pole.", [(5000000, None, "about"), (5, "meter")]),
    ("The lead was 6 parts per million.", [(6, "part per million")]),
]

RANGES = [
    ("Sales rose to 1.2bn euros from 987 million.", [(1.2e9, "euro"), (987000000, "euro")]),
    ("The $2bn firm serves 4 million.", [(2e9, "dollar"), (4000000, None)]),
    ("Between 5 and 7 boats sank.", [(5, 7, None)]),
    ("Fees are 5-7 per cent.", [(5, 7, "percentage")]),
    ("Fees are 5–7%.", [(5, 7, "percentage")]),
    ("Fees went from 5 to 7 per cent.", [(5, 7, "percentage")]),
    ("It may cost £200-300 million.", [(2e8, 3e8, "pound sterling")]),
    ("Prices range from $370,000 to $5.5 million.", [(370000, 5500000, "dollar")]),
    ("It takes three or four weeks.", [(3, 4, "week")]),
    ("There were 6,000-7,000 demonstrators.", [(6000, 7000, None)]),
    ("She went from 80 kilos to 72.", [(80, 72, "kilogram")]),
    ("It fell from 20 litres in 2008 to 9 litres in 2020.", [(20, 9, "liter")]),
    ("Two men or three women came.", [(2, None), (3, None)]),
    (
        "Rates of 20, 30 and 45 per cent apply.",
        [(20, "percentage"), (30, "percentage"), (45, "percentage")],
    ),
    (
        "It raised 280 million of the 1.5 billion shekels.",
        [(280000000, "shekel"), (1500000000, "shekel")],
    ),
]

BOUNDS = [
    ("At least 40 people came.", [(40, None, "at_least")]),
    ("A minimum of 40 people came.", [(40, None, "at_least")]),
    ("No fewer than six ministers resigned.", [(6, None, "at_least")]),
    ("100 or more came.", [(100, None, "at_least")]),
    ("The firm has 2,000-plus staff.", [(2000, None, "at_least")]),
    ("More than 40 people came.", [(40, None, "more_than")]),
    ("Over 40 people came.", [(40, None, "more_than")]),
    ("It exceeds $10 billion.", [(10000000000, "dollar", "more_than")]),
    ("Fewer than 12 dogs barked.", [(12, None, "less_than")]),
    ("Just under 20 tonnes spilled.", [(20, "metric ton", "less_than")]),
    ("Nearly 60 were empty.", [(60, None, "less_than")]),
    ("Almost $5 million went.", [(5000000, "dollar", "less_than")]),
    ("No more than 3 cats came.", [(3, None, "at_most")]),
    ("As many as 900 homes burned.", [(900, None, "at_most")]),
    ("Up to 400 jobs will go.", [(400, None, "at_most")]),
    ("Around 300 cars burned.", [(300, None, "about")]),
    ("Some 50 cars burned.", [(50, None, "about")]),
    ("An estimated 70 litres leaked.", [(70, "liter", "about")]),
    ("Some 100-odd firms signed.", [(100, None, "about")]),
    (
        "The pipe is about seven miles (11 km) long.",
        [(7, "mile", "about"), (11, "kilometer", "about")],
    ),
    ("They care about two things.", [(2, None)]),
    ("It grew over two years.", [(2, "year")]),
]

CHANGED = [
    ("Prices rose 7%.", [(7, "percentage", "up")]),
    ("Prices fell by 4.5 per cent to 31.40 euros.", [(4.5, "percentage", "down"), (31.4, "euro")]),
    ("Shares were up nearly 57%.", [(57, "percentage", "less_than", "up")]),
    ("Imports are down 3%.", [(3, "percentage", "down")]),
    ("An increase of 12 per cent followed.", [(12, "percentage", "up")]),
    ("A 9% drop in sales followed.", [(9, "percentage", "down")]),
    ("Shares closed 34% higher.", [(34, "percentage", "up")]),
    ("The bank cut its staff by 300 people.", [(300, None, "down")]),
    ("The price fell $2 to $71.", [(2, "dollar", "down"), (71, "dollar")]),
    ("It rose to 7%.", [(7, "percentage")]),
    ("It has risen above 50 per cent.", [(50, "percentage", "more_than")]),
    ("Wages rose from 12 to 15 euros.", [(12, 15, "euro")]),
    ("The index: +0.2%.", [(0.2, "percentage", "up")]),
    ("Rents have more than doubled.", [(2, "time", "more_than", "up")]),
    ("Emissions must halve.", [(0.5, "time", "down")]),
    ("They raised $5m and lost 3 games.", [(5000000, "dollar"), (3, None)]),
    ("It makes up 5% of the total.", [(5, "percentage")]),
    ("He gunned down 4 men.", [(4, None)]),
    ("Shares lost a quarter of their value.", [(0.25, None, "down")]),
    ("Orders rose by almost a fifth.", [(0.2, None, "less_than", "up")]),
    (
        "Winds rose by 1.5 to 2 knots (2 to 3 mph).",
        [(1.5, 2, "knot", "up"), (2, 3, "mile per hour", "up")],
    ),
]

NO_FIGURES = [
    "It was founded in 1951 and closed in 2019.",
    "Between 1914 and 1918, and in 2012-13, it stood empty.",
    "On 8 July 2021, on March 7 and by Feb. 21 it rained.",
    "The train left at 9.40am, at 10:15 and at 5 p.m.",
    "A 12-year-old girl and three-year-old twins were aged 12, 3 and 3.",
    "The third man took the 5th floor in the 19th century.",
    "The Boeing 737, the iPhone 15, the A320, MH370 and COVID-19 are names.",
    "Windows 11, Area 51, the Group of Seven and Article 50.",
    "Turn to page 12, chapter 3 and room 101.",
    "Call 555-0142, 020 7946 0321 or +44 20 7946 0958.",
    "He lives at 14 Mill Road.",
    "The match ended 3-1 after a 2-2 draw.",
    "The House voted 218-210.",
    "Version 2.0.1 runs on 192.168.0.1.",
    "See https://example.org/2019/04/12 and write to agent99@example.org, says @user12.",
    "No one saw one before, and one can hope; one day, perhaps.",
    "A 401(k) plan and the 911 call.",
    "Children of the 70's and the 1980s.",
    "Order 672138506081275904 was lost.",
    "The 1,2,3 of it.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    NUMBERS + SHARES + VAGUE + MONEY + UNITS + RANGES + BOUNDS + CHANGED,
)
def test_a_figure_is_read_as_it_is_meant(text, expected):
    assert briefs(text) == [
        tuple(pytest.approx(x) if isinstance(x, float) else x for x in row) for row in expected
    ]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_only_looks_like_a_figure_is_passed_over(text):
    assert briefs(text) == []


def test_an_age_behind_a_name_is_in_years():
    text = "Ms Ito, 44, her son, 9, and Piers Dun (51) left; she turned 44 in May."

    assert briefs(text) == [(44, "year"), (9, "year"), (51, "year"), (44, "year")]


def test_a_header_gives_its_scale_and_unit_to_the_lines_below():
    text = (
        "Key figures (million crowns):\n\nRevenue: 987 / 941\n\nMargin: 8.2%\n\n"
        "Employees: 4,310\n\nThe board said that it was glad. It met 12 times.\n\nRooms: 12"
    )

    assert briefs(text) == [
        (987000000, "crown"),
        (941000000, "crown"),
        (8.2, "percentage"),
        (4310, None),
        (12, "time"),
        (12, None),
    ]


OF = [
    ("The ferry carried 86 empty cars.", ["empty cars"]),
    ("They found two shipments of cocaine.", ["shipments of cocaine"]),
    ("Police seized 450kg of heroin.", ["heroin"]),
    ("Over 12% of voters stayed home.", ["voters"]),
    ("A 25% tax was set.", ["tax"]),
    ("A 9% drop in sales followed.", ["sales"]),
    ("One of the richest men left.", ["richest men"]),
    ("Two of the nine judges left.", [None, "judges"]),
    ("More than half of the 600 inmates are ill.", ["inmates", "inmates"]),
    ("Dozens of old boats sank.", ["old boats"]),
    ("The 27-member bloc met.", ["member"]),
    ("Digital sales reached 40.", [None]),
    ("They sold 3 digital and physical copies.", ["digital and physical copies"]),
    ("The hospital treated 45 wounded.", ["wounded"]),
]


@pytest.mark.parametrize(("text", "expected"), OF)
def test_what_is_counted_stands_in_of(text, expected):
    assert [quantity.of for quantity in read(text)] == expected


WORDS = [
    ("Police say over 100 planned operations were stopped.", ["over 100 planned operations"]),
    ("Those with 450kg and 900kg sank.", ["450kg", "900kg"]),
    ("It was up nearly 57% on Monday.", ["nearly 57%"]),
    ("The 2,000-plus staff left.", ["2,000-plus staff"]),
    ("It cost US $84 billion.", ["US $84 billion"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_the_span_holds_bound_figure_and_what_is_counted(text, expected):
    assert [quantity.text for quantity in read(text)] == expected


def test_durations_inside_of_a_time_are_quantities_too():
    assert briefs("Over the past two years it shrank.") == [(2, "year")]


def test_tags_and_heads_end_what_is_counted():
    text = "The 21 guards watching 1 door left"
    bare = plain_structure(text)
    tagged = dataclasses.replace(
        bare,
        tag=["DT", "CD", "NNS", "VBG", "CD", "NN", "VBD"],
        lemma=["the", "21", "guard", "watch", "1", "door", "leave"],
        head=[2, 2, 6, 2, 5, 3, 6],
        relation=["det", "nummod", "nsubj", "acl", "nummod", "obj", "root"],
    )

    found = find_quantities(tagged, [])

    assert [(q.value, q.of) for q in found] == [(21, "guards"), (1, "door")]


def test_a_tagged_pronoun_is_no_figure():
    text = "She is the clever one he met"
    tags = ["PRP", "VBZ", "DT", "JJ", "NN", "PRP", "VBD"]
    structure = plain_structure(text)
    tagged: Structure = dataclasses.replace(
        structure, tag=tags, head=[4, 4, 4, 4, 4, 6, 4], relation=["dep"] * 7, lemma=tags
    )

    assert find_quantities(tagged, []) == []


ODD = st.text(
    st.sampled_from(
        list("0123456789 .,-–/%$€£°½()'’\n\r\u0301\u200d\u2009\u00a0\ufeffמ١٢😀kmbnaeo")
    ),
    max_size=60,
)
PIECES = st.lists(
    st.sampled_from(
        "5 12 1,200 3.5 one two half a of the dozen hundreds million per cent % $ £ to - – and "
        "between from or more than up by rose fell kg km / ( ) . , in 2019 March people old years "
        "minus + US RM5 $US7 ½ 1/2 third doubled few 1st 10:30 m bn s's".split(" ")
    ),
    max_size=14,
).flatmap(lambda words: st.sampled_from((" ", "")).map(lambda gap: gap.join(words)))


@settings(max_examples=300)
@given(st.one_of(ODD, PIECES, st.text(max_size=60)))
def test_any_text_gives_quantities_whose_spans_are_their_words(text):
    found = read(text)

    reached = 0
    for quantity in found:
        ((start, end),) = quantity.spans
        assert text[start:end] == quantity.text
        assert reached <= start < end
        reached = end
        assert quantity.qualifier in QUALIFIERS
        assert quantity.change in (None, *CHANGES)
        assert quantity.of is None or quantity.of in text
        assert (quantity.value is None) == (quantity.qualifier == "vague")


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "12 ",
        "1,",
        "one ",
        "hundreds of ",
        "twenty and ",
        "5% to ",
        "1 000 ",
        "$",
        "5 pounds ",
        "1/2",
        "a ",
    ],
)
def test_reading_takes_time_in_proportion_to_the_text(piece):
    # Far more than any article holds; what is not linear would not end in the test's time.
    assert isinstance(read(piece * (200_000 // len(piece))), list)
