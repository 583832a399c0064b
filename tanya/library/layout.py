"""Where things lie under TANYA_HOME."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from tanya.errors import BuildError

_BUILD_ID = re.compile(r"\d{8}-\d{6}-\d{6}", re.ASCII)
TEMPORARY = ".tmp-"


def is_build_id(name: str) -> bool:
    """Whether a finished build may be called so."""
    return bool(_BUILD_ID.fullmatch(name))


@dataclass(frozen=True, slots=True)
class BuildFiles:
    """The parts of one build's folder."""

    folder: Path

    @property
    def manifest(self) -> Path:
        return self.folder / "manifest.json"

    @property
    def passages(self) -> Path:
        return self.folder / "passages.db"

    @property
    def lexical(self) -> Path:
        return self.folder / "lexical"

    @property
    def vectors(self) -> Path:
        return self.folder / "chroma"

    @property
    def rows(self) -> Path:
        """The same vectors as they are looked at."""
        return self.folder / "rows"

    @property
    def sample(self) -> Path:
        """Some passages' ids with their vectors, to find again when the build is verified."""
        return self.folder / "sample.npz"

    @property
    def embedder(self) -> Path:
        return self.folder / "embedder"

    @property
    def catalogue(self) -> Path:
        return self.folder / "catalogue.json"

    @property
    def contradictions(self) -> Path:
        """Where sources say different things of a regulation."""
        return self.folder / "contradictions.json"

    @property
    def vocabulary(self) -> Path:
        """The words of its passages, with how many have them."""
        return self.folder / "vocabulary.json"

    @property
    def stems(self) -> Path:
        """The stems of those words; to find them anew takes seconds."""
        return self.folder / "stems.json"

    @property
    def glossary(self) -> Path:
        return self.folder / "glossary.json"

    @property
    def thesaurus(self) -> Path:
        """What everyday words are called in rules."""
        return self.folder / "thesaurus.json"

    @property
    def scales(self) -> Path:
        """Which score is given which predikat, by which rule."""
        return self.folder / "scales.json"


@dataclass(frozen=True, slots=True)
class Home:
    """TANYA_HOME: `builds/<id>/`, the pointer `builds/current`, `cache/`, `ingest.lock`."""

    path: Path

    @property
    def builds(self) -> Path:
        return self.path / "builds"

    @property
    def pointer(self) -> Path:
        """A one-line file with the id of the served build."""
        return self.builds / "current"

    @property
    def cache(self) -> Path:
        return self.path / "cache"

    @property
    def lock(self) -> Path:
        return self.path / "ingest.lock"

    def build(self, build_id: str) -> BuildFiles:
        return BuildFiles(self.builds / build_id)

    def temporary(self, build_id: str) -> BuildFiles:
        return BuildFiles(self.builds / f"{TEMPORARY}{build_id}")

    def build_ids(self) -> tuple[str, ...]:
        """Finished builds, oldest first: an id begins with its time."""
        if not self.builds.is_dir():
            return ()
        return tuple(sorted(e.name for e in self.builds.iterdir() if is_build_id(e.name)))

    def current_id(self) -> str | None:
        """The served build; None where there is none yet. Raises BuildError where that cannot be read."""
        try:
            return self.pointer.read_text(encoding="ascii").strip() or None
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as fault:
            raise BuildError(
                f"{self.pointer} tidak dapat dibaca; periksa disk dan hak bacanya, atau hapus berkas itu "
                "lalu pilih indeksnya: tanya index use ID"
            ) from fault

    def make_current(self, build_id: str) -> None:
        """Point to that build in one rename: a reader sees the old one or the new one, never neither."""
        written = self.pointer.with_name(f"{TEMPORARY}current")
        with written.open("w", encoding="ascii") as file:
            file.write(f"{build_id}\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(written, self.pointer)
        sync_folder(self.builds)


def sync_folder(folder: Path) -> None:
    """Make renames inside folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
