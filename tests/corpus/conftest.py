"""The shipped corpus as read, and the real documents where they are at hand."""

import os
from pathlib import Path

import pytest

from ingest.corpus.digests import read_digest
from ingest.corpus.facts import FactSheet
from ingest.corpus.regional import read_regional
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.load import load_catalogue
from tanya.glossary.glossary import Glossary
from tanya.glossary.load import load_glossary
from tests.corpus.sources import Sources

_CHECKOUT = Path(__file__).resolve().parents[2]
_CORPUS = _CHECKOUT / "corpus"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(_CORPUS / "katalog.yaml")


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return load_glossary(_CORPUS / "istilah.yaml")


@pytest.fixture(scope="session")
def digests() -> dict[str, FactSheet]:
    """By the stem of their file."""
    return {path.stem: read_digest(path) for path in sorted(_CORPUS.glob("ringkasan/*.yaml"))}


@pytest.fixture(scope="session")
def regional() -> dict[str, FactSheet]:
    """By the stem of their file."""
    return {path.stem: read_regional(path) for path in sorted(_CORPUS.glob("daerah/*.yaml"))}


@pytest.fixture(scope="session")
def sources() -> Sources:
    """TANYA_SHARED_DATA, else ../shared/data beside the checkout."""
    folder = Path(os.environ.get("TANYA_SHARED_DATA") or _CHECKOUT.parent / "shared" / "data") / "regulations"
    if not folder.is_dir():
        pytest.skip(f"dokumen nyata tidak ada di {folder}")
    return Sources(folder)
