"""A figure is a rise or fall where the words around it say so, and only there."""

import pytest

from .briefly import briefs, close, read

BESIDE = [
    ("Fares went up 4%.", [(4, "percentage", "up")]),
    ("Fares are down 4%.", [(4, "percentage", "down")]),
    ("The gap widened by three metres.", [(3, "meter", "up")]),
    ("The gap narrowed by 3 metres.", [(3, "meter", "down")]),
    ("The rate inched up 0.1 per cent.", [(0.1, "percentage", "up")]),
    ("Loans recovered 4 percent.", [(4, "percentage", "up")]),
    ("Orders tumbled nearly 12%.", [(12, "percentage", "less_than", "down")]),
    ("Rents rose at least 5 per cent.", [(5, "percentage", "at_least", "up")]),
    ("Rents jumped as much as 9 percent.", [(9, "percentage", "at_most", "up")]),
    ("Rents crept 2% higher.", [(2, "percentage", "up")]),
    ("Tickets are 30 per cent cheaper.", [(30, "percentage", "down")]),
    ("The mill emits 20% less dust.", [(20, "percentage", "down")]),
    ("An increase of €40 followed.", [(40, "euro", "up")]),
    ("A decline of between 3 and 5 per cent followed.", [(3, 5, "percentage", "down")]),
    ("Hunger would rise by either 40 percent or 20.", [(40, "percentage", "up"), (20, None)]),
    ("Barley was at $61.20, off 30 cents.", [(61.2, "dollar"), (30, "cent", "down")]),
    ("Crime fell by half.", [(0.5, None, "down")]),
    ("Crime is down a third.", [(1 / 3, None, "down")]),
    ("Output fell a fifth.", [(0.2, None, "down")]),
    ("The toll climbed by 30.", [(30, None, "up")]),
    ("The lake sank 3 metres.", [(3, "meter", "down")]),
    ("It lost 120.5 points, or 0.8 percent.", [
        (120.5, "point", "down"), (0.8, "percentage", "down")]),
    ("Shares rose $3.26 (3.98%) to $85.21.", [
        (3.26, "dollar", "up"), (3.98, "percentage", "up"), (85.21, "dollar")]),
    ("Shares added 15 cents to $2.70.", [(15, "cent", "up"), (2.7, "dollar")]),
    ("Claims decreased 12,000 to 210,000.", [(12000, None, "down"), (210000, None)]),
    ("Profit grew by 4 million crowns to 19 million.", [
        (4000000, "crown", "up"), (19000000, "crown")]),
]  # fmt: skip

FURTHER_OFF = [
    ("The bank raised its key rate 25 basis points.", [(25, "basis point", "up")]),
    ("A 25-basis-point cut followed.", [(25, "basis point", "down")]),
    ("A 12 percent annual increase followed.", [(12, "percentage", "up")]),
    ("A 2% price rise followed.", [(2, "percentage", "up")]),
    ("A five-point drop in support followed.", [(5, "percentage point", "down")]),
    ("The council cut its heating bill by 30%.", [(30, "percentage", "down")]),
]

TIMES = [
    ("Imports rose tenfold.", [(10, "time", "up")]),
    ("Imports fell threefold, exports 18-fold.", [(3, "time", "down"), (18, "time")]),
    ("Membership grew a hundredfold.", [(100, "time", "up")]),
    ("A fivefold increase followed.", [(5, "time", "up")]),
    ("Membership doubled, then halved.", [(2, "time", "up"), (0.5, "time", "down")]),
    ("The fee will almost triple.", [(3, "time", "less_than", "up")]),
    ("It repaid the loan, doubling its dividend to 10p.", [(2, "time", "up"), (10, "penny")]),
    ("Membership quadrupled to 800.", [(4, "time", "up"), (800, None)]),
]

REACHED = [
    ("Fares rose to £4.", [(4, "pound sterling")]),
    ("The toll climbed to 300.", [(300, None)]),
    ("Deaths fell from 40 to 12.", [(40, 12, None)]),
    ("Inflation slowed to 2.1 per cent, down from 2.4 per cent.", [
        (2.1, "percentage"), (2.4, "percentage")]),
    ("Its share slipped from 31% to 28%.", [(31, 28, "percentage")]),
    ("He slowed to 20 mph.", [(20, "mile per hour")]),
    ("He added $5 to the bill.", [(5, "dollar")]),
    ("She added a 30 degree turn.", [(30, "degree")]),
    ("The runner gained 120 yards.", [(120, "yard")]),
    ("The farm lost 3 hectares.", [(3, "hectare")]),
    ("They recovered $4m from the wreck.", [(4000000, "dollar")]),
    ("Oyelaran added 21 points and nine rebounds.", [(21, "point"), (9, None)]),
    ("It makes up 12% of the mix.", [(12, "percentage")]),
    ("The village plans 12 price cuts.", [(12, None)]),
    ("The mayor doubled down on it.", []),
    ("She leads by eight lengths.", [(8, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE + FURTHER_OFF + TIMES)
def test_rises_and_falls_have_their_direction(text, expected):
    assert briefs(read(text)) == close(expected)


@pytest.mark.parametrize(("text", "expected"), REACHED)
def test_what_is_reached_or_given_is_no_change(text, expected):
    assert briefs(read(text)) == close(expected)
