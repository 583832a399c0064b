"""What a build says of itself: manifest.json."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path

from tanya.errors import BuildError
from tanya.library.codec import decode, encode

FORMAT = 1  # of the whole build folder; a reader refuses any other
_DIGEST = "sha256"  # of all the rest; older builds have none


@dataclass(frozen=True, slots=True)
class Source:
    """A file the build was asked to hold, as it was when it was read."""

    path: str  # absolute
    sha256: str
    size: int  # bytes
    modified: int  # nanoseconds since 1970
    document: str  # the key of the document it gave
    reading: str = ""  # the checksum of what was read of it; older builds do not tell

    @property
    def name(self) -> str:
        return Path(self.path).name


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    key: str
    file: str
    sha256: str
    pages: int
    pasal: int
    passages: int


@dataclass(frozen=True, slots=True)
class Counts:
    documents: int
    pages: int
    pasal: int
    nodes: int
    passages: int


@dataclass(frozen=True, slots=True)
class Checksum:
    """Of one file of the build; the path is relative to its folder."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    id: str
    created: str  # ISO 8601, UTC
    pipeline: str  # fingerprint of the code that made it
    embedding: str  # TANYA_EMBEDDING as it was set
    embedder: str  # the embedder's fingerprint
    corpus: str  # fingerprint of the shipped corpus
    counts: Counts
    documents: tuple[DocumentEntry, ...]
    sources: tuple[Source, ...]
    checksums: tuple[Checksum, ...] = ()


_Record = Manifest | Source | DocumentEntry | Counts | Checksum
_TABLES: dict[str, type[_Record]] = {"documents": DocumentEntry, "sources": Source, "checksums": Checksum}


def write_manifest(path: Path, manifest: Manifest) -> None:
    values: dict[str, object] = {"format": FORMAT, **_named(manifest), "counts": _named(manifest.counts)}
    for name in _TABLES:
        values[name] = [_named(entry) for entry in getattr(manifest, name)]
    values[_DIGEST] = _digest(values)
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_manifest(path: Path) -> Manifest:
    """Raises BuildError when there is none, it is damaged, or of another format."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        if values["format"] != FORMAT:
            raise BuildError(f"Indeks {path.parent.name} dibuat versi lain. Jalankan: tanya ingest")
        if _digest(values) != values.pop(_DIGEST, _digest(values)):
            raise ValueError("isinya berubah sejak ditulis")
        for name, kind in _TABLES.items():
            values[name] = [_listed(kind, entry) for entry in values[name]]
        values["counts"] = _listed(Counts, values["counts"])
        return decode(Manifest, _listed(Manifest, values))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise BuildError(
            f"Indeks {path.parent.name} rusak: {path.name} tidak dapat dibaca ({fault}). "
            "Jalankan: tanya ingest"
        ) from fault


def _digest(values: Mapping[str, object]) -> str:
    told = json.dumps({name: value for name, value in values.items() if name != _DIGEST}, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _named(record: _Record) -> dict[str, object]:
    """The fields by name, for people who open the file."""
    return {field.name: encode(getattr(record, field.name)) for field in fields(record)}


def _listed(kind: type[_Record], values: Mapping[str, object]) -> list[object]:
    """The values in order; a field that has a default came later than some of the builds at hand."""
    return [
        values[field.name] if field.default is MISSING else values.get(field.name, field.default)
        for field in fields(kind)
    ]
