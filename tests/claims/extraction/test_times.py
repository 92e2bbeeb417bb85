"""Expressions of time are found whole and mean the days, months or years that readers take."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.structure import plain_structure
from claims.extraction.times import find_times

# A Wednesday.
PUBLISHED = datetime.date(2025, 6, 11)


def read(text, published_at=PUBLISHED):
    return find_times(plain_structure(text), published_at)


def briefs(text, published_at=PUBLISHED):
    return [(time.text, time.start, time.end) for time in read(text, published_at)]


DATES = [
    ("He died on 8 July 2021.", [("on 8 July 2021", "2021-07-08", "2021-07-08")]),
    ("He died on the 8th of July, 2021.", [("8th of July, 2021", "2021-07-08", "2021-07-08")]),
    ("He died on July 8, 2021, at home.", [("on July 8, 2021", "2021-07-08", "2021-07-08")]),
    (
        "It ran from 5 March to 7 April 2024.",
        [("from 5 March to 7 April 2024", "2024-03-05", "2024-04-07")],
    ),
    ("The fair of 7-9 March 2024 is over.", [("7-9 March 2024", "2024-03-07", "2024-03-09")]),
    ("Dated 2021-03-05.", [("2021-03-05", "2021-03-05", "2021-03-05")]),
    ("Dated 25/12/2020.", [("25/12/2020", "2020-12-25", "2020-12-25")]),
    ("Dated 05/03/2021.", [("05/03/2021", None, None)]),
    ("Due on 31 June 2024.", [("on 31 June 2024", None, None)]),
    ("In March 2021, police knew.", [("In March 2021", "2021-03", "2021-03")]),
    ("It has been so since June of 2018.", [("since June of 2018", "2018-06", None)]),
    ("It opened in 1951.", [("in 1951", "1951", "1951")]),
    ("It closed by 2030.", [("by 2030", None, "2030")]),
    ("It burned before 1972.", [("before 1972", None, "1972")]),
    ("Between 2014 and 2017 he paid.", [("Between 2014 and 2017", "2014", "2017")]),
    ("The 2012-13 season was wet.", [("2012-13", "2012", "2013")]),
    ("The years 2014–2017 were dry.", [("2014–2017", "2014", "2017")]),
    ("Between 1600 and 1900 it cooled.", [("Between 1600 and 1900", "1600", "1900")]),
    ("In 1492 he sailed.", [("In 1492", "1492", "1492")]),
    ("In the late 1990s it was sold.", [("In the late 1990s", "1990", "1999")]),
    ("Homes of the '80s leak.", [("the '80s", "1980", "1989")]),
    ("In the 19th century it stood.", [("In the 19th century", "1801", "1900")]),
    ("The first quarter of 2019 was bad.", [("The first quarter of 2019", "2019-01", "2019-03")]),
    ("In the second half of 2019 it sank.", [("In the second half of 2019", "2019-07", "2019-12")]),
    ("The winter of 1962 was hard.", [("The winter of 1962", "1962", "1962")]),
    ("By the end of 2030 it will be paid.", [("By the end of 2030", None, "2030")]),
    (
        "On 8 July 2021 at 2.15pm he left.",
        [("On 8 July 2021 at 2.15pm", "2021-07-08", "2021-07-08")],
    ),
    (
        "Sept. 22, 2019, 10:27 PM EDT",
        [("Sept. 22, 2019, 10:27 PM EDT", "2019-09-22", "2019-09-22")],
    ),
]

RELATIVE = [
    ("It shrank over the past decade.", [("over the past decade", "2015", "2025")]),
    ("It shrank in the past three months.", [("in the past three months", "2025-03", "2025-06")]),
    ("It shrank in the last 24 hours.", [("in the last 24 hours", "2025-06-10", "2025-06-11")]),
    ("It shrank over the past few years.", [("over the past few years", None, "2025")]),
    ("It will grow over the next two years.", [("over the next two years", "2025", "2027")]),
    ("He left on Tuesday.", [("on Tuesday", "2025-06-10", "2025-06-10")]),
    ("He left Wednesday.", [("Wednesday", "2025-06-11", "2025-06-11")]),
    ("He will leave on Monday.", [("on Monday", "2025-06-16", "2025-06-16")]),
    ("He left last Wednesday.", [("last Wednesday", "2025-06-04", "2025-06-04")]),
    ("He leaves next Tuesday.", [("next Tuesday", "2025-06-17", "2025-06-17")]),
    ("On Super Tuesday he won.", [("On Super Tuesday", None, None)]),
    ("He left yesterday.", [("yesterday", "2025-06-10", "2025-06-10")]),
    ("He left last night.", [("last night", "2025-06-10", "2025-06-10")]),
    ("He leaves tomorrow morning.", [("tomorrow morning", "2025-06-12", "2025-06-12")]),
    ("He left this week.", [("this week", "2025-06-09", "2025-06-15")]),
    ("He left last week.", [("last week", "2025-06-02", "2025-06-08")]),
    ("He left at the weekend.", [("at the weekend", "2025-06-07", "2025-06-08")]),
    ("He left last month.", [("last month", "2025-05", "2025-05")]),
    ("He left earlier this year.", [("earlier this year", "2025", "2025")]),
    ("He left in March.", [("in March", "2025-03", "2025-03")]),
    ("He left in October.", [("in October", "2024-10", "2024-10")]),
    ("He is due to leave in March.", [("in March", "2026-03", "2026-03")]),
    ("Since January he has been ill.", [("Since January", "2025-01", None)]),
    ("He left in October of that year.", [("in October of that year", None, None)]),
    ("He left on 28 December.", [("on 28 December", "2024-12-28", "2024-12-28")]),
    ("He left three weeks ago.", [("three weeks ago", "2025-05-19", "2025-05-25")]),
    ("He left two days ago.", [("two days ago", "2025-06-09", "2025-06-09")]),
    ("He left eight years ago.", [("eight years ago", "2017", "2017")]),
    ("He left a decade ago.", [("a decade ago", "2015", "2015")]),
    ("He left more than 10 years ago.", [("more than 10 years ago", None, "2015")]),
    ("He left decades ago.", [("decades ago", None, None)]),
    ("It was dry in recent years.", [("in recent years", None, None)]),
    ("He left on New Year's Eve.", [("on New Year's Eve", "2024-12-31", "2024-12-31")]),
    ("He sang from Monday to Friday.", [("from Monday to Friday", "2025-06-02", "2025-06-06")]),
    ("It was hot last summer.", [("last summer", None, None)]),
    ("It is hot this summer.", [("this summer", "2025", "2025")]),
]

FROM_THE_STORY = [
    ("A year later he left.", [("A year later", None, None)]),
    ("The following day he left.", [("The following day", None, None)]),
    ("He had left two weeks earlier.", [("two weeks earlier", None, None)]),
    ("At noon he left.", [("At noon", None, None)]),
]

NO_TIMES = [
    "They may have been right.",
    "We march on, and so may you.",
    "It rose by 12% to 2000 dollars.",
    "Some 1900 people and over 2010 dogs came.",
    "It cost $2019 and weighed 2020 kg.",
    "He is in his 30s and has 5 children.",
    "The second half was dull.",
    "It lasted three years.",
    "A one-year-old and a 5-year plan.",
    "The sun and the mon sat.",
    "Fall in line; spring to action.",
    "The same man came last.",
    "Room 2019B, model X-2000.",
]


@pytest.mark.parametrize(("text", "expected"), DATES + FROM_THE_STORY)
def test_a_written_date_means_the_same_on_every_day(text, expected):
    assert briefs(text) == expected
    assert [(t.text, t.start, t.end) for t in read(text, None)] == expected
    assert not any(time.relative for time in read(text))


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_a_relative_time_is_counted_from_publication(text, expected):
    assert briefs(text) == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_a_relative_time_without_publication_has_no_ends(text, expected):
    assert briefs(text, None) == [(words, None, None) for words, _, _ in expected]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_passed_over(text):
    assert briefs(text) == []


def test_only_what_needs_the_day_of_publication_is_relative():
    text = "In 2019, last week and in March 2021 it rained on Friday."

    assert [time.relative for time in read(text)] == [False, True, False, True]


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_have_no_beyond(day):
    text = "Last week, 5,000 years ago, next year, over the past 3 centuries, tomorrow, yesterday."

    for time in read(text, day):
        for end in (time.start, time.end):
            assert end is None or 4 <= len(end) <= 10


PIECES = st.lists(
    st.sampled_from(
        "in on at the of last next past this previous following March May Sept. Tuesday 5 12 31 "
        "2019 1999 05 / - – . , : 10:30 am pm GMT week years months decade ago later earlier "
        "quarter half first century 19th 1990s '80s since until by from to between and two few "
        "New Year's Eve weekend summer early mid-March so far that year".split(" ")
    ),
    max_size=14,
).flatmap(lambda words: st.sampled_from((" ", "")).map(lambda gap: gap.join(words)))
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=300)
@given(st.one_of(PIECES, st.text(max_size=60)), DAYS)
def test_any_text_gives_times_whose_spans_are_their_words(text, day):
    reached = 0
    for time in read(text, day):
        ((start, end),) = time.spans
        assert text[start:end] == time.text
        assert reached <= start < end
        reached = end
        for iso in (time.start, time.end):
            if iso is not None:
                datetime.date.fromisoformat((iso + "-01-01")[:10])


@pytest.mark.parametrize("piece", ["in 2018 ", "Tuesday, ", "years ago ", "5 May ", "last ", "1-"])
def test_finding_times_takes_time_in_proportion_to_the_text(piece):
    # Far more than any article holds; what is not linear would not end in the test's time.
    assert isinstance(read(piece * (200_000 // len(piece))), list)
