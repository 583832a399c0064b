"""`tanya pasal` finds every address that a build holds, written as the build writes it."""

import json
from collections.abc import Iterator
from pathlib import Path

import click.testing
import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assembly import open_assistant
from tanya.cli.ask import pasal
from tanya.domain.answer import Question
from tanya.domain.locator import Locator
from tanya.library.build import open_current
from tanya.settings import Settings, settings_from

_DECREE = """\
KEPUTUSAN PRESIDEN REPUBLIK INDONESIA
NOMOR 4 TAHUN 2031
TENTANG
HARI LAYANG-LAYANG

Menimbang:
a. bahwa angin perlu dirayakan;
b. bahwa layang-layang perlu hari;

Mengingat:
1. Pasal 4 ayat (1) Undang-Undang Dasar;

MEMUTUSKAN:
Menetapkan: KEPUTUSAN PRESIDEN TENTANG HARI LAYANG-LAYANG.

KESATU : Tanggal 9 Mei ialah hari layang-layang.
KEDUA : Pada hari sebagaimana dimaksud pada diktum
KESATU dilombakan:
a. layang-layang besar; dan
b. layang-layang kecil.
KETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.

Ditetapkan di Jakarta
pada tanggal 3 April 2031

LAMPIRAN
KEPUTUSAN PRESIDEN REPUBLIK INDONESIA
NOMOR 4 TAHUN 2031
BAB I
PENDAHULUAN
1.1 Latar Belakang
Angin bertiup sepanjang tahun.
1.2 Tujuan
a. Anak-anak gembira.
b. Orang tua ikut.
BAB II
LOMBA
2.1 Hadiah
| No | Juara | Hadiah |
| 1 | Pertama | Kambing |
| 2 | Kedua | Ayam |
"""
_GUIDE = """\
# Panduan Layang-Layang

## Merakit

1.1 Rangka
Bambu dibelah tipis.

## Menerbangkan

- Berdiri melawan angin.
- Ulur benangnya.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("layang")
    (folder / "corpus").mkdir()
    (folder / "keppres-4-2031.md").write_text(_DECREE, encoding="utf-8")
    (folder / "panduan-layang.md").write_text(_GUIDE, encoding="utf-8")
    files = (folder / "keppres-4-2031.md", folder / "panduan-layang.md")
    assert not ingest(Request(files), Place(folder / "home", folder / "corpus")).faults
    return folder / "home"


def settings(home: Path) -> Settings:
    return settings_from({"TANYA_HOME": str(home), "TANYA_CORPUS": str(home.parent / "corpus")})


def run(home: Path, *arguments: str) -> dict[str, object]:
    result = click.testing.CliRunner().invoke(pasal, [*arguments, "--json"], obj=settings(home))
    answer: dict[str, object] = json.loads(result.stdout)
    return answer


def cited(answer: dict[str, object]) -> list[str]:
    citations = answer["citations"]
    assert isinstance(citations, list)
    return [citation["locator"] for citation in citations]


def addresses(home: Path) -> Iterator[tuple[str, Locator]]:
    build = open_current(home)
    try:
        for document in build.passages.documents():
            for locator in build.passages.provisions(document.key):
                yield document.id, locator
    finally:
        build.close()


def test_every_address_of_every_document_is_read_back_as_it_is_written(home: Path) -> None:
    places = [place for _, place in addresses(home)]
    assert len(places) > 25
    assert [str(place) for place in places if Locator.parse(str(place)) != place] == []


def test_every_address_of_every_document_is_found(home: Path) -> None:
    lost = [
        (document, str(place))
        for document, place in addresses(home)
        if str(place) not in cited(run(home, document, str(place)))
    ]
    assert lost == []


@pytest.mark.parametrize("written", ["KEDUA", "diktum kedua", "Diktum KEDUA", "diktum ke-2"])
def test_a_dictum_is_found_by_its_name(home: Path, written: str) -> None:
    answer = run(home, "Keppres 4/2031", written)
    assert cited(answer) == ["Diktum KEDUA"]
    assert "Menurut Diktum KEDUA Keppres Nomor 4 Tahun 2031" in str(answer["text"])


@pytest.mark.parametrize("written", ["PERTAMA", "KESATU"])
def test_the_first_dictum_has_two_names(home: Path, written: str) -> None:
    assert cited(run(home, "Keppres 4/2031", written)) == ["Diktum KESATU"]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("apa bunyi diktum kedua huruf b keppres 4/2031?", "Diktum KEDUA huruf b"),
        ("isi diktum ketiga Keppres 4 Tahun 2031", "Diktum KETIGA"),
        ("bunyi Menimbang huruf b Keppres 4/2031", "Menimbang huruf b"),
        ("bunyi Lampiran BAB I angka 1.2 huruf a Keppres 4/2031", "Lampiran BAB I angka 1.2 huruf a"),
    ],
)
def test_an_address_is_understood_in_a_question_too(home: Path, question: str, place: str) -> None:
    assistant = open_assistant(settings(home))
    assert place in [str(citation.locator) for citation in assistant.ask(Question(question)).citations]
