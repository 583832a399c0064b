"""Vectors in a real Chroma server, and in servers that are gone, slow, or no Chroma at all."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import numpy as np
import pytest

from tanya.assembly import open_assistant
from tanya.circuit import Circuit
from tanya.domain.answer import Question
from tanya.errors import BuildError
from tanya.library.layout import BuildFiles, Home
from tanya.library.vectors import VectorIndex, Vectors, write_vectors
from tanya.settings import Settings
from tanya.sharing.served_vectors import ServedVectors, collection_of
from tanya.sharing.vector_publishing import publish_vectors, withdraw_vectors
from tanya.sharing.vector_server import VectorServer
from tanya.wording import WORDS_ALONE
from tests.chroma import ChromaServer
from tests.loopback import serving

BUILD = "20310101-000000-000000"
ROWS = 300
SOMETHING = np.ones(16, dtype=np.float32)
ASKED = Question("Kapan laporan kinerja paling lambat disampaikan?")


@pytest.fixture
def vectors() -> Vectors:
    return np.random.default_rng(1).normal(size=(ROWS, 16)).astype(np.float32)


@pytest.fixture
def files(tmp_path: Path, vectors: Vectors) -> BuildFiles:
    """The vectors of a build; the last two passages have the same."""
    vectors[-1] = vectors[-2]
    files = BuildFiles(tmp_path / "builds" / BUILD)
    files.vectors.mkdir(parents=True)
    write_vectors(files.vectors, [f"a#{row}" for row in range(ROWS)], vectors)
    return files


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside other work the server may take longer than an answer would wait."""
    monkeypatch.setattr("tanya.sharing.served_vectors.WAIT", 30.0)


@contextmanager
def looking(url: str, wait: float = 5.0, rest: float = 0.3) -> Iterator[ServedVectors]:
    circuit = Circuit(failures=1, rest=rest)
    with closing(ServedVectors(VectorServer(url, wait), BUILD, circuit)) as looked_at:
        yield looked_at


def test_the_server_finds_what_the_folder_finds(
    chroma: ChromaServer, files: BuildFiles, vectors: Vectors
) -> None:
    publish_vectors(chroma.url, BUILD, files)
    with looking(chroma.url) as there, closing(VectorIndex(files.vectors)) as here:
        for vector in vectors[::30]:
            found, expected = dict(there.search(vector, 12)), dict(here.search(vector, 12))
            assert found == pytest.approx(expected, abs=1e-4)
        assert [key for key, _ in there.search(vectors[-1], 2)] == ["a#298", "a#299"]
        assert there.lapses == 0


def test_what_a_killed_ingest_left_is_never_found_and_goes_with_the_next(
    chroma: ChromaServer, files: BuildFiles
) -> None:
    unfinished = f"{collection_of(BUILD)}-belum"
    with closing(VectorServer(chroma.url, 5)) as server:
        server.create(unfinished)
        server.create("milik-orang-lain")
        assert server.find(collection_of(BUILD)) is None
        publish_vectors(chroma.url, BUILD, files)
        assert set(server.names()) == {collection_of(BUILD), "milik-orang-lain"}
        publish_vectors(chroma.url, BUILD, files)  # is there already
        withdraw_vectors(chroma.url, [BUILD, "20300101-000000-000000"])
        assert server.names() == ("milik-orang-lain",)


def test_a_server_that_went_and_came_back_is_used_again_by_itself(
    chroma: ChromaServer, files: BuildFiles, vectors: Vectors
) -> None:
    publish_vectors(chroma.url, BUILD, files)
    with looking(chroma.url) as there:
        assert there.search(vectors[0], 1)
        assert there.are_reached()
        chroma.kill()
        assert there.search(vectors[0], 1) == []
        assert (there.lapses, there.are_reached()) == (1, False)
        chroma.start()
        time.sleep(0.35)
        assert there.search(vectors[0], 1) == [("a#0", pytest.approx(1.0, abs=1e-4))]
        assert (there.lapses, there.are_reached()) == (1, True)


