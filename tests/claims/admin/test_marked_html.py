"""Marked text as HTML: the words are the article's, whatever overlaps and whatever they say."""

from hypothesis import given
from hypothesis import strategies as st

from claims.admin.marked_html import Mark, paragraph_words
from claims.lifecycle import Status
from claims.marked_text import mark_text
from tests.claims.admin.pages import Page

TEXTS = st.text(
    st.one_of(st.sampled_from("ab <>&\"'/=\n\t"), st.characters(codec="utf-8")), max_size=60
).filter(lambda text: "\0" not in text)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3)
STATUSES = st.sampled_from([status.value for status in Status])
ROLES = st.dictionaries(st.sampled_from(["source", "cue", "content"]), SPANS)


def html_of(text, claims, *, in_hand=None, status="proposed", roles=None, statement="S."):
    marks = {key: Mark(key, status, statement) for key in claims}
    return [
        (one, paragraph_words(one, marks=marks, in_hand=in_hand))
        for one in mark_text(text, claims=claims, roles=roles)
    ]


@given(
    text=TEXTS,
    claims=st.dictionaries(st.integers(1, 6), SPANS),
    in_hand=st.integers(1, 6),
    status=STATUSES,
    roles=ROLES,
)
def test_the_words_shown_are_the_words_of_the_text(text, claims, in_hand, status, roles):
    for paragraph, html in html_of(text, claims, in_hand=in_hand, status=status, roles=roles):
        shown = Page(f"<p>{html}</p>").all("p")[0][1]
        assert shown == paragraph.words


@given(text=TEXTS, claims=st.dictionaries(st.integers(1, 6), SPANS), roles=ROLES)
def test_nothing_in_the_text_becomes_an_element(text, claims, roles):
    for _, html in html_of(text, claims, roles=roles, statement=text or "S."):
        found = {tag for tag, _ in Page(html).elements}
        assert found <= {"a", "span", "svg", "use"}
        for _, attributes in Page(html).elements:
            assert not {name for name in attributes if name.startswith("on") or name == "style"}


def links(html):
    return [
        (found["href"], words, found["class"])
        for found, words in Page(html).all("a", class_="words")
    ]


def test_words_lead_to_the_shortest_claim():
    ((_, html),) = html_of("The former judge left", {1: [(0, 21)], 2: [(4, 16)]})

    assert links(html) == [
        ("?claim=1#claim-1", "The ", "words status-proposed"),
        ("?claim=2#claim-2", "former judge", "words status-proposed"),
        ("?claim=1#claim-1", " left", "words status-proposed"),
    ]


def test_words_of_the_claim_in_hand_lead_to_the_next_one_there():
    ((_, html),) = html_of("The former judge left", {1: [(0, 21)], 2: [(4, 16)]}, in_hand=2)

    assert links(html)[1] == ("?claim=1#claim-1", "former judge", "words status-proposed in-hand")


def test_a_claim_put_aside_never_hides_the_line_of_another():
    marks = {1: Mark(1, "accepted", "One."), 2: Mark(2, "dismissed", "Two.")}
    (paragraph,) = mark_text("Sky Global left", claims={1: [(0, 15)], 2: [(0, 3)]})

    html = paragraph_words(paragraph, marks=marks, in_hand=None)

    assert {classes for _, _, classes in links(html)} == {"words status-accepted"}


def test_each_sign_says_which_claim_and_where_it_stands():
    ((_, html),) = html_of("Wind blew", {7: [(0, 9)]}, status="awaiting_reply", in_hand=7)

    ((sign, words),) = Page(html).all("a", class_="sign")
    assert sign["aria-label"] == "Claim 7, awaiting reply: S."
    assert (sign["href"], sign["aria-current"], words) == ("?claim=7#claim-7", "true", "")
    assert [found["id"] for found, _ in Page(html).all("span", class_="place")] == ["claim-7"]
