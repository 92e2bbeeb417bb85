"""Rules for names: when two ways of writing one name the same source. Plain Python.

A wrong join puts words into somebody's mouth, a missed one is mended by a merge. So a name
resolves only where nothing but its writing differs (`name_key`), and everything that needs
judgement is a suggestion (`compare_names`).
"""

from __future__ import annotations

import enum
import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping

#: Keys are looked up in an index, whose entries must stay short on every database.
KEY_LIMIT = 200
NAME_LIMIT = 500


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = frozenset({"the", "a", "an"})

#: Say how to address somebody, never who it is.
HONORIFICS = _words(
    """
    mr mrs ms miss mx messrs dr prof professor sir dame lord lady baroness baron rev reverend hon
    honourable honorable rt
    """
)

#: Posts and ranks before a name. Words that often begin the name of an organisation or a place
#: ("General Motors", "Prince William County", "Justice Department") are left out.
POSTS = _words(
    """
    president minister premier chancellor secretary senator sen representative rep congressman
    congresswoman governor gov mayor councillor councilor councilman councilwoman alderman
    ambassador commissioner judge sheriff officer constable sergeant sgt detective inspector
    superintendent captain capt colonel col lieutenant lt bishop archbishop cardinal pope spokesman
    spokeswoman spokesperson executive chief chairman chairwoman chair director manager coach
    striker analyst economist lawyer barrister solicitor prosecutor coroner
    """
)

#: Stand before a post and are no post themselves.
BEFORE_POSTS = _words(
    """
    vice prime deputy former then acting assistant managing finance financial operating foreign home
    defence defense health interior education transport environment energy trade culture
    """
)

#: Point to somebody without saying who, so that two of them may be two people.
POINTERS = _words(
    """
    he she it they we i you him her them us me who whom which that this these those one ones another
    others himself herself itself themselves his hers its their theirs
    """
)

#: Said of a person and of nobody else.
PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})

#: What follows the name of a person or a company without being part of it.
SUFFIXES = _words(
    """
    mp msp mep kc qc phd md obe cbe mbe frs esq inc incorporated ltd limited llc llp plc corp gmbh
    """
)

#: A name with one of these is not a person's, so nothing in front of it is a title.
ORGANISATION_WORDS = _words(
    """
    of for and association agency authority bank board bureau center centre church club college
    commission committee company council county court department district federation foundation
    fund group hospital house institute league library ministry museum network office organisation
    organization park party police school service society team trust union university
    """
)

_BEFORE_NAMES = HONORIFICS | POSTS | BEFORE_POSTS

#: Joins the words of a name without a letter in its acronym.
SMALL_WORDS = frozenset({"of", "for", "and", "the", "in", "on", "at", "to", "de", "&"})

_COMBINING = re.compile("[\u0300-\u036f]")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?!\w)")
_DOTTED = re.compile(r"(?<!\w)(?:\w\.){2,}(?:\w(?!\w))?")
_APOSTROPHES = re.compile(r"['’‘`]")
_NOT_WORD = re.compile(r"[^\w&]+|_+")
_ACRONYM = re.compile(r"\(\s*[“\"‘']?([A-Z][\w&.\-]{1,11})[”\"’']?\s*\)")