def test_a_collection_that_was_made_anew_is_found_again(
    chroma: ChromaServer, files: BuildFiles, vectors: Vectors
) -> None:
    publish_vectors(chroma.url, BUILD, files)
    with looking(chroma.url, rest=0.0) as there:
        assert there.search(vectors[0], 1)
        withdraw_vectors(chroma.url, [BUILD])
        assert not there.are_reached()
        assert there.search(vectors[0], 1) == []
        publish_vectors(chroma.url, BUILD, files)
        assert there.search(vectors[0], 1)


def test_a_server_that_hangs_is_waited_for_once_and_then_left_alone() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with looking(url, wait=0.3, rest=60) as there:
            began = time.monotonic()
            assert [there.search(SOMETHING, 3) for _ in range(50)] == [[]] * 50
            assert 0.3 <= time.monotonic() - began < 8  # fifty times would be fifteen seconds
            assert there.lapses == 50


class _Dripping(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            for _ in range(1000):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Babbling(_Dripping):
    said = b""

    def do_GET(self) -> None:
        self._say(b'{"id": "satu"}')

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._say(self.said)

    def _say(self, what: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(what)))
        self.end_headers()
        self.wfile.write(what)


def test_a_response_that_drips_is_given_up_in_time() -> None:
    with serving(_Dripping) as url, looking(url, wait=0.4) as there:
        began = time.monotonic()
        assert there.search(SOMETHING, 3) == []
        assert time.monotonic() - began < 8  # of the fifty that it drips


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"<html>selamat datang</html>",
        b"[]",
        b"{}",
        b'{"ids": [], "metadatas": [], "distances": []}',
        b'{"ids": [["a#1"]], "metadatas": [[null]], "distances": [[NaN]]}',
        b'{"ids": [["a#1"]], "metadatas": [[null]], "distances": [[-900]]}',
        b'{"ids": [["a#1", "a#2"]], "metadatas": [[null]], "distances": [[0.5]]}',
        b'{"ids": [["a#1"]], "metadatas": [["x"]], "distances": [[0.5]]}',
    ],
)
def test_what_is_no_answer_of_chroma_finds_nothing(said: bytes) -> None:
    handler = type("_Saying", (_Babbling,), {"said": said})
    with serving(handler) as url, looking(url) as there:
        assert there.search(SOMETHING, 3) == []
        assert there.lapses == 1


def test_an_ingest_is_told_which_server_does_not_take_its_vectors(files: BuildFiles) -> None:
    with pytest.raises(BuildError, match="TANYA_CHROMA_URL: server itu tidak dapat dihubungi"):
        publish_vectors("http://127.0.0.1:9", BUILD, files)


def test_answers_go_on_by_words_and_say_so_until_the_server_is_back(
    chroma: ChromaServer, shipped: Settings
) -> None:
    home = Home(shipped.home)
    build_id = home.current_id()
    assert build_id
    publish_vectors(chroma.url, build_id, home.build(build_id))
    with closing(open_assistant(replace(shipped, chroma_url=chroma.url))) as assistant:
        whole = assistant.ask(ASKED)
        chroma.kill()
        by_words = assistant.ask(ASKED)
        assert not assistant.vectors_are_reached()
    assert WORDS_ALONE not in whole.warnings
    assert by_words.warnings[-1] == WORDS_ALONE
    assert by_words.citations


def test_the_same_is_answered_as_from_the_folder(chroma: ChromaServer, shipped: Settings) -> None:
    home = Home(shipped.home)
    build_id = home.current_id()
    assert build_id
    publish_vectors(chroma.url, build_id, home.build(build_id))
    with (
        closing(open_assistant(shipped)) as alone,
        closing(open_assistant(replace(shipped, chroma_url=chroma.url))) as sharing,
    ):
        for words in (ASKED.text, "Apa itu perjanjian kinerja?", "Berapa bobot komponen evaluasi SAKIP?"):
            here, there = alone.ask(Question(words)), sharing.ask(Question(words))
            assert (there.sentences, there.citations) == (here.sentences, here.citations)
