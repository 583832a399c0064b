"""Invented rules of carts and boats that share their words, for questions that lean on the ones before."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tanya.assistant import Assistant
from tanya.library.watch import CurrentBuild
from tests.decreed import answering_from, decreed, index_of

TODAY = date(2036, 1, 1)
_CARTS = """\
Pasal 1
Gerobak adalah kotak kayu beroda dua yang ditarik penarik gerobak.

Pasal 2
(1) Gerobak yang ditempeli stiker kuning dikurangi muatannya sebesar 10% (sepuluh persen).
(2) Gerobak yang ditempeli stiker merah dikurangi muatannya sebesar 20% (dua puluh persen).

Pasal 3
Penarik gerobak yang masih magang menerima upah sebesar 80% (delapan puluh persen).

Pasal 4
(1) Penarik gerobak berhak atas istirahat siang selama 2 (dua) jam.
(2) Selama menjalankan istirahat siang, penarik gerobak menerima upah.
(3) Istirahat siang yang tidak digunakan dapat digunakan pada hari berikutnya.

Pasal 5
Penarik gerobak yang lalai mengembalikan gerobak dikenai teguran.
"""
_BOATS = """\
Pasal 1
Perahu dayung adalah kotak kayu yang mengapung dan digerakkan pendayung.

Pasal 2
Perahu dayung yang bocor di danau dinaikkan ke darat, dikeringkan tiga malam, lalu ditandai dengan:
a. cat putih;
b. stiker merah; dan
c. tali rami.

Pasal 3
(1) Pendayung berhak atas istirahat panjang selama 3 (tiga) hari.
(2) Selama menjalankan istirahat panjang, pendayung tidak menerima upah.
"""


@pytest.fixture(scope="session")
def carts_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.getbasetemp() / "gerobak"
    if folder.exists():
        return folder / "home"
    texts = {"gerobak.txt": decreed(2, "GEROBAK", _CARTS), "perahu.txt": decreed(4, "PERAHU DAYUNG", _BOATS)}
    return index_of(folder, texts)


@pytest.fixture(scope="session")
def carts(carts_home: Path) -> Iterator[Assistant]:
    """Answers from these texts on TODAY."""
    opened = Assistant(CurrentBuild(carts_home), answering_from, today=lambda: TODAY)
    yield opened
    opened.close()
