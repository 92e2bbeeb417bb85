"""Units, currencies, scales and bounds as newspapers write them."""

import pytest

from .briefly import bare, briefs, close, read

UNITS = [
    ("She stayed two more days.", [(2, "day")]),
    ("He waited another 25 minutes.", [(25, "minute")]),
    ("It fell six consecutive months.", [(6, "month")]),
    ("For three generations they baked.", [(3, "generation")]),
    ("The pipe carries 1.2m b/d.", [(1200000, "barrel per day")]),
    ("He is 5 ft 2 in tall.", [(5, "foot"), (2, "inch")]),
    ("The screen has 2,400 x 1,080 pixels.", [(2400, "pixel"), (1080, "pixel")]),
    ("The field is 40 by 30 metres.", [(40, "meter"), (30, "meter")]),
    ("It took two-and-a-half years.", [(2.5, "year")]),
    ("Half an hour was lost.", [(0.5, "hour")]),
    ("The limit is 12 g/km.", [(12, "gram per kilometer")]),
    ("Trams run at 18 m/s.", [(18, "meter per second")]),
    ("It rained 40mm.", [(40, "millimeter")]),
    ("It was -4C in the hall.", [(-4, "celsius")]),
    ("The motor makes 148bhp.", [(148, "brake horsepower")]),
    ("It has 48MP cameras and 256GB.", [(48, "megapixel"), (256, "gigabyte")]),
    ("Levels passed 410 parts per million.", [(410, "part per million")]),
]

MONEY = [
    ("It cost US$12.5bn, then US $4.", [(12500000000, "dollar"), (4, "dollar")]),
    ("It cost NT$90 and R$7.", [(90, "new taiwan dollar"), (7, "brazilian real")]),
    ("It cost £4.1m and €3bn.", [(4100000, "pound sterling"), (3000000000, "euro")]),
    ("It cost A$5 or C$6.", [(5, "australian dollar"), (6, "canadian dollar")]),
    ("It cost 30 MUSD and 2 MEUR.", [(30000000, "dollar"), (2000000, "euro")]),
    ("It lost 75 USD million.", [(75000000, "dollar")]),
    ("It cost SEK 4.2bn.", [(4200000000, "swedish krona")]),
    ("It cost Rs 20 lakh.", [(2000000, "indian rupee")]),
    ("It cost ₹4.5 lakh crore.", [(4500000000000, "indian rupee")]),
    ("It cost three lakh crore rupees.", [(3000000000000, "rupee")]),
    ("It cost ¥3.2tn.", [(3200000000000, "japanese yen")]),
    ("He gets £9,000-a-week.", [(9000, "pound sterling per week")]),
    ("It earned $3.92 per diluted share.", [(3.92, "dollar per share")]),
    ("It offers between $2.34 and $2.36 a share.", [(2.34, 2.36, "dollar per share")]),
    ("Flats cost $5k-$20k.", [(5000, 20000, "dollar")]),
    ("It has 5k-20k fans.", [(5000, 20000, None)]),
    ("Oil was 71 dollars a barrel.", [(71, "dollar per barrel")]),
]

NUMBERS = [
    ("They own two million and one half.", [(2500000, None)]),
    ("Five billion and three quarters were lent.", [(5750000000, None)]),
    ("Six million and two thirds of the rest left.", [(6000000, None), (2 / 3, None)]),
    ("A quarter million people left.", [(250000, None)]),
    ("Quarter million dollars went.", [(250000, "dollar")]),
    ("One fifth said no.", [(0.2, None)]),
    ("The one hundred and fifth visitor came.", []),
    ("Three and half years passed.", [(3.5, "year")]),
    ("One in every 200 births is affected.", [(0.005, None)]),
    ("Roughly 8 in 10 adults own one.", [(0.8, None, "about")]),
    ("It took 1 in 12.", [(1 / 12, None)]),
]

BOUNDS = [
    ("Two or more people met.", [(2, None, "at_least")]),
    ("Over 12 mills and over 40 percent of barns closed.", [
        (12, None, "more_than"), (40, "percentage", "more_than")]),
    ("It needs 500 tonnes minimum.", [(500, "metric ton", "at_least")]),
    ("It needs 500 tonnes at most.", [(500, "metric ton", "at_most")]),
    ("It neared 500 tonnes.", [(500, "metric ton", "less_than")]),
    ("It is on the order of 500.", [(500, None, "about")]),
    ("It costs between about $12 and $14.", [(12, 14, "dollar")]),
    ("It costs ~$12.", [(12, "dollar", "about")]),
    ("Upwards of 600 stalls opened.", [(600, None, "more_than")]),
    ("Well over 300 came.", [(300, None, "more_than")]),
    ("Not more than 40 came.", [(40, None, "at_most")]),
    ("No less than $2 million went.", [(2000000, "dollar", "at_least")]),
    ("As few as 12 remain.", [(12, None, "at_least")]),
    ("A record 4,000 ran.", [(4000, None)]),
    ("Just over half signed.", [(0.5, None, "more_than")]),
    ("It lasts 90 minutes or so.", [(90, "minute", "about")]),
    ("He finished on an 11-under 205.", [(205, None)]),
    ("Sub-£10 toys sold out.", [(10, "pound sterling", "less_than")]),
    ("It was down by just under a fifth.", [(0.2, None, "less_than", "down")]),
]  # fmt: skip

POINTS = [
    ("Support fell 3 points to 38 percent.", [
        (3, "percentage point", "down"), (38, "percentage")]),
    ("The party is up three points at 41 percent.", [
        (3, "percentage point", "up"), (41, "percentage")]),
    ("The rate was cut by half a point.", [(0.5, "percentage point", "down")]),
    ("Turnout rose four points.", [(4, "percentage point", "up")]),
    ("The index lost 12 points to 900.", [(12, "point", "down"), (900, None)]),
    ("He scored 20 points.", [(20, "point")]),
    ("The team is two points clear.", [(2, "point")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNITS + MONEY + NUMBERS + BOUNDS + POINTS)
def test_a_figure_has_its_value_unit_and_bound(text, expected):
    assert briefs(read(text)) == close(expected)


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money_is_read_off_the_words_alone(text, expected):
    assert briefs(bare(text)) == close(expected)
