"""The encoder and its heads in torch: for training only; reading runs the ONNX export.

Six transformer layers, 384 wide, started from all-MiniLM-L6-v2. Two small embeddings beside
the word pieces tell the form of the word and the gap before it. Above the encoder one linear
map gives, for each word (its first piece), everything the heads need; what follows it
(biaffine scores for arcs and labels, the role of a word for a cue) is small and is repeated
in numpy at run time, in ``claims.extraction.encoder``.
"""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional as F

from ..pieces import FORMS, GAPS
from .data import ENTITIES, ROLES

ARC, LABEL, ROLE = 192, 96, 192
DISTANCES = 63

#: The columns of the one linear map above the encoder, in order.
def columns(tags: int) -> dict[str, int]:
    """Return the widths of what is read off each word."""
    return {
        "tag": tags, "entity": len(ENTITIES), "cue": 3, "source": 3, "content": 3,
        "arc_dependent": ARC, "arc_head": ARC, "label_dependent": LABEL, "label_head": LABEL,
        "role_word": ROLE, "role_cue": ROLE, "role_word_gate": ROLE, "role_cue_gate": ROLE,
    }  # fmt: skip


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
        """Return the layer's output for ``x`` (batch, pieces, width); ``mask`` is added to the scores."""
        batch, length, width = x.shape
        size = width // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        # No dropout within the attention: it would rule out the fused kernel (a third the time).
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=None if mask is None else mask.to(q.dtype))
        y = y.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.out(y), self.dropout, self.training))
        y = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + F.dropout(y, self.dropout, self.training))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, tags: int, relations: int, vocabulary: int = 30522, layers: int = 6,
                 width: int = 384, heads: int = 12, inner: int = 1536, dropout: float = 0.1) -> None:  # fmt: skip
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
        self.role_distance = nn.Embedding(DISTANCES, ROLE)
        self.role = nn.Linear(ROLE, len(ROLES))
        nn.init.normal_(self.arc, std=1 / math.sqrt(ARC))
        nn.init.normal_(self.label, std=0.02)
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
                p = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    layer.qkv.get_parameter(kind).copy_(
                        torch.cat([w[f"{p}attention.self.{n}.{kind}"] for n in ("query", "key", "value")])
                    )
                    layer.out.get_parameter(kind).copy_(w[f"{p}attention.output.dense.{kind}"])
                    layer.norm1.get_parameter(kind).copy_(w[f"{p}attention.output.LayerNorm.{kind}"])
                    layer.inner.get_parameter(kind).copy_(w[f"{p}intermediate.dense.{kind}"])
                    layer.outer.get_parameter(kind).copy_(w[f"{p}output.dense.{kind}"])
                    layer.norm2.get_parameter(kind).copy_(w[f"{p}output.LayerNorm.{kind}"])

    def encode(self, ids, forms, gaps, mask=None) -> torch.Tensor:
        """Return the states (batch, pieces, width) of the pieces."""
        length = ids.shape[1]
        x = self.pieces(ids) + self.positions.weight[:length] + self.forms(forms) + self.gaps(gaps)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def read_off(self, states: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the columns of each word from the states (…, width) of its first piece."""
        parts = torch.split(self.project(states), list(self.columns.values()), dim=-1)
        return dict(zip(self.columns, parts, strict=True))

    def arc_scores(self, c: dict[str, torch.Tensor]) -> torch.Tensor:
        """Return scores (batch, words, 1 + words): the head of each word, column 0 the root."""
        dependent = F.dropout(F.gelu(c["arc_dependent"]), 0.25, self.training)
        head = F.dropout(F.gelu(c["arc_head"]), 0.25, self.training)
        root = self.arc_root.expand(head.shape[0], 1, -1)
        head = torch.cat([root.to(head.dtype), head], dim=1)
        return (dependent @ self.arc[:-1] + self.arc[-1]) @ head.transpose(1, 2)

    def label_scores(self, dependent: torch.Tensor, head: torch.Tensor) -> torch.Tensor:
        """Return scores (pairs, relations) for pairs of a word and its head."""
        one = torch.ones_like(dependent[:, :1])
        d = torch.cat([F.gelu(dependent), one], dim=1)
        h = torch.cat([F.gelu(head), one], dim=1)
        d = F.dropout(d, 0.25, self.training)
        return torch.einsum("nd,rde,ne->nr", d, self.label.to(d.dtype), h)

    def role_scores(self, c: dict[str, torch.Tensor], cue_word, cue_gate, distance) -> torch.Tensor:
        """Return scores (cues, words, roles); ``c`` holds the words of each cue's window."""
        hidden = (
            c["role_word"] + cue_word.unsqueeze(1)
            + c["role_word_gate"] * cue_gate.unsqueeze(1)
            + self.role_distance(distance)
        )  # fmt: skip
        return self.role(F.dropout(F.gelu(hidden), 0.1, self.training))
