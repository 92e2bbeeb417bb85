"""Finding figures in a text: each numeral with the money, scale and unit around it."""

from __future__ import annotations

from ..lexicon.changes import MULTIPLIED
from ..lexicon.money import MONEY_CODES
from ..lexicon.numbers import ONES, SCALES, TENS, VAGUE_AMOUNTS, VAGUE_NOUNS, VAGUE_SIZES
from ..lexicon.units import BEFORE_UNITS, DURATIONS
from ..structure import Structure
from .amounts import FIRST_WORDS, numeral_at
from .codes import Codes
from .lookalikes import is_glued_to_letters
from .measures import Figure, glued_code, money_before, per_after, scale_after, tied_at, unit_after
from .names import is_a_capital_name
from .numerals import DIGITS, HYPHENS, Numeral, digits_at, tidy

_MINUS = frozenset("-−–")


def read_figures(s: Structure) -> list[Figure]:
    """Return all numerals of the text that can be figures, with their units, in reading order."""
    figures: list[Figure] = []
    codes = Codes(s.text)
    reached = 0
    for index, word in enumerate(s.lower):
        if index < reached:
            continue
        if word not in FIRST_WORDS and word[0] not in DIGITS:
            if word[0] == "." and len(word) > 1 and word[1] in DIGITS:
                pass
            elif word[-1] in DIGITS and len(word) < 12 and word[0].isascii():
                pass
            elif word in MULTIPLIED or word in _MULTIPLY or word[-4:] == "fold":
                pass
            elif word == "some" or word in VAGUE_NOUNS or word in VAGUE_AMOUNTS:
                pass
            else:
                continue
        if word[-1] in DIGITS and codes.holds(s.start[index]):
            continue
        figure, reached = _figure_at(s, index)
        if figure is not None:
            figures.append(figure)
    return figures


def _figure_at(s: Structure, index: int) -> tuple[Figure | None, int]:
    """Return the figure that begins at the word, or None, and where reading goes on."""
    word = s.lower[index]
    if word in MULTIPLIED or word in _MULTIPLY:
        return _multiplied(s, index), index + 1
    if word[-4:] == "fold" and word not in FIRST_WORDS:
        return _fold(s, index), index + 1
    if word in VAGUE_NOUNS or word in VAGUE_AMOUNTS:
        return _vague_noun(s, index), index + 1
    if word[0] not in DIGITS and word[0] != "." and word not in FIRST_WORDS and word != "some":
        return _coded_figure(s, index)
    if is_a_capital_name(s, index):
        return None, index + 1
    numeral = numeral_at(s, index)
    if numeral is None:
        # A number that is no numeral (a version, an hour, a code) is passed over whole.
        at = index + 1
        while (
            at < len(s.word) and s.start[at] == s.end[at - 1] and s.lower[at][0] in "0123456789.:/,"
        ):
            at += 1
        return None, at
    if numeral.kind == "vague" and not _is_vague(s, numeral):
        return None, numeral.last
    first, money = index, None
    if numeral.kind == "digits":
        sign, signed_at = _sign(s, index)
        found = money_before(s, signed_at)
        if found:
            first, money = found
        elif sign:
            first = signed_at
        if is_glued_to_letters(s, index) and not money and not sign:
            return None, _after_glued(s, numeral.last)
        if money and not sign:
            sign, signed_at = _sign(s, first)
            first = signed_at if sign else first
    else:
        sign, first = _sign(s, index) if numeral.kind == "words" else ("", index)
    scale_after(s, numeral, money is not None)
    figure = Figure(first, numeral.last, numeral, numeral.value, numeral.high, signed=sign)
    _add_unit(s, figure, money)
    if figure.unit is None and _is_glued_on(s, figure.last):
        return None, _after_glued(s, figure.last)
    if sign == "-":
        figure.value = -figure.value if figure.value is not None else None
    return figure, max(figure.last, index + 1)


