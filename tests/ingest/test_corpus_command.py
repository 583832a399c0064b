"""`tanya corpus`: what it does and what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest.corpus_command import corpus_command
from ingest.fetching.known import addresses, pages
from tanya.errors import FetchError
from tanya.settings import OFFICIAL_HOSTS, Settings, settings_from
from tests.ingest.fetching.liar import Liar, pdf
from tests.ingest.fetching.liar import liar as open_liar

ID = "pp-8-2006"


@pytest.fixture
def liar() -> Iterator[Liar]:
    with open_liar() as opened:
        opened.says(lambda exchange: exchange.whole(pdf()))
        yield opened


@pytest.fixture
def settings(tmp_path: Path, liar: Liar) -> Settings:
    return settings_from({"TANYA_HOME": str(tmp_path), "TANYA_FETCH_TRIALS": liar.authority})


def run(settings: Settings, *words: str) -> Result:
    result = CliRunner().invoke(corpus_command, list(words), obj=settings)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_a_text_is_fetched_by_an_address_which_is_then_known(settings: Settings, liar: Liar) -> None:
    first = run(settings, "fetch", ID, "--alamat", liar.address)
    assert first.exit_code == 0
    assert first.stdout.startswith(f"{ID}: diambil, 20 kB, sha256 ")
    assert (settings.home / "sumber" / "naskah" / f"{ID}.pdf").read_bytes() == pdf()
    again = run(settings, "fetch", "--semua")
    assert f"{ID}: tidak berubah" in again.stdout
    assert liar.address in run(settings, "daftar").stdout


def test_a_change_is_told_on_standard_error_and_accepted_by_name(settings: Settings, liar: Liar) -> None:
    run(settings, "fetch", ID, "--alamat", liar.address)
    liar.says(lambda exchange: exchange.whole(pdf("baru")))
    changed = run(settings, "fetch", ID)
    assert changed.exit_code == 0
    assert f"{ID}: BERUBAH" in changed.stderr
    assert "BERUBAH" in run(settings, "daftar").stdout
    assert f"{ID}: diterima" in run(settings, "terima", ID).stdout
    assert "BERUBAH" not in run(settings, "daftar").stdout


def test_one_failure_is_one_line_and_the_others_go_on(settings: Settings, liar: Liar) -> None:
    run(settings, "fetch", ID, "--alamat", liar.address)
    result = run(settings, "fetch", "pp-8-2006x", "uu-25-2009", ID)
    assert result.exit_code == 1
    unknown, unaddressed = result.stderr.splitlines()
    assert unknown == "pp-8-2006x: gagal: tidak ada dalam katalog; maksudnya pp-8-2006?"
    assert unaddressed.startswith("uu-25-2009: gagal: belum ada alamat yang terverifikasi")
    assert f"{ID}: tidak berubah" in result.stdout


def test_where_only_an_official_page_is_known_it_is_shown(settings: Settings) -> None:
    told = run(settings, "fetch", "permenpanrb-88-2021").stderr
    assert "https://jdih.maritim.go.id/en/evaluasi-akuntabilitas-kinerja-instansi-pemerintah" in told


def test_a_failed_address_is_not_written_down(settings: Settings, liar: Liar) -> None:
    result = run(settings, "fetch", ID, "--alamat", liar.at("/hilang.pdf"))
    assert result.exit_code == 1
    assert "(404)" in result.stderr
    assert "Belum ada naskah" in run(settings, "daftar").stdout


def test_a_host_that_is_not_listed_is_refused_with_the_way_out(settings: Settings) -> None:
    result = run(settings, "fetch", ID, "--alamat", "https://contoh.id/a.pdf")
    assert result.stderr == (
        f"{ID}: gagal: contoh.id tidak ada dalam daftar situs resmi; "
        "bila memang situs resmi, tambahkan ke TANYA_FETCH_HOSTS\n"
    )


def test_where_no_address_is_known_that_is_said(settings: Settings) -> None:
    told = run(settings, "fetch", "--semua")
    assert told.stderr.startswith("Belum ada alamat yang diketahui")
    assert told.stdout == ""


def test_an_address_that_gives_another_text_is_asked_from_then_on(settings: Settings, liar: Liar) -> None:
    run(settings, "fetch", ID, "--alamat", liar.address)
    liar.says(lambda exchange: exchange.whole(pdf("baru")), "/baru.pdf")
    assert "BERUBAH" in run(settings, "fetch", ID, "--alamat", liar.at("/baru.pdf")).stderr
    assert "BERUBAH" in run(settings, "fetch", ID).stderr
    assert "diterima" in run(settings, "terima", ID).stdout
    assert "tidak berubah" in run(settings, "fetch", "--semua").stdout


@pytest.mark.parametrize("words", [("fetch",), ("fetch", "a", "b", "--alamat", "https://x.id")])
def test_wrong_use_is_told(settings: Settings, words: tuple[str, ...]) -> None:
    assert run(settings, *words).exit_code == 2


def test_accepting_where_nothing_waits_is_a_fault(settings: Settings) -> None:
    with pytest.raises(FetchError, match="tidak ada perubahan"):
        run(settings, "terima", ID)


def test_no_address_is_shipped_that_nobody_verified() -> None:
    """Whoever opens one and finds the text may write it down as `alamat`, and changes this line with it."""
    assert addresses(settings_from({}).corpus / "katalog.yaml") == {}


def test_an_address_of_the_catalogue_is_known(tmp_path: Path) -> None:
    path = tmp_path / "katalog.yaml"
    path.write_text("regulations: [{id: a, alamat: 'https://jdih.menpan.go.id/a.pdf'}, {id: b}]")
    assert addresses(path) == {"a": "https://jdih.menpan.go.id/a.pdf"}


def test_a_page_that_was_written_down_shortened_is_no_way_out() -> None:
    whole, cut = "https://peraturan.bpk.go.id/Search?p=1", "https://jdih.kominfo.go.id/view/…"
    assert pages([whole, cut, "https://contoh.id/", "uu-5-2014"], OFFICIAL_HOSTS) == (whole,)


def test_hosts_and_trials_are_set_by_commas() -> None:
    settings = settings_from(
        {"TANYA_FETCH_HOSTS": "JDIH.contoh.go.id, b.go.id", "TANYA_FETCH_TRIALS": "127.0.0.1:9"}
    )
    assert settings.fetch_hosts == ("jdih.contoh.go.id", "b.go.id")
    assert settings.fetch_trials == ("127.0.0.1:9",)
    assert settings_from({}).fetch_hosts == OFFICIAL_HOSTS
