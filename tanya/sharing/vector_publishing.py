"""Bringing the vectors of a build to a Chroma server, and taking those of removed builds away."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from tanya.errors import BuildError, VectorsAway
from tanya.library.layout import BuildFiles
from tanya.library.vectors import VectorIndex
from tanya.sharing.served_vectors import collection_of
from tanya.sharing.vector_server import VectorServer

_log = logging.getLogger(__name__)

_UNFINISHED = "-belum"
_WAIT = 60.0  # seconds for each batch
_AT_ONCE = 1000  # rows; of 256 numbers each some 5 MB as they are sent


def publish_vectors(url: str | None, build_id: str, files: BuildFiles) -> None:
    """They are in the server's collection named after the build, whole, or BuildError is raised.

    files: of that build, whatever its folder is called. Nothing is done without an address, nor where they
    are there already. One ingest at a time.
    """
    if url is None:
        return
    name = collection_of(build_id)
    with _server(url) as server:
        if server.find(name) is None:
            _remove_unfinished(server)
            # It gets its name at the end: whoever finds one of that name finds it whole.
            collection = server.create(f"{name}{_UNFINISHED}")
            _fill(server, collection, files)
            server.rename(collection, name)


def withdraw_vectors(url: str | None, build_ids: Iterable[str]) -> None:
    """Of builds that are kept no longer. That the server is away is no fault: they cost room there."""
    gone = list(build_ids)
    if url is None or not gone:
        return
    try:
        with closing(VectorServer(url, _WAIT)) as server:
            for build_id in gone:
                server.drop(collection_of(build_id))
    except VectorsAway as fault:
        _log.warning("Vektor indeks lama tidak terhapus: server vektor %s.", fault)


def _fill(server: VectorServer, collection: str, files: BuildFiles) -> None:
    with closing(VectorIndex(files.vectors)) as index:
        for rows in index.stored(_AT_ONCE):
            server.add(collection, rows)
        kept = set(index.passage_ids())
    if kept != set(server.passage_ids(collection)):
        raise VectorsAway("tidak menyimpan semua yang dikirim")


def _remove_unfinished(server: VectorServer) -> None:
    """What killed ingests left behind."""
    for name in server.names():
        if name.startswith(collection_of("")) and name.endswith(_UNFINISHED):
            server.drop(name)


@contextmanager
def _server(url: str) -> Iterator[VectorServer]:
    try:
        with closing(VectorServer(url, _WAIT)) as server:
            yield server
    except VectorsAway as fault:
        raise BuildError(f"Vektor tidak dapat disimpan di TANYA_CHROMA_URL: server itu {fault}.") from fault
