"""A float model takes the place of the one in eight bits, with a card of its own."""

import hashlib
import json

from claims.extraction.encoder import verified_files
from claims.extraction.training.scoring.eight_bits import float_model

FILES = ("encoder.onnx", "heads.npz", "labels.json", "tokenizer.json")


def test_float_model_has_the_float_graph_and_passes_the_check(tmp_path):
    for name in (*FILES, "encoder.float.onnx"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    hashes = {name: hashlib.sha256(name.encode()).hexdigest() for name in FILES}
    (tmp_path / "card.json").write_text(json.dumps({"files": hashes}), encoding="utf-8")

    with float_model(tmp_path) as model:
        assert (model / "encoder.onnx").read_text(encoding="utf-8") == "encoder.float.onnx"
        assert verified_files(model)["labels.json"] == b"labels.json"

    assert not model.exists()
