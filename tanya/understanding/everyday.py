"""Matters of everyday life: of them much is said that no regulation answers, and some that one does."""

import re

from tanya.text.analysis import fold

_MATTERS = r"""
    cuaca hujan resep masak masakan bola|sepak\s?bola football liga piala|world\scup film bioskop drakor lagu
    konser zodiak ramalan jodoh pacar gebetan curhat togel judi bitcoin crypto kripto gojek grab ojol pantun
    puisi weather recipe movie song harga\s(?:emas|saham|bbm|beras|cabai) kurs\sdolar
    tiket\s(?:pesawat|kereta|bus) capek lelah bosan galau ngantuk lapar gajian
"""
_EVERYDAY = re.compile(rf"\b(?:{'|'.join(_MATTERS.split())})\b")


def is_everyday(text: str) -> bool:
    return bool(_EVERYDAY.search(fold(text)))
