"""`tanya doctor`: what it shows, and how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.cli.doctor import doctor
from tanya.errors import BuildError
from tanya.settings import Settings, settings_from
from tests.clinic import HOSTILE


def run(settings: Settings, *words: str) -> Result:
    result = CliRunner().invoke(doctor, list(words), obj=settings)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_something_doubtful_ends_with_1_and_its_way_out(clinic: Settings) -> None:
    result = run(clinic)
    shown = " ".join(result.stdout.split())
    assert result.exit_code == 1
    assert "pasal tidak ditemukan: 3, 4 (halaman 1, 2); periksa naskahnya" in shown
    assert "6 dokumen, 13 halaman (2 hasil OCR); 4 dokumen perlu diperiksa." in shown


def test_the_worst_stands_above_the_good(clinic: Settings) -> None:
    shown = run(clinic).stdout
    places = [shown.index(name) for name in ("pp-2-2031", "pp-4-2031", "pp-1-2031")]
    assert places == sorted(places)


def test_nothing_doubtful_ends_with_0(clinic: Settings) -> None:
    result = run(clinic, "--dokumen", "pp-1-2031")
    assert result.exit_code == 0
    assert "1 dokumen, 2 halaman; tidak ada yang meragukan." in result.stdout


def test_a_document_that_is_not_there_is_wrong_use(clinic: Settings) -> None:
    result = run(clinic, "--dokumen", "pp-99-2031")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Tidak ada dokumen “pp-99-2031”" in result.stderr


def test_an_address_without_the_service_it_is_of_is_wrong_use(clinic: Settings) -> None:
    result = run(clinic, "--alamat", "http://127.0.0.1:9")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--layanan" in result.stderr


def test_a_report_that_cannot_be_written_is_wrong_use(clinic: Settings, tmp_path: Path) -> None:
    result = run(clinic, "--dokumen", "pp-1-2031", "--html", str(tmp_path / "tidak-ada" / "laporan.html"))
    assert result.exit_code == 2
    assert "tidak dapat ditulis" in result.stderr


def test_json_is_one_object_for_programs(clinic: Settings) -> None:
    result = run(clinic, "--json", "--dokumen", "pp-2-2031")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["doubtful"], told["pages"]) == (1, 1, 2)
    (document,) = told["documents"]
    assert (document["document"], document["pasal"], document["state"]) == ("pp-2-2031", 4, "utuh")
    assert document["unresolved"] == 0
    (doubt,) = document["doubts"]
    assert doubt["flaw"] == "pasal-hilang"
    assert [spot["page"] for spot in doubt["pages"]] == [1, 2]


def test_markup_in_a_title_or_name_stays_text(clinic: Settings) -> None:
    (document,) = json.loads(run(clinic, "--json", "--dokumen", """panduan-"><b>'&.md""").stdout)["documents"]
    assert document["title"] == HOSTILE
    assert run(clinic, "--dokumen", document["document"]).exit_code == 0


def test_without_ingested_files_it_says_how_to_begin(tmp_path: Path) -> None:
    (tmp_path / "corpus" / "ringkasan").mkdir(parents=True)
    (tmp_path / "corpus" / "ringkasan" / "pp-9-2031.yaml").write_text(
        "regulation: PP 9/2031\ntitle: Perahu\nbasis: naskah\nsources: [pp-9-2031]\n"
        "facts:\n  - {locator: Pasal 4, topic: Perahu, text: Perahu dicat biru.}\n"
        "  - {locator: Pasal 5, topic: Dayung, text: Dayung dibuat dari kayu.}\n"
    )
    settings = settings_from({"TANYA_HOME": str(tmp_path / "home"), "TANYA_CORPUS": str(tmp_path / "corpus")})
    ingest(Request(), Place(settings.home, settings.corpus))
    result = run(settings)
    assert (result.exit_code, "tanya ingest" in result.stdout) == (0, True)
    assert "ringkasan:pp-9-2031" in run(settings, "--semua").stdout


def test_without_a_build_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="Belum ada indeks"):
        run(settings_from({"TANYA_HOME": str(tmp_path)}))
