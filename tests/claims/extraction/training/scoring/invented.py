"""Invented corpora in the form of the real ones."""

import json

#: An article of "report" and one of "train", by ``data.part_of``.
REPORTED, TRAINED = "herald_river-12", "herald_lindby-bridge"


def write_article(corpora, name, text, attributions):
    """Write an article and its marks; an attribution is (source, cue, content), each its words.

    A source may be None. Words are looked for from where those of the attribution before begin.
    """
    folder = corpora / "polnear-train" / "train"
    for sub in ("text", "attributions"):
        (folder / sub).mkdir(parents=True, exist_ok=True)
    lines, after = [], 0
    for number, parts in enumerate(attributions, start=1):
        keys = []
        for role, words in zip(("Source", "Cue", "Content"), parts, strict=True):
            if words is None:
                continue
            start = text.index(words, after)
            after = after if keys else start
            key = f"T{len(lines) + 1}"
            lines.append(f"{key}\t{role} {start} {start + len(words)}\t{words}")
            keys.append(f"{role}:{key}")
        lines.append(f"E{number}\tAttribution:T0 {' '.join(keys)}")
    (folder / "text" / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "attributions" / f"{name}_anna.ann").write_text("\n".join(lines), encoding="utf-8")


def write_sentences(corpora, sentences):
    """Write a NewsQuant: sentences as (id, text, [(value, unit, bound), …])."""
    folder = corpora / "newsquant-even"
    folder.mkdir(parents=True)
    items = [
        {
            "id": key,
            "text": text,
            "quantities": [
                {"value": value, "unit": unit, "normalized_unit": unit, "change": bound}
                for value, unit, bound in figures
            ],
        }
        for key, text, figures in sentences
    ]
    (folder / "newsquant.json").write_text(json.dumps(items), encoding="utf-8")


def write_propositions(corpora, sentences):
    """Write a PropSegmEnt: sentences as (text, [propositions as numbers of words])."""
    folder = corpora / "propsegment-dev"
    folder.mkdir(parents=True)
    documents, rows = [], []
    for number, (text, propositions) in enumerate(sentences):
        tokens, place = [], 0
        for word in text.split():
            start = text.index(word, place)
            place = start + len(word)
            tokens.append({"text": word, "character_offset_of_token_in_sentence": start})
        documents.append({"sentence_text": text, "tokens": tokens})
        response = {
            "is_reference_response": True,
            "propositions": [{"token_indices": words} for words in propositions],
        }
        key = {"cluster_id": 7, "document_id": 8, "sentence_index": number}
        rows.append({"sentence_id": key, "segmentation_responses": [{}, response]})
    clusters = [{"cluster_id": 7, "documents": [{"document_id": 8, "sentences": documents}]}]
    (folder / "document_clusters.dev.json").write_text(json.dumps(clusters), encoding="utf-8")
    (folder / "propositions.dev.json").write_text(json.dumps(rows), encoding="utf-8")