def _coded_figure(s: Structure, index: int) -> tuple[Figure | None, int]:
    """Read "RM23.50" and "USD10m", which the splitter of words leaves in one piece."""
    code = glued_code(s, index)
    numeral = digits_at(s, index, code[1]) if code else None
    if code is None or numeral is None:
        return None, index + 1
    scale_after(s, numeral, True)
    figure = Figure(code[2], numeral.last, numeral, numeral.value, None, code[0], "money")
    if _is_glued_on(s, figure.last):
        return None, _after_glued(s, figure.last)
    per_after(s, figure)
    return figure, figure.last


def _sign(s: Structure, index: int) -> tuple[str, int]:
    """Return the sign right before the word ("-" or "+") and where it stands."""
    if index == 0:
        return "", index
    before = s.lower[index - 1]
    if before == "minus":
        return ("-", index - 1) if s.lower[index - 2 : index - 1] != ["or"] else ("", index)
    if before in HYPHENS and index > 1 and s.lower[index - 2] == "minus":
        return "-", index - 2
    if before in _MINUS or before == "+":
        glued = s.start[index] == s.end[index - 1]
        alone = index == 1 or s.start[index - 1] > s.end[index - 2] or s.word[index - 2] in "($€£["
        if glued and alone:
            return ("+" if before == "+" else "-"), index - 1
    return "", index


def _add_unit(s: Structure, figure: Figure, money: str | None) -> None:
    at = figure.last
    if money:
        figure.unit, figure.unit_kind = money, "money"
        again = unit_after(s, at, figure.value)
        if again and again[2] == "money":
            figure.last, figure.unit = again[0], again[1] if money == "dollar" else money
    else:
        tied = at < len(s.word) and s.lower[at] in HYPHENS and tied_at(s, at)
        found = unit_after(s, at + 1 if tied else at, figure.value)
        if found is None and s.lower[at : at + 1] and s.lower[at] in BEFORE_UNITS:
            later = unit_after(s, at + 1, figure.value)
            found = later if later and later[1] in DURATIONS else None
        if (
            found is None
            and s.lower[at : at + 1] == ["of"]
            and (figure.numeral.kind == "magnitude" or s.lower[at - 1] == "couple")
        ):
            found = unit_after(s, at + 1, figure.value)
        if found is None and figure.numeral.kind == "part" and at + 1 < len(s.word):
            # "half an hour", "a quarter of a mile", "half a percentage point"
            step = at + 1 if s.lower[at] == "of" else at
            if s.lower[step : step + 1] in (["a"], ["an"]):
                found = unit_after(s, step + 1, figure.value)
        if found is None:
            return
        figure.last, figure.unit, figure.unit_kind = found
        figure.attributive = tied
        _scale_behind(s, figure)
    per_after(s, figure)


def _scale_behind(s: Structure, figure: Figure) -> None:
    """Apply a scale that stands behind the currency ("75 USD million")."""
    numeral, at = figure.numeral, figure.last
    factor = SCALES.get(s.lower[at]) if at < len(s.lower) else None
    if factor and factor > 1000 and figure.unit_kind == "money" and numeral.scale == 1:
        if numeral.base is not None and s.word[at - 1] in MONEY_CODES:
            numeral.scale, figure.last = factor, at + 1
            figure.value = numeral.value = tidy(numeral.base * factor)


def _is_glued_on(s: Structure, last: int) -> bool:
    """Whether letters follow the figure without a space ("9AB", "5G"), so that it is a name."""
    if last >= len(s.word) or s.start[last] != s.end[last - 1]:
        return False
    character = s.word[last][0]
    if character == "(" and tied_at(s, last) and s.word[last + 1].isalnum():
        return True  # "401(k)"
    if character in "'’" and s.lower[last][1:] == "s":
        return True  # "the 70's", "under 12's"
    return character.isalpha() or character in "_@#" or (character == "/" and _is_code(s, last))


