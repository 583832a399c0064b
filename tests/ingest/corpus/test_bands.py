from pathlib import Path

import pytest

from ingest.corpus.bands import with_bands
from ingest.corpus.digests import read_digest
from ingest.corpus.shipped import read_corpus
from tanya.domain.locator import Locator
from tanya.errors import CorpusError
from tanya.scales.load import load_scales

SHIPPED = Path(__file__).resolve().parents[3] / "corpus"
SCALES = load_scales(SHIPPED / "predikat.yaml")


def test_the_bands_of_a_rule_become_a_fact_of_its_digest() -> None:
    digests = [read_digest(path) for path in sorted(SHIPPED.glob("ringkasan/*.yaml"))]
    before = next(sheet for sheet in digests if sheet.document.id == "permenpanrb-12-2015")
    after = next(
        s for s in with_bands(digests, SCALES, "predikat.yaml") if s.document.id == before.document.id
    )
    (fact,) = after.facts[len(before.facts) :]
    assert after.facts[: len(before.facts)] == before.facts
    assert fact.locator == Locator.parse("Lampiran BAB III huruf B angka 2")
    assert "Menurut PermenPANRB 12/2015, BB (Sangat Baik): >70 – 80." in fact.text.splitlines()


def test_bands_without_a_digest_are_named() -> None:
    with pytest.raises(CorpusError, match="PermenPANRB 88/2021 belum punya ringkasan"):
        with_bands([], SCALES, "predikat.yaml")


def test_a_corpus_without_bands_is_one_too(tmp_path: Path) -> None:
    assert read_corpus(tmp_path).scales.scales == ()
