"""Markup and unseen characters are no words; every span leads back to the text as given."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.extraction.read import read
from claims.extraction.reading import Part
from claims.extraction.surface import Surface
from tests.claims.extraction.shown import claimed, said, stated
from tests.claims.extraction.texts import any_text, check_reading, cuts_a_character

_PIECES = st.sampled_from(
    "<b> </b> <p> </p> <br/> <!-- x --> <!-- <script> </script> <td> &amp; &#8217; &nbsp; &zwj; "
    "&lt; &bogus; &#0; < > & ** # * [a](http://b.c) \u200b \u00ad \u202e \u0301 \x1b[31m said "
    "Anna The boat sank . , “ ” \n \n\n".split(" ")
)
markup = st.lists(_PIECES, max_size=25).map(" ".join) | st.lists(_PIECES, max_size=25).map("".join)


@settings(max_examples=300)
@given(st.one_of(markup, any_text), st.data())
@example("&nbsp;\u0301x", None)
def test_spans_lead_back_and_cut_no_character(text, data):
    surface = Surface(text)
    for start, character in enumerate(surface.text):
        if character.isspace():
            continue
        for first, last in surface.spans(((start, start + 1),)):
            assert 0 <= first < last <= len(text)
    if data is not None and len(surface.text) > 1:
        start = data.draw(st.integers(0, len(surface.text) - 1))
        end = data.draw(st.integers(start + 1, len(surface.text)))
        reached = 0
        for first, last in surface.spans(((start, end),)):
            assert reached <= first < last <= len(text)
            reached = last


@settings(max_examples=60)
@given(markup)
def test_any_markup_is_read_with_exact_spans(text):
    check_reading(text, read(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The <b>boat</b> sank.", "The boat sank."),
        ("AT&amp;T", "AT&T"),
        ("It&#8217;s &ldquo;old&rdquo;", "It’s “old”"),
        ("a&nbsp;b", "a b"),
        ("&amp;nbsp;", " "),
        ("<p>One</p><p>Two</p>", "\n\nOne\n\n\n\nTwo\n\n"),
        ("<p>One\ntwo</p>", "\n\nOne two\n\n"),
        ("One<br>two", "One\ntwo"),
        ("<td>1</td><td>2</td>", "\t1\t\t2\t"),
        ("a<script>if (1 < 2) go('<p>')</script>b", "a\n\nb"),
        ("a<style>p { }</style>b", "a\n\nb"),
        ("a<!-- no <b>words</b> -->b", "ab"),
        ('<a href="x" title="1 > 0">link</a>', "link"),
        ("**Bold** and *it*", "Bold and it"),
        ("## Head\n* item", "Head\nitem"),
        ("See [the report](https://example.org/a_b).", "See the report."),
        ("bri\u00addge \u200bsafe\u200f", "bridge safe"),
        ("\ufeffThe boat", "The boat"),
        ("\x1b[31mred\x1b[0m", "red"),
        # No markup.
        ("x < 5 and y > 3", "x < 5 and y > 3"),
        ("I <3 you", "I <3 you"),
        ("<petrov@example.org>", "<petrov@example.org>"),
        ("<Anna Petrov>", "<Anna Petrov>"),
        ("R&D; and &bogus;", "R&D; and &bogus;"),
        ("f**k, 2*3*4, 5 * 6", "f**k, 2*3*4, 5 * 6"),
        ("a [note] (b)", "a [note] (b)"),
        ("<!-- never closed", "<!-- never closed"),
        ("👨\u200d👩\u200d👧 e\u0301", "👨\u200d👩\u200d👧 e\u0301"),
    ],
)
def test_what_a_person_sees(text, seen):
    assert Surface(text).text == seen


HTML = (
    '<div class="x"><h2>Ferry sinks</h2>\n<p>The mayor said <b>the bridge</b> at AT&amp;T Park\n'
    "was unsafe.</p><!-- The pier fell. --><script>The moon fell.</script></div>"
)


def test_tags_are_no_words_and_no_claims():
    check_reading(HTML, read(HTML))

    assert said(HTML) == [
        ("The mayor", "said", "the bridge ... at AT&amp;T Park\nwas unsafe", "indirect")
    ]
    assert claimed(HTML)[-1] == "the bridge ... at AT&amp;T Park\nwas unsafe"
    assert stated(HTML)[-1] == "The bridge at AT&T Park was unsafe."


def test_parts_keep_their_place_beside_markup():
    text = "<h1>Storm over <i>Tarsk</i></h1><p>The boat sank.</p>"

    surface = Surface(text)

    (part,) = surface.parts([Part("headline", (4, 28))])
    assert surface.text[slice(*part.span)] == "Storm over Tarsk"


def test_soft_hyphens_and_directions_stay_in_the_spans():
    text = "The may\u200bor said \u2067the bri\u00addge\u2069 was safe."

    assert said(text) == [
        ("The may\u200bor", "said", "the bri\u00addge\u2069 was safe", "indirect")
    ]
    assert stated(text) == ["The bridge was safe."]


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", '<a "', "<!--", "<script>", "&amp", "**a", "[a", "[a](http:", "\x1b[", "<p>\n"],
)
def test_what_opens_over_and_over_is_read_to_its_end(piece):
    # The growth of the time is measured by the bench ("tags"); quadratic, this would take minutes.
    text = piece * (400_000 // len(piece))

    assert len(Surface(text).text) <= len(text)


def test_no_offset_of_a_claim_cuts_a_character_beside_a_tag():
    text = "The mayor said <b>\u0301the boat</b> sank."

    for claim in read(text).claims:
        for start, end in claim.spans:
            assert not cuts_a_character(text, start)
            assert not cuts_a_character(text, end)
