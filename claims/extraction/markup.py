"""Markup left in a text: what of it is no words, and what stands for another character.

HTML tags, comments, scripts and styles, character references ("&amp;"), marks of Markdown, and
characters that nobody sees. Everything here only points at places; ``surface`` leaves them out.
What merely looks like markup ("x < 5", "<3", "f**k") is text. Linear in the text: a search that
comes to nothing is not done again.

Known misses: an attribute that holds "<"; Markdown's tables and underscores; HTML written twice
as references ("&lt;p&gt;").
"""

from __future__ import annotations

import dataclasses
import html
import re
import unicodedata
from collections.abc import Iterator


@dataclasses.dataclass(frozen=True, slots=True)
class Edit:
    """A place in the text (offsets), and what a person sees there.

    ``shown`` is "" where nothing is seen, a character that is referred to, line breaks or a tab
    where a tag sets things apart. ``parts`` says that the words on both sides do not stand next
    to each other in the text, so that what spans them has two pieces.
    """

    start: int
    end: int
    shown: str
    parts: bool = True


def find_markup(text: str) -> list[Edit]:
    """Return the places of a text that are no words, in order; none overlaps another."""
    found = [*_unseen(text), *_references(text), *_markdown(text)]
    if "<" in text:
        found += _html(text)
    found.sort(key=lambda edit: (edit.start, -edit.end))
    out: list[Edit] = []
    reached = 0
    for edit in found:
        # A mark that clings to what stands before it would be left hanging on nothing.
        clings = edit.end < len(text) and _clings(text[edit.end])
        if edit.start >= reached and not clings:
            out.append(edit)
            reached = edit.end
    return out


def _clings(character: str) -> bool:
    return character >= "\u0300" and (
        unicodedata.category(character)[0] == "M"
        or character == "\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


# ---------------------------------------------------------------------- HTML

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu "
    "meta nav ol p pre section summary table tbody template tfoot thead title ul script style svg "
    "math".split()
)
#: Blocks in which a line break is a space.
_FLOWING = frozenset("p li td th dd dt h1 h2 h3 h4 h5 h6 figcaption caption title".split())
_APART = {"br": "\n", "tr": "\n", "td": "\t", "th": "\t"}
_INLINE = frozenset(
    "a abbr acronym area audio b base bdi bdo big button canvas cite code col colgroup data "
    "datalist del dfn em embed font i iframe img input ins kbd label map mark meter noscript "
    "object optgroup option output param picture progress q rp rt ruby s samp select slot small "
    "source span strike strong sub sup textarea time track tt u var video wbr".split()
)
#: Elements whose contents are no words.
_UNREAD = frozenset(("script", "style", "svg", "template", "math"))
_KNOWN = _BLOCKS | _INLINE | set(_APART)

_TAG = re.compile(
    r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9]{0,10}(?P<space>:[a-z][a-z0-9]{0,10})?)"
    r"(?:[\s/](?:[^<>\"']++|\"[^<\"]*+\"|'[^'<]*+')*+)?>",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"<(?:![a-z]|\?xml|!\[CDATA\[)[^<>]{0,2000}>", re.IGNORECASE)
_BREAK = re.compile(r"(?<![\r\n])(?:\r\n|[\r\n])(?![ \t]*[\r\n])")


def _html(text: str) -> Iterator[Edit]:
    """Yield tags, comments and what is never read, and line breaks that are spaces in HTML."""
    missing: set[str] = set()
    flowing: tuple[str, int] | None = None
    position = text.find("<")
    while position >= 0:
        tag = _TAG.match(text, position)
        if tag and not tag["space"] and tag["name"].lower() not in _KNOWN:
            tag = None
        if tag is None:
            end = _end_of_comment(text, position, missing)
            if end is not None:
                yield Edit(position, end, "")
        else:
            name = tag["name"].lower()
            opens = not tag["closes"] and not tag.group().endswith("/>")
            end = tag.end()
            if opens and name in _UNREAD:
                end = _after(text, f"</{name}", tag.end(), missing) or end
            if flowing and tag["closes"] and name == flowing[0]:
                yield from _soft_breaks(text, flowing[1], position)
            if name in _BLOCKS or name in _APART:
                flowing = (name, end) if opens and name in _FLOWING else None
            yield Edit(position, end, _APART.get(name, "\n\n" if name in _BLOCKS else ""))
        position = text.find("<", end or position + 1)


