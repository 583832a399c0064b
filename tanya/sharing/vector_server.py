"""A Chroma server, spoken to over HTTP.

Not by chromadb's own client: that waits for ever, and takes a second to import. The server asks nobody who
he is, so it belongs on loopback or on a private network. All that is believed of it are ids and how near they
are: what an answer says comes from the build.
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from tanya.embedding.embedder import Vector
from tanya.errors import VectorsAway
from tanya.library.vector_search import StoredRows

_COLLECTIONS = "/api/v2/tenants/default_tenant/databases/default_database/collections"
# Cosine, and a graph so dense that the nearest is found.
_CONFIGURATION = {"hnsw": {"space": "cosine", "ef_construction": 200, "ef_search": 200, "max_neighbors": 32}}
_ALIKE = "alike"  # of a row the other passages that have its vector, one a line
_LARGEST = 64_000_000  # bytes of a response; of 5,000 ids with what is alike it has some 2 MB
_PAGE = 2000  # rows
_MOST = 10_000  # collections that are listed
_FAR = 2.01  # of a cosine distance; anything else is none


class VectorServer:
    """Thread-safe. Whatever it does not answer well, and in time, is VectorsAway."""

    def __init__(self, url: str, wait: float) -> None:
        """wait: seconds for the whole of a response."""
        self._wait = wait
        # No proxy of the environment: it is on a private network.
        self._http = httpx.Client(base_url=url, timeout=wait, trust_env=False)

    def find(self, name: str) -> str | None:
        """The id of that collection; None where there is none."""
        found = self._asked("GET", f"{_COLLECTIONS}/{name}", missing=True)
        return None if found is None else _text(found, "id")

    def names(self) -> tuple[str, ...]:
        """Of its collections."""
        held = self._asked("GET", f"{_COLLECTIONS}?limit={_MOST}")
        with _sense():
            return tuple(_text(one, "name") for one in list(held))

    def create(self, name: str) -> str:
        """The id of a new, empty collection."""
        made = self._asked("POST", _COLLECTIONS, {"name": name, "configuration": _CONFIGURATION})
        return _text(made, "id")

    def add(self, collection: str, rows: StoredRows) -> None:
        body = {
            "ids": [first for first, *_ in rows.passages],
            "embeddings": rows.vectors.tolist(),
            "metadatas": [{_ALIKE: "\n".join(others)} for _, *others in rows.passages],
        }
        self._asked("POST", f"{_COLLECTIONS}/{collection}/add", body)

    def rename(self, collection: str, name: str) -> None:
        self._asked("PUT", f"{_COLLECTIONS}/{collection}", {"new_name": name})

    def drop(self, name: str) -> None:
        """Nothing is done where there is none of that name."""
        self._asked("DELETE", f"{_COLLECTIONS}/{name}", missing=True)

    def nearest(self, collection: str, vector: Vector, limit: int) -> Iterator[tuple[str, float]]:
        """Passage ids of so many rows with their cosine similarity, nearest first."""
        body = {
            "query_embeddings": [vector.tolist()],
            "n_results": limit,
            "include": ["distances", "metadatas"],
        }
        found = self._asked("POST", f"{_COLLECTIONS}/{collection}/query", body)
        with _sense():
            told = zip(found["ids"][0], found["metadatas"][0], found["distances"][0], strict=True)
            rows = [(_passages(first, note), _distance(far)) for first, note, far in told]
        return ((key, 1.0 - far) for keys, far in rows for key in keys)

    def passage_ids(self, collection: str) -> Iterator[str]:
        """Of all its rows."""
        start = 0
        while True:
            page = {"include": ["metadatas"], "limit": _PAGE, "offset": start}
            held = self._asked("POST", f"{_COLLECTIONS}/{collection}/get", page)
            with _sense():
                told = zip(held["ids"], held["metadatas"], strict=True)
                rows = [_passages(first, note) for first, note in told]
            if not rows:
                return
            yield from (key for keys in rows for key in keys)
            start += len(rows)

    def close(self) -> None:
        self._http.close()

    def _asked(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, missing: bool = False
    ) -> Any:
        """missing: that there is no such thing is None, and no fault."""
        try:
            with self._http.stream(method, path, json=body) as response:
                content = self._read(response)
            if missing and response.status_code == httpx.codes.NOT_FOUND:
                return None
            response.raise_for_status()
            return json.loads(content)
        except (httpx.HTTPError, ValueError) as fault:
            raise VectorsAway(_told(fault)) from fault

    def _read(self, response: httpx.Response) -> bytes:
        """All of it within the wait, however slowly it drips."""
        last, content = time.monotonic() + self._wait, bytearray()
        for piece in response.iter_bytes():
            content += piece
            if time.monotonic() > last:
                raise VectorsAway(f"jawabannya belum selesai sesudah {self._wait:g} detik")
            if len(content) > _LARGEST:
                raise VectorsAway("jawabannya terlalu panjang")
        return bytes(content)


def _text(told: Any, name: str) -> str:
    with _sense():
        return str(told[name])


def _passages(first: Any, note: Any) -> list[str]:
    """Whose row it is."""
    others = str(dict(note or {}).get(_ALIKE, ""))
    return [str(first), *filter(None, others.split("\n"))]


def _distance(told: Any) -> float:
    far = float(told)
    if not -_FAR < far < _FAR:  # nor is it a number at all
        raise ValueError(f"jarak {told}")
    return far


@contextmanager
def _sense() -> Iterator[None]:
    """A response that is not of the form it should have as VectorsAway."""
    try:
        yield
    except (KeyError, IndexError, TypeError, ValueError) as fault:
        raise VectorsAway("jawabannya bukan jawaban sebuah server Chroma") from fault


def _told(fault: Exception) -> str:
    """In a few words, without what the server wrote."""
    if isinstance(fault, httpx.TimeoutException):
        return "tidak menjawab pada waktunya"
    if isinstance(fault, httpx.HTTPStatusError):
        return f"menjawab dengan status {fault.response.status_code}"
    if isinstance(fault, httpx.TransportError):
        return "tidak dapat dihubungi"
    return "jawabannya bukan jawaban sebuah server Chroma"
