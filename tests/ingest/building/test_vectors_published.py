"""An ingest brings the vectors of its build to the Chroma server, before anyone looks for them there."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.building.records import Report, Request
from ingest.building.run import Place, ingest
from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.shelf import KEPT_BUILDS
from tanya.sharing.served_vectors import collection_of
from tanya.sharing.vector_server import VectorServer
from tests.chroma import ChromaServer, chroma, chroma_server

__all__ = ["chroma", "chroma_server"]


def held(server: ChromaServer) -> list[str]:
    with closing(VectorServer(server.url, 5)) as asking:
        return sorted(asking.names())


def test_each_build_has_a_collection_as_long_as_it_is_kept(
    chroma: ChromaServer, place: Place, write: Callable[..., Path]
) -> None:
    sharing = replace(place, chroma_url=chroma.url)
    for number in range(KEPT_BUILDS + 1):
        ingest(Request((write("a.txt", "PP 8/2031 Perahu", f"Isi {number}."),)), sharing)
    assert held(chroma) == [collection_of(build_id) for build_id in Home(place.home).build_ids()]


def test_a_server_that_is_set_later_gets_what_is_served_already(
    chroma: ChromaServer, place: Place, run: Callable[..., Report]
) -> None:
    first = run()
    again = ingest(Request(), replace(place, chroma_url=chroma.url))
    assert (again.changed, held(chroma)) == (False, [collection_of(first.build_id)])


def test_where_the_server_is_away_the_old_build_stays(
    place: Place, run: Callable[..., Report], write: Callable[..., Path]
) -> None:
    first = run()
    with pytest.raises(BuildError, match="Indeks yang lama tetap dipakai; periksa servernya"):
        ingest(
            Request((write("a.txt", "PP 8/2031 Perahu", "Isi."),)),
            replace(place, chroma_url="http://127.0.0.1:9"),
        )
    home = Home(place.home)
    assert (home.current_id(), home.build_ids()) == (first.build_id, (first.build_id,))