def _end_of_comment(text: str, start: int, missing: set[str]) -> int | None:
    """Return where a comment or declaration that begins here ends; None where none begins."""
    if text.startswith("<!--", start):
        return _after(text, "-->", start + 4, missing)
    declared = _DECLARED.match(text, start)
    return declared.end() if declared else None


def _after(text: str, mark: str, start: int, missing: set[str]) -> int | None:
    """Return the place after the next mark, with the rest of the tag it begins, or None."""
    if mark in missing:
        return None
    found = re.compile(re.escape(mark), re.IGNORECASE).search(text, start)
    if found is None:
        missing.add(mark)
        return None
    closed = text.find(">", found.end() - 1, found.end() + 100)
    return found.end() if mark == "-->" or closed < 0 else closed + 1


def _soft_breaks(text: str, start: int, end: int) -> Iterator[Edit]:
    for found in _BREAK.finditer(text, start, end):
        yield Edit(found.start(), found.end(), " ", parts=False)


# ---------------------------------------------------------------------- all else

_REFERENCE = re.compile(
    r"&(?:amp;)?(?:[a-z][a-z0-9]{1,30}|\#[0-9]{1,7}|\#x[0-9a-f]{1,6});", re.IGNORECASE
)
_REGIONAL = "\U0001f1e6-\U0001f1ff"
#: Control characters, terminal colours, soft hyphen, zero widths, directions, byte order mark.
_UNSEEN = re.compile(
    r"(?:\x1b\[[0-9;]{0,20}[A-Za-z]|[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b"
    rf"\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff])+(?![{_REGIONAL}])"
)
_EMPHASIS = re.compile(r"(?<![\w*])(\*\*?)(?=[^\s*])[^\n*]{1,300}?(?<=[^\s*])\1(?![\w*])")
_LINE_MARK = re.compile(
    r"^[ \t]*(?P<heading>\#{1,6})?(?(heading)|[*•‣▪])[ \t]+(?=\S)", re.MULTILINE
)
_LINK = re.compile(r"(!?\[)[^\[\]\n]{1,300}(\]\((?:https?:|mailto:|/)[^\s()<>]{0,2000}\))")


def _references(text: str) -> Iterator[Edit]:
    """Yield references to one character; unknown ones, and those to nothing seen, are text."""
    if "&" not in text:
        return
    for found in _REFERENCE.finditer(text):
        character = html.unescape(html.unescape(found.group()))
        if len(character) != 1 or re.match(f"[{_REGIONAL}\0]", character):
            continue
        if _UNSEEN.match(character):
            yield Edit(*found.span(), "", parts=False)
        else:
            yield Edit(*found.span(), " " if character.isspace() else character, parts=False)


def _unseen(text: str) -> Iterator[Edit]:
    if text.isascii() and text.isprintable():
        return
    for found in _UNSEEN.finditer(text):
        yield Edit(*found.span(), "", parts=False)


def _markdown(text: str) -> Iterator[Edit]:
    """Yield the marks of emphasis, headings, bullets and links, with the link's address."""
    if "*" in text:
        for found in _EMPHASIS.finditer(text):
            width = len(found[1])
            yield Edit(found.start(), found.start() + width, "")
            yield Edit(found.end() - width, found.end(), "")
    for found in _LINE_MARK.finditer(text):
        yield Edit(*found.span(), "")
    if "](" in text:
        for found in _LINK.finditer(text):
            yield Edit(*found.span(1), "")
            yield Edit(*found.span(2), "")
