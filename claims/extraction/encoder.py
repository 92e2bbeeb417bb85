"""One small encoder with several heads, run once over a text.

The encoder (ONNX, on the CPU) gives each word a row of numbers; what follows is small and
done here in numpy: the tag, head, relation and kind of entity of every word, the cues, and
for every cue which words are its source and its content. Windows are run one at a time, so
that a reading never depends on what else is read beside it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from functools import lru_cache
from pathlib import Path

import numpy as np

from .decoding import CUE_WORDS, Floats, best_cues, best_roles, pieces_of
from .distance import distance_buckets
from .lemmas import lemma_of
from .pieces import INSIDE_WORD, NEW_LINE, Pieces, form_of, gap_before, plan_windows
from .structure import Structure
from .tree import decode_heads

MODEL = Path(__file__).parent / "model"
CARD = "card.json"
#: Added to the score of every cue: chosen on the articles that tune, for the best exact F1.
CUE_BIAS = 0.0


class ModelUnusable(Exception):
    """The model's files are missing or damaged; the message names the file."""


@dataclasses.dataclass(frozen=True, slots=True)
class Cue:
    """A cue the encoder found, with its roles; words are indices, last included."""

    first: int
    last: int
    source: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]


class Encoder:
    """The trained model, loaded from a folder; see ``training/export.py`` for what is in it."""

    def __init__(self, folder: Path = MODEL, *, threads: int = 1) -> None:
        # Imported late: commands that never read a text should not wait for it.
        import onnxruntime
        from tokenizers import Tokenizer

        contents = verified_files(folder)
        labels = json.loads(contents["labels.json"])
        self.tags: list[str] = labels["tags"]
        self.relations: list[str] = labels["relations"]
        self.entities: list[str] = labels["entities"]
        self.version: str = labels["version"]
        stops = np.cumsum(list(labels["columns"].values()))
        starts = stops - np.array(list(labels["columns"].values()))
        self._columns = {
            name: slice(int(a), int(b))
            for name, a, b in zip(labels["columns"], starts, stops, strict=True)
        }
        with np.load(folder / "heads.npz") as arrays:
            heads = {name: arrays[name] for name in arrays.files}
        self._arc, self._arc_root = heads["arc"], heads["arc_root"]
        self._label_root = heads["label_root"]
        relations, width, _ = heads["label"].shape
        self._label = np.ascontiguousarray(
            heads["label"].transpose(1, 0, 2).reshape(width, relations * width)
        )
        self._cue, self._cue_length = heads["cue"], heads["cue_length"]
        self._distance = heads["role_distance.weight"]
        self._role_weight = np.ascontiguousarray(heads["role.weight"].T)
        self._role_bias = heads["role.bias"]
        self.pieces = Pieces(Tokenizer.from_str(contents["tokenizer.json"].decode("utf-8")))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def windows(self, structure: Structure) -> list[tuple[tuple[int, int], dict[str, np.ndarray]]]:
        """Return the windows of a text (ranges of words), each with the encoder's input."""
        ids = self.pieces.of(structure.word)
        lengths = [len(p) for p in ids]
        planned = plan_windows(structure.sentences, structure.paragraph, lengths)
        return [((a, b), self._input(structure, ids[a:b], a)) for a, b in planned]

    def _input(
        self, structure: Structure, ids: list[tuple[int, ...]], first: int
    ) -> dict[str, np.ndarray]:
        """Return the encoder's input for the words from ``first`` on, whose pieces are ``ids``."""
        flat = [self.pieces.first]
        forms = [0]
        gaps = [0]
        places = []
        for index, its in enumerate(ids, start=first):
            gap = NEW_LINE
            if index > first:
                gap = gap_before(structure.text, structure.end[index - 1], structure.start[index])
            places.append(len(flat))
            flat.extend(its)
            forms.extend([form_of(structure.word[index])] * len(its))
            gaps.extend([gap] + [INSIDE_WORD] * (len(its) - 1))
        return {
            "ids": np.array([[*flat, self.pieces.last]], dtype=np.int64),
            "forms": np.array([[*forms, 0]], dtype=np.int64),
            "gaps": np.array([[*gaps, 0]], dtype=np.int64),
            "first": np.array(places, dtype=np.int64),
        }

    def analyse(self, structure: Structure) -> list[Cue]:
        """Fill in tags, lemmas, heads, relations and entities; return the cues in text order."""
        n = len(structure)
        structure.tag, structure.lemma = [""] * n, [""] * n
        structure.relation, structure.entity = [""] * n, [""] * n
        structure.head = list(range(n))
        cues: list[Cue] = []
        for (first, last), feed in self.windows(structure):
            (columns,) = self.session.run(None, feed)
            self._parse(structure, first, last, columns)
            cues.extend(self._attribute(structure, first, last, columns))
        return cues

    def _read(self, columns: Floats, name: str) -> Floats:
        return columns[:, self._columns[name]]

    def _parse(self, structure: Structure, first: int, last: int, columns: Floats) -> None:
        tags = self._read(columns, "tag").argmax(axis=1).tolist()
        entities = self._read(columns, "entity").argmax(axis=1).tolist()
        dependent = _gelu(self._read(columns, "arc_dependent")) @ self._arc[:-1] + self._arc[-1]
        head = _gelu(self._read(columns, "arc_head"))
        root = dependent @ _gelu(self._arc_root)
        heads = np.empty(last - first, dtype=np.int64)
        at = structure.sentence[first]
        while at < len(structure.sentences) and structure.sentences[at][0] < last:
            a, b = structure.sentences[at]
            cut = slice(a - first, b - first)
            heads[cut] = decode_heads(dependent[cut] @ head[cut].T, root[cut]) + (a - first)
            at += 1
        label_dependent = _with_one(_gelu(self._read(columns, "label_dependent")))
        label_heads = self._read(columns, "label_head")[heads]
        is_root = heads == np.arange(len(heads))
        label_heads[is_root] = self._label_root
        label_head = _with_one(_gelu(label_heads))
        scores = (label_dependent @ self._label).reshape(len(heads), -1, label_head.shape[1])
        relations = np.einsum("nrd,nd->nr", scores, label_head).argmax(axis=1).tolist()
        listed = heads.tolist()
        for offset in range(last - first):
            index = first + offset
            tag = self.tags[tags[offset]]
            structure.tag[index] = tag
            structure.lemma[index] = lemma_of(structure.lower[index], tag)
            structure.entity[index] = self.entities[entities[offset]]
            structure.head[index] = first + listed[offset]
            structure.relation[index] = self.relations[relations[offset]]

    def cue_scores(self, columns: Floats) -> tuple[Floats, Floats]:
        """Return log probabilities that no cue begins at a word, and that one of k words does.

        Shapes (words,) and (words, CUE_WORDS).
        """
        begin = _with_one(_gelu(self._read(columns, "cue_first"))) @ self._cue
        end = _with_one(_gelu(self._read(columns, "cue_last")))
        words = len(columns)
        scores = np.full((words, 1 + CUE_WORDS), -1e4, dtype=np.float32)
        scores[:, 0] = self._read(columns, "no_cue")[:, 0]
        for more in range(min(CUE_WORDS, words)):
            pairs = np.einsum("nd,nd->n", begin[: words - more], end[more:])
            scores[: words - more, 1 + more] = pairs + self._cue_length[more]
        scores -= np.logaddexp.reduce(scores, axis=1, keepdims=True)
        return scores[:, 0], scores[:, 1:]

    def _attribute(self, structure: Structure, first: int, last: int, columns: Floats) -> list[Cue]:
        sentence = np.array(structure.sentence[first:last])
        none, spans = self.cue_scores(columns)
        found = best_cues(none, spans, sentence, CUE_BIAS)
        if not found:
            return []
        paragraph = np.array(structure.paragraph[first:last])
        word, gate = self._read(columns, "role_word"), self._read(columns, "role_word_gate")
        cue_word, cue_gate = self._read(columns, "role_cue"), self._read(columns, "role_cue_gate")
        ends = np.array(found)
        one = (cue_word[ends[:, 0]] + cue_word[ends[:, 1]]) / 2
        two = (cue_gate[ends[:, 0]] + cue_gate[ends[:, 1]]) / 2
        buckets = np.stack([distance_buckets((a, b), sentence, paragraph) for a, b in found])
        hidden = gate[None] * two[:, None]
        hidden += word
        hidden += one[:, None]
        hidden += self._distance[buckets]
        scores = _gelu(hidden) @ self._role_weight + self._role_bias
        scores -= np.logaddexp.reduce(scores, axis=-1, keepdims=True)
        paths = best_roles(scores)
        out = []
        for (a, b), path, its in zip(found, paths, scores, strict=True):
            source, contents = pieces_of(path, its)
            out.append(
                Cue(
                    first + a,
                    first + b,
                    (first + source[0], first + source[1]) if source else None,
                    tuple((first + c, first + d) for c, d in contents),
                )
            )
        return out


