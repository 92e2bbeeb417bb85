"""What is told at start."""

import shutil

from claims.checks import check_model
from claims.extraction import encoder


def test_whole_model_gives_no_error():
    assert check_model() == []


def test_damaged_model_is_told_by_name(tmp_path, monkeypatch):
    copy = tmp_path / "model"
    shutil.copytree(encoder.MODEL, copy)
    (copy / "labels.json").write_text("{}")
    monkeypatch.setattr(encoder, "MODEL", copy)

    (error,) = check_model()

    assert error.id == "claims.E001"
    assert "labels.json" in error.msg
    assert error.hint == "Restore claims/extraction/model/."


def test_whole_model_of_the_desks_own_gives_no_error(tmp_path, settings):
    settings.READER_MODEL = tmp_path / "ours"
    shutil.copytree(encoder.MODEL, settings.READER_MODEL)

    assert check_model() == []


def test_damaged_model_of_the_desks_own_is_told_with_its_folder(tmp_path, settings):
    settings.READER_MODEL = tmp_path / "ours"

    (error,) = check_model()

    assert error.id == "claims.E001"
    assert "card.json is missing" in error.msg
    assert str(settings.READER_MODEL) in error.hint
    assert "READER_MODEL" in error.hint
