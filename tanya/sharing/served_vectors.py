"""The vectors of a build, read in a Chroma server by all who answer from it."""

import logging
from collections.abc import Callable
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from tanya.circuit import Circuit
from tanya.embedding.embedder import Vector
from tanya.errors import VectorsAway
from tanya.library.build import VectorsOf, in_folder
from tanya.library.layout import BuildFiles
from tanya.library.vector_search import SearchesVectors

if TYPE_CHECKING:
    from tanya.sharing.vector_server import VectorServer

T = TypeVar("T")
_log = logging.getLogger(__name__)

_PREFIX = "tanya-"
WAIT = 1.0  # seconds of an answer; some 4 ms are usual
_REST = 5.0  # seconds for which nobody waits for a server that failed


class ServedVectors:
    """While the server is away nothing is found by vectors, and `lapses` counts how often.

    One that failed is left alone for some seconds; then one search tries it, and is late by no more than the
    server's wait. Thread-safe.
    """

    def __init__(self, server: "VectorServer", build_id: str, circuit: Circuit | None = None) -> None:
        """The server is closed with these."""
        self._server = server
        self._name = collection_of(build_id)
        self._circuit = circuit or Circuit(failures=1, rest=_REST)
        self._lock = Lock()
        self._lapses = 0
        self._collection: str | None = None
        self._away = False

    @property
    def lapses(self) -> int:
        return self._lapses

    def search(self, vector: Vector, limit: int) -> list[tuple[str, float]]:
        if limit < 1 or not np.any(vector):
            return []
        found = self._tried(lambda: list(islice(self._server.nearest(self._held(), vector, limit), limit)))
        if found is None:
            with self._lock:
                self._lapses += 1
        return found or []

    def are_reached(self) -> bool:
        """Asks the server, unless that is left alone."""
        self._tried(self._looked_up)
        return not self._away

    def close(self) -> None:
        self._server.close()

    def _tried(self, ask: Callable[[], T]) -> T | None:
        """What the server says; None where it is left alone, or fails."""
        if not self._circuit.lets_pass():
            return None
        try:
            told = ask()
        except VectorsAway as fault:
            self._collection = None  # made anew, it has another id
            self._circuit.failed()
            self._note(fault)
            return None
        self._circuit.worked()
        self._note(None)
        return told

    def _held(self) -> str:
        """The id of the collection."""
        return self._collection or self._looked_up()

    def _looked_up(self) -> str:
        if (held := self._server.find(self._name)) is None:
            raise VectorsAway("belum memuat vektor indeks ini; jalankan: tanya ingest")
        self._collection = held
        return held

    def _note(self, fault: VectorsAway | None) -> None:
        """When it goes and when it comes back, once each."""
        with self._lock:
            changed, self._away = self._away != bool(fault), bool(fault)
        if changed and fault:
            _log.warning("Server vektor %s; jawaban dicari dari kata saja.", fault)
        elif changed:
            _log.warning("Server vektor kembali menjawab.")


def collection_of(build_id: str) -> str:
    """The name of that build's collection."""
    return f"{_PREFIX}{build_id}"


def vectors_of(url: str | None) -> VectorsOf:
    """Where the vectors of builds are looked for: in that server, or without one in the build."""
    if url is None:
        return in_folder
    from tanya.sharing.vector_server import VectorServer  # noqa: PLC0415 - HTTP, for those who have a server

    def served(files: BuildFiles) -> SearchesVectors:
        return ServedVectors(VectorServer(url, WAIT), files.folder.name)

    return served
