"""Invented provisions, and questions in other words than theirs."""

import io
import tarfile
from pathlib import Path

from evals.encoding.pairs import Pair
from evals.encoding.provisions import Provision

TEXT = """PERATURAN PEMERINTAH NOMOR 7 TAHUN 2031 TENTANG BALON UDARA
BAB I
KETENTUAN UMUM
Pasal 1
Balon udara adalah kendaraan yang terbang karena udara panas.
BAB II
PERAWATAN
Pasal 2
(1) Balon dicat merah setiap 3 (tiga) tahun.
(2) Tali balon diperiksa oleh Kepala Menara.
PENJELASAN
PASAL DEMI PASAL
Pasal 2
Ayat (1)
Warna merah membuat balon mudah dilihat dari jauh.
Ayat (2)
Cukup jelas.
"""


def archive(folder: Path, **texts: str) -> Path:
    path = folder / "naskah.tar.xz"
    with tarfile.open(path, "w:xz") as written:
        for name, text in texts.items():
            member = tarfile.TarInfo(f"uu-pp/pp/{name}.md")
            member.size = len(text.encode())
            written.addfile(member, io.BytesIO(text.encode()))
    return path


def provision(text: str, pasal: str = "Pasal 1", *, explains: bool = False) -> Provision:
    return Provision("pp-7-2031", "Balon Udara", "PERAWATAN", "", text, pasal, pasal, explains)


PAINTED = provision("Balon dicat merah setiap tiga tahun", "Pasal 1")
CHECKED = provision("Tali diperiksa oleh kepala menara", "Pasal 2")
STORED = provision("Keranjang disimpan di gudang kering", "Pasal 3")
PROVISIONS = [
    PAINTED,
    CHECKED,
    STORED,
    provision("Keranjang dibersihkan setiap pagi oleh juru balon", "Pasal 3"),
    provision("Warna merah mudah dilihat dari jauh", "Pasal 1", explains=True),
]
PAIRS = [
    Pair("warnanya apa", PAINTED),
    Pair("siapa mengecek", CHECKED),
    Pair("taruh di mana", STORED),
]
