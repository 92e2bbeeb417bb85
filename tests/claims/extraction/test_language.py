"""A text in another language says so and makes no claims; English stays English."""

import pytest

from claims.extraction.language import foreign_paragraphs, language_name, language_of, told, why
from claims.extraction.read import read
from claims.extraction.segments import split_paragraphs
from tests.claims.extraction.shown import stated
from tests.claims.extraction.texts import check_reading

FOREIGN = {
    "de": "Der Bürgermeister sagte, die Brücke werde im März wieder geöffnet.",
    "fr": "Le maire a déclaré que le pont rouvrirait en mars.",
    "es": "La alcaldesa dijo que el puente se abrirá de nuevo en marzo.",
    "it": "Il sindaco ha detto che il ponte riaprirà a marzo.",
    "nl": "De burgemeester zei dat de brug in maart weer open zou gaan.",
    "pt": "O prefeito disse que a ponte será reaberta em março.",
    "pl": "Burmistrz powiedział, że most zostanie otwarty w marcu.",
    "sv": "Borgmästaren sade att bron ska öppnas igen i mars.",
    "da": "Borgmesteren sagde, at broen åbner igen til marts.",
    "no": "Ordføreren sa at broen skal åpnes igjen i mars.",
    "fi": "Pormestari sanoi, että silta avataan uudelleen maaliskuussa.",
    "ro": "Primarul a spus că podul va fi redeschis în martie.",
    "cs": "Starosta řekl, že most bude znovu otevřen v březnu.",
    "hu": "A polgármester azt mondta, hogy a híd márciusban nyílik meg újra.",
    "tr": "Belediye başkanı köprünün martta yeniden açılacağını söyledi.",
    "id": "Wali kota mengatakan jembatan itu akan dibuka kembali pada bulan Maret.",
    "sw": "Meya alisema kwamba daraja litafunguliwa tena mwezi Machi.",
    "vi": "Thị trưởng nói rằng cây cầu sẽ mở cửa trở lại vào tháng ba.",
    "ru": "Мэр сказал, что мост откроют в марте.",
    "uk": "Мер сказав, що міст відкриють у березні.",
    "el": "Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει ξανά τον Μάρτιο.",
    "he": "ראש העיר אמר שהגשר ייפתח מחדש במרץ.",
    "ar": "قال العمدة إن الجسر سيفتح في مارس.",
    "hi": "महापौर ने कहा कि पुल मार्च में फिर खुलेगा।",
    "zh": "市长说，桥将在三月重新开放。没有人受伤。",
    "ja": "市長は、橋は三月に再開すると述べた。",
    "ko": "시장은 다리가 3월에 다시 열릴 것이라고 말했다.",
}

ENGLISH = """\
Mayor resigns over bridge
Petrov 3, Brandt 2
Anna Petrov, Oskar Brandt, Marek Dolan
Real Madrid 2-1 Bayern Munich
Velmar AG shares fall
Il Divo to play Verona
Angela Merkel visits Emmanuel Macron in Paris
GOALS: Petrov 12, Brandt 45, Dolan 78
Marrakech earthquake toll rises
Petrol prices soar amid refinery strike
Prices
By Anna Petrov
FINAL RESULTS
Men's 100m: 1. Petrov 9.98; 2. Dolan 10.02; 3. Brandt 10.11
Weather: rain, wind, sleet
sun rain wind snow hail fog
6.2 million accounts exposed
Storm batters coast, ferry stranded
Ex-minister jailed over bribes
Paris, Berlin, Madrid, Roma, Wien
Le Monde editor sacked
Bundestag backs pension bill
Opinion: Vive la différence
Champions League: Internazionale v Juventus
Pasta e fagioli recipe
Déjà vu as café closes
apple pear plum quince medlar
bread flour yeast salt water oil
Tickets cost 20 euros
Photo: Marek Dolan
Tarsk police arrest three suspects
Doctors strike enters third week
cheap flights return
Nurses vote yes
Volkswagen recalls vans, blames supplier
Lufthansa grounds jets
Ajax held 1-1 by Feyenoord
Read more
Share via Facebook
Cabinet minister quits after leaked emails
Six killed, dozens hurt as lorry hits bus queue near market
Stocks slide, dollar firms, oil steady
Wheat harvest worst since 1976
mayor quits
council backs new tram line despite protests
12 | 30 | 45
Москва
東京
""".splitlines()


@pytest.mark.parametrize("code", FOREIGN)
def test_one_sentence_in_another_language_is_known(code):
    assert language_of(FOREIGN[code]) == code


@pytest.mark.parametrize("code", ["de", "fr", "es", "it", "pl", "ru"])
def test_capitals_hide_no_language(code):
    assert language_of(" ".join([FOREIGN[code].upper()] * 2)) == code


@pytest.mark.parametrize("line", ENGLISH)
def test_short_line_is_english_unless_clearly_not(line):
    assert language_of(line) == "en"


@pytest.mark.parametrize("text", ["", " \n", "12 30 45", "!?", "\ufeff", "👍👍"])
def test_text_without_words_is_english(text):
    assert language_of(text) == "en"


def test_long_text_is_judged_by_all_of_it():
    assert language_of("A B C 12.\n" * 50 + (FOREIGN["de"] + "\n") * 5_000) == "de"


@pytest.mark.parametrize("code", ["de", "fr", "ru", "zh", "ar"])
def test_text_in_another_language_makes_no_claims(code):
    text = f" {FOREIGN[code]}\n\n{FOREIGN[code]}\n"

    reading = read(text)

    check_reading(text, reading)
    assert reading.language == code
    assert (reading.claims, reading.attributions, reading.quantities) == ((), (), ())
    (nothing,) = reading.nothing_to_check
    assert nothing.spans == ((1, len(text) - 1),)
    assert nothing.why == f"text in another language: {language_name(code)}"


def test_foreign_paragraph_of_an_english_article_is_left_out():
    text = (
        "The mayor of Lindby said that the bridge was closed.\n\n"
        f"{FOREIGN['de']}\n\nNobody was hurt, and the ferry has been sent to the town."
    )

    reading = read(text)

    check_reading(text, reading)
    assert reading.language == "en"
    assert [text[a:b] for n in reading.nothing_to_check for a, b in n.spans] == [FOREIGN["de"]]
    assert [n.why for n in reading.nothing_to_check] == ["in another language: German"]
    assert all("rücke" not in claim.text for claim in reading.claims)
    assert len(reading.claims) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "“Vive la République,” said Anna Petrov, who had come to the square with her sons.",
        "The Frankfurter Allgemeine Zeitung said that the Bundesverfassungsgericht had ruled.",
        "The word “Brückenschlag” was on the wall of the town hall, and nobody knew it.",
    ],
)
def test_english_with_foreign_words_stays_english(text):
    assert language_of(text) == "en"
    assert foreign_paragraphs(text, split_paragraphs(text)) == {}


def test_short_english_article_is_read():
    assert stated("Boat sinks.\n\nThe boat sank.")[-1] == "The boat sank."


def test_reason_becomes_a_sentence():
    assert told(why("de", whole=True)) == (
        "The text is in German; the reader reads English alone, so nothing was looked for."
    )
    assert told(why("fr")) == "A passage in French was not read."
    assert told(why("und")) == "A passage in an unknown language was not read."
    assert told("heading") == ""
