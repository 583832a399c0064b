from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.records import Report, Request
from ingest.building.run import Place, ingest
from tanya.library.build import Build, open_current

DIGEST = """
regulation: PP 7/2031
title: Kapal Udara
basis: naskah
sources: [pp-7-2031]
facts:
  - {locator: Pasal 1, topic: Arti kapal, text: Kapal udara terbang di atas sungai.}
  - {locator: Lampiran I huruf A, topic: Warna kapal, text: Kapal udara berwarna biru.}
  - {topic: Harga kapal, text: Harga kapal udara tidak diatur.}
"""
CATALOGUE = """
regulations:
  - {id: pp-7-2031, jenis: PP, nomor: "7", tahun: 2031, status: berlaku, evidence: naskah}
"""
GLOSSARY = """
terms:
  - {term: KU, kind: singkatan, meaning: Kapal Udara, source: PP 7/2031}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "ringkasan").mkdir(parents=True)
    (folder / "ringkasan" / "pp-7-2031.yaml").write_text(DIGEST)
    (folder / "katalog.yaml").write_text(CATALOGUE)
    (folder / "istilah.yaml").write_text(GLOSSARY)
    return folder


@pytest.fixture
def place(tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A home of its own, with the parser of tiny files."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return Place(tmp_path / "home", corpus, parser="tiny_parser:parse")


@pytest.fixture
def was_read(tmp_path: Path) -> Callable[[], list[str]]:
    """The names of the files that were parsed since it was last asked."""

    def names() -> list[str]:
        log = tmp_path / "masuk" / ".dibaca"
        found = sorted(log.read_text().splitlines()) if log.exists() else []
        log.unlink(missing_ok=True)
        return found

    return names


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """write("a.txt", "PP 8/2031 Perahu", "isi pasal 1", ...) makes a file of the inbox."""

    def one(name: str, *lines: str) -> Path:
        path = tmp_path / "masuk" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines))
        return path

    return one


@pytest.fixture
def run(place: Place) -> Callable[..., Report]:
    def once(*paths: Path, **options: object) -> Report:
        return ingest(Request(paths, **options), place)  # type: ignore[arg-type]

    return once


@pytest.fixture
def served(place: Place) -> Callable[[], Build]:
    return lambda: open_current(place.home)