class Likeness(enum.StrEnum):
    """How two names bear on each other."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


def _tokens(name: str) -> list[str]:
    """Return the words of a name, folded, without punctuation, accents or possessive."""
    text = unicodedata.normalize("NFKC", name)
    text = _POSSESSIVE.sub("", text.strip())
    text = _DOTTED.sub(_joined_initials, text)
    text = _COMBINING.sub("", unicodedata.normalize("NFKD", text.casefold()))
    text = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text))
    return _NOT_WORD.sub(" ", text).split()


def _joined_initials(found: re.Match[str]) -> str:
    """``U.S.`` is one word, ``J.K. Rowling`` two initials and a name: both without the dots."""
    return found.group().replace(".", "") + " "


def _bare(tokens: list[str]) -> list[str]:
    """Drop article, honorifics, titles and what follows the name; never drop everything."""
    while len(tokens) > 1 and (tokens[0] in ARTICLES or tokens[0] in HONORIFICS):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1] in SUFFIXES:
        tokens = tokens[:-1]
    start = end = 0
    while start < len(tokens) and tokens[start] in _BEFORE_NAMES:
        start += 1
        if tokens[start - 1] not in BEFORE_POSTS:
            end = start
    name = tokens[end:]
    if end and 2 <= len(name) <= 3 and not ORGANISATION_WORDS.intersection(name):
        return name
    return tokens


def name_key(name: str) -> str:
    """Return what all ways of writing one name have in common.

    Case, accents, an article, honorifics, a person's title, the possessive, dots of initials and
    the legal form of a company do not count. Never longer than ``KEY_LIMIT``: a longer name ends
    in its hash. A name of punctuation alone keeps it.
    """
    key = " ".join(_bare(_tokens(name))) or " ".join(name.casefold().split())
    if len(key) <= KEY_LIMIT:
        return key
    return f"{key[: KEY_LIMIT - 17]} {hashlib.sha256(key.encode()).hexdigest()[:16]}"


def identifies(name: str, *, partial: bool = False) -> bool:
    """Say whether the name alone tells who it is, in any article.

    Words without a capital do not ("police"), whatever the reader took them for, nor does a
    surname or a given name alone: one after an honorific ("Mr Smith"), or one that is ``partial``
    because the article has a fuller name or treats it as a person's. Any other single word counts
    ("Europol").
    """
    tokens = _tokens(name)
    if not tokens or (name == name.lower() and name != name.upper()):
        return False
    return len(_bare(tokens)) > 1 or not (partial or tokens[0] in HONORIFICS)


def only_points(name: str) -> bool:
    """Say whether the words only point to somebody: a pronoun, an article, nothing."""
    return all(token in POINTERS or token in ARTICLES for token in _tokens(name))


def partial_names(ways: Mapping[str, Collection[str]], others: Iterable[str] = ()) -> set[str]:
    """Return which of one article's names are a part of a person's name alone.

    ``ways`` are the names, each with the words by which the article also refers to it, ``others``
    more names of the article. A single word is partial if a longer name ends in it, or if the
    article says "he", "she" or "Mr" of it. The reader's own idea of what a name belongs to is
    not asked: it takes agencies for people.
    """
    endings = {
        tokens[-1]
        for tokens in (_bare(_tokens(name)) for name in (*ways, *others))
        if len(tokens) > 1 and not ORGANISATION_WORDS.intersection(tokens)
    }
    partial = set()
    for name, words in ways.items():
        tokens = _bare(_tokens(name))
        said = [token for way in words for token in _tokens(way)[:1]]
        if len(tokens) == 1 and (
            tokens[0] in endings or any(one in PERSONAL or one in HONORIFICS for one in said)
        ):
            partial.add(name)
    return partial


def acronym_of(name: str) -> str:
    """Return the folded initials of a name of several words ("fbi"), or nothing."""
    words = [word for word in _bare(_tokens(name)) if word not in SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def abbreviates(acronym: str, name: str) -> bool:
    """Say whether the acronym's letters are, in order, those that begin the name's words.

    Small words may or may not lend their letter ("DoJ", "BoE"), and a word may lend more than
    its first ("Interpol" does not pass: that is a name of its own).
    """
    letters = "".join(_bare(_tokens(acronym)))
    words = _bare(_tokens(name))
    if not 2 <= len(letters) <= 12 or len(words) < 2:
        return False
    with_small = "".join(word[0] for word in words)
    return letters in {with_small, acronym_of(name)}


def acronyms_given(text: str, names: Iterable[str]) -> dict[str, str]:
    """Return, for each name the text follows with its acronym in parentheses, that acronym.

    ``"the Federal Bureau of Investigation (FBI)"`` gives ``{"Federal Bureau of Investigation":
    "FBI"}`` when that name is asked for, with or without its article. One pass over the text.
    """
    by_key: dict[str, list[str]] = {}
    for name in names:
        by_key.setdefault(name_key(name), []).append(name)
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        before = text[max(0, match.start() - 160) : match.start()].split()
        for ending in _endings(before):
            for name in by_key.get(name_key(ending), ()):
                if abbreviates(match.group(1), name):
                    found.setdefault(name, match.group(1))
    return found


def _endings(words: list[str]) -> Iterator[str]:
    """Yield the last two, three … twelve words."""
    for count in range(2, min(12, len(words)) + 1):
        yield " ".join(words[-count:])


def compare_names(one: str, other: str) -> Likeness:
    """Say whether two names are the same, may be, or are not.

    ``POSSIBLE``: one is the other's acronym, its surname alone, or writes given names as initials.
    """
    if name_key(one) == name_key(other):
        return Likeness.SAME
    if abbreviates(one, other) or abbreviates(other, one):
        return Likeness.POSSIBLE
    short, long = sorted((_bare(_tokens(one)), _bare(_tokens(other))), key=len)
    if not short or short[-1] != long[-1] or ORGANISATION_WORDS.intersection(short + long):
        return Likeness.DIFFERENT
    given, given_long = _given_names(short), _given_names(long)
    fits = all(_fits(a, b) for a, b in zip(given, given_long, strict=False))
    return Likeness.POSSIBLE if fits else Likeness.DIFFERENT


def _given_names(tokens: list[str]) -> list[str]:
    """Return what stands before the surname, initials written together taken apart."""
    given: list[str] = []
    for token in tokens[:-1]:
        together = len(token) <= 3 and not re.search("[aeiouy]", token)
        given.extend(token if together else [token])
    return given


def _fits(one: str, other: str) -> bool:
    """Say whether one given name is the other or its initial."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) == 1 and longer.startswith(shorter))


def short_name(name: str) -> str:
    """Return the name as it is stored: one line, cut at ``NAME_LIMIT`` with a visible sign."""
    line = " ".join(name.split())
    return line if len(line) <= NAME_LIMIT else line[: NAME_LIMIT - 1] + "…"