def _gelu(x: Floats) -> Floats:
    # The tanh form: within 0.001 of the exact one that training uses, and numpy has no erf.
    smooth: Floats = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
    return smooth


def _with_one(x: Floats) -> Floats:
    return np.concatenate([x, np.ones((len(x), 1), dtype=x.dtype)], axis=1)


def verified_files(folder: Path) -> dict[str, bytes]:
    """Return the small files' contents once every file's hash agrees with the card."""
    try:
        card = json.loads((folder / CARD).read_text(encoding="utf-8"))
        files: dict[str, str] = dict(card["files"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"the reader's model card {CARD} is missing or damaged") from error
    contents = {}
    for name, expected in files.items():
        try:
            data = (folder / name).read_bytes()
        except OSError as error:
            raise ModelUnusable(f"the reader's model file {name} is missing") from error
        if hashlib.sha256(data).hexdigest() != expected:
            raise ModelUnusable(f"the reader's model file {name} is damaged (wrong SHA-256)")
        if name.endswith(".json"):
            contents[name] = data
    for name in ("labels.json", "tokenizer.json", "heads.npz", "encoder.onnx"):
        if name not in files:
            raise ModelUnusable(f"the reader's model card does not list {name}")
    return contents


@lru_cache(maxsize=1)
def load_encoder() -> Encoder:
    """Return the project's own model, loaded once a process."""
    return Encoder()
