"""Every system by its name: how its index is made, and how it is opened."""

from collections.abc import Callable, Mapping

from benchmarks.sizing import ours, rivals
from benchmarks.sizing.ours import Search
from benchmarks.sizing.places import ANSWER, BM25, CHROMA, EXACT, OURS, STOCK, Size

MAKE: Mapping[str, Callable[[Size], dict[str, float]]] = {
    OURS: ours.make,
    STOCK: rivals.make_stock,
    BM25: rivals.make_bm25,
    CHROMA: rivals.make_chroma,
    EXACT: rivals.make_exact,
}
OPEN: Mapping[str, Callable[[Size], Search]] = {
    OURS: ours.search,
    ANSWER: ours.answer,
    STOCK: rivals.search_stock,
    BM25: rivals.search_bm25,
    CHROMA: rivals.search_chroma,
    EXACT: rivals.search_exact,
}
