"""Where an official text is held and prints the bands, it is quoted and not our digest."""

from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assembly import open_assistant
from tanya.domain.answer import Answer, Question
from tanya.settings import settings_from

_OFFICIAL = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 7 TAHUN 2031
TENTANG
PENILAIAN BALON

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG PENILAIAN BALON.

Pasal 1
Balon dinilai setiap tahun.

Pasal 2
Nilai balon dinyatakan dengan angka dan sebutan: {bands}

Ditetapkan di Jakarta
pada tanggal 4 Mei 2031
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""
_DIGEST = """
regulation: PP 7/2031
title: Penilaian Balon
basis: naskah
sources: [pp-7-2031]
facts:
  - {topic: Waktu penilaian, text: Balon dinilai setiap tahun.}
"""
_SCALES = """
instruments: [{id: balon, name: Nilai balon, words: [balon]}]
scales:
  - instrument: balon
    regulation: PP 7/2031
    topic: Predikat nilai balon
    said_by: Menurut PP 7/2031
    evidence: naskah
    sources: [pp-7-2031]
    bands:
      - {label: Tinggi, range: "76 – 100"}
      - {label: Rendah, range: "0 – 75"}
"""
PRINTED = "a. 76 – 100: tinggi b. 0 – 75: rendah"


def _answer(folder: Path, bands: str, question: str) -> Answer:
    corpus = folder / "corpus"
    (corpus / "ringkasan").mkdir(parents=True)
    (corpus / "ringkasan" / "pp-7-2031.yaml").write_text(_DIGEST, encoding="utf-8")
    (corpus / "predikat.yaml").write_text(_SCALES, encoding="utf-8")
    (folder / "balon.txt").write_text(_OFFICIAL.format(bands=bands), encoding="utf-8")
    settings = settings_from({"TANYA_HOME": str(folder / "home"), "TANYA_CORPUS": str(corpus)})
    assert not ingest(Request((folder / "balon.txt",)), Place(settings.home, corpus)).faults
    assistant = open_assistant(settings)
    try:
        return assistant.ask(Question(question))
    finally:
        assistant.close()


def test_the_official_text_is_quoted_where_it_prints_the_bands(tmp_path: Path) -> None:
    (cited,) = _answer(tmp_path, PRINTED, "nilai balon 80 predikatnya apa").citations
    assert (cited.document.kind, str(cited.locator).startswith("Pasal 2")) == ("naskah", True)
    assert "76 – 100: tinggi" in cited.quote


@pytest.mark.parametrize("score", ["75,5", "101"])
def test_a_score_of_no_band_is_said_of_the_official_text_too(tmp_path: Path, score: str) -> None:
    answer = _answer(tmp_path, PRINTED, f"nilai balon {score} predikatnya apa")
    assert "rentang" in answer.text
    assert [citation.document.kind for citation in answer.citations] == ["naskah"]


def test_our_digest_is_quoted_where_the_official_text_prints_other_words(tmp_path: Path) -> None:
    answer = _answer(tmp_path, "akan diatur kemudian.", "nilai balon 80 predikatnya apa")
    assert "ringkasan, bukan naskah resmi" in answer.text
    assert [citation.document.kind for citation in answer.citations] == ["ringkasan"]
