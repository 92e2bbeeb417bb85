"""A model that is missing or damaged is named at once; a sound one says the same every time."""

import json
import shutil

import pytest

from claims.extraction.encoder import CARD, MODEL, Encoder, ModelUnusable, load_encoder
from claims.extraction.read import read
from claims.extraction.structure import plain_structure

FILES = sorted(json.loads((MODEL / CARD).read_text(encoding="utf-8"))["files"])


@pytest.fixture
def model(tmp_path):
    """Return a copy of the model's folder whose files may be damaged."""
    folder = tmp_path / "model"
    folder.mkdir()
    for path in MODEL.iterdir():
        # Links are enough: a test that damages a file puts its own in place of the link.
        (folder / path.name).symlink_to(path)
    return folder


def damage(path, change):
    data = change(path.read_bytes())
    path.unlink()
    path.write_bytes(data)


def test_copy_of_the_model_can_be_used(model):
    assert Encoder(model).version == load_encoder().version


def test_missing_folder_is_named_by_its_card(tmp_path):
    with pytest.raises(ModelUnusable, match=r"card\.json"):
        Encoder(tmp_path / "nowhere")


def test_empty_folder_is_named_by_its_card(tmp_path):
    with pytest.raises(ModelUnusable, match=r"card\.json"):
        Encoder(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_missing_file_is_named(model, name):
    (model / name).unlink()

    with pytest.raises(ModelUnusable, match=f"{name} is missing"):
        Encoder(model)


@pytest.mark.parametrize("name", FILES)
def test_file_with_one_flipped_bit_is_named(model, name):
    def flip(data):
        middle = len(data) // 2
        return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]

    damage(model / name, flip)

    with pytest.raises(ModelUnusable, match=f"{name} is damaged"):
        Encoder(model)


@pytest.mark.parametrize("name", FILES)
def test_file_cut_short_is_named(model, name):
    damage(model / name, lambda data: data[:-1])

    with pytest.raises(ModelUnusable, match=f"{name} is damaged"):
        Encoder(model)


def test_folder_in_place_of_a_file_is_named(model):
    (model / FILES[0]).unlink()
    (model / FILES[0]).mkdir()

    with pytest.raises(ModelUnusable, match=FILES[0]):
        Encoder(model)


@pytest.mark.parametrize(
    "card",
    [
        b"",
        b"not JSON",
        b"\xff\xfe\x00",
        b"{}",
        b"[]",
        b"null",
        b'{"files": 3}',
        b'{"files": ["labels.json"]}',
        b'{"files": null}',
    ],
)
def test_card_that_is_none_is_named(model, card):
    damage(model / CARD, lambda _: card)

    with pytest.raises(ModelUnusable, match=r"card\.json"):
        Encoder(model)


@pytest.mark.parametrize("name", FILES)
def test_card_that_leaves_a_file_out_is_refused(model, name):
    def leave_out(data):
        card = json.loads(data)
        del card["files"][name]
        return json.dumps(card).encode()

    damage(model / CARD, leave_out)

    with pytest.raises(ModelUnusable, match=f"does not list {name}"):
        Encoder(model)


def test_damaged_model_never_makes_half_a_reading(model):
    shutil.copyfile(MODEL / "labels.json", model / "other.json")
    damage(model / "heads.npz", lambda data: data[: len(data) // 2])

    with pytest.raises(ModelUnusable):
        read("The boat sank.", encoder=Encoder(model))


def test_every_word_is_analysed_and_hangs_on_its_own_sentence():
    structure = plain_structure(
        "The boat sank. Nobody was hurt.\n\n“It was old,” said Anna Petrov."
    )

    load_encoder().analyse(structure)

    for index in range(len(structure)):
        first, last = structure.sentences[structure.sentence[index]]
        assert first <= structure.head[index] < last
        assert structure.tag[index]
        assert structure.relation[index]
        assert structure.entity[index]
    roots = [i for i, head in enumerate(structure.head) if head == i]
    assert [structure.sentence[i] for i in roots] == list(range(len(structure.sentences)))


def test_what_stands_in_another_window_changes_nothing():
    sentence = "The ministry said that the dam was safe.\n\n"
    long = sentence * 60

    alone = read(sentence)
    among = read(long)

    assert {c.statement for c in among.claims} == {c.statement for c in alone.claims}
    assert len(among.attributions) == 60 * len(alone.attributions)


def test_more_threads_say_the_same():
    text = "The mayor said that the bridge would reopen. Nobody was hurt, according to police."

    assert read(text, encoder=Encoder(threads=2)) == read(text)
