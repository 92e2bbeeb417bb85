"""The service reads with the model that the settings name."""

import hashlib
import json
import shutil

import pytest

from claims.extraction.encoder import MODEL, ModelUnusable, load_encoder
from claims.models import ReaderVersion
from claims.reader import model_folder, read_text
from claims.services.ingest import ingest_article
from tests.factories import make_outlet

TEXT = "The mayor said that the bridge was closed."
OURS = "2026.11.22+desk.0123abcd"


@pytest.fixture
def own_model(tmp_path, settings):
    """Name a copy of the model, under a version of its own, as the one to read with."""
    folder = tmp_path / "ours"
    shutil.copytree(MODEL, folder)
    labels = folder / "labels.json"
    labels.write_text(json.dumps(json.loads(labels.read_text("utf-8")) | {"version": OURS}))
    card = json.loads((folder / "card.json").read_text("utf-8"))
    card["files"]["labels.json"] = hashlib.sha256(labels.read_bytes()).hexdigest()
    (folder / "card.json").write_text(json.dumps(card))
    settings.READER_MODEL = folder
    return folder


def test_project_has_its_own_model_where_the_settings_name_none():
    assert model_folder() == MODEL
    assert read_text(TEXT).reader.version == load_encoder().version


def test_model_of_the_desks_own_is_read_with(own_model):
    reading = read_text(TEXT)

    assert model_folder() == own_model
    assert reading.reader.version == OURS
    assert [one.cue.text for one in reading.attributions] == ["said"]


@pytest.mark.django_db
def test_what_is_stored_names_the_model_it_was_read_with(own_model):
    article = ingest_article(outlet=make_outlet(), text=TEXT, door="service").article

    proposed = ReaderVersion.objects.get(pk=article.claims.first().proposed_by_id)
    assert proposed.version == OURS


def test_model_that_is_not_there_reads_nothing_and_one_that_comes_later_does(own_model, settings):
    settings.READER_MODEL = own_model.parent / "elsewhere"

    with pytest.raises(ModelUnusable):
        read_text(TEXT)

    shutil.copytree(own_model, settings.READER_MODEL)
    assert read_text(TEXT).reader.version == OURS
