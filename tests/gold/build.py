"""Turn the hand marks in ``marks/`` into gold files with exact offsets.

    python -m tests.gold.build            # write dev/*.json and held/*.json
    python -m tests.gold.build --check    # exit 1 if a file differs from its marks

An article is marked by writing its words down, never a number; this finds where they
stand and refuses words that are not there or stand there more than once. The notation is
described in README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
SETS = ("dev", "held")

_ATTRIBUTION = re.compile(r"(?P<id>a\d+) (?P<mode>\w+) (?P<naming>\w+)(?: < (?P<parent>a\d+))?")
_CLAIM = re.compile(r"c (?P<kind>\w+) (?P<attribution>a\d+|-)(?: \[(?P<label>\w+)\])?")

Spans = list[list[int]]


class BadMark(ValueError):
    """A line of a marks file that cannot be understood or does not fit its article."""


class Scope:
    """A stretch of the article in which the words of a mark are looked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end

    def _places(self, words: str, start: int) -> list[int]:
        before = r"(?<!\w)" if words[0].isalnum() else ""
        after = r"(?!\w)" if words[-1].isalnum() else ""
        found = re.compile(before + re.escape(words) + after).finditer(self.text, start, self.end)
        return [match.start() for match in found]

    def find(self, words: str, after: int | None = None) -> int:
        """Return where the words start: the only place, the n-th (``2@words``), the next after."""
        numbered = re.match(r"(\d)@", words)
        plain = words[2:] if numbered else words
        places = self._places(plain, self.start if after is None else after)
        nth = int(numbered[1]) if numbered else 1
        if len(places) < nth:
            raise BadMark(f"not there: {words!r}")
        if after is None and numbered is None and len(places) > 1:
            raise BadMark(f"{len(places)} times there: {words!r}")
        return places[nth - 1]

    def spans(self, words: str) -> Spans:
        """Return the spans of ``piece ... piece``; a piece may be ``first words ~ last words``."""
        spans: Spans = []
        after: int | None = None
        for piece in words.split(" ... "):
            first, _, last = piece.partition(" ~ ")
            start = self.find(first, after)
            end = start + len(re.sub(r"^\d@", "", first))
            if last:
                end = self.find(last, end) + len(re.sub(r"^\d@", "", last))
            spans.append([start, end])
            after = end
        return spans


def _quote(text: str, spans: Spans) -> str:
    return " ... ".join(text[start:end] for start, end in spans)


def _place(scope: Scope, words: str) -> dict[str, Any]:
    spans = scope.spans(words)
    return {"text": _quote(scope.text, spans), "spans": spans}


def _number(word: str) -> int | float:
    number = float(Fraction(word))
    return int(number) if number == int(number) else number


