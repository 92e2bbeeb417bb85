"""A model folder back into torch, to train on from it.

The folder holds no float weights of the encoder, so they are made of the int8 ones: what the
graph multiplies with is what training goes on from. Rounded once more on export, they land where
they were, but for what was learned in between.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from ..encoder import ModelUnusable, verified_files
from .model import Reader

#: The export's name for the module that it wraps the encoder in.
_PREFIX = "model."


def load_committed(
    folder: Path, *, exact: bool = False
) -> tuple[Reader, dict[str, dict[str, int]]]:
    """Return the model of a folder in float, and its labels with their numbers.

    Heads that the folder's version did not have, or had in another shape, start as in a new
    model; with ``exact`` that is refused. Raises ModelUnusable, also where a file is damaged.
    """
    listing = json.loads(verified_files(folder)["labels.json"])
    labels = {
        name: {label: number for number, label in enumerate(listing[name])}
        for name in ("tags", "relations")
    }
    model = Reader(len(labels["tags"]), len(labels["relations"]))
    graph = Graph(onnx.load(str(folder / "encoder.onnx")).graph)
    with np.load(folder / "heads.npz") as arrays:
        heads = {name: arrays[name] for name in arrays.files}
    same_columns = listing["columns"] == model.columns
    weights = model.state_dict()
    for name, fresh in weights.items():
        values = heads[name] if name in heads else graph.weight(name)
        if values is not None and name.startswith("project.") and not same_columns:
            theirs = listing["columns"]
            values = None if exact else _by_column(values, theirs, fresh.numpy(), model.columns)
        if values is None or values.shape != tuple(fresh.shape):
            if exact:
                raise ModelUnusable(
                    f"the model {listing['version']} is of another shape than this training"
                    f" makes: it has no such {name}"
                )
            continue
        weights[name] = torch.from_numpy(values.astype(np.float32))
    model.load_state_dict(weights)
    return model.eval(), labels


def _by_column(
    values: np.ndarray, stored: dict[str, int], fresh: np.ndarray, wanted: dict[str, int]
) -> np.ndarray:
    """Return the rows of the one linear map, those of each column where both have it."""
    places, at = {}, 0
    for name, width in stored.items():
        places[name, width] = slice(at, at + width)
        at += width
    parts, at = [], 0
    for name, width in wanted.items():
        place = places.get((name, width))
        parts.append(fresh[at : at + width] if place is None else values[place])
        at += width
    return np.concatenate(parts)


class Graph:
    """The weights in an exported graph, by the names they have in torch."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self._stored = {one.name: one for one in graph.initializer}
        self._makers = {output: node for node in graph.node for output in node.output}
        self._users = {name: node for node in graph.node for name in node.input}

    def weight(self, name: str) -> np.ndarray | None:
        """Return a parameter's values in float, in torch's orientation; None where it has none."""
        name = _PREFIX + name
        values = self._values(name)
        if values is None and name.endswith(".weight"):
            # The export names a linear map's bias and not its weight, which it also turns.
            values = self._multiplied(name.removesuffix("weight") + "bias")
            values = None if values is None else values.T
        return values

    def _multiplied(self, bias: str) -> np.ndarray | None:
        """Return the matrix of the product that a bias is added to."""
        node = self._users.get(bias)
        while node is not None:
            if node.op_type in ("MatMul", "MatMulInteger"):
                return self._values(node.input[1].removesuffix("_quantized"))
            made = (self._makers.get(name) for name in node.input)
            # On the way lie the cast and the scaling of the integer product.
            ways = [one for one in made if one is not None and "_scales_mul" not in one.name]
            node = ways[0] if node.op_type in ("Add", "Mul", "Cast") and ways else None
        return None

    def _values(self, name: str) -> np.ndarray | None:
        if name in self._stored:
            return numpy_helper.to_array(self._stored[name])
        if f"{name}_quantized" not in self._stored:
            return None
        steps, zero, scale = (
            numpy_helper.to_array(self._stored[f"{name}_{part}"])
            for part in ("quantized", "zero_point", "scale")
        )
        # One scale for all, or one for each column: the last axis either way.
        return (steps.astype(np.float32) - zero.astype(np.float32)) * scale
