"""Claims marked in a text: nothing of the text is lost, and every word knows its claims."""

from hypothesis import given
from hypothesis import strategies as st

from claims.marked_text import Paragraph, Stretch, mark_text


def shown(paragraphs: tuple[Paragraph, ...]) -> str:
    return "".join(one.before + one.words + one.after for one in paragraphs)


def stretches(paragraphs: tuple[Paragraph, ...]) -> list[Stretch]:
    return [stretch for one in paragraphs for stretch in one.stretches]


TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab .,“”\n\r\t \u2028\ufeff\u200d\u0301\u05d0😀"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)
SPANS = st.lists(st.tuples(st.integers(-3, 90), st.integers(-3, 90)), max_size=4)


@given(
    text=TEXTS,
    claims=st.dictionaries(st.integers(1, 9), SPANS),
    roles=st.dictionaries(st.sampled_from(["source", "cue", "content"]), SPANS),
)
def test_any_marks_leave_the_text_as_it_is(text, claims, roles):
    assert shown(mark_text(text, claims=claims, roles=roles)) == text


@given(text=TEXTS, claims=st.dictionaries(st.integers(1, 9), SPANS))
def test_every_shown_word_belongs_to_exactly_the_claims_that_cover_it(text, claims):
    paragraphs = mark_text(text, claims=claims)

    position = 0
    for paragraph in paragraphs:
        position += len(paragraph.before)
        for stretch in paragraph.stretches:
            for offset in range(position, position + len(stretch.text)):
                covering = {
                    key for key, spans in claims.items() if any(a <= offset < b for a, b in spans)
                }
                assert set(stretch.claims) == covering
            position += len(stretch.text)


@given(text=TEXTS, claims=st.dictionaries(st.integers(1, 9), SPANS))
def test_every_claim_with_words_on_show_begins_once(text, claims):
    found = stretches(mark_text(text, claims=claims))

    begun = [key for stretch in found for key in stretch.begins]
    assert len(begun) == len(set(begun))
    assert {key for stretch in found for key in stretch.claims} <= set(begun)


def test_the_shorter_of_two_overlapping_claims_comes_first():
    text = "The former judge left."

    found = stretches(mark_text(text, claims={1: [(0, 21)], 2: [(4, 16)]}))

    assert [(s.text, s.claims, s.begins) for s in found] == [
        ("The ", (1,), (1,)),
        ("former judge", (2, 1), (2,)),
        (" left", (1,), ()),
        (".", (), ()),
    ]


def test_a_claim_in_two_pieces_begins_with_its_first():
    text = "He sold cars and (he said) mended boats."

    found = stretches(mark_text(text, claims={7: [(0, 2), (27, 39)]}))

    assert [(s.text, s.claims, s.begins) for s in found] == [
        ("He", (7,), (7,)),
        (" sold cars and (he said) ", (), ()),
        ("mended boats", (7,), ()),
        (".", (), ()),
    ]


def test_claims_that_begin_together_keep_the_order_given():
    found = stretches(mark_text("One two three", claims={5: [(0, 7)], 3: [(0, 13)]}))

    assert found[0].begins == (5, 3)


def test_a_claim_over_two_paragraphs_is_marked_in_both():
    text = "First line\n\nsecond line"

    first, second = mark_text(text, claims={1: [(6, 18)]})

    assert [(s.text, s.claims) for s in first.stretches] == [("First ", ()), ("line", (1,))]
    assert [(s.text, s.claims) for s in second.stretches] == [("second", (1,)), (" line", ())]
    assert second.stretches[0].begins == ()


def test_the_parts_of_an_attribution_open_and_close_with_each_piece():
    text = "Rain is near, she said, and wind."

    found = stretches(
        mark_text(
            text,
            claims={},
            roles={"content": [(0, 12), (24, 32)], "source": [(14, 17)], "cue": [(18, 22)]},
        )
    )

    assert [(s.text, sorted(s.roles), sorted(s.opens), sorted(s.closes)) for s in found] == [
        ("Rain is near", ["content"], ["content"], ["content"]),
        (", ", [], [], []),
        ("she", ["source"], ["source"], ["source"]),
        (" ", [], [], []),
        ("said", ["cue"], ["cue"], ["cue"]),
        (", ", [], [], []),
        ("and wind", ["content"], ["content"], ["content"]),
        (".", [], [], []),
    ]


def test_a_heading_is_known_by_its_part_or_by_what_the_reader_found():
    text = "Loud headline\n\nText here.\n\nSmall heading\n\nMore."

    found = mark_text(
        text,
        claims={},
        headings=[(27, 40)],
        parts=[{"part": "headline", "span": [0, 13]}, {"part": "body", "span": [15, 47]}],
    )

    assert [(p.number, p.part, p.is_heading) for p in found] == [
        (1, "headline", True),
        (2, "body", False),
        (3, "body", True),
        (4, "body", False),
    ]


def test_rows_of_a_table_follow_closely():
    found = mark_text("Year  Sales\n2024  10\r\n2025  12\n\nThat is all.", claims={})

    assert [paragraph.follows_closely for paragraph in found] == [False, True, True, False]


def test_white_space_alone_is_kept_and_shows_nothing():
    (only,) = mark_text(" \n ", claims={1: [(0, 3)]})

    assert (only.words, only.before + only.after) == ("", " \n ")


def test_a_long_text_with_many_claims_is_marked_in_one_pass():
    text = "word " * 40_000
    claims = {key: [(key * 20, key * 20 + 400)] for key in range(10_000)}

    found = stretches(mark_text(text, claims=claims))

    assert sum(len(stretch.begins) for stretch in found) == 10_000
