"""Any text is read: every span quotes its words, and time grows with the text, not faster."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.encoder import load_encoder
from claims.extraction.read import NAME, read
from claims.extraction.reading import Part, text_hash
from claims.extraction.structure import plain_structure
from tests.claims.extraction.shown import TODAY, stated
from tests.claims.extraction.texts import PIECES, any_text, check_reading, sentences


@settings(max_examples=150)
@given(st.one_of(any_text, sentences))
def test_spans_of_any_text_are_its_words(text):
    check_reading(text, read(text, TODAY))


@settings(max_examples=20)
@given(st.one_of(any_text, sentences))
def test_same_text_gives_the_same_reading(text):
    assert read(text, TODAY) == read(text, TODAY)


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\ufeff", "\u00a0\u2003", "\u200b"])
def test_blank_text_is_a_reading_without_claims(text):
    reading = read(text)

    assert reading.text_sha256 == text_hash(text)
    assert (reading.attributions, reading.claims, reading.quantities) == ((), (), ())


def test_reading_names_the_engine_and_its_version():
    reading = read("The boat sank.")

    assert (reading.reader.name, reading.reader.version) == (NAME, load_encoder().version)
    assert reading.language == "en"


@pytest.mark.parametrize("breaks", ["\n\n", "\r\n\r\n", "\r\r", "\u2029"])
def test_line_breaks_of_any_kind_change_nothing_but_offsets(breaks):
    text = f"The boat sank.{breaks}“It was old,” said Anna Petrov.{breaks}Nobody was hurt."

    reading = read(text)

    check_reading(text, reading)
    assert [c.statement for c in reading.claims] == [
        "The boat sank.",
        "The boat was old.",
        "Nobody was hurt.",
    ]


def test_byte_order_mark_stays_in_the_text_and_counts():
    reading = read("\ufeffThe boat sank.")

    check_reading("\ufeffThe boat sank.", reading)
    assert reading.claims[0].spans[0][1] == len("\ufeffThe boat sank")


@pytest.mark.parametrize(
    "name",
    [
        "Andre\u0301 Muller",
        "Zoe\u0308 K\u00e4\u00e4ri\u00e4inen",
        "\u05d3\u05e0\u05d4 Weiss",
        "\U0001d504nna Petrov",
    ],
)
def test_source_with_marks_or_rare_letters_is_quoted_whole(name):
    text = f"“The bridge is safe,” said {name} on Monday."

    reading = read(text, TODAY)

    check_reading(text, reading)
    (attribution,) = reading.attributions
    assert attribution.source is not None
    assert attribution.source.text == name


def test_date_may_be_given_as_a_day_or_in_words_of_a_machine():
    text = "The police said on Sunday that the boat had sunk."

    by_words = read(text, "2024-05-16T08:00:00+02:00")

    assert by_words == read(text, datetime.date(2024, 5, 16)) == read(text, "2024-05-16")
    assert by_words.attributions[0].said_at is not None
    assert by_words.attributions[0].said_at.start == "2024-05-12"


def test_date_that_is_none_is_refused():
    with pytest.raises(ValueError, match="yesterday"):
        read("The boat sank.", "yesterday")


def test_no_sentence_runs_over_the_end_of_a_part():
    text = "Storm over the harbour of Tarsk The boat sank."

    reading = read(text, None, [Part("headline", (0, 31)), Part("body", (32, len(text)))])

    check_reading(text, reading)
    assert [c.statement for c in reading.claims] == ["The boat sank."]
    assert [(text[a:b], n.why) for n in reading.nothing_to_check for a, b in n.spans] == [
        ("Storm over the harbour of Tarsk", "heading")
    ]


def test_headline_without_a_verb_is_a_heading_even_with_a_full_stop():
    text = "Storm over Tarsk.\nThe boat sank."

    plain, told = read(text), read(text, None, [Part("headline", (0, 17))])

    assert [n.why for n in told.nothing_to_check] == ["heading"]
    assert [n.why for n in plain.nothing_to_check] == []
    assert [c.statement for c in told.claims] == ["The boat sank."]


def test_headline_with_a_verb_is_a_claim():
    text = "Ferry sinks off Tarsk\n\nNobody was hurt."

    reading = read(text, None, [Part("headline", (0, 21))])

    assert len(reading.claims) == 2


# ------------------------------------------------------------------ hostile text

_HTML = '<div class="x"><p>The mayor said <b>the bridge</b> was &amp; is safe.</p></div>\n'
HOSTILE = {
    "5,000 quotation marks": '"' * 5_000,
    "quotation marks that never close": "“ " * 5_000,
    "20,000 brackets": "(" * 10_000 + ")" * 10_000,
    "a sentence that 3,000 closing marks end": "It sank." + "”)!" * 1_000,
    "a sentence of 3,000 words": " ".join(["the council said that the mayor had left"] * 375),
    "a list of 3,000 members": ", ".join(["a lamp"] * 1_500),
    "3,000 lines of one word": "\n".join(["flood"] * 3_000),
    "one word of 100,000 letters": "flood" * 20_000,
    "HTML left in": _HTML * 20,
    "all capitals": "THE MAYOR SAID THE BRIDGE WOULD REOPEN IN MARCH. NOBODY WAS HURT.\n" * 20,
    "no capitals": "the mayor said the bridge would reopen in march. nobody was hurt.\n" * 20,
    "Russian": "Мэр сказал, что мост откроют в марте. «Он безопасен», — сказал он.\n" * 20,
    "Arabic": "قال العمدة إن الجسر سيفتح في مارس. «إنه آمن»، قال.\n" * 20,
    "Chinese": "市长说，桥将在三月重新开放。“它很安全，”他说。\n" * 20,
    "Hindi": "महापौर ने कहा कि पुल मार्च में फिर खुलेगा।\n" * 20,
    "emoji": "The mayor 👩🏽‍⚖️ said the bridge 🌉 was safe 👍🏽👍🏽 🇬🇧.\n" * 20,
    "directions": "The \u202emayor\u202c said \u2067the bridge\u2069 was\u200f safe.\n" * 20,
    "a sentence of 30,000 characters": "the council said that the mayor had left and " * 667,
    "5,000 sentences in quotation marks": "“It sank.” " * 2_500,
    "a transcript": "SMITH: We will go.\n\nJONES: That is wrong, I said so.\n\n" * 20,
    "a table": "Tarsk\t12\t30\n" * 200,
    "a table in HTML": "<tr><td>Tarsk</td><td>12</td><td>30</td></tr>\n" * 50,
    "tags that never close": "<p>The <b>boat <a href='x> sank." * 30,
    "zero widths": "The may\u200bor said the bri\u00addge was safe.\n" * 20,
    "accents apart": "Zoe\u0308 said the cafe\u0301 was safe.\u0301\n" * 20,
    "Windows line ends and form feeds": "The boat sank.\r\n\x0cNobody was hurt.\r\n" * 20,
    "Markdown": "## Head\n\n* **Bold** words [said](http://a.b/c) Anna.\n\n> It sank.\n\n" * 20,
    "no full stops": "The mayor said the bridge was safe Nobody was hurt In May it sank " * 20,
    "languages in turn": "The boat sank in May.\n\nLe bateau a coulé en mai, dit-on ici.\n\n" * 20,
    "control characters": "The\x01 mayor\x07 said\x1b[31m the bridge\x7f was\x9f safe.\n" * 20,
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_read_and_its_spans_are_its_words(kind):
    text = HOSTILE[kind]

    check_reading(text, read(text, TODAY))


def test_capitals_are_read_like_small_letters():
    assert stated("THE MAYOR CLOSED THE BRIDGE.") == ["THE MAYOR CLOSED THE BRIDGE."]


# ------------------------------------------------------------------ growth


@pytest.mark.parametrize("kind", PIECES)
def test_windows_grow_with_the_text_and_not_faster(kind):
    encoder = load_encoder()
    few = sum(f["ids"].shape[1] for _, f in encoder.windows(plain_structure(PIECES[kind] * 4)))
    many = sum(f["ids"].shape[1] for _, f in encoder.windows(plain_structure(PIECES[kind] * 16)))

    assert many <= 4.5 * few
