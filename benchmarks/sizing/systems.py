"""Every system by its name. A process loads the one that it is: what another needs costs it no start."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from benchmarks.sizing.places import ANSWER, BM25, CHROMA, EXACT, OURS, STOCK, Search, Size

_MAKE = {
    OURS: "ingesting:make",
    STOCK: "stock:make",
    BM25: "bm25:make",
    CHROMA: "graph:make",
    EXACT: "exact:make",
}
_OPEN = {
    OURS: "ours:search",
    ANSWER: "ours:answer",
    STOCK: "stock:search",
    BM25: "bm25:search",
    CHROMA: "graph:search",
    EXACT: "exact:search",
}


def make(system: str, size: Size) -> dict[str, float]:
    """Its index of the size, where there is none yet; seconds by its steps, where it has any."""
    made: dict[str, float] = _function(_MAKE[system])(size)
    return made


def opened(system: str, size: Size) -> Search:
    """What finds, or answers, a query in its index of the size."""
    search: Search = _function(_OPEN[system])(size)
    return search


def _function(named: str) -> Callable[[Size], Any]:
    module, _, name = named.partition(":")
    found: Callable[[Size], Any] = getattr(import_module(f"benchmarks.sizing.{module}"), name)
    return found
