"""Readings of many texts, kept so that scoring twice reads once.

They lie in ``.cache/readings`` (not in git), one file for each corpus, named by what they
depend on: the reader's code and its model. Offsets and labels alone are kept: the corpora's
sentences stay out of the project's folder.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from ...encoder import CARD, MODEL, Encoder
from ...read import read
from ...reading import text_hash
from ...structure import plain_structure

EXTRACTION = Path(__file__).resolve().parents[2]
CACHE = EXTRACTION.parents[1] / ".cache" / "readings"
#: What of the reader's folder a reading depends on, beside the model.
_CODE = ("*.py", "*.txt", "*.json", "*.npz")


@dataclasses.dataclass(frozen=True)
class Reader:
    """The reader with the model of a folder. ``cache`` is where its readings are kept."""

    model: Path = MODEL
    cache: Path = CACHE

    @cached_property
    def encoder(self) -> Encoder:
        """The model, loaded on first use."""
        return Encoder(self.model)

    @cached_property
    def key(self) -> str:
        """What changes whenever a reading may: a hash of the code and of the model's card."""
        digest = hashlib.sha256((self.model / CARD).read_bytes())
        for path in sorted(p for pattern in _CODE for p in EXTRACTION.rglob(pattern)):
            inner = path.relative_to(EXTRACTION)
            if inner.parts[0] not in ("training", "model"):
                digest.update(str(inner).encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]

    def readings(self, corpus: str, texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
        """Return what was read in each text, by name: the JSON of a reading without its words.

        ``corpus`` names the file; only the newest readings of a corpus are kept.
        """
        return self._kept(corpus, texts, lambda text: read(text, encoder=self.encoder).to_dict())

    def bare_readings(self, corpus: str, texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
        """Return the encoder's own attributions, before any rule, as those of readings."""
        return self._kept(f"{corpus}-bare", texts, lambda text: bare_reading(self.encoder, text))

    def _kept(
        self, corpus: str, texts: Mapping[str, str], make: Callable[[str], dict[str, Any]]
    ) -> dict[str, dict[str, Any]]:
        path = self.cache / f"{corpus}-{self.key}.jsonl"
        kept = _load(path)
        out = {}
        for number, (name, text) in enumerate(texts.items(), start=1):
            old = kept.get(name)
            if old is not None and old["text_sha256"] == text_hash(text):
                out[name] = old
                continue
            out[name] = _without_words(make(text)) | {"text_sha256": text_hash(text)}
            if number % 50 == 0 or number == len(texts):
                print(f"reading {corpus}: {number} of {len(texts)}", file=sys.stderr)
        if out != kept:
            _store(path, corpus, out)
        return out


def bare_reading(encoder: Encoder, text: str) -> dict[str, Any]:
    """Return the encoder's own attributions in the form of a reading."""
    s = plain_structure(text)
    return {
        "attributions": [
            {
                "source": {"spans": [s.span(*cue.source)]} if cue.source else None,
                "cue": {"spans": [s.span(cue.first, cue.last)]},
                "content": {"spans": [s.span(first, last) for first, last in cue.contents]},
            }
            for cue in encoder.analyse(s)
            if cue.contents
        ]
    }


#: Keys of a reading under which words of the text stand.
_WORDS = frozenset(("text", "statement", "name"))


def _without_words(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_words(value) for key, value in data.items() if key not in _WORDS}
    if isinstance(data, (list, tuple)):
        return [_without_words(value) for value in data]
    return data


def _load(path: Path) -> dict[str, dict[str, Any]]:
    if not path.exists():
        return {}
    with path.open(encoding="utf-8") as file:
        return {entry["id"]: entry["reading"] for entry in map(json.loads, file)}


def _store(path: Path, corpus: str, readings: Mapping[str, dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(f"{corpus}-????????????????.jsonl"):
        old.unlink()
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8") as file:
        for name, reading in readings.items():
            file.write(json.dumps({"id": name, "reading": reading}, ensure_ascii=False) + "\n")
    unfinished.replace(path)
