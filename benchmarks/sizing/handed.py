"""What the bare searches are given of our index: its passages and its embedder.

`stock` begins with the texts, as a developer would. The others are the parts that any search of words and
vectors is made of, each the fastest of its kind, without anything around it.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from benchmarks.sizing.ours import settings_of
from benchmarks.sizing.places import Size
from ingest.building.embedding import embedded_text
from tanya.embedding.choosing import embedder_of
from tanya.embedding.embedder import Embedder, Vector
from tanya.library.build import Build, open_current


@dataclass(frozen=True, slots=True)
class Handed:
    """A passage, and what is embedded of it."""

    id: str
    text: str
    embedded: str


def passages_of(size: Size) -> list[Handed]:
    with closing(open_current(size.home)) as build:
        return [
            Handed(one.id, one.text, embedded_text(document, one))
            for document in build.passages.documents()
            for one in build.passages.passages_of(document.key)
        ]


def vectors_of(size: Size, passages: Sequence[Handed]) -> Vector:
    return embedder_in(size).embed_passages([one.embedded for one in passages])


def embedder_in(size: Size) -> Embedder:
    """The very one of our index."""
    with closing(open_current(size.home)) as build:
        return embedder(size, build)


def embedder(size: Size, build: Build) -> Embedder:
    return embedder_of(build.manifest.embedding, settings_of(size).embedding, build.embedder_folder)
