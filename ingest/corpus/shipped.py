"""The whole shipped corpus."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ingest.corpus.bands import with_bands
from ingest.corpus.digests import read_digest
from ingest.corpus.facts import FactSheet
from ingest.corpus.regional import read_regional
from ingest.corpus.standing import catalogue_document
from ingest.corpus.terms import glossary_document
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.load import load_catalogue
from tanya.errors import CorpusError
from tanya.glossary.glossary import Glossary
from tanya.glossary.load import load_glossary
from tanya.glossary.load_thesaurus import load_thesaurus
from tanya.glossary.thesaurus import Thesaurus
from tanya.scales.load import load_scales
from tanya.scales.records import Scales

_CATALOGUE = "katalog.yaml"


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is always in a build."""

    documents: tuple[FactSheet, ...]
    catalogue: Catalogue
    glossary: Glossary
    scales: Scales
    thesaurus: Thesaurus


def read_corpus(folder: Path) -> Corpus:
    """Raises CorpusError for the first file that breaks its format; a kind of file may be absent."""
    documents = [read_digest(path) for path in sorted(folder.glob("ringkasan/*.yaml"))]
    scales = Scales()
    if (path := folder / "predikat.yaml").is_file():
        scales = load_scales(path)
        documents = with_bands(documents, scales, path.name)
    documents += [read_regional(path) for path in sorted(folder.glob("daerah/*.yaml"))]
    catalogue, glossary = read_catalogue(folder), Glossary()
    if (path := folder / "istilah.yaml").is_file():
        glossary = load_glossary(path)
        documents.append(glossary_document(glossary, path.name, _sha256(path)))
    path = folder / "padanan.yaml"
    thesaurus = load_thesaurus(path) if path.is_file() else Thesaurus()
    if (path := folder / _CATALOGUE).is_file():
        documents.append(catalogue_document(catalogue, path.name, _sha256(path)))
    _check_names(documents)
    return Corpus(tuple(documents), catalogue, glossary, scales, thesaurus)


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue alone, as people entered it. Raises CorpusError where it breaks its format."""
    path = folder / _CATALOGUE
    return load_catalogue(path) if path.is_file() else Catalogue(())


def corpus_fingerprint(folder: Path) -> str:
    """Changes when any of its files does."""
    if not folder.is_dir():
        raise CorpusError(f"Folder korpus {folder} tidak ada. Periksa TANYA_CORPUS.")
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(f"{path.relative_to(folder)}\0{_sha256(path)}\0".encode())
    return digest.hexdigest()


def _check_names(documents: list[FactSheet]) -> None:
    files: dict[str, str] = {}
    for sheet in documents:
        key, file = sheet.document.key, sheet.document.file
        if (other := files.setdefault(key, file)) != file:
            raise CorpusError(f"Korpus {other} dan {file} sama-sama bernama {sheet.document.id}.")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
