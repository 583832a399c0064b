"""Invented regulations: the frame around their pasal, and an index that holds nothing else."""

from collections.abc import Mapping
from pathlib import Path

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build

_FRAME = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR {number} TAHUN {year}
TENTANG
{about}

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG {about}.

{body}
Ditetapkan di Jakarta
pada tanggal 4 Mei {year}
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""


def decreed(number: int, about: str, body: str, year: int = 2033) -> str:
    """The whole text. about: in capitals; body: from its first pasal or bab on."""
    return _FRAME.format(number=number, about=about, body=body, year=year)


def index_of(folder: Path, texts: Mapping[str, str]) -> Path:
    """The home of an index of these texts alone, each under its file's name; made in the folder."""
    corpus, inbox = folder / "corpus", folder / "masuk"
    corpus.mkdir(parents=True)
    inbox.mkdir()
    for name, text in texts.items():
        (inbox / name).write_text(text, encoding="utf-8")
    assert not ingest(Request((inbox,)), Place(folder / "home", corpus)).faults
    return folder / "home"


def answering_from(build: Build) -> Answering:
    return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))
