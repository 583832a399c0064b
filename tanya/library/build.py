"""One opened build: everything answering needs, from one immutable folder."""

import json
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import Contradiction
from tanya.errors import BuildError
from tanya.glossary.glossary import Glossary
from tanya.glossary.thesaurus import Thesaurus
from tanya.library.codec import decode
from tanya.library.layout import BuildFiles, Home
from tanya.library.lexical import LexicalIndex
from tanya.library.manifest import Manifest, read_manifest
from tanya.library.passages import PassageStore
from tanya.library.vector_search import SearchesVectors
from tanya.library.vectors import VectorIndex
from tanya.library.wholeness import damage
from tanya.scales.records import Scales
from tanya.text.vocabulary import Vocabulary

T = TypeVar("T")
VectorsOf = Callable[[BuildFiles], SearchesVectors]


def in_folder(files: BuildFiles) -> SearchesVectors:
    """The vectors that are in the build itself."""
    return VectorIndex(files.vectors, files.rows)


class Build:
    """The stores of one build, open for reading; safe to share between threads."""

    def __init__(self, files: BuildFiles, vectors: VectorsOf = in_folder) -> None:
        """vectors: where those of the build are looked for.

        Raises BuildError when a part is missing or damaged.
        """
        self.files = files
        self.manifest: Manifest = read_manifest(files.manifest)
        with ExitStack() as opened:
            self.passages = opened.enter_context(closing(PassageStore(files.passages)))
            self.lexical = LexicalIndex(files.lexical)
            self.vectors = vectors(files)
            opened.pop_all()  # all of them are there: they stay open
        self._made: dict[type, object] = {}
        self._lock = Lock()

    @property
    def id(self) -> str:
        return self.manifest.id

    @property
    def embedder_folder(self) -> Path:
        """Where the vectors of subwords are kept that it was made with; empty for a plugged-in embedder."""
        return self.files.embedder

    @cached_property
    def catalogue(self) -> Catalogue:
        return _record(Catalogue, self.files.catalogue)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where its sources say different things; empty for a build of before these were kept."""
        if not self.files.contradictions.exists():
            return ()
        return _record(tuple[Contradiction, ...], self.files.contradictions)

    @cached_property
    def glossary(self) -> Glossary:
        return _record(Glossary, self.files.glossary)

    @cached_property
    def thesaurus(self) -> Thesaurus:
        """Empty for a build of before this was kept."""
        return _record(Thesaurus, self.files.thesaurus) if self.files.thesaurus.exists() else Thesaurus()

    @cached_property
    def scales(self) -> Scales:
        """Empty for a build of before these were kept."""
        return _record(Scales, self.files.scales) if self.files.scales.exists() else Scales()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return _record(Vocabulary, self.files.vocabulary)

    @cached_property
    def stems(self) -> dict[str, str]:
        """Empty for a build of before these were kept."""
        return _record(dict[str, str], self.files.stems) if self.files.stems.exists() else {}

    def once(self, kind: type[T], make: Callable[["Build"], T]) -> T:
        """What is made of this build for all who ask it; it goes when the build is closed."""
        if (made := self._made.get(kind)) is None:
            with self._lock:
                if (made := self._made.get(kind)) is None:
                    made = self._made[kind] = make(self)
        return cast(T, made)

    def close(self) -> None:
        self.passages.close()
        self.vectors.close()
        self._made.clear()


def open_build(folder: Path, vectors: VectorsOf = in_folder) -> Build:
    """Open the build in that folder; raises BuildError when it is missing, or not all of it is as written."""
    if not folder.is_dir():
        raise BuildError(f"Indeks {folder.name} tidak ada. Lihat: tanya index list")
    files = BuildFiles(folder)
    if found := next(damage(files, read_manifest(files.manifest)), None):
        raise BuildError(f"Indeks {folder.name} rusak: {found}. Buat lagi dengan: tanya ingest")
    return Build(files, vectors)


def open_current(home: Path, vectors: VectorsOf = in_folder) -> Build:
    """Open the build that is served; raises BuildError when there is none yet."""
    place = Home(home)
    build_id = current_id(place)
    try:
        return open_build(place.build(build_id).folder, vectors)
    except BuildError:
        # Between reading the pointer and opening, the build can be superseded and removed.
        if (newer := current_id(place)) == build_id:
            raise
        return open_build(place.build(newer).folder, vectors)


def current_id(place: Home) -> str:
    """The served build; raises BuildError when there is none yet."""
    if (build_id := place.current_id()) is None:
        raise BuildError("Belum ada indeks. Jalankan: tanya ingest BERKAS_ATAU_FOLDER ...")
    return build_id


def _record(kind: type[T], path: Path) -> T:
    try:
        return decode(kind, _json(path))
    except ValueError as fault:
        raise _damaged(path, fault) from fault


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise _damaged(path, fault) from fault


def _damaged(path: Path, fault: Exception) -> BuildError:
    return BuildError(f"Indeks {path.parent.name} rusak: {path.name} ({fault}).")
