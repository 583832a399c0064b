"""Which code made a cache entry or a build: a hash of the code itself, so nobody has to bump a number."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_PICTURES = (
    "ingest/recognition/engines.py",
    "ingest/recognition/missed.py",
    "ingest/recognition/pictures.py",
    "ingest/recognition/reading.py",
    "ingest/recognition/strokes.py",
    "ingest/printed.py",
    "tanya/imaging.py",
)
_READING = (
    "ingest/reading",
    "ingest/layout",
    "ingest/recognition",
    "ingest/cleaning",
    "ingest/parsing",
    "ingest/cutting",
    "ingest/metadata",
    "ingest/linking",
    "ingest/limits.py",
    "ingest/parsed.py",
    "ingest/printed.py",
    "ingest/records.py",
    "tanya/catalogue/records.py",
    "tanya/domain",
    "tanya/formats.py",
    "tanya/imaging.py",
    "tanya/quality/inferred.py",
    "tanya/quality/listing.py",
    "tanya/quality/provisions.py",
    "tanya/quality/sequence.py",
    "tanya/quality/records.py",
    "tanya/quality/unseen.py",
    "tanya/library/codec.py",
    "tanya/rows.py",
    "tanya/text/analysis.py",
    "tanya/text/citing.py",
    "tanya/text/dates.py",
    "tanya/text/figures.py",
    "tanya/text/jenis.py",
    "tanya/text/ministries.py",
    "tanya/text/provision_rows.py",
    "tanya/text/references.py",
    "tanya/text/starts.py",
    "tanya/text/stemming.py",
    "tanya/text/heaps.py",
    "tanya/text/visible.py",
)
_BUILDING = (
    "ingest/building",
    "ingest/corpus",
    "tanya/catalogue",
    "tanya/embedding",
    "tanya/embedding/learnt/tokenizer.json",
    "tanya/embedding/learnt/vectors.npz",
    "tanya/glossary",
    "tanya/library",
    "tanya/scales",
    "tanya/text",
    "tanya/yaml_mapping.py",
)
_READERS = ("pypdf", "pypdfium2", "pdfplumber", "python-docx", "beautifulsoup4", "lxml")
_EYES = ("opencv-python-headless", "onnxruntime", "pypdfium2")
_STORES = ("chromadb", "tantivy", "pysastrawi", "tokenizers")


def reading_code() -> tuple[str, ...]:
    """The files and folders whose code turns a file's bytes into a parsed file, from the checkout's root."""
    return _READING


def picture_code() -> tuple[str, ...]:
    """The files whose code turns a page's picture into words, likewise; all of them are of the above too."""
    return _PICTURES


@cache
def picture_fingerprint(engine: str) -> str:
    """Of everything that turns a page's picture into words; engine: the fingerprint of the one chosen."""
    return _fingerprint(_PICTURES, _EYES, engine)


@cache
def reading_fingerprint(engine: str = "") -> str:
    """Of everything that turns a file's bytes into a parsed file."""
    return _fingerprint(_READING, _READERS + _EYES, engine)


@cache
def pipeline_fingerprint(engine: str = "") -> str:
    """Of everything that turns files into a build."""
    return _fingerprint(_READING + _BUILDING, _READERS + _EYES + _STORES, engine)


def _fingerprint(places: Sequence[str], packages: Sequence[str], engine: str) -> str:
    digest = hashlib.sha256(engine.encode())
    for place in places:
        path = _ROOT / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            content = file.read_bytes() if file.is_file() else b""
            digest.update(f"{file.relative_to(_ROOT)}\0".encode() + content)
    for package in packages:
        digest.update(f"{package}={_version(package)}\0".encode())
    return digest.hexdigest()[:16]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # a reader that is not installed reads nothing
        return ""
