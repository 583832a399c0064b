"""corpus/ringkasan/*.yaml: our digests of regulations, fact by fact."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from ingest.corpus.facts import FactSheet
from ingest.corpus.yaml_file import YamlFile, read_yaml
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.errors import CorpusError
from tanya.wording import NOT_OFFICIAL

_REGULATION = re.compile(r"(?P<jenis>.+?) (?P<nomor>\S+)/(?P<tahun>\d{4})")
_BASES = ("naskah", "kutipan", "turunan")


def read_digest(path: Path) -> FactSheet:
    """Raises CorpusError naming what breaks the format."""
    file = read_yaml(path)
    regulation = _regulation(file)
    if (basis := file.text("basis")) not in _BASES:
        raise CorpusError(f"Korpus {file.name}: basis {basis!r} bukan salah satu dari {', '.join(_BASES)}.")
    facts = file.facts()
    tentang = file.text("title")
    document = Document(
        id=regulation.slug,
        kind=Kind.RINGKASAN,
        title=f"{regulation} tentang {tentang} ({NOT_OFFICIAL})",
        file=file.name,
        sha256=file.sha256,
        pages=0,
        regulation=regulation,
        tentang=tentang,
        year=regulation.tahun,
        sources=tuple(dict.fromkeys((*file.strings("sources"), *(s for f in facts for s in f.sources)))),
    )
    return FactSheet(document, facts)


def unshadowed(digest: FactSheet, official: AbstractSet[str]) -> FactSheet | None:
    """The digest without the facts whose pasal or annex part stands in the official text.

    official holds that text's addresses as people write them, in lower case. Facts whose provision
    the text lacks (an annex of images), or that name none, stay; None when no fact is left.
    """
    kept = tuple(fact for fact in digest.facts if not _held(fact.locator, official))
    return replace(digest, facts=kept) if kept else None


def _held(locator: Locator | None, official: AbstractSet[str]) -> bool:
    """Whether the text has that pasal; in an annex, that part of it: `Lampiran` alone may be all images."""
    if locator is None:
        return False
    whole = 1 if locator.steps[0].kind not in (NodeKind.LAMPIRAN, NodeKind.PENJELASAN) else 2
    depths = range(min(whole, len(locator.steps)), len(locator.steps) + 1)
    return any(str(Locator(locator.steps[:depth])).casefold() in official for depth in depths)


def _regulation(file: YamlFile) -> RegulationId:
    written = file.text("regulation")
    if not (found := _REGULATION.fullmatch(written)):
        raise CorpusError(f"Korpus {file.name}: regulation {written!r} bukan JENIS NOMOR/TAHUN.")
    return RegulationId(found["jenis"], found["nomor"], int(found["tahun"]))
