"""Text that a bad scan left in pieces."""

import pytest

from tanya.text.broken import is_broken

WRITTEN = frozenset(["kewajiban", "bendahara", "pejabat", "banyak", "paling", "untuk", "tidak"])

SOUND = (
    "Pasal 5\n(1) Kewajiban bendahara untuk membayar ganti rugi dihapus sebagaimana dimaksud dalam huruf a, "
    "huruf b, dan huruf c.\n(2) Bendahara golongan II/a dan tipe B:\na. menyimpan uang; dan\nb. mencatat.",
    "Peladen memakai hash, web, dan firewall sesuai API key pada endpoint.",
    "Setiap orang dilarang memberikan keterangan kepada pejabat.",
)
IN_PIECES = (
    "Pasal 6\nberas bendahara dalam ) tahun sejak kerugian tersebut k tidak dibayar kepada pejaba g",
    "Paling ban yak 34 (tiga puluh em pat) pejabat tid ak diangkat.",
    "Pejaba t yan g b hubungErn kerja dengan u bendahara",
)


@pytest.mark.parametrize("text", SOUND)
def test_labels_and_foreign_words_break_no_text(text: str) -> None:
    assert not is_broken(text, WRITTEN.__contains__)


@pytest.mark.parametrize("text", IN_PIECES)
def test_cut_words_and_lone_letters_do(text: str) -> None:
    assert is_broken(text, WRITTEN.__contains__)
