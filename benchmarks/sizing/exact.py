"""All vectors looked at, by one product."""

import json

import numpy as np

from benchmarks.sizing.handed import embedder_in, passages_of, vectors_of
from benchmarks.sizing.places import BEST, EXACT, Search, Size


def make(size: Size) -> dict[str, float]:
    passages = passages_of(size)
    size.of(EXACT).mkdir()
    np.save(size.of(EXACT) / "vectors.npy", vectors_of(size, passages))
    texts = json.dumps([one.text for one in passages])
    (size.of(EXACT) / "texts.json").write_text(texts, encoding="utf-8")
    return {}


def search(size: Size) -> Search:
    model = embedder_in(size)
    vectors = np.load(size.of(EXACT) / "vectors.npy")
    texts = json.loads((size.of(EXACT) / "texts.json").read_text(encoding="utf-8"))

    def search(query: str) -> object:
        alike = vectors @ model.embed_query(query)
        best = np.argpartition(-alike, BEST)[:BEST]
        return [texts[row] for row in best[np.argsort(-alike[best])]]

    return search
