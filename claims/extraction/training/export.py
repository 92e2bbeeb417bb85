"""Write the trained encoder as ONNX (float and int8) and its small heads as arrays.

The graph takes one window: ``ids``, ``forms``, ``gaps`` of shape (1, pieces) and ``first``
(words,), the place of each word's first piece; it gives ``columns`` (words, all columns of
``training.model.columns``).
"""

from __future__ import annotations

import hashlib
import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file

from .data import ENTITIES
from .model import Reader, columns

#: What the model folder holds beside its card.
FILES = ("encoder.onnx", "heads.npz", "labels.json", "tokenizer.json")
#: What the heads need that is no part of the graph.
_ARRAYS = (
    *("arc", "arc_root", "label", "label_root", "cue", "cue_length"),
    *("role_distance.weight", "role.weight", "role.bias"),
)


class _Window(torch.nn.Module):
    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, ids: torch.Tensor, forms: torch.Tensor, gaps: torch.Tensor, first: torch.Tensor
    ) -> torch.Tensor:
        states = self.model.encode(ids, forms, gaps)
        return self.model.project(states[0].index_select(0, first))


def load(run: Path) -> tuple[Reader, dict]:
    """Return the trained model of a run and its labels."""
    labels = json.loads((run / "labels.json").read_text())
    model = Reader(len(labels["tags"]), len(labels["relations"]))
    model.load_state_dict(load_file(str(run / "reader.safetensors")))
    return model.eval(), labels


def export(run: Path, out: Path, base: Path, version: str) -> None:
    """Write the model folder that ``claims.extraction.encoder`` reads, and ``encoder.float.onnx``.

    The card (``card.json``) lists the SHA-256 of each file, so that a damaged one is told at
    start; the float graph is not listed and is not committed.
    """
    model, labels = load(run)
    out.mkdir(parents=True, exist_ok=True)
    example = (
        torch.ones(1, 9, dtype=torch.int64), torch.ones(1, 9, dtype=torch.int64),
        torch.ones(1, 9, dtype=torch.int64), torch.arange(7),
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Window(model), example, str(out / "encoder.float.onnx"), dynamo=False,
            opset_version=17, input_names=["ids", "forms", "gaps", "first"],
            output_names=["columns"],
            dynamic_axes={
                "ids": {1: "pieces"}, "forms": {1: "pieces"}, "gaps": {1: "pieces"},
                "first": {0: "words"}, "columns": {0: "words"},
            },
        )  # fmt: skip
    graph = onnx.load(str(out / "encoder.float.onnx"))
    onnx.checker.check_model(graph)
    # What is read off at the end stays float: it is small, and exact bounds hang on it.
    last = [node.name for node in graph.graph.node if node.op_type in ("Gemm", "MatMul")][-1]
    # The quantizer first turns a Gemm into a MatMul of this name.
    sensitive = [last, f"{last}_MatMul"]
    quantize_dynamic(
        str(out / "encoder.float.onnx"),
        str(out / "encoder.onnx"),
        # Unsigned: with signed weights, processors without VNNI add up in 16 bits and clip.
        weight_type=QuantType.QUInt8,
        per_channel=True,
        nodes_to_exclude=sensitive,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )
    arrays = {name: model.state_dict()[name].numpy().astype(np.float32) for name in _ARRAYS}
    np.savez(out / "heads.npz", **arrays)
    listing = {
        "version": version, "entities": list(ENTITIES),
        "tags": list(labels["tags"]), "relations": list(labels["relations"]),
        "columns": columns(len(labels["tags"])),
    }  # fmt: skip
    (out / "labels.json").write_text(json.dumps(listing, indent=1) + "\n")
    shutil.copyfile(base / "tokenizer.json", out / "tokenizer.json")
    hashes = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in FILES}
    card = {"name": "factcheck-reader", "version": version, "files": hashes}
    (out / "card.json").write_text(json.dumps(card, indent=1) + "\n")
