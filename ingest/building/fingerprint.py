"""Which code made a cache entry or a build: a hash of the code itself, so nobody has to bump a number."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_READING = (
    "ingest/reading",
    "ingest/cleaning",
    "ingest/parsing",
    "ingest/cutting",
    "ingest/metadata",
    "ingest/linking",
    "ingest/parsed.py",
    "ingest/records.py",
    "tanya/domain",
    "tanya/library/codec.py",
)
_BUILDING = (
    "ingest/building",
    "ingest/corpus",
    "tanya/catalogue",
    "tanya/embedding",
    "tanya/glossary",
    "tanya/library",
    "tanya/text",
)
_READERS = ("pypdf", "python-docx", "beautifulsoup4", "lxml")
_STORES = ("chromadb", "tantivy", "pysastrawi", "scikit-learn")


@cache
def reading_fingerprint() -> str:
    """Of everything that turns a file's bytes into a parsed file."""
    return _fingerprint(_READING, _READERS)


@cache
def pipeline_fingerprint() -> str:
    """Of everything that turns files into a build."""
    return _fingerprint(_READING + _BUILDING, _READERS + _STORES)


def _fingerprint(places: Sequence[str], packages: Sequence[str]) -> str:
    digest = hashlib.sha256()
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
