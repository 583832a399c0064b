"""A command that was written wrongly is one Indonesian line, whichever command it is."""

import sys
from pathlib import Path

import pytest

from tanya.cli.main import main
from tests.cli.test_program import tanya


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("serch x", "tanya: tidak ada perintah “serch”; maksudnya search atau serve? Lihat: tanya --bantuan"),
        ("zzz", "tanya: tidak ada perintah “zzz”. Lihat: tanya --bantuan"),
        ("keys buat", "tanya keys buat: NAMA belum disebut. Lihat: tanya keys buat --bantuan"),
        ("keys cabut", "tanya keys cabut: ID belum disebut. Lihat: tanya keys cabut --bantuan"),
        ("keys buat a b", "tanya keys buat: argumen berlebih: b. Lihat: tanya keys buat --bantuan"),
        ("data hapus", "tanya data hapus: PEMILIK belum disebut. Lihat: tanya data hapus --bantuan"),
        (
            "keys buat a --cakupn x",
            "tanya keys buat: tidak ada pilihan --cakupn; maksudnya --cakupan? "
            "Lihat: tanya keys buat --bantuan",
        ),
        ("keys buat a --unit", "tanya: pilihan --unit memerlukan nilai. Lihat: tanya --bantuan"),
        (
            "keys buat a --berlaku besok",
            "tanya keys buat: --berlaku: “besok” bukan jangka waktu; tulis misalnya 90d atau 2027-01-31. "
            "Lihat: tanya keys buat --bantuan",
        ),
        (
            "search x --limit 0",
            "tanya search: --limit: harus bilangan bulat dari 1 sampai 100. Lihat: tanya search --bantuan",
        ),
        (
            "data bersihkan --sebelum x",
            "tanya data bersihkan: --sebelum: harus tanggal TTTT-BB-HH, misalnya 2027-01-31. "
            "Lihat: tanya data bersihkan --bantuan",
        ),
        ("keys cabut k_zzzz", "tanya keys cabut: Tidak ada kunci “k_zzzz”; lihat: tanya keys daftar --semua"),
    ],
)
def test_wrong_use_is_one_line_with_its_way_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    told: str,
) -> None:
    monkeypatch.setenv("TANYA_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["tanya", *words.split()])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr() == ("", f"{told}\n")


def test_a_database_that_is_out_of_reach_is_one_line(tmp_path: Path) -> None:
    address = "postgresql://tanya:rahasia@127.0.0.1:1/tanya"
    done = tanya("keys", "daftar", home=tmp_path, TANYA_DATABASE_URL=address)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "TANYA_DATABASE_URL" in done.stderr
    assert "rahasia" not in done.stderr


def test_help_still_ends_well(tmp_path: Path) -> None:
    done = tanya("keys", "buat", "--bantuan", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "--cakupan" in done.stdout
