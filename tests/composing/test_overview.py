"""The changes of a regulation: their order, and how many one answer tells."""

import random
from contextlib import closing
from datetime import date
from pathlib import Path

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.composing.overview import counted_place
from tanya.domain.answer import Question, Status
from tanya.domain.locator import Locator
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild

_CHANGED = 27
_AMENDMENT = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 6 TAHUN 2033
TENTANG
PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 5 TAHUN 2030 TENTANG KOLAM

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 5 TAHUN 2030 TENTANG KOLAM.

Pasal I
Beberapa ketentuan dalam Peraturan Pemerintah Nomor 5 Tahun 2030 tentang Kolam diubah sebagai berikut:

{items}
Pasal II
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Jakarta
pada tanggal 2 Maret 2033
PRESIDEN REPUBLIK INDONESIA,

BUDI

Diundangkan di Jakarta
pada tanggal 2 Maret 2033
"""
_ITEM = """\
{n}. Ketentuan Pasal {n} diubah sehingga berbunyi sebagai berikut:

Pasal {n}
Kolam nomor {n} berisi {n} ekor ikan mas.

"""


def test_provisions_are_told_as_people_count() -> None:
    told = [
        *("Pasal 2", "Pasal 5", "Pasal 5A", "Pasal 5B", "Pasal 10", "BAB I", "BAB IV", "BAB V", "BAB VII"),
        *("BAB IX", "BAB IXA", "BAB X", "Lampiran I", "Lampiran IV", "Lampiran IX"),
    ]
    places = [place for name in told if (place := Locator.parse(name))]
    mixed = random.Random(1).sample(places, len(places))
    assert [str(place) for place in sorted(mixed, key=counted_place)] == told


def test_what_more_changes_there_are_than_one_answer_tells_makes_it_a_part(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    items = "".join(_ITEM.format(n=n) for n in range(1, _CHANGED + 1))
    (tmp_path / "kolam.txt").write_text(_AMENDMENT.format(items=items), encoding="utf-8")
    ingest(Request((tmp_path / "kolam.txt",)), Place(tmp_path / "home", tmp_path / "corpus"))
    opened = Assistant(CurrentBuild(tmp_path / "home"), _answering, today=lambda: date(2036, 1, 1))
    with closing(opened) as pond:
        answer = pond.ask(Question("pasal apa saja yang diubah oleh PP 6/2033?"))
    assert (answer.status, len(answer.citations)) == (Status.PARTIAL, 25)
    assert any("2 perubahan lain tidak dikutip di sini" in warning for warning in answer.warnings)


def _answering(build: Build) -> Answering:
    return Answering(build, embedder_of(build.manifest.embedding, DEFAULT, build.embedder_folder))
