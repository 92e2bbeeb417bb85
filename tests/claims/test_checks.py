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