def _figure(scope: Scope, claim_spans: Spans, line: str) -> dict[str, Any]:
    """Read ``words | value or low..high or - | unit or - | qualifier | of [| up or down]``."""
    words, value, unit, qualifier, of, *change = (field.strip() for field in line.split("|"))
    inside = Scope(scope.text, claim_spans[0][0], claim_spans[-1][1])
    low, _, high = value.partition("..")
    figure: dict[str, Any] = {"value": None if low == "-" else _number(low)}
    if high:
        figure["value_max"] = _number(high)
    figure |= {"unit": None if unit == "-" else unit, "qualifier": qualifier, "of": of}
    if change:
        figure["change"] = change[0]
    return figure | {"spans": inside.spans(words)}


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, list[tuple[str, str]]]]:
    """Yield each mark: line number, first line, and its indented fields as (sign, words)."""
    head: tuple[int, str] | None = None
    fields: list[tuple[str, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("//"):
            continue
        if line.startswith("  "):
            sign, _, rest = line.strip().partition(" ")
            fields.append((sign, rest))
            continue
        if head:
            yield (*head, fields)
        head, fields = (number, line.rstrip()), []
    if head:
        yield (*head, fields)


def _attribution(scope: Scope, head: str, fields: list[tuple[str, str]]) -> dict[str, Any]:
    match = _ATTRIBUTION.fullmatch(head)
    if not match:
        raise BadMark(f"not an attribution: {head!r}")
    one = dict(fields)
    source = None
    if "s" in one:
        words, _, name = one["s"].partition(" = ")
        source = _place(scope, words)
        source["name"] = name or source["text"]
    said_at = {"said_at": _place(scope, one["when"])} if "when" in one else {}
    return {
        "id": match["id"],
        "source": source,
        "cue": _place(scope, one["c"]),
        "content": _place(scope, one["t"]),
        "mode": match["mode"],
        "naming": match["naming"],
        **said_at,
        "parent": match["parent"],
    }


def _claim(scope: Scope, head: str, fields: list[tuple[str, str]], number: int) -> dict[str, Any]:
    match = _CLAIM.fullmatch(head)
    if not match:
        raise BadMark(f"not a claim: {head!r}")
    one = dict(fields)
    place = _place(scope, one["w"])
    figures = [rest for sign, rest in fields if sign == "#"]
    return {
        "id": f"c{number}",
        **place,
        "statement": one["="],
        "kind": match["kind"],
        "attribution": None if match["attribution"] == "-" else match["attribution"],
        "quantities": [_figure(scope, place["spans"], figure) for figure in figures],
        "must": True,
    }


def _consistency(fields: list[tuple[str, str]], label: Callable[[str], str]) -> dict[str, Any]:
    entry: dict[str, Any] = {}
    for sign, rest in fields:
        if sign == "total":
            entry[sign] = label(rest)
        elif sign in ("parts", "claims"):
            entry[sign] = [label(word) for word in rest.split()]
        elif sign in ("sum", "remainder"):
            entry[sign] = _number(rest)
        else:
            entry[sign] = rest
    return entry


def _stretches(text: str, anchors: list[str]) -> Iterator[Scope]:
    """Yield the text between each anchor and the next one; anchors stand in reading order."""
    places: list[int] = []
    for anchor in anchors:
        at = text.find(anchor, places[-1] if places else 0)
        if at < 0:
            raise BadMark(f"no such place: {anchor!r}")
        places.append(at)
    ends = [*places[1:], len(text)]
    return (Scope(text, start, end) for start, end in zip(places, ends, strict=True))


def build(marks: str, text: str, file: str) -> dict[str, Any]:
    """Return the gold data that a marks file describes for the article's text."""
    gold: dict[str, Any] = {
        "article": file,
        "offsets": "0-based code points, end exclusive",
        "attributions": [],
        "claims": [],
        "not_claims": [],
        "consistency": [],
    }
    blocks = list(_blocks(marks.splitlines()))
    stretches = _stretches(text, [head[2:] for _, head, _ in blocks if head.startswith("@ ")])
    scope = Scope(text, 0, 0)
    labels: dict[str, str] = {}
    for number, head, fields in blocks:
        try:
            if head.startswith("@ "):
                scope = next(stretches)
            elif head.startswith("a"):
                gold["attributions"].append(_attribution(scope, head, fields))
            elif head.startswith("c "):
                gold["claims"].append(_claim(scope, head, fields, len(gold["claims"]) + 1))
                labels[head.partition("[")[2].rstrip("]")] = gold["claims"][-1]["id"]
            elif head.startswith("n "):
                place = _place(scope, dict(fields)["w"])
                gold["not_claims"].append({**place, "why": head[2:]})
            elif head == "consistency":
                gold["consistency"].append(_consistency(fields, labels.__getitem__))
            else:
                raise BadMark(f"not a mark: {head!r}")
        except (KeyError, ValueError) as error:
            raise BadMark(f"{file}, line {number}: {error}") from error
    return gold


def render(gold: dict[str, Any]) -> str:
    """Return the gold data as indented JSON, the short lists of numbers on one line."""
    data = json.dumps(gold, ensure_ascii=False, indent=1)
    return re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", data) + "\n"


def targets() -> Iterator[tuple[Path, str]]:
    """Yield each gold file's path with the content its marks give it."""
    for part in SETS:
        for marks in sorted((HERE / "marks" / part).glob("*.marks")):
            file = f"{marks.stem}.txt"
            text = (SEEDS / file).read_bytes().decode("utf-8")
            gold = build(marks.read_text(encoding="utf-8"), text, file)
            yield HERE / part / f"{marks.stem}.json", render(gold)


def main() -> int:
    """Write the gold files, or with --check name those that differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing, name what differs")
    check = parser.parse_args().check
    stale = []
    try:
        for path, content in targets():
            if path.exists() and path.read_text(encoding="utf-8") == content:
                continue
            stale.append(path)
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(content, encoding="utf-8")
    except BadMark as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for path in stale:
        sys.stdout.write(f"{'differs' if check else 'written'}: {path.relative_to(HERE)}\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
