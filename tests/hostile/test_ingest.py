"""`tanya ingest` on a folder of hostile and broken files, with three good ones among them.

A sample; `benchmarks/hostile.py` takes them all.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tanya.library.build import open_current
from tests.hostile.files import write_all
from tests.hostile.places import write_names, write_oddities

_EVERY = 6
_LARGEST = 1_000_000_000  # bytes in memory
# By a process of its own, whose only child is the ingest: other tests start browsers and databases.
_MEASURED = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[2:]).returncode
with open(sys.argv[1], "w") as told:
    told.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024))
sys.exit(status)
"""
_GOOD = (
    "PERATURAN PEMERINTAH REPUBLIK INDONESIA\n\nNOMOR {} TAHUN 2031\n\nTENTANG\n\nPERAHU\n\nBAB I\n"
    "KETENTUAN UMUM\n\nPasal 1\n\nPerahu wajib didaftarkan.\n\nPasal 2\n\nPerahu dicat biru.\n"
)


@dataclass(frozen=True, slots=True)
class Ingested:
    status: int
    out: str
    err: str
    folder: Path
    hostile: tuple[Path, ...]
    largest: int  # bytes, of any process of it

    def faults(self, name: str) -> list[str]:
        return [line for line in self.err.splitlines() if line.startswith(f"Gagal: {name}: ")]


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Ingested:
    folder = tmp_path_factory.mktemp("jahat")
    inbox = folder / "masuk"
    hostile = write_all(inbox, _EVERY)
    write_names(inbox)
    write_oddities(inbox, folder / "luar")
    for number in range(1, 4):
        (inbox / f"baik-{number}.md").write_text(_GOOD.format(number))
    (folder / "tmp").mkdir()
    places = {"TANYA_HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp")}
    measured = tmp_path_factory.mktemp("diukur") / "terbesar"
    ingest = [sys.executable, "-m", "tanya", "ingest", str(inbox)]
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(measured), *ingest],
        env={**os.environ, **places},
        capture_output=True,
        timeout=500,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    return Ingested(done.returncode, out, err, folder, tuple(hostile), int(measured.read_text()))


def test_some_files_fail_and_that_is_all(ingested: Ingested) -> None:
    assert ingested.status == 1, ingested.err
    assert "Traceback" not in ingested.out + ingested.err
    assert "galat tak terduga" not in ingested.err


def test_the_good_files_are_in_the_build(ingested: Ingested) -> None:
    build = open_current(ingested.folder / "home")
    keys = {document.key for document in build.passages.documents()}
    build.close()
    assert {"pp-1-2031", "pp-2-2031", "pp-3-2031"} <= keys


def test_each_hostile_file_is_read_or_has_one_line(ingested: Ingested) -> None:
    rows = [line.split()[0] for line in ingested.out.splitlines() if line.strip()]
    for path in ingested.hostile:
        told = len(ingested.faults(path.name))
        assert told + (path.name in rows) == 1, (path.name, told, ingested.err)


def test_names_are_shown_in_one_line_without_signs_that_command_a_terminal(ingested: Ingested) -> None:
    shown = ingested.out + ingested.err
    assert not {sign for sign in shown if not sign.isprintable()} - {"\n"}
    assert r"baris\nbaru.txt" in shown
    assert r"bukan-utf8-\xff\xfe.txt: nama berkas" in ingested.err


def test_links_and_what_is_no_file_are_passed_over_with_a_note(ingested: Ingested) -> None:
    for name in ("putus.txt", "luar.txt", "luar-folder", "lingkar.txt", "gawai.txt", "pipa.txt", "soket.txt"):
        assert f"Perhatian: Dilewati: {name} (" in ingested.err, name
    assert "Rahasia" not in ingested.out + ingested.err


def test_nothing_is_left_behind(ingested: Ingested) -> None:
    home = ingested.folder / "home"
    assert list((ingested.folder / "tmp").iterdir()) == []
    assert {path.name for path in home.iterdir()} <= {"builds", "cache", "ingest.lock"}
    assert [path for path in home.rglob("*") if ".tmp" in path.name or path.suffix == ".pid"] == []
    assert {path.name for path in ingested.folder.iterdir()} == {"masuk", "luar", "home", "tmp"}


def test_no_process_took_more_than_a_gigabyte(ingested: Ingested) -> None:
    assert ingested.largest < _LARGEST
