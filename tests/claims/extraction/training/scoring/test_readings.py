"""Texts are read once for each state of the reader; what is kept holds none of their words."""

import pytest

from claims.extraction.encoder import MODEL
from claims.extraction.training.scoring.readings import Reader, bare_reading

TEXT = "Anna Petrov said that the pier was closed."


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    return Reader(MODEL, tmp_path_factory.mktemp("cache"))


def test_reading_that_is_kept_is_the_one_that_was_made(reader):
    made = reader.readings("ferries", {"a": TEXT})
    (path,) = reader.cache.glob("ferries-*.jsonl")
    written = path.stat().st_mtime_ns

    assert reader.readings("ferries", {"a": TEXT}) == made
    assert path.stat().st_mtime_ns == written
    assert made["a"]["attributions"][0]["content"] == {"spans": [[17, 41]]}


def test_no_words_are_kept(reader):
    reader.readings("piers", {"a": TEXT})

    (path,) = reader.cache.glob("piers-*.jsonl")
    kept = path.read_text(encoding="utf-8")
    assert not [word for word in ("Anna", "Petrov", "pier", "closed") if word in kept]


def test_text_that_changed_is_read_anew(reader):
    reader.readings("bridges", {"a": TEXT, "b": TEXT})

    readings = reader.readings("bridges", {"a": TEXT, "b": f"Now {TEXT}"})

    spans = [readings[name]["attributions"][0]["cue"]["spans"] for name in "ab"]
    assert spans == [[[12, 16]], [[16, 20]]]


def test_readings_of_an_older_reader_make_room(reader):
    old = reader.cache / "boats-0123456789abcdef.jsonl"
    other = reader.cache / "boats-bare-0123456789abcdef.jsonl"
    for path in (old, other):
        path.write_text("", encoding="utf-8")

    reader.readings("boats", {"a": TEXT})

    assert not old.exists()
    assert other.exists()


def test_encoder_s_own_attributions_have_the_form_of_a_reading(reader):
    (found,) = bare_reading(reader.encoder, TEXT)["attributions"]

    assert found == {
        "source": {"spans": [(0, 11)]},
        "cue": {"spans": [(12, 16)]},
        "content": {"spans": [(17, 41)]},
    }
    assert reader.bare_readings("quays", {"a": TEXT})["a"]["attributions"][0]["cue"] == {
        "spans": [[12, 16]]
    }


def test_key_follows_from_the_code_and_the_model(reader, tmp_path):
    copy = tmp_path / "model"
    copy.mkdir()
    (copy / "card.json").write_text("{}", encoding="utf-8")

    assert reader.key == Reader(MODEL).key
    assert reader.key != Reader(copy).key
