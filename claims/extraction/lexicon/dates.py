"""Names of months, days, seasons, and the words that place them."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
#: Months whose name is a verb or a person's as well: alone they need a word of time before them.
UNSURE_MONTHS = frozenset("may march august april june jan mar jun dec sep apr".split())
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon.",
            "tuesday tue. tues.",
            "wednesday wed.",
            "thursday thu. thur. thurs.",
            "friday fri.",
            "saturday sat.",
            "sunday sun.",
        )
    )
    for name in names.split()
}
#: Days of the year that fall on the same date everywhere: month and day.
FEASTS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new years eve": (12, 31),
    "new years day": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
SEASONS = frozenset("spring summer autumn fall winter".split())
PARTS_OF_DAY = frozenset("morning afternoon evening night lunchtime noon midday".split())
#: Units of time, plural and singular, and the singular.
UNITS = {
    form: unit
    for unit, forms in {
        "minute": "minute minutes",
        "hour": "hour hours",
        "day": "day days night nights",
        "week": "week weeks fortnight fortnights",
        "weekend": "weekend weekends",
        "month": "month months",
        "quarter": "quarter quarters",
        "season": "season seasons term semester",
        "year": "year years",
        "decade": "decade decades",
        "century": "century centuries",
    }.items()
    for form in forms.split()
}
#: Words that point ahead from the day of publication.
AHEAD = frozenset("next coming upcoming".split())
#: Prepositions that take the time into their span, and which side they leave open.
OPEN_END = frozenset("since from after starting beginning".split())
OPEN_START = frozenset("until till by before through ending".split())
#: Words that tell that what follows is still to come.
TO_COME = frozenset(
    "will 'll ’ll shall wo due expected scheduled plans planned planning going upcoming slated "
    "expects hopes intends aims".split()
)
#: Verbs whose past does not end in "ed".
PAST_VERBS = frozenset(
    "was were had did said went came took began won lost fell rose died found made became left met "
    "held got gave saw told hit ran broke built bought sold sent spent paid kept led set struck "
    "grew drew knew wrote spoke stood fought caught brought thought taught".split()
)
#: First words of days that are named and fall on another date each year.
NAMED_DAYS = frozenset(
    "super black cyber good ash palm bloody maundy shrove giving fat holy easter whit".split()
)
#: Words of the century, before "century".
CENTURIES = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first".split(),
        start=1,
    )
}
DECADES = {
    word: 10 * value
    for value, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2
    )
}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
ZONES = frozenset(
    "gmt utc est edt cst cdt mst mdt pst pdt pt et ct bst cet cest ist aest aedt local".split()
)
