"""The encoder and its heads in torch: for training only; reading runs the ONNX export.

Six transformer layers, 384 wide, started from all-MiniLM-L6-v2. Two small embeddings beside
the word pieces tell the form of the word and the gap before it. Above the encoder one linear
map gives, for each word (its first piece), everything the heads need; what follows it
(biaffine scores for arcs, labels and the ends of cues, the role of a word for a cue) is small
and is repeated in numpy at run time, in ``claims.extraction.encoder``.
"""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional

from ..decoding import CUE_WORDS, ROLES
from ..pieces import FORMS, GAPS
from .data import ENTITIES

ARC, LABEL, ROLE, CUE = 192, 96, 192, 96
DISTANCES = 63


def columns(tags: int) -> dict[str, int]:
    """Return the columns of the one linear map above the encoder, in order, with their widths."""
    return {
        "tag": tags, "entity": len(ENTITIES), "source": 3, "content": 3,
        "no_cue": 1, "cue_first": CUE, "cue_last": CUE,
        "arc_dependent": ARC, "arc_head": ARC, "label_dependent": LABEL, "label_head": LABEL,
        "role_word": ROLE, "role_cue": ROLE, "role_word_gate": ROLE, "role_cue_gate": ROLE,
    }  # fmt: skip


#: The parts of a layer as the file of all-MiniLM-L6-v2 names them.
_THEIR_NAMES = {
    "qkv": tuple(f"attention.self.{name}" for name in ("query", "key", "value")),
    "out": ("attention.output.dense",),
    "norm1": ("attention.output.LayerNorm",),
    "inner": ("intermediate.dense",),
    "outer": ("output.dense",),
    "norm2": ("output.LayerNorm",),
}


class Layer(nn.Module):
    """One transformer layer, normalised after each step as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Return the output for ``x`` (batch, pieces, width); ``mask`` is added to the scores."""
        batch, length, width = x.shape
        size = width // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        # No dropout within the attention: it would rule out the fused kernel (a third the time).
        added = None if mask is None else mask.to(q.dtype)
        y = functional.scaled_dot_product_attention(q, k, v, attn_mask=added)
        y = y.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + functional.dropout(self.out(y), self.dropout, self.training))
        y = self.outer(functional.gelu(self.inner(x)))
        return self.norm2(x + functional.dropout(y, self.dropout, self.training))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(
        self,
        tags: int,
        relations: int,
        vocabulary: int = 30522,
        layers: int = 6,
        width: int = 384,
        heads: int = 12,
        inner: int = 1536,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.forms = nn.Embedding(FORMS, width)
        self.gaps = nn.Embedding(GAPS, width)
        nn.init.zeros_(self.forms.weight)
        nn.init.zeros_(self.gaps.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.dropout = dropout
        self.columns = columns(tags)
        self.project = nn.Linear(width, sum(self.columns.values()))
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.zeros(relations, LABEL + 1, LABEL + 1))
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.cue = nn.Parameter(torch.zeros(CUE + 1, CUE + 1))
        self.cue_length = nn.Parameter(torch.zeros(CUE_WORDS))
        self.role_distance = nn.Embedding(DISTANCES, ROLE)
        self.role = nn.Linear(ROLE, len(ROLES))
        nn.init.normal_(self.arc, std=1 / math.sqrt(ARC))
        nn.init.normal_(self.label, std=0.02)
        nn.init.normal_(self.cue, std=0.02)
        nn.init.normal_(self.role_distance.weight, std=0.1)

    def load_base(self, tensors: dict[str, torch.Tensor]) -> None:
        """Take over the weights of all-MiniLM-L6-v2 (names as in its safetensors file)."""
        w = {k.removeprefix("bert."): v for k, v in tensors.items()}
        with torch.no_grad():
            self.pieces.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(
                w["embeddings.position_embeddings.weight"]
                + w["embeddings.token_type_embeddings.weight"][0]
            )
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                for kind in ("weight", "bias"):
                    for ours, theirs in _THEIR_NAMES.items():
                        tensors_of = [w[f"encoder.layer.{i}.{name}.{kind}"] for name in theirs]
                        layer.get_submodule(ours).get_parameter(kind).copy_(torch.cat(tensors_of))

    def encode(
        self,
        ids: torch.Tensor,
        forms: torch.Tensor,
        gaps: torch.Tensor,
        mask: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """Return the states (batch, pieces, width) of the pieces."""
        length = ids.shape[1]
        x = self.pieces(ids) + self.positions.weight[:length] + self.forms(forms) + self.gaps(gaps)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def read_off(self, states: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the columns of each word from the states (…, width) of its first piece."""
        parts = torch.split(self.project(states), list(self.columns.values()), dim=-1)
        return dict(zip(self.columns, parts, strict=True))

    def arc_scores(self, c: dict[str, torch.Tensor]) -> torch.Tensor:
        """Return scores (batch, words, 1 + words): the head of each word, column 0 the root."""
        dependent = functional.dropout(functional.gelu(c["arc_dependent"]), 0.25, self.training)
        head = functional.dropout(functional.gelu(c["arc_head"]), 0.25, self.training)
        root = self.arc_root.expand(head.shape[0], 1, -1)
        head = torch.cat([root.to(head.dtype), head], dim=1)
        return (dependent @ self.arc[:-1] + self.arc[-1]) @ head.transpose(1, 2)

    def label_scores(self, dependent: torch.Tensor, head: torch.Tensor) -> torch.Tensor:
        """Return scores (pairs, relations) for pairs of a word and its head."""
        one = torch.ones_like(dependent[:, :1])
        d = torch.cat([functional.gelu(dependent), one], dim=1)
        h = torch.cat([functional.gelu(head), one], dim=1)
        d = functional.dropout(d, 0.25, self.training)
        return torch.einsum("nd,rde,ne->nr", d, self.label.to(d.dtype), h)

    def cue_scores(self, c: dict[str, torch.Tensor]) -> torch.Tensor:
        """Return scores (batch, words, 1 + CUE_WORDS) of what begins at each word.

        Column 0: no cue; column k: a cue of k words.
        """
        first = functional.dropout(functional.gelu(c["cue_first"]), 0.2, self.training)
        last = functional.dropout(functional.gelu(c["cue_last"]), 0.2, self.training)
        one = torch.ones_like(first[:, :, :1])
        first, last = torch.cat([first, one], dim=2), torch.cat([last, one], dim=2)
        pairs = (first @ self.cue.to(first.dtype)) @ last.transpose(1, 2)
        pairs = functional.pad(pairs, (0, CUE_WORDS), value=-1e4)
        ends = torch.arange(pairs.shape[1]).unsqueeze(1) + torch.arange(CUE_WORDS)
        spans = pairs.gather(2, ends.expand(len(pairs), -1, -1)) + self.cue_length
        return torch.cat([c["no_cue"], spans.to(c["no_cue"].dtype)], dim=2)

    def role_scores(
        self,
        c: dict[str, torch.Tensor],
        cue_word: torch.Tensor,
        cue_gate: torch.Tensor,
        distance: torch.Tensor,
    ) -> torch.Tensor:
        """Return scores (cues, words, roles); ``c`` holds the words of each cue's window."""
        hidden = (
            c["role_word"] + cue_word.unsqueeze(1)
            + c["role_word_gate"] * cue_gate.unsqueeze(1)
            + self.role_distance(distance)
        )  # fmt: skip
        return self.role(functional.dropout(functional.gelu(hidden), 0.1, self.training))
