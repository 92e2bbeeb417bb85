"""Texts for tests: strategies for any text, and what must hold of every reading of one."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator

from hypothesis import strategies as st

from claims.extraction.reading import (
    CHANGES,
    KINDS,
    MODES,
    NAMINGS,
    QUALIFIERS,
    REFERENT_TYPES,
    Reading,
    Spans,
    quote,
    reading_from_dict,
    text_hash,
)

#: Characters that have cost somebody an offset.
_ODD = (
    "\u0301\u0308\u0327\u05b0\u064b\u093f\u0e34"  # marks that belong to the letter before them
    "\u200d\u200c\ufe0f\u2060\ufeff\u00ad"  # joiners, selectors, no-breaks, soft hyphen
    "\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2069"  # directions
    "\u2028\u2029\u0085\x0b\x0c\x1c\x1d\x1f\r\n\t\u00a0\u3000\u2009"  # breaks and spaces
    "\x01\x07\x08\x1b\x7f\x9f"  # control characters
    "\"'`´“”„‟‘’‚‛«»‹›「」『』〝〞＂＇"  # quotation marks
    "()[]{}<>|\\/*_#@&%$£€¥°§©…—–-−·•"
    "éßıİǅﬁŒжשלאبن中文กไ한あ"  # letters
    "½٣Ⅷ²０"  # digits of other kinds
    "𝔘𐍈😀👩👨👧🏽🇬🇧💥"  # outside of the basic plane
)
_WORDS = (
    "The the a an mayor council Anna Petrov she he it they who which that said says according to "
    "denied accused of was were is are has been reportedly allegedly told court not no and but or "
    ", . ; : ? ! … “ ” \" ‘ ’ ' ( ) — – - 12 3.5 1,200 % $ £ million people fell rose from by "
    "including such as because if unless Monday in 2021 March last year company firm police bridge "
    "river n't cannot 's I we Mr. Dr. U.S. e\u0301te\u0301 nai\u0308ve שלום مرحبا 👩\u200d🚀 "
    "👨\u200d👩\u200d👧 🏴\U000e0067\U000e0062\u007f क\u094d\u200dष \ufeff"
).split(" ")

odd_characters = st.text(st.sampled_from(_ODD + "abcXYZ 019 .,"), max_size=60)
any_characters = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60
)
word_salad = st.lists(
    st.tuples(
        st.sampled_from(_WORDS),
        st.sampled_from((" ", " ", " ", " ", "", "\n", "\r\n", "\n\n", "\u00a0")),
    ),
    max_size=40,
).map(lambda pairs: "".join(word + gap for word, gap in pairs))
#: Any text that may be read: no NUL and no lone surrogate, which the doors refuse.
any_text = st.one_of(
    odd_characters,
    any_characters,
    word_salad,
    st.tuples(word_salad, odd_characters, word_salad).map("".join),
)


_WHO = st.sampled_from(
    "Anna Petrov|the mayor|He|She|It|They|Velmar, a maker of pumps,|Police|the report|Nobody|"
    "Two of the 12 men|the agency (EFA)|“The Fox”|Zoe\u0308|👩🏽‍🚀".split("|")
)
_DID = st.sampled_from(
    "sank|closed two schools and reopened a clinic|is suspected of fraud and of theft|denied it|"
    "was charged with theft by prosecutors|is said to have left|rose 6% to 5 million crowns|"
    "reportedly sold it|may leave if it rains|, who left in 2019, came back|said: “We left.”|"
    "met people, including a judge, a lawyer and a cook|declined to comment|"
    "was the first to leave|is believed by police to be ill|told us that it was wet".split("|")
)
_FRAME = st.sampled_from(
    "{}.|“{},” said {}.|{} said that {}.|{}, {} said, {}.|According to {}, {}.|"
    "It is believed that {}.|Is it unclear whether {}?|“{}. {}.\n\n“{}.”|“{}.”|{} because {}.|"
    "{} – {} – {}.|({})|{}\n\n{}|{}, according to {}.|On Monday, {} said {}.|{}; {}.".split("|")
)
_CLAUSE = st.tuples(_WHO, _DID).map(" ".join)


@st.composite
def _sentence(draw: st.DrawFn) -> str:
    frame = draw(_FRAME)
    return frame.format(*(draw(st.one_of(_CLAUSE, _WHO)) for _ in range(frame.count("{}"))))


#: Sentences of the kinds that rules look for, put together without much sense.
sentences = st.lists(
    st.tuples(_sentence(), st.sampled_from((" ", " ", "\n\n", "\r\n", ""))), min_size=1, max_size=6
).map(lambda pairs: "".join(sentence + gap for sentence, gap in pairs))

#: Pieces of odd texts, some of which have cost somebody more time than the text grew.
PIECES = {
    "quotation marks": '"It sank," he said. ' * 10,
    "lone quotation marks": '" “ ' * 60,
    "brackets": "( " * 120,
    "one sentence": "the council said that the mayor had left and " * 15,
    "commas": "a lamp, " * 60,
    "lines of one word": "flood\n" * 120,
    "names": "Anna Petrov met Oskar Brandt. She said he had left. " * 8,
    "figures": "Sales fell 6% to 5 million crowns in 2019. " * 10,
    "tags": "<p>The <b>boat</b> sank.</p>\n" * 12,
    "turns": "SMITH: We will go.\n\nJONES: That is wrong.\n\n" * 8,
    "capitals": "THE MAYOR LEFT. NOBODY WAS HURT.\n" * 12,
    "rows": "Tarsk\t12\t30\n" * 60,
    "open quotations": "“It rained all day.\n\n" * 20,
    "suspects": "Marek Dolan is suspected of fraud and accused of theft. " * 8,
}  # fmt: skip

_REGIONAL = "".join(chr(code) for code in range(0x1F1E6, 0x1F200))


def things(reading: Reading) -> Iterator[tuple[str, Spans, str | None]]:
    """Yield all that has spans: what it is, its spans and the words it says it quotes."""
    for a in reading.attributions:
        yield f"cue of {a.id}", a.cue.spans, a.cue.text
        yield f"content of {a.id}", a.content.spans, a.content.text
        if a.source is not None:
            yield f"source of {a.id}", a.source.spans, a.source.text
        if a.said_at is not None:
            yield f"said_at of {a.id}", a.said_at.spans, a.said_at.text
    for c in reading.claims:
        yield f"claim {c.id}", c.spans, c.text
        for group, inner in (("about", c.about), ("quantity", c.quantities), ("time", c.times)):
            for thing in inner:
                yield f"{group} of {c.id}", thing.spans, thing.text
    for q in reading.quantities:
        yield "quantity", q.spans, q.text
    for n in reading.nothing_to_check:
        yield "nothing to check", n.spans, None


def cuts_a_character(text: str, offset: int) -> bool:
    """Return whether an offset lies inside of what a person sees as one character.

    Marks on a letter or sign, skin tones, tags, signs joined to one, the two halves of a flag.
    """
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    # White space holds nothing: a mark after it stands for itself.
    if before.isspace() or after.isspace():
        return False
    category = unicodedata.category(after)
    halves = len(text[:offset]) - len(text[:offset].rstrip(_REGIONAL))
    return (
        category in ("Mn", "Mc", "Me")
        or after == "\u200d"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or "\U000e0020" <= after <= "\U000e007f"
        or (before == "\u200d" and after > "\u2000" and category in ("So", "Sm"))
        or (after in _REGIONAL and halves % 2 == 1)
    )


def check_reading(text: str, reading: Reading) -> None:
    """Assert what holds of every reading, whatever the text."""
    assert reading.text_sha256 == text_hash(text)
    for what, spans, words in things(reading):
        assert spans, what
        end = 0
        for start, stop in spans:
            assert 0 <= end <= start < stop <= len(text), (what, spans)
            assert not text[start].isspace(), (what, spans)
            assert not text[stop - 1].isspace(), (what, spans)
            assert not cuts_a_character(text, start), (what, start)
            assert not cuts_a_character(text, stop), (what, stop)
            end = stop
        assert words is None or words == quote(text, spans), what
    _check_references(reading)
    _check_values(reading)
    data = json.loads(reading.to_json())
    assert reading_from_dict(data) == reading
    assert data == json.loads(json.dumps(reading.to_dict()))


def _check_references(reading: Reading) -> None:
    ids = [a.id for a in reading.attributions] + [c.id for c in reading.claims]
    assert len(set(ids)) == len(ids)
    parents = {a.id: a.parent for a in reading.attributions}
    for start in parents:
        at: str | None = start
        for _ in range(len(parents) + 1):
            if at is None:
                break
            at = parents[at]
        assert at is None, f"{start} stands inside itself"
    assert all(c.attribution is None or c.attribution in parents for c in reading.claims)


def _check_values(reading: Reading) -> None:
    for a in reading.attributions:
        assert a.mode in MODES
        assert a.naming in NAMINGS
        assert (a.source is None) == (a.naming == "none")
        assert a.source is None or a.source.name.strip()
    for c in reading.claims:
        assert c.kind in KINDS
        assert 0 <= c.worth <= 1
        assert all(c.worth_reasons)
        assert c.statement.strip()
        assert all(r.type in REFERENT_TYPES and r.name.strip() for r in c.about)
    figures = [*reading.quantities, *(q for c in reading.claims for q in c.quantities)]
    for q in figures:
        assert q.qualifier in QUALIFIERS
        assert q.change is None or q.change in CHANGES
    for n in reading.nothing_to_check:
        assert n.why.strip()