def _is_code(s: Structure, at: int) -> bool:
    return at + 1 < len(s.word) and s.start[at + 1] == s.end[at] and s.word[at + 1][0].isdigit()


def _after_glued(s: Structure, at: int) -> int:
    while (
        at < len(s.word) and s.start[at] == s.end[at - 1] and s.word[at][0] not in ",.;:!?)]}\"'”’"
    ):
        at += 1
    return at


def _is_vague(s: Structure, numeral: Numeral) -> bool:
    """Whether "many", "several", "few" stand for an amount ("how many", "as many as" do not)."""
    word = s.lower[numeral.last - 1]
    before = s.lower[numeral.first - 1] if numeral.first else ""
    after = s.lower[numeral.last] if numeral.last < len(s.lower) else ""
    if word == "few":
        return before not in (
            "as",
            "the",
            "too",
            "so",
            "very",
            "how",
            "last",
            "past",
            "next",
        ) and after not in ("and",)
    if word == "many":
        return before not in (
            "as",
            "how",
            "so",
            "too",
            "that",
            "not",
            "twice",
            "times",
        ) and after not in ("a", "an", "as", "who")
    if word == "several":
        return after not in ("times",)
    return True


def _multiplied(s: Structure, index: int) -> Figure | None:
    """Read "doubled", "will halve": a figure of change without a number."""
    word = s.lower[index]
    before = s.lower[index - 1] if index else ""
    after = s.lower[index + 1] if index + 1 < len(s.lower) else ""
    if word in _MULTIPLY:
        # "more than double the usual price" is no verb.
        at = index - 1
        while at >= 0 and s.lower[at] in _ADVERBS:
            at -= 1
        tagged = bool(s.tag) and s.tag[index].startswith("VB")
        if not tagged and (at < 0 or s.lower[at] not in _BEFORE_MULTIPLY):
            return None
    if after in ("down", "as", "over", "up", "back", "-") or before in HYPHENS:
        return None
    value, change = MULTIPLIED.get(word) or MULTIPLIED[_MULTIPLY[word]]
    numeral = Numeral(index, index + 1, value, "words", base=value)
    return Figure(index, index + 1, numeral, value, None, "time", "unit", change=change)


def _fold(s: Structure, index: int) -> Figure | None:
    """Read "tenfold", "a hundredfold": how many times as much."""
    word = s.lower[index][:-4].rstrip("-")
    value = ONES.get(word) or TENS.get(word) or {"hundred": 100, "thousand": 1000}.get(word)
    if value is None or value < 2:
        return None
    numeral = Numeral(index, index + 1, value, "words", base=value)
    return Figure(index, index + 1, numeral, value, None, "time", "unit")


#: Verbs in their plain form, which are adjectives and nouns as well, and their past.
_MULTIPLY = {"double": "doubled", "triple": "tripled", "treble": "trebled", "halve": "halved"}
_BEFORE_MULTIPLY = frozenset("to will would could may might must should can 'll ’ll not".split())
_ADVERBS = frozenset("almost nearly more than roughly about at least also even".split())


def _vague_noun(s: Structure, index: int) -> Figure | None:
    """Read "large quantities of cocaine", "a handful of firms", "a number of people"."""
    word = s.lower[index]
    before = s.lower[index - 1] if index else ""
    if s.lower[index + 1 : index + 2] != ["of"]:
        return None
    if word in VAGUE_NOUNS and before in ("a", "an"):
        first = index - 1
    elif word in VAGUE_NOUNS and before in ("large", "small", "huge", "growing", "whole", "vast"):
        first = index - 2 if index > 1 and s.lower[index - 2] in ("a", "an") else index - 1
    elif word in VAGUE_AMOUNTS and before in VAGUE_SIZES:
        first = index - 2 if index > 1 and s.lower[index - 2] in ("a", "an") else index - 1
    elif word == "lots":
        first = index
    else:
        return None
    numeral = Numeral(first, index + 1, None, "vague")
    return Figure(first, index + 1, numeral, None, None)
