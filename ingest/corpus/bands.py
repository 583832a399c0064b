"""predikat.yaml as facts of our digests: each rule's bands, one a line, so that a quote can prove one."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.corpus.facts import Fact, FactSheet
from tanya.errors import CorpusError
from tanya.scales.records import Scale, Scales


def with_bands(digests: Iterable[FactSheet], scales: Scales, file: str) -> list[FactSheet]:
    """The digests with the bands of their regulations; raises CorpusError for a scale without a digest."""
    sheets = {sheet.document.id: sheet for sheet in digests}
    for scale in scales.scales:
        slug = scale.regulation.slug
        if slug not in sheets:
            raise CorpusError(f"Predikat {file}: {scale.regulation.short} belum punya ringkasan.")
        sheets[slug] = _with(sheets[slug], scale)
    return list(sheets.values())


def _with(sheet: FactSheet, scale: Scale) -> FactSheet:
    fact = Fact(scale.topic, "\n".join(scale.lines), scale.locator, scale.sources)
    sources = tuple(dict.fromkeys((*sheet.document.sources, *scale.sources)))
    return FactSheet(replace(sheet.document, sources=sources), (*sheet.facts, fact))
