"""Words that make numbers, and the bounds before and after them."""

from __future__ import annotations

#: Zero to nineteen.
ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": 40}
#: What a number is multiplied by.
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "quadrillion": 1_000_000_000_000_000,
    "dozen": 12,
    "dozens": 12,
}
#: Scales written to a figure ("$3bn"); those of one letter need a currency or a plural after
#: them, because "m" is a metre and "t" a ton as well.
SUFFIXES = {
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mil": 1_000_000,
    "tn": 1_000_000_000_000,
    "tln": 1_000_000_000_000,
    "mm": 1_000_000,
    "trn": 1_000_000_000_000,
}
LETTER_SUFFIXES = {
    "k": 1_000,
    "m": 1_000_000,
    "b": 1_000_000_000,
    "t": 1_000_000_000_000,
}
#: Amounts named by their order of magnitude: from the word up to ten times as much.
MAGNITUDES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "lakhs": 100_000,
    "millions": 1_000_000,
    "crores": 10_000_000,
    "billions": 1_000_000_000,
    "trillions": 1_000_000_000_000,
}
#: Parts of a whole, after a number ("two-thirds") or "a".
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1_000,
} | {
    word: value
    for value, word in enumerate(
        "thirds quarters fifths sixths sevenths eighths ninths tenths".split(), start=3
    )
}
#: Characters that are a fraction in themselves.
FRACTION_SIGNS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
#: Amounts without a figure, as words in a row.
VAGUE = frozenset("several many numerous countless innumerable few umpteen".split())
#: "a … of", vague in itself ("a handful of").
VAGUE_NOUNS = frozenset(
    "handful number lot multitude host string series slew raft plethora myriad bunch swathe "
    "smattering load array wealth flood spate".split()
)
VAGUE_AMOUNTS = frozenset("quantities quantity amounts amount numbers number sums sum".split())
VAGUE_SIZES = frozenset(
    "large huge vast enormous massive great small tiny significant substantial considerable "
    "record unknown limited growing undisclosed unspecified".split()
)

#: Bounds that stand before a figure, as they are read; the longest one that fits holds.
BOUNDS_BEFORE = {
    "more_than": (
        "more than",
        "well over",
        "well above",
        "just over",
        "just above",
        "slightly over",
        "slightly above",
        "slightly more than",
        "a little over",
        "a little more than",
        "far more than",
        "considerably more than",
        "significantly more than",
        "much more than",
        "over",
        "above",
        "in excess of",
        "upwards of",
        "upward of",
        "north of",
        "exceeding",
        "exceeded",
        "exceeds",
        "exceed",
        "surpassing",
        "surpassed",
        "topping",
        "topped",
        "tops",
        "greater than",
        "higher than",
        "larger than",
        "bigger than",
        "longer than",
        "better than",
        "beyond",
        "> ",
    ),
    "at_least": (
        "at least",
        "at a minimum of",
        "a minimum of",
        "minimum of",
        "minimum",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "as few as",
        "as little as",
        "greater than or equal to",
        "more than or equal to",
        "starting at",
        "starting from",
        "≥",
    ),
    "less_than": (
        "less than",
        "fewer than",
        "lower than",
        "smaller than",
        "shorter than",
        "well under",
        "well below",
        "just under",
        "just below",
        "slightly under",
        "slightly below",
        "slightly less than",
        "slightly fewer than",
        "a little under",
        "a little less than",
        "just shy of",
        "just short of",
        "shy of",
        "short of",
        "under",
        "below",
        "nearly",
        "almost",
        "not quite",
        "approaching",
        "nearing",
        "neared",
        "nears",
        "south of",
        "sub -",
        "<",
    ),
    "at_most": (
        "up to",
        "as many as",
        "as much as",
        "as high as",
        "at most",
        "at the most",
        "no more than",
        "not more than",
        "no greater than",
        "no higher than",
        "less than or equal to",
        "not exceeding",
        "a maximum of",
        "maximum of",
        "maximum",
        "a ceiling of",
        "capped at",
        "limited to",
        "≤",
    ),
    "about": (
        "about",
        "around",
        "approximately",
        "approx",
        "approx.",
        "roughly",
        "an estimated",
        "estimated",
        "estimated at",
        "estimated to be",
        "some",
        "circa",
        "c.",
        "c .",
        "ca.",
        "ca",
        "close to",
        "in the region of",
        "in the order of",
        "on the order of",
        "in the neighborhood of",
        "in the neighbourhood of",
        "somewhere around",
        "barely",
        "or so",
        "more or less",
        "~",
        "≈",
        "∼",
    ),
}
#: Bounds that stand after a figure and what it counts.
BOUNDS_AFTER = {
    "or more": "at_least",
    "or above": "at_least",
    "or over": "at_least",
    "or higher": "at_least",
    "or greater": "at_least",
    "or longer": "at_least",
    "and above": "at_least",
    "and over": "at_least",
    "at least": "at_least",
    "plus": "at_least",
    "+": "at_least",
    "or less": "at_most",
    "or fewer": "at_most",
    "or under": "at_most",
    "or below": "at_most",
    "or lower": "at_most",
    "at most": "at_most",
    "at the most": "at_most",
    "minimum": "at_least",
    "maximum": "at_most",
    "or so": "about",
    "odd": "about",
    "or thereabouts": "about",
    "approximately": "about",
    "give or take": "about",
}
